import { attribute, type HtmlNode, hintsOf, type Page, tag } from '../html/index.ts'
import { saysMain } from './hints.ts'
import type { Measures } from './measure.ts'

const BODY = tag('body')
const P = tag('p')
const TEXT = tag('#text')
const ARTICLE = tag('article')

/** Share of a region's paragraphs that its best part must hold to stand for the region. */
const HOLDS = 0.7

/** The smallest element that holds the paragraphs of the page: down from the body as long as one child holds nearly all of them. */
export function findRoot(page: Page, { mass }: Measures): HtmlNode | null {
  const body = page.nodes.find((node) => node.tag === BODY) ?? page.nodes[0]!
  let root = mass[body.index]! > 0 ? body : page.nodes[0]!
  if (mass[root.index]! === 0) return null
  for (;;) {
    const child = heaviest(page, root, mass)
    if (child === null || child.tag === P || mass[child.index]! < mass[root.index]! * HOLDS) break
    root = child
  }
  return root
}

function heaviest(page: Page, node: HtmlNode, mass: Float64Array): HtmlNode | null {
  let best: HtmlNode | null = null
  for (let i = node.index + 1; i < node.last; i = page.nodes[i]!.last) {
    const child = page.nodes[i]!
    if (child.tag !== TEXT && (best === null || mass[child.index]! > mass[best.index]!)) best = child
  }
  return best
}

void attribute
void hintsOf
void saysMain
void ARTICLE
