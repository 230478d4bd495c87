import { attribute, BLOCK, FLAGS, type HtmlNode, hintsOf, type Page, tag } from '../html/index.ts'
import { meaningOf } from './hints.ts'
import type { Measures } from './measure.ts'

const BODY = tag('body')
const H1 = tag('h1')
const H2 = tag('h2')
const P = tag('p')
const TEXT = tag('#text')
const ARTICLE = tag('article')
const MAIN = tag('main')

/** Share of a region's paragraphs that its best part must hold to stand for the region. */
const HOLDS = 0.75
/** A part that names itself the article's text needs less: teasers and comments outweigh a short article. */
const NAMED_HOLDS = 0.25
/** Share of what a step up brings that must be of the kind already found. */
const SAME = 0.8

/**
 * The smallest element that holds the paragraphs of the page: down from the body as long as one child holds nearly all of
 * them, or to the part that says it is the article.
 */
export function findRoot(page: Page, measures: Measures, title: HtmlNode | null): HtmlNode | null {
  const { mass } = measures
  const body = page.nodes.find((node) => node.tag === BODY)
  const whole = body !== undefined && mass[body.index]! > 0 ? body : page.nodes[0]!
  if (mass[whole.index] === 0) return null
  const start = title === null ? whole : (ownPart(page, whole, title, mass) ?? whole)
  const region = descend(page, start, mass)
  const named = namedPart(page, start, region, title, mass)
  return climb(page, named === null ? region : descend(page, named, mass), start, measures)
}

/**
 * On pages that go on with the next article: the element around the headline that has a twin (same element, same names) with a
 * headline of its own.
 */
function ownPart(page: Page, start: HtmlNode, title: HtmlNode, mass: Float64Array): HtmlNode | null {
  if (title.tag !== H1 && title.tag !== H2) return null
  for (let up = title.parent; up !== null && up !== start; up = up.parent) {
    if (mass[up.index]! < 150 || up.parent === null) continue
    const name = classOf(page, up)
    for (let i = up.last; i < up.parent.last; i = page.nodes[i]!.last) {
      const twin = page.nodes[i]!
      if (twin.tag !== up.tag || mass[i]! < 150 || classOf(page, twin) !== name) continue
      for (let k = i + 1; k < twin.last; k++) if (page.nodes[k]!.tag === title.tag) return up
    }
  }
  return null
}

function descend(page: Page, from: HtmlNode, mass: Float64Array): HtmlNode {
  for (let node = from; ; ) {
    const child = heaviest(page, node, mass)
    if (child === null || child.tag === P || mass[child.index]! < mass[node.index]! * HOLDS) return node
    node = child
  }
}

/**
 * Up again, as long as what is gained is more of the same: paragraphs beside the part found, or parts with its own name. An
 * article cut in pieces by advertisements or a paywall is whole again; a neighbour of another kind (comments) ends the climb.
 */
function climb(page: Page, from: HtmlNode, region: HtmlNode, { mass }: Measures): HtmlNode {
  let node = from
  let best = from
  for (let up = node.parent; node !== region && up !== null; up = up.parent) {
    const gained = mass[up.index]! - mass[node.index]!
    if (gained > 0) {
      let same = 0
      const name = hintsOf(page, node)
      for (let i = up.index + 1; i < up.last; i = page.nodes[i]!.last) {
        const sibling = page.nodes[i]!
        if (sibling === node || sibling.tag === TEXT) continue
        if (sibling.tag === P || (name !== '' && sibling.tag === node.tag && hintsOf(page, sibling) === name))
          same += mass[i]!
      }
      if (same < gained * SAME) break
      best = up
    }
    node = up
    if (up === region) break
  }
  return best
}

function heaviest(page: Page, node: HtmlNode, mass: Float64Array): HtmlNode | null {
  let best: HtmlNode | null = null
  for (let i = node.index + 1; i < node.last; i = page.nodes[i]!.last) {
    const child = page.nodes[i]!
    if (child.tag !== TEXT && (best === null || mass[child.index]! > mass[best.index]!)) best = child
  }
  return best
}

/**
 * The part that is called the article's body: by microdata, by name, by element, in this order of trust and with the share of
 * the page's paragraphs that it takes to believe each. Elements count only where the paragraphs are: every teaser is an
 * `<article>` today.
 */
function namedPart(
  page: Page,
  start: HtmlNode,
  region: HtmlNode,
  title: HtmlNode | null,
  mass: Float64Array,
): HtmlNode | null {
  const byData: HtmlNode[] = []
  const byName: HtmlNode[] = []
  const byElement: HtmlNode[] = []
  for (let i = start.index + 1; i < start.last; i++) {
    const node = page.nodes[i]!
    if (mass[i]! < 25 || node.tag === P || !(FLAGS[node.tag]! & BLOCK)) continue
    if (attribute(page, node, 'itemprop') === 'articleBody') byData.push(node)
    else if (meaningOf(hintsOf(page, node)).main) byName.push(node)
    else if ((node.tag === ARTICLE || node.tag === MAIN) && inside(node, region)) byElement.push(node)
  }
  const all = mass[start.index]!
  const data = whole(page, start, byData, mass)
  if (data !== null && mass[data.index]! >= Math.max(150, all * 0.05)) return data
  const name = whole(page, start, byName, mass)
  if (name !== null && mass[name.index]! >= all * 0.12) return name
  const own = byElement.filter((node) => title !== null && inside(title, node) && mass[node.index]! >= 150)
  if (own.length > 0) return own.at(-1)!
  const element = whole(page, region, byElement, mass)
  return element !== null && mass[element.index]! >= mass[region.index]! * NAMED_HOLDS ? element : null
}

/**
 * The heaviest of the parts, or, where the article was cut into several parts of one name (an advertisement between them),
 * the element that holds them all.
 */
function whole(page: Page, region: HtmlNode, parts: readonly HtmlNode[], mass: Float64Array): HtmlNode | null {
  let best: HtmlNode | null = null
  for (const part of parts) if (best === null || mass[part.index]! > mass[best.index]!) best = part
  if (best === null) return null
  const name = classOf(page, best)
  const twins = parts.filter((part) => part.tag === best.tag && classOf(page, part) === name && !inside(part, best))
  const together = twins.reduce((sum, part) => sum + mass[part.index]!, mass[best.index]!)
  if (name === '' || together < mass[best.index]! * 1.15) return best
  let holder: HtmlNode = best
  for (const twin of twins) while (holder !== region && !inside(twin, holder)) holder = holder.parent!
  return mass[holder.index]! <= together * 1.5 ? holder : best
}

/** Twins share their class; each has an id of its own. */
function classOf(page: Page, node: HtmlNode): string {
  return attribute(page, node, 'class') ?? ''
}

function inside(inner: HtmlNode, outer: HtmlNode): boolean {
  return inner.index >= outer.index && inner.index < outer.last
}
