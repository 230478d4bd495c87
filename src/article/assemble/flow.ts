import {
  BLOCK,
  clean,
  collapse,
  decodeEntities,
  FLAGS,
  HEADING,
  type HtmlNode,
  type Page,
  SILENT,
  tag,
} from '../html/index.ts'
import { readTable, type TableDraft, tableKind } from '../tables/index.ts'

/** A block before it has a place in the article text. */
export interface BlockDraft {
  readonly kind: 'heading' | 'paragraph' | 'list_item' | 'caption' | 'table' | 'lead'
  readonly text: string
  /** Offsets into the HTML source; null for what was not HTML. */
  readonly html_start: number | null
  readonly html_end: number | null
  readonly table?: TableDraft
  /** Share of the characters that are link text, 0 … 1: a block that is all link is a teaser or a button. */
  readonly linked: number
}

const TEXT = tag('#text')
const BR = tag('br')
const HR = tag('hr')
const LI = tag('li')
const A = tag('a')
const FIGCAPTION = tag('figcaption')
const CAPTION = tag('caption')
const TABLE = tag('table')

/**
 * The text of a subtree as blocks, in order: one pass, no recursion. `removed[i] === 1` leaves node i and all in it out;
 * 2 marks a caption.
 */
export function flow(page: Page, root: HtmlNode, removed: Uint8Array): BlockDraft[] {
  return new Flow(page, removed).run(root)
}

class Flow {
  readonly #page: Page
  readonly #removed: Uint8Array
  readonly #out: BlockDraft[] = []
  /** Block elements that are open at the place we stand. */
  readonly #open: HtmlNode[] = []
  #run = ''
  #start = 0
  #end = 0
  #kind: BlockDraft['kind'] = 'paragraph'
  #linkEnd = 0
  #linked = 0
  #length = 0

  constructor(page: Page, removed: Uint8Array) {
    this.#page = page
    this.#removed = removed
  }

  run(root: HtmlNode): BlockDraft[] {
    const { nodes } = this.#page
    for (let i = root.index; i < root.last; ) {
      const node = nodes[i]!
      while (this.#open.length > 0 && this.#open[this.#open.length - 1]!.last <= i) {
        this.#flush()
        this.#open.pop()
      }
      if (node.tag === TEXT) {
        this.#text(node)
        i++
        continue
      }
      const flags = FLAGS[node.tag] ?? 0
      if (this.#removed[i] === 1 || (flags & SILENT && i > root.index)) {
        if (flags & BLOCK) this.#flush()
        i = node.last
        continue
      }
      if (node.tag === TABLE && this.#table(node)) {
        i = node.last
        continue
      }
      if (flags & BLOCK) {
        this.#flush()
        this.#open.push(node)
      } else if (node.tag === BR || node.tag === HR) this.#flush()
      else if (node.tag === A) {
        if (node.space && this.#run !== '') this.#run += ' '
        this.#linkEnd = Math.max(this.#linkEnd, node.last)
      } else if (node.space && this.#run !== '') this.#run += ' '
      i++
    }
    this.#flush()
    return this.#out
  }

  #text(node: HtmlNode): void {
    if (this.#run === '') {
      this.#start = node.start
      this.#kind = this.#kindHere()
    } else if (node.space) this.#run += ' '
    const length = node.end - node.start
    this.#run += this.#page.source.slice(node.start, node.end)
    this.#end = node.end
    this.#length += length
    if (node.index < this.#linkEnd) this.#linked += length
  }

  #kindHere(): BlockDraft['kind'] {
    for (let i = this.#open.length - 1; i >= 0 && i >= this.#open.length - 6; i--) {
      const node = this.#open[i]!
      if (FLAGS[node.tag]! & HEADING) return 'heading'
      if (node.tag === LI) return 'list_item'
      if (node.tag === FIGCAPTION || node.tag === CAPTION || this.#removed[node.index] === 2) return 'caption'
    }
    return 'paragraph'
  }

  #flush(): void {
    if (this.#run !== '') {
      const text = collapse(decodeEntities(this.#run)).trim()
      if (text !== '')
        this.#out.push({
          kind: this.#kind,
          text,
          html_start: this.#start,
          html_end: this.#end,
          linked: this.#length === 0 ? 0 : this.#linked / this.#length,
        })
    }
    this.#run = ''
    this.#length = 0
    this.#linked = 0
  }

  /** True when the table was taken as a whole. A frame that only places things is read through. */
  #table(node: HtmlNode): boolean {
    const kind = tableKind(this.#page, node, this.#removed)
    if (kind === 'layout') return false
    this.#flush()
    if (kind === 'data') {
      const table = readTable(this.#page, node, this.#removed)
      if (table === null) return false
      // A picture's caption repeats facts; a table's is its heading, and says what its figures are.
      if (table.caption !== null)
        this.#out.push({ kind: 'heading', text: table.caption, html_start: node.start, html_end: node.end, linked: 0 })
      this.#out.push({
        kind: 'table',
        text: table.text,
        html_start: node.start,
        html_end: node.end,
        linked: 0,
        table,
      })
      return true
    }
    for (const text of captionLines(this.#page, node, this.#removed))
      this.#out.push({ kind: 'caption', text, html_start: node.start, html_end: node.end, linked: 0 })
    return true
  }
}

/** A table that holds a picture and its legend: a caption a cell. */
function captionLines(page: Page, table: HtmlNode, removed: Uint8Array): string[] {
  const lines: string[] = []
  let run = ''
  for (let i = table.index + 1; i < table.last; ) {
    const node = page.nodes[i]!
    if (removed[i] === 1) {
      i = node.last
      continue
    }
    if (node.tag === TEXT) run += (node.space ? ' ' : '') + page.source.slice(node.start, node.end)
    else if ((FLAGS[node.tag] ?? 0) & BLOCK) {
      lines.push(run)
      run = ''
    }
    i++
  }
  lines.push(run)
  return lines.map(clean).filter((line) => line !== '')
}
