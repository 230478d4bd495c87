import { attribute, BLOCK, FLAGS, type HtmlNode, hintsOf, type Page, SILENT, tag } from '../html/index.ts'
import { meaningOf } from './hints.ts'
import type { Measures } from './measure.ts'

const NAV = tag('nav')
const FOOTER = tag('footer')
const FORM = tag('form')
const ASIDE = tag('aside')
const HEADER = tag('header')
const DIALOG = tag('dialog')
const FIGCAPTION = tag('figcaption')
const BLOCKQUOTE = tag('blockquote')
const BODY = tag('body')
const HTML = tag('html')
const ARTICLE = tag('article')
const MAIN = tag('main')
const P = tag('p')
const SPAN = tag('span')
const A = tag('a')
const TEXT = tag('#text')

const ROLES =
  /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar|tooltip|form)$/

/**
 * Marks what is never the text of an article: by its element, its role, its being hidden, or its class and id. The share of
 * the page's paragraphs keeps the hints honest: an element that holds much of the page is its frame, whatever its name says
 * (`content-with-sidebar`, `modal-enabled`), and so are those around the headline and the first sentence (`kept`).
 */
export function markBoilerplate(
  page: Page,
  { ink, mass }: Measures,
  removed: Uint8Array,
  kept: ReadonlySet<number>,
  limit = 0.3,
): void {
  const allInk = ink[0]! || 1
  const allMass = mass[0]! || 1
  const common = commonNames(page, mass, allMass)
  for (let i = 1; i < page.nodes.length; ) {
    const node = page.nodes[i]!
    if (node.tag === TEXT) {
      i++
      continue
    }
    if (removed[i] === 1 || FLAGS[node.tag]! & SILENT) {
      i = node.last
      continue
    }
    if (!kept.has(i) && isBoilerplate(page, node, ink[i]! / allInk, mass[i]! / allMass, mass[i]!, limit, common)) {
      removed[i] = 1
      i = node.last
    } else i++
  }
}

/** Share of the page's paragraphs beyond which a name is the page's own word for all that it holds (`…-widget-text-editor`). */
const COMMON = 0.6

/** Names that condemn, but stand on elements which together hold most of the page. Comments may do so and stay comments. */
function commonNames(page: Page, mass: Float64Array, allMass: number): ReadonlySet<string> {
  const shares = new Map<string, number>()
  for (let i = 1; i < page.nodes.length; i++) {
    const node = page.nodes[i]!
    if (mass[i] === 0 || node.tag === TEXT || node.open - node.start < 10) continue
    const hints = hintsOf(page, node)
    if (hints !== '' && meaningOf(hints).verdict === 'never') shares.set(hints, (shares.get(hints) ?? 0) + mass[i]!)
  }
  return new Set([...shares].filter(([, sum]) => sum >= allMass * COMMON).map(([hints]) => hints))
}

function isBoilerplate(
  page: Page,
  node: HtmlNode,
  inkShare: number,
  massShare: number,
  mass: number,
  limit: number,
  common: ReadonlySet<string>,
): boolean {
  const { tag } = node
  if (tag === FIGCAPTION) return true
  if (tag === NAV || tag === FOOTER || tag === DIALOG) return massShare < 0.6
  if (tag === ASIDE || tag === FORM || tag === HEADER) return massShare < 0.3
  if (tag === BODY || tag === HTML || tag === ARTICLE || tag === MAIN) return false
  const flags = FLAGS[tag] ?? 0
  if (!(flags & BLOCK) && tag !== SPAN && tag !== A && flags !== 0) return false
  if (inkShare > 0.85 || node.open - node.start < 10) return false
  const hints = hintsOf(page, node)
  if (hints !== '') {
    const verdict = meaningOf(hints).verdict
    if (verdict === 'comments' && massShare < 0.85) return true
    if (verdict === 'never' && massShare < limit && !common.has(hints)) return true
    if (verdict === 'social' && tag !== BLOCKQUOTE && mass < 80 && massShare < 0.3) return true
    if (verdict === 'caption' && massShare < 0.2) return true
  }
  if (tag === P) return false
  const role = attribute(page, node, 'role')
  if (role !== null && ROLES.test(role)) return massShare < 0.3
  return isHidden(page, node)
}

function isHidden(page: Page, node: HtmlNode): boolean {
  const start = page.source.slice(node.start, node.open)
  if (!/hidden|display/i.test(start)) return false
  if (attribute(page, node, 'aria-hidden') === 'true') return true
  const hidden = attribute(page, node, 'hidden')
  if (hidden !== null && hidden !== 'false') return true
  return /display\s*:\s*none/i.test(attribute(page, node, 'style') ?? '')
}
