import type { PdfPage } from '../types.ts'
import { digitsIn, type Figure, figureOf } from './figures.ts'
import { bySight, type Look } from './glyphs.ts'
import type { SeenFigure, SeenPage, SeenTable, SeenWord } from './read-page.ts'
import { headersOf, type ScannedCell, type ScannedTable, withHeadings, withoutOrdinals } from './seen-table.ts'
import { itemOf } from './words.ts'

/** A page as it was seen, and how many points of its picture are an inch. */
export interface Seen {
  /** From 1. */
  readonly number: number
  readonly page: SeenPage
  readonly dpi: number
}

/** The pages of a scan as items and tables, all their digits compared with each other. */
export function pagesSeen(seen: readonly Seen[]): Map<number, PdfPage> {
  const all = seen.flatMap(({ page }) => [
    ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.figure ?? [])),
    ...page.words.flatMap((word) => word.figure ?? []),
  ])
  const figures = figuresOf(all)
  return new Map(seen.map(({ number, page, dpi }) => [number, pageOf(page, dpi, figures)]))
}

function figuresOf(seen: readonly SeenFigure[]): Map<SeenFigure, Figure> {
  const looks: Look[] = seen.flatMap((one, figure) => {
    const read = one.texts
      .flatMap((text) => digitsIn(text) ?? [])
      .filter((text) => text.digits.length === one.looks.length)
    // A label of which the readings are not sure teaches nobody.
    const agreed = new Set(read.map((text) => text.digits)).size === 1 ? read[0]!.digits : null
    return one.looks.map((look, i): Look => ({ look, label: agreed?.[i] ?? null, figure }))
  })
  unlabelShort(looks)
  const sight = bySight(looks)
  let at = 0
  return new Map(
    seen.map((one) => {
      const own = sight.slice(at, at + one.looks.length)
      at += one.looks.length
      return [one, figureOf(one.texts, one.shape, own)]
    }),
  )
}

/** Recognition reads lone digits worst, and always in the same way: where longer figures teach enough, short ones do not. */
function unlabelShort(looks: Look[]): void {
  const digits = new Map<number, number>()
  for (const { figure } of looks) digits.set(figure, (digits.get(figure) ?? 0) + 1)
  const isLong = (look: Look) => digits.get(look.figure)! >= 3
  if (looks.filter((look) => look.label !== null && isLong(look)).length < ENOUGH) return
  for (const [i, look] of looks.entries()) if (!isLong(look)) looks[i] = { ...look, label: null }
}

/** Digits of longer figures: some ten of each kind. */
const ENOUGH = 100

function pageOf(page: SeenPage, dpi: number, figures: ReadonlyMap<SeenFigure, Figure>): PdfPage {
  const points = 72 / dpi
  const items = page.words.flatMap((word) => {
    // A figure that two readings tell differently is left out: a wrong one is worse than none.
    if (word.figure !== null && figures.get(word.figure)!.trust === 'open' && !isPlain(word)) return []
    return itemOf(word, points) ?? []
  })
  const tables = page.tables.map((table) => tableOf(table, points, figures))
  return { width: page.width * points, height: page.height * points, items, tables }
}

/** Letters of the line above that reach into the box of a figure spoil its shapes; then two good readings must do. */
const isPlain = ({ figure, confidence }: SeenWord) =>
  figure!.shape === null &&
  confidence >= 85 &&
  new Set(figure!.texts.map((text) => digitsIn(text)?.digits ?? '')).size === 1

const NOTHING: ScannedCell = { text: '', figure: null }

function tableOf(table: SeenTable, points: number, figures: ReadonlyMap<SeenFigure, Figure>): ScannedTable {
  const rows = Array.from({ length: table.rows }, () => new Array<ScannedCell>(table.columns).fill(NOTHING))
  const heading = table.headings?.map((text): ScannedCell => ({ text, figure: null }))
  for (const { row, column, rowspan, colspan, text, figure } of table.cells) {
    const value = figure === null ? null : figures.get(figure)!
    const cell = { text: value?.value ?? text, figure: value }
    for (let r = row; r < row + rowspan; r++) for (let c = column; c < column + colspan; c++) rows[r]![c] = cell
  }
  if (heading !== undefined) rows.unshift(heading)
  const { y0, y1 } = table.box
  const seen = withHeadings({
    rows,
    headers: heading === undefined ? headersOf(rows) : 1,
    top: y0 * points,
    foot: y1 * points,
  })
  return heading === undefined ? seen : withoutOrdinals(seen)
}
