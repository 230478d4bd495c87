import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import {
  attribute,
  clean,
  decodeEntities,
  nameOf,
  parseHtml,
  selectAll,
  selectFirst,
  textOf,
} from '../../src/article/html/index.ts'

const outline = (html: string): string => {
  const page = parseHtml(html)
  const of = (index: number): string => {
    const node = page.nodes[index]!
    if (nameOf(page, node) === '#text') return page.source.slice(node.start, node.end).trim()
    const inner: string[] = []
    for (let i = index + 1; i < node.last; i = page.nodes[i]!.last) inner.push(of(i))
    return index === 0 ? inner.join('') : `<${nameOf(page, node)}>${inner.join('')}</>`
  }
  return of(0)
}

describe('parseHtml', () => {
  it.each([
    ['<p>a<p>b', '<p>a</><p>b</>'],
    ['<p>a<div>b</div>', '<p>a</><div>b</>'],
    ['<ul><li>a<li>b<ul><li>c</ul><li>d</ul>', '<ul><li>a</><li>b<ul><li>c</></></><li>d</></>'],
    ['<table><tr><td>a<td>b<tr><td>c</table>d', '<table><tr><td>a</><td>b</></><tr><td>c</></></>d'],
    ['<table><tr><td><table><tr><td>a</table>b</table>', '<table><tr><td><table><tr><td>a</></></>b</></></>'],
    ['<dl><dt>a<dd>b<dt>c</dl>', '<dl><dt>a</><dd>b</><dt>c</></>'],
    ['<a href=x><div>a</a>b</div>c', '<a><div>ab</></>c'],
    ['<a>a<a>b</a>', '<a>a</><a>b</>'],
    ['<a name="x"/>text', '<a></>text'],
    ['<div>a</span></b></p>b</div>', '<div>ab</>'],
    ['<td>a</div>b</td>', '<td>ab</>'],
    ['<br>a<br/>b<img src="x">c', '<br></>a<br></>b<img></>c'],
    ['a < b && c <3', 'a < b && c <3'],
    ['<p title="a>b">c</p>', '<p>c</>'],
    ["<p title='it\"s > that'>c</p>", '<p>c</>'],
    ["<p class=foo's>c</p>", '<p>c</>'],
    ['<script>"</p><b>"</script>x', '<script></>x'],
    ['<SCRIPT>a</ScRiPt ><P>x</P>', '<script></><p>x</>'],
    ['<title>a<b></title>c', '<title>a<b></>c'],
    ['<!-- <p>a</p> --><!---->b<!>c', 'bc'],
    ['<head><meta x><div>a</div>', '<head><meta></></><div>a</>'],
    ['<x-card><p>a</p></x-card>', '<x-card><p>a</></>'],
    ['<svg><path d="M0"/><g>a</g></svg>b', '<svg><path></><g>a</></>b'],
    ['<p>a', '<p>a</>'],
    ['<p', ''],
  ])('%s', (html, expected) => expect(outline(html)).toBe(expected === '' ? '<p></>' : expected))

  it('keeps the subtree of a node in one piece', () => {
    const page = parseHtml('<div><p>một <b>hai</b></p><ul><li>ba</ul></div><p>bốn')
    for (const node of page.nodes) {
      expect(page.nodes[node.index]).toBe(node)
      expect(node.last).toBeGreaterThan(node.index)
      if (node.parent) {
        expect(node.index).toBeGreaterThan(node.parent.index)
        expect(node.last).toBeLessThanOrEqual(node.parent.last)
        expect(node.start).toBeGreaterThanOrEqual(node.parent.start)
        expect(node.end).toBeLessThanOrEqual(node.parent.end)
      }
    }
  })

  it('holds the same text and elements as htmlparser2 on ordinary markup', () => {
    const html = `<!DOCTYPE html><html><head><title>Tin</title><style>p{}</style></head><body class="a b"><div id=x><h1>Một &amp; hai</h1>
      <ul><li>a <a href="/1?b=2&c=3">b</a></li><li>c</li></ul><table><tr><th>d</th></tr><tr><td>e<br>f</td></tr></table><p>g<p>h</div></body></html>`
    const page = parseHtml(html)
    const peer = parseDocument(html)
    const squeeze = (text: string) => text.replace(/\s+/g, '')
    const body = selectFirst(page, 'body')!
    expect(squeeze(textOf(page, body))).toBe(squeeze(textContent(getElementsByTagName('body', peer, true)[0]!)))
    for (const name of ['a', 'li', 'td', 'th', 'tr', 'p', 'h1', 'br'])
      expect(selectAll(page, name).length).toBe(getElementsByTagName(name, peer, true).length)
  })
})

describe('attributes', () => {
  const page = parseHtml(`<p CLASS="a  b" id=x data-n='1 > 0' disabled title=Tr&agrave;n href=/a?b=c&d=e>t</p>`)
  const p = selectFirst(page, 'p')!
  it.each([
    ['class', 'a  b'],
    ['id', 'x'],
    ['data-n', '1 > 0'],
    ['disabled', ''],
    ['title', 'Tràn'],
    ['href', '/a?b=c&d=e'],
    ['n', null],
  ])('%s', (name, value) => expect(attribute(page, p, name)).toBe(value))

  it('are found by selectors', () => {
    for (const css of [
      'p.a.b',
      '#x',
      '[data-n]',
      '[href^="/a"]',
      'p:not(.c)',
      ':is(p, div)[disabled]',
      'p:first-child',
    ])
      expect(selectAll(page, css)).toHaveLength(1)
  })
})

it('text is clean: entities, spaces, invisible letters, composed forms', () => {
  expect(clean('  Qu&#7853;n\u00a0 \n Tây\u200b  H\u1ED3 ')).toBe('Quận Tây Hồ')
  expect(clean('Đống Đa'.normalize('NFD'))).toBe('Đống Đa')
  expect(decodeEntities('&lt;&unknown; &copy=1 &amp;amp; &#150; &#0;')).toBe('<&unknown; ©=1 &amp; – \ufffd')
})
