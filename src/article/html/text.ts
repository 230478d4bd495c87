import { decodeEntities } from './entities.ts'
import type { HtmlNode, Page } from './page.ts'
import { BLOCK, FLAGS, SILENT, tag } from './tags.ts'

const TEXT = tag('#text')
const BR = tag('br')

/** Decoded text of the subtree, spaces collapsed, block boundaries as spaces; scripts and the like left out. */
export function textOf(page: Page, node: HtmlNode, skip?: (node: HtmlNode) => boolean): string {
  let out = ''
  for (let i = node.index; i < node.last; ) {
    const inner = page.nodes[i]!
    if (inner.tag === TEXT) {
      out += inner.space ? ` ${page.source.slice(inner.start, inner.end)}` : page.source.slice(inner.start, inner.end)
      i++
      continue
    }
    const flags = FLAGS[inner.tag] ?? 0
    if ((flags & SILENT && i > node.index) || skip?.(inner)) {
      i = inner.last
      continue
    }
    if (flags & BLOCK || inner.tag === BR || inner.space) out += ' '
    i++
  }
  return clean(out)
}

/** What stands between the tags, untouched: scripts, styles. */
export function rawText(page: Page, node: HtmlNode): string {
  return page.source.slice(node.open, node.close)
}

/** Entities decoded, NFC, spaces (NBSP too) collapsed, invisible characters dropped, trimmed. */
export function clean(raw: string): string {
  return collapse(decodeEntities(raw)).trim()
}

/** As `clean`, but a space at either end stays: the text of a run that goes on. */
export function collapse(decoded: string): string {
  const text = decoded.replace(SPACES, ' ')
  return MARKS.test(text) ? text.replace(INVISIBLE, '').normalize('NFC') : text
}

/** White space that is not one plain space: most texts have none, and are left as they are. */
const SPACES = / ?[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]\s*| {2,}/g
const MARKS = /[\u00ad\u0300-\u036f\u200b-\u200d\u2060]/
/** Soft hyphens and zero-width characters: a name cut in two by one is not found by anybody. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g
