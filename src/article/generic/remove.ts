import { attribute, BLOCK, FLAGS, type HtmlNode, hintsOf, type Page, SILENT, tag } from '../html/index.ts'
import { saysNever } from './hints.ts'

const NAV = tag('nav')
const FOOTER = tag('footer')
const FORM = tag('form')
const ASIDE = tag('aside')
const HEADER = tag('header')
const DIALOG = tag('dialog')
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
 * Marks what is never the text of an article: by its element, its role, its being hidden, or its class and id. `ink` keeps the
 * hints honest: an element that holds most of the page is its frame, whatever its name says (`has-sidebar`, `no-comments`).
 */
export function markBoilerplate(page: Page, ink: Float64Array, removed: Uint8Array): void {
  const total = ink[0]!
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
    if (isBoilerplate(page, node, ink[i]! / total)) {
      removed[i] = 1
      i = node.last
    } else i++
  }
}

function isBoilerplate(page: Page, node: HtmlNode, share: number): boolean {
  const { tag } = node
  if (tag === NAV || tag === FOOTER || tag === DIALOG) return share < 0.7
  if (tag === ASIDE || tag === FORM || tag === HEADER) return share < 0.4
  if (tag === BODY || tag === HTML || tag === ARTICLE || tag === MAIN) return false
  const flags = FLAGS[tag] ?? 0
  if (!(flags & BLOCK) && tag !== SPAN && tag !== A && flags !== 0) return false
  if (share > 0.5) return false
  const hints = hintsOf(page, node)
  if (hints !== '' && saysNever(hints)) return true
  if (tag === P || node.open - node.start < 12) return false
  const role = attribute(page, node, 'role')
  if (role !== null && ROLES.test(role)) return true
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
