import { decodeEntities } from './entities.ts'
import type { HtmlNode, Page } from './page.ts'
import { TAG_NAMES } from './tags.ts'

/** The value of an attribute, entities decoded; `''` when it has none, null when it is absent. The first of a name counts. */
export function attribute(page: Page, node: HtmlNode, name: string): string | null {
  const at = scan(page, node, name)
  return at === null ? null : decodeEntities(page.source.slice(at.start, at.end))
}

export function hasAttribute(page: Page, node: HtmlNode, name: string): boolean {
  return scan(page, node, name) !== null
}

/** Class and id together, in lower case: where pages say in English what an element is for. */
export function hintsOf(page: Page, node: HtmlNode): string {
  const nameLength = (TAG_NAMES[node.tag] ?? page.names[node.tag] ?? '').length
  if (node.open - node.start - nameLength < 8) return ''
  const css = scan(page, node, 'class')
  const id = scan(page, node, 'id')
  if (css === null && id === null) return ''
  const first = css === null ? '' : page.source.slice(css.start, css.end)
  const second = id === null ? '' : page.source.slice(id.start, id.end)
  return (second === '' ? first : `${first} ${second}`).toLowerCase()
}

function scan(page: Page, node: HtmlNode, wanted: string): { start: number; end: number } | null {
  const { source } = page
  const name = TAG_NAMES[node.tag] ?? page.names[node.tag] ?? ''
  const limit = node.open - 1
  let i = node.start + 1 + name.length
  while (i < limit) {
    let code = source.charCodeAt(i)
    if (isSpace(code) || code === 47) {
      i++
      continue
    }
    const nameStart = i
    // An `=` cannot begin a name; skipping it keeps the loop moving.
    i++
    while (i < limit) {
      code = source.charCodeAt(i)
      if (code === 61 || code === 47 || isSpace(code)) break
      i++
    }
    const nameEnd = i
    while (i < limit && isSpace(source.charCodeAt(i))) i++
    let start = i
    let end = i
    if (source.charCodeAt(i) === 61 && i < limit) {
      i++
      while (i < limit && isSpace(source.charCodeAt(i))) i++
      const quote = source.charCodeAt(i)
      if ((quote === 34 || quote === 39) && i < limit) {
        start = i + 1
        const close = source.indexOf(quote === 34 ? '"' : "'", start)
        end = close === -1 || close > limit ? limit : close
        i = end + 1
      } else {
        start = i
        while (i < limit && !isSpace(source.charCodeAt(i))) i++
        end = i
      }
    }
    if (nameEnd - nameStart === wanted.length && sameName(source, nameStart, wanted)) return { start, end }
  }
  return null
}

function sameName(source: string, at: number, wanted: string): boolean {
  for (let i = 0; i < wanted.length; i++) {
    const code = source.charCodeAt(at + i)
    const lower = code >= 65 && code <= 90 ? code + 32 : code
    if (lower !== wanted.charCodeAt(i)) return false
  }
  return true
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
