import { clean, FLAGS, type HtmlNode, type Page, SILENT, tag, textOf } from '../html/index.ts'
import type { Metadata } from './read.ts'

const H1 = tag('h1')
const H2 = tag('h2')
const H3 = tag('h3')
const A = tag('a')
const TEXT = tag('#text')
const NAV = tag('nav')
const FOOTER = tag('footer')
/** What stands between a headline and the name of the site in a `<title>`. */
const SEPARATOR = /\s+(?:[|–—·•»:]|-{1,2})\s+/g

export interface TitleReading {
  readonly text: string
  readonly node: HtmlNode | null
}

/**
 * The headline: the heading on the page that the page's own data repeat, else what the data say, freed of the site's name.
 */
export function readTitle(page: Page, metadata: Metadata): TitleReading | null {
  const stated = [
    metadata.article?.headline,
    metadata.meta.get('og:title'),
    metadata.meta.get('twitter:title'),
    metadata.title,
  ]
    .filter((text) => text != null && text !== '')
    .map((text) => text!)
  const heads = headings(page)
  for (const said of stated) {
    const agreeing = heads.find(({ text }) => agrees(text, said))
    if (agreeing !== undefined) return agreeing
  }
  // Old portals put the name of the portal into every title: then the one first heading is the better witness.
  const first = heads.filter(({ node }) => node?.tag === H1)
  const named = metadata.article?.headline ?? metadata.meta.get('og:title')
  if (named === undefined && first.length === 1 && first[0]!.text.length >= 15) return first[0]!
  if (stated.length > 0) {
    const text = withoutSite(stated[0]!, metadata)
    return { text, node: lineWith(page, text) }
  }
  return heads.find(({ node }) => node?.tag === H1) ?? heads.find(({ node }) => node?.tag === H2) ?? null
}

/** Headings of the first three orders outside menus and footers, at most 60: blogs keep the first for their own name. */
function headings(page: Page): TitleReading[] {
  const heads: TitleReading[] = []
  for (let i = 1; i < page.nodes.length && heads.length < 60; ) {
    const node = page.nodes[i]!
    if (node.tag === NAV || node.tag === FOOTER) {
      i = node.last
      continue
    }
    if (node.tag === H1 || node.tag === H2 || node.tag === H3) {
      const text = textOf(page, node)
      if (text.length >= 4 && text.length <= 400) heads.push({ text, node })
    }
    i++
  }
  return heads
}

/** Old portals set the headline in bold or in a box: the first element outside menus and links that holds just these words. */
function lineWith(page: Page, title: string): HtmlNode | null {
  const said = key(title)
  if (said.length < 15) return null
  for (let i = 1; i < page.nodes.length; ) {
    const node = page.nodes[i]!
    if (node.tag === NAV || node.tag === FOOTER || node.tag === A || FLAGS[node.tag]! & SILENT) {
      i = node.last
      continue
    }
    const length = node.end - node.start
    if (node.tag === TEXT && length >= said.length && length < said.length * 2 + 40) {
      const text = clean(page.source.slice(node.start, node.end))
      if (key(text) === said) return node.parent
    }
    i++
  }
  return null
}

/** The stated title is the heading, alone or with the names of section and site behind (or before) it. */
function agrees(heading: string, stated: string): boolean {
  const a = key(heading)
  const b = key(stated)
  if (a === b) return true
  if (a.length < 10) return false
  return (b.startsWith(a) || (a.length >= 25 && b.endsWith(a))) && a.length >= b.length * 0.4
}

function withoutSite(title: string, metadata: Metadata): string {
  const site = metadata.meta.get('og:site_name')
  const cuts = [...title.matchAll(SEPARATOR)]
  for (const cut of cuts) {
    const head = title.slice(0, cut.index)
    const tail = title.slice(cut.index + cut[0].length)
    if (site !== undefined && key(tail).endsWith(key(site)) && head.length >= 15) return head.trim()
  }
  const last = cuts.at(-1)
  if (last === undefined) return title
  const head = title.slice(0, last.index)
  const tail = title.slice(last.index + last[0].length)
  return head.length >= 20 && tail.split(' ').length <= 5 && head.length > tail.length * 1.5 ? head.trim() : title
}

export function key(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
