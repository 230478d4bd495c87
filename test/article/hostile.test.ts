import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../src/article/html/index.ts'
import { readPage } from '../../src/article/index.ts'

const page = (html: string) =>
  Buffer.from(`<html lang="vi"><head><title>Trang thử</title></head><body>${html}</body></html>`)
const SENTENCE =
  'Ủy ban nhân dân quận họp giao ban đánh giá công tác cải cách hành chính tháng Ba và bàn việc quý tới. '

/** Bounds are far above what a page takes here (tens of milliseconds), and far below what a quadratic step would. */
function within(seconds: number, read: () => void): void {
  const start = process.cpuUsage()
  read()
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1e6).toBeLessThan(seconds)
}

describe('hostile pages end in a value, in bounded time', () => {
  it('100,000 nested divs', () => {
    within(6, () => {
      const reading = readPage({ bytes: page('<div>'.repeat(100_000) + SENTENCE.repeat(5)) })
      expect(reading.kind).toBe('article')
    })
  })

  it('100,000 nested tables', () => {
    within(8, () => {
      expect(readPage({ bytes: page(`${'<table><tr><td>'.repeat(100_000)}${SENTENCE.repeat(5)}`) }).kind).toBeTypeOf(
        'string',
      )
    })
  })

  it('an unclosed table of 50,000 rows', () => {
    within(10, () => {
      const reading = readPage({
        bytes: page(`<p>${SENTENCE.repeat(5)}</p><table>${'<tr><td>Quận Ba Đình<td>96,38<td>1'.repeat(50_000)}`),
      })
      expect(reading.kind).toBe('article')
    })
  })

  it('spans that claim the whole page', () => {
    within(6, () => {
      const row = `<tr>${'<td rowspan="65534" colspan="1000">1</td>'.repeat(40)}</tr>`
      expect(readPage({ bytes: page(`<p>${SENTENCE.repeat(5)}</p><table>${row.repeat(2000)}</table>`) }).kind).toBe(
        'article',
      )
    })
  })

  it('100,000 unclosed links, bold words and end tags of nothing', () => {
    within(8, () => {
      readPage({
        bytes: page(`<b>${'<a href=x><i><span>'.repeat(100_000)}${'</b></a></p></div>'.repeat(100_000)}${SENTENCE}`),
      })
    })
  })

  it('attributes without an end', () => {
    within(6, () => {
      readPage({ bytes: page(`<p title="${"<div class='x ".repeat(100_000)}`) })
      readPage({ bytes: page(`<p ${'a="b" '.repeat(300_000)}>${SENTENCE}</p>`) })
    })
  })

  it('a page of ten megabytes, under 400 MB', () => {
    within(10, () => {
      const bytes = page(
        `<article>${`<p class="doan">${SENTENCE.repeat(3)}<a href="/x">xem</a></p>\n`.repeat(30_000)}</article>`,
      )
      expect(bytes.length).toBeGreaterThan(10e6)
      const before = process.memoryUsage().rss
      expect(readPage({ bytes }).kind).toBe('article')
      expect((process.memoryUsage().rss - before) / 1048576).toBeLessThan(400)
    })
  })

  it('cards, fields, clocks and headings without end', () => {
    const link = 'mười hai xã cùng công bố chỉ số mới'
    within(20, () => {
      for (const html of [
        Array.from({ length: 20_000 }, (_, i) => `<li class="c${i}"><h3><a href="/${i}">${link}</a></h3></li>`).join(
          '',
        ),
        `<div><input name="a">`.repeat(50_000),
        '<time>1:00 <sup>'.repeat(50_000),
        '<div><h3>Bình luận</h3>'.repeat(30_000),
        `${'<div>'.repeat(30_000)}${'<h3>Bình luận</h3><p></p>'.repeat(10_000)}`,
        `<article><h1>${link}</h1><p>${SENTENCE}</p></article>`.repeat(10_000),
      ])
        readPage({ bytes: page(`<h1>${link}</h1><p>${SENTENCE.repeat(3)}</p>${html}`) })
    })
  })

  it('a megabyte of one word, of spaces, of line breaks, of entities', () => {
    for (const piece of ['a', ' ', '\n', '&nbsp;', '&', '<', '=', '"', '&#x10ffff;'])
      within(6, () =>
        expect(readPage({ bytes: page(`<p>${piece.repeat(1_000_000 / piece.length)}</p>`) }).kind).toBeTypeOf('string'),
      )
  })

  it('bytes of all kinds', () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255)
    for (const bytes of [
      noise,
      new Uint8Array(0),
      new Uint8Array(5000),
      Buffer.from('%PDF-1.7'),
      Buffer.from('\uFEFF'),
    ])
      expect(['unreadable', 'not_article']).toContain(readPage({ bytes }).kind)
  })

  it('scripts, comments and quotes that never end', () => {
    for (const html of ['<script>', '<!--', '<style>', '<textarea>', '<![CDATA[', '<a href="', '<title>', '<'])
      expect(parseHtml(`<p>một</p>${html} hai`).nodes.length).toBeGreaterThan(1)
  })
})
