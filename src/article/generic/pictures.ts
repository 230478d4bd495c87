import { BLOCK, FLAGS, type HtmlNode, type Page, tag } from '../html/index.ts'

const IMG = tag('img')
const PICTURE = tag('picture')
const VIDEO = tag('video')
const FIGURE = tag('figure')
const P = tag('p')
const TD = tag('td')
const TABLE = tag('table')
const TEXT = tag('#text')

/** Letters beyond which a box with a picture is more than its caption. */
const CAPTION = 220

/** What `removed` holds for a node whose text is the caption of a picture. */
const IS_CAPTION = 2

/**
 * Marks the boxes that hold a picture and a few words under it, and figures whole: captions are not the article's sentences.
 * They are left out, or kept as what they are.
 */
export function markPictures(page: Page, root: HtmlNode, removed: Uint8Array, keep = false): void {
  const mark = keep ? IS_CAPTION : 1
  for (let i = root.index + 1; i < root.last; i++) {
    const node = page.nodes[i]!
    if (removed[i] === 1) {
      i = node.last - 1
      continue
    }
    if (node.tag === FIGURE && !hasTable(page, node)) {
      removed[i] = mark
      i = node.last - 1
    } else if (node.tag === IMG || node.tag === PICTURE || node.tag === VIDEO) {
      const box = boxOf(page, node, root)
      if (box !== null) removed[box.index] = mark
    }
  }
}

/** The largest block around the picture that has only a few words and no paragraph of its own. */
function boxOf(page: Page, picture: HtmlNode, root: HtmlNode): HtmlNode | null {
  let box: HtmlNode | null = null
  for (let up = picture.parent; up !== null && up.index > root.index && up.tag !== P && up.tag !== TD; up = up.parent) {
    if (!(FLAGS[up.tag]! & BLOCK)) continue
    const letters = captionLetters(page, up)
    if (letters === null) break
    if (letters > 0) box = up
  }
  return box
}

function captionLetters(page: Page, box: HtmlNode): number | null {
  if (box.last - box.index > 60) return null
  let letters = 0
  for (let i = box.index + 1; i < box.last; i++) {
    const node = page.nodes[i]!
    if (node.tag === P || node.tag === TABLE) return null
    if (node.tag === TEXT) letters += page.source.slice(node.start, node.end).trim().length
    if (letters > CAPTION) return null
  }
  return letters
}

function hasTable(page: Page, node: HtmlNode): boolean {
  for (let i = node.index + 1; i < node.last; i++) if (page.nodes[i]!.tag === TABLE) return true
  return false
}
