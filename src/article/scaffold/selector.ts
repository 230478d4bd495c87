import { attribute, type HtmlNode, nameOf, type Page, selectAll } from '../html/index.ts'

/** Names that a template engine numbers (`post-1806`, `css-1x2y3z`, `ExternalClass0A1B…`) mean another page tomorrow. */
const NUMBERED = /\d{2,}|[0-9a-f]{8,}|^css-|^jsx-/i
/** Names that say how and not what. */
const STYLE =
  /^(?:col|row|clearfix|container|wrapper|left|right|active|show|fade|d-|m[btlrxy]?-|p[btlrxy]?-|text-|font-|pull-)/i
const LEVELS = 3

/** A short selector that finds this element first on its page; null when names do not tell it apart. */
export function selectorOf(page: Page, node: HtmlNode): string | null {
  let path = ''
  let at: HtmlNode | null = node
  for (let level = 0; at !== null && at.index > 0 && level < LEVELS; level++, at = at.parent) {
    for (const own of namesOf(page, at)) {
      const css = path === '' ? own : `${own} > ${path}`
      if (selectAll(page, css)[0] === node) return css
    }
    path =
      path === '' ? (namesOf(page, at)[0] ?? nameOf(page, at)) : `${namesOf(page, at)[0] ?? nameOf(page, at)} > ${path}`
  }
  return null
}

/** The element's own ways to be called, best first. */
function namesOf(page: Page, node: HtmlNode): string[] {
  const tag = nameOf(page, node)
  const id = attribute(page, node, 'id')?.trim()
  const classes = (attribute(page, node, 'class') ?? '')
    .split(/\s+/)
    .filter((name) => /^-?[a-z_][\w-]*$/i.test(name) && !NUMBERED.test(name))
  const telling = classes.filter((name) => !STYLE.test(name))
  const names: string[] = []
  if (id && /^[a-z_][\w-]*$/i.test(id) && !NUMBERED.test(id)) names.push(`#${id}`)
  for (const name of telling) names.push(`${tag}.${name}`)
  if (telling.length > 1) names.push(`${tag}.${telling.join('.')}`)
  const property = attribute(page, node, 'itemprop')
  if (property && /^\w+$/.test(property)) names.push(`[itemprop=${property}]`)
  if (tag === 'h1' || tag === 'article' || tag === 'main') names.push(tag)
  return names
}
