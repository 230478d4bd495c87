import { type BlockDraft, flow } from '../assemble/index.ts'
import { clean, decodeEntities, parseHtml } from '../html/index.ts'
import type { Metadata } from '../metadata/index.ts'

/** Letters of an article's body in the data that are worth reading. */
const ENOUGH = 200
/** Share of them that must be missing on the page before the data are believed instead. */
const SHOWN = 0.2
/** Some put paragraphs with their tags into the data, once more escaped or not. */
const MARKUP = /(?:<|&lt;)\/?(?:p|br|div)\b/i

/**
 * The body that the page states in its structured data, when the page itself shows next to none of it: pages that a program in
 * the browser puts together. It has no place in the HTML.
 */
export function statedBody({ article }: Metadata, shown: number): BlockDraft[] | null {
  const body = article?.body ?? null
  if (body === null || body.length < ENOUGH || shown > body.length * SHOWN) return null
  const placeless = { html_start: null, html_end: null, linked: 0 }
  if (MARKUP.test(body)) {
    const page = parseHtml(body.includes('<') ? body : decodeEntities(body))
    return flow(page, page.nodes[0]!, new Uint8Array(page.nodes.length)).map((block) => ({ ...block, ...placeless }))
  }
  return body
    .split(/\n+/)
    .map(clean)
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text, ...placeless }))
}
