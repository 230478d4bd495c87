import type { TableCell } from '../../../schemas/index.ts'
import { attribute, type HtmlNode, type Page, tag, textOf } from '../html/index.ts'

/** A table whose cell offsets count from the start of its own text. */
export interface TableDraft {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly TableCell[]
  /** Cells joined by tabs, rows by line breaks; a cell that spans stands once, where it begins. */
  readonly text: string
  readonly caption: string | null
}

const TABLE = tag('table')
const TR = tag('tr')
const TD = tag('td')
const TH = tag('th')
const IMG = tag('img')
const VIDEO = tag('video')
const IFRAME = tag('iframe')
const CAPTION = tag('caption')
const THEAD = tag('thead')
const SUP = tag('sup')

/** Beyond this a table is not a table of units any more; the rest of its rows is left out (an unclosed table of 50,000 rows). */
const MAX_ROWS = 5000
const MAX_COLUMNS = 200
/** Cells of one page that spans may claim: `rowspan=65534` in every cell is an attack, not a header. */
const MAX_CLAIMED = 400_000

/**
 * `data`: rows and columns of short cells. `picture`: an image with its legend. `layout`: a frame around text or around
 * other tables (Word-pasted nests): what it holds is read as if the frame were not there.
 */
export function tableKind(page: Page, table: HtmlNode, removed: Uint8Array): 'data' | 'picture' | 'layout' {
  let rows = 0
  let widest = 0
  let inRow = 0
  let pictures = 0
  const ink: number[] = []
  for (let i = table.index + 1; i < table.last; ) {
    const node = page.nodes[i]!
    if (removed[i] === 1) {
      i = node.last
      continue
    }
    // What is nested is looked at when its turn comes: a nest of thousands costs a step each.
    if (node.tag === TABLE) return 'layout'
    if (node.tag === TR) {
      rows++
      inRow = 0
    } else if (node.tag === TD || node.tag === TH) {
      ink.push(0)
      widest = Math.max(widest, ++inRow)
      if (ink.length > MAX_ROWS * 4) return 'data'
    } else if (node.tag === TEXT) {
      if (ink.length > 0) ink[ink.length - 1]! += node.end - node.start
    } else if (node.tag === IMG || node.tag === VIDEO || node.tag === IFRAME) pictures++
    i++
  }
  if (ink.length === 0) return 'layout'
  const inked = ink.reduce((sum, letters) => sum + letters, 0)
  const filled = ink.filter((letters) => letters > 0).length
  const longest = ink.reduce((most, letters) => Math.max(most, letters), 0)
  if (pictures > 0 && widest <= 3 && filled <= pictures * 2 && inked < 600 * pictures) return 'picture'
  if (widest < 2 || (rows < 2 && ink.length < 3)) return 'layout'
  // A frame of two columns with paragraphs in it: one cell holds nearly everything there is.
  if (longest > 700 && longest > inked * 0.6) return 'layout'
  return longest > 2500 ? 'layout' : 'data'
}

const TEXT = tag('#text')

/** Rows and columns with their spans resolved; null when nothing is in it. */
export function readTable(page: Page, table: HtmlNode, removed: Uint8Array): TableDraft | null {
  const cells: TableCell[] = []
  const lines: string[] = []
  /** Columns taken in the rows below by a rowspan: rows left, by column. */
  let below: number[] = []
  let claimed = 0
  let columns = 0
  let row = -1
  let at = 0
  let caption: string | null = null
  for (const tr of rowsOf(page, table, removed)) {
    if (tr.tag === CAPTION) {
      caption = textOf(page, tr, (node) => removed[node.index] === 1) || null
      continue
    }
    if (lines.length >= MAX_ROWS) break
    row++
    const headRow = tr.parent?.tag === THEAD
    const line: string[] = []
    let column = 0
    let offset = at
    const next: number[] = []
    for (const cell of cellsOf(page, tr)) {
      while ((below[column] ?? 0) > 0) column++
      if (column >= MAX_COLUMNS) break
      const colspan = Math.min(spanOf(page, cell, 'colspan'), MAX_COLUMNS - column)
      const rowspan = spanOf(page, cell, 'rowspan')
      claimed += colspan
      if (claimed > MAX_CLAIMED) break
      const text = textOf(page, cell, (node) => removed[node.index] === 1 || isFootnote(page, node))
      if (line.length > 0) offset += 1
      cells.push({
        row,
        column,
        rowspan,
        colspan,
        header: cell.tag === TH || headRow,
        start: offset,
        end: offset + text.length,
      })
      line.push(text)
      offset += text.length
      for (let c = column; c < column + colspan; c++) next[c] = rowspan
      column += colspan
    }
    columns = Math.max(columns, column)
    for (let c = 0; c < Math.max(below.length, next.length); c++)
      next[c] = Math.max((below[c] ?? 0) - 1, (next[c] ?? 0) - 1, 0)
    below = next
    const joined = line.join('\t')
    lines.push(joined)
    at += joined.length + 1
  }
  const text = lines.join('\n')
  if (text.trim() === '') return null
  return { rows: row + 1, columns, cells: clipped(cells, row + 1), text, caption }
}

/** `93,55<sup>1</sup>`: the mark of a footnote is no digit of the figure; the 2 of `km²` belongs to its word. */
function isFootnote(page: Page, node: HtmlNode): boolean {
  if (node.tag !== SUP) return false
  if (!/^[\s([]*(?:\d{1,2}|\*{1,3}|[a-e])[\s)\]]*$/u.test(textOf(page, node))) return false
  return !/(?:^|[^\p{L}])[kdc]?m$/u.test(page.source.slice(Math.max(0, node.start - 4), node.start))
}

/** A rowspan that runs past the last row ends with it. */
function clipped(cells: readonly TableCell[], rows: number): TableCell[] {
  return cells.map((cell) => (cell.row + cell.rowspan > rows ? { ...cell, rowspan: rows - cell.row } : cell))
}

function* rowsOf(page: Page, table: HtmlNode, removed: Uint8Array): Generator<HtmlNode> {
  for (let i = table.index + 1; i < table.last; ) {
    const node = page.nodes[i]!
    if (removed[i] === 1 || node.tag === TABLE) i = node.last
    else if (node.tag === TR || node.tag === CAPTION) {
      yield node
      i = node.last
    } else i++
  }
}

function* cellsOf(page: Page, row: HtmlNode): Generator<HtmlNode> {
  for (let i = row.index + 1; i < row.last; ) {
    const node = page.nodes[i]!
    if (node.tag === TD || node.tag === TH) {
      yield node
      i = node.last
    } else i++
  }
}

function spanOf(page: Page, cell: HtmlNode, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(attribute(page, cell, name) ?? '1', 10)
  return value >= 1 ? Math.min(value, MAX_ROWS) : 1
}
