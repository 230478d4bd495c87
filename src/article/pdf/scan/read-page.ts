import { bareTables } from './bare-tables.ts'
import { digitsIn } from './figures.ts'
import { type Blob, blobsOf, type FigureShape, figureShape, lookOf } from './glyphs.ts'
import { inkOf, skewOf } from './ink.ts'
import {
  type Box,
  beside,
  blanked,
  cut,
  cutInk,
  framed,
  type Grey,
  type Ink,
  resized,
  straightened,
  turned,
} from './picture.ts'
import type { CellKind, ReadCell, ReadWord, Recogniser } from './recogniser.ts'
import { type RuledCell, type RuledTable, ruledTables } from './ruled-tables.ts'
import { rulesOf } from './rules.ts'
import { turnsOf } from './upright.ts'

/** A cell of a scan: its words, and where it holds a figure, the digits twice. */
export interface SeenCell extends RuledCell {
  readonly text: string
  readonly confidence: number
  readonly figure: SeenFigure | null
}

/** A figure read by recognition, and its shapes for the second reading. */
export interface SeenFigure {
  /** As words, and with nothing but digits allowed; '' where nothing was read. */
  readonly texts: readonly string[]
  readonly shape: FigureShape | null
  readonly looks: readonly Uint8Array[]
}

export interface SeenTable extends Omit<RuledTable, 'cells'> {
  readonly cells: readonly SeenCell[]
  /** Words over its columns, where they stand in no cells. */
  readonly headings?: readonly string[]
}

/** A word of running text; one that is a figure is read twice like those of tables. */
export interface SeenWord extends ReadWord {
  readonly figure: SeenFigure | null
}

export interface SeenPage {
  readonly width: number
  readonly height: number
  readonly words: readonly SeenWord[]
  readonly tables: readonly SeenTable[]
}

/** Resolution at which running text is read: more costs time and reads no better. */
const TEXT_DPI = 220

/** A page of a scan set upright and straight; its tables cell by cell, the text around them by words. */
export async function readScan(picture: Grey, dpi: number, recogniser: Recogniser): Promise<SeenPage> {
  const upright = turned(picture, await turnsOf(picture, dpi, recogniser))
  const page = straightened(upright, skewOf(inkOf(upright)))
  const ink = inkOf(page)
  const tables: SeenTable[] = []
  for (const table of ruledTables(rulesOf(ink, dpi), dpi))
    tables.push(await readTable(page, ink, table, dpi, recogniser))
  const margin = dpi * 0.03
  const free = blanked(
    page,
    tables.map(({ box }) => ({ x0: box.x0 - margin, y0: box.y0 - margin, x1: box.x1 + margin, y1: box.y1 + margin })),
  )
  const bare = bareTables(await wordsOf(free, dpi, recogniser), page, dpi)
  for (const table of bare.tables)
    tables.push({ ...(await readTable(page, ink, table, dpi, recogniser)), headings: table.headings })
  tables.sort((a, b) => a.box.y0 - b.box.y0)
  const words = await withFigures(bare.words, page, ink, dpi, recogniser)
  return { width: page.width, height: page.height, words, tables }
}

async function wordsOf(page: Grey, dpi: number, recogniser: Recogniser): Promise<ReadWord[]> {
  const factor = Math.min(1, TEXT_DPI / dpi)
  const words = await recogniser.page(resized(page, factor), dpi * factor)
  return words.map(({ box, baseline, ...word }) => ({
    ...word,
    baseline: baseline / factor,
    box: { x0: box.x0 / factor, y0: box.y0 / factor, x1: box.x1 / factor, y1: box.y1 / factor },
  }))
}

async function withFigures(
  words: readonly ReadWord[],
  page: Grey,
  ink: Ink,
  dpi: number,
  recogniser: Recogniser,
): Promise<SeenWord[]> {
  const figures = words.filter((word) => /^\d+(?:[.,]\d+)?[.,;:]?$/.test(word.text))
  const crops = figures.map(({ box }) => cropOf(page, ink, grown(box, dpi * 0.012), dpi))
  const read = await recogniser.cells(
    crops.map((crop) => framed(crop.picture, FRAME)),
    'figure',
    dpi,
  )
  const seen = new Map(figures.map((word, i) => [word, seenFigure([word.text, read[i]!.text], crops[i]!)]))
  return words.map((word) => ({ ...word, figure: seen.get(word) ?? null }))
}

const grown = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({ x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by })

function seenFigure(texts: readonly string[], { picture, blobs }: Crop): SeenFigure {
  const shape = figureShape(blobs)
  return { texts, shape, looks: shape === null ? [] : shape.digits.map((digit) => lookOf(picture, digit)) }
}

/** Paper around a cell, in points: recognition loses letters at the edge of its picture. */
const FRAME = 14

interface Crop {
  readonly picture: Grey
  readonly blobs: readonly Blob[]
  readonly lines: number
}

async function readTable(
  page: Grey,
  ink: Ink,
  table: RuledTable,
  dpi: number,
  recogniser: Recogniser,
): Promise<SeenTable> {
  const crops = new Map(table.cells.map((cell) => [cell, cropOf(page, ink, cell.box, dpi)]))
  const filled = table.cells.filter((cell) => crops.get(cell)!.blobs.length > 0)
  const readAs = async (cells: readonly RuledCell[], kind: CellKind): Promise<[RuledCell, ReadCell][]> => {
    const pictures = cells.map((cell) => framed(crops.get(cell)!.picture, FRAME))
    const read = await recogniser.cells(pictures, kind, dpi)
    return cells.map((cell, i) => [cell, read[i]!])
  }
  const isBlock = (cell: RuledCell) => crops.get(cell)!.lines > 1
  const read = new Map([
    ...(await readAs(
      filled.filter((cell) => !isBlock(cell)),
      'line',
    )),
    ...(await readAs(filled.filter(isBlock), 'block')),
  ])
  const columns = figureColumns(filled, crops, read)
  const figures = filled.filter(
    (cell) =>
      cell.colspan === 1 &&
      columns.has(cell.column) &&
      (!isWord(read.get(cell)!.text) || figureShape(crops.get(cell)!.blobs) !== null),
  )
  const again = new Map(await readAs(figures, 'figure'))
  const doubtful = figures.filter((cell) =>
    isDoubtful([read.get(cell)!.text, again.get(cell)!.text], figureShape(crops.get(cell)!.blobs)),
  )
  const third = new Map<RuledCell, string[]>()
  for (const presented of [wide, doubled]) {
    const pictures = doubtful.map((cell) => presented.picture(crops.get(cell)!.picture))
    for (const [i, { text }] of (await recogniser.cells(pictures, 'figure', dpi)).entries()) {
      const cell = doubtful[i]!
      third.set(cell, [...(third.get(cell) ?? []), presented.text(text)])
    }
  }
  const seen = table.cells.map((cell): SeenCell => {
    const first = read.get(cell) ?? { text: '', confidence: 0 }
    const second = again.get(cell)
    const texts = second === undefined ? [] : [first.text, second.text, ...(third.get(cell) ?? [])]
    return { ...cell, ...first, figure: second === undefined ? null : seenFigure(texts, crops.get(cell)!) }
  })
  return { ...table, cells: seen }
}

/** Readings that differ, or have not as many digits as the cell has shapes. */
function isDoubtful(texts: readonly string[], shape: FigureShape | null): boolean {
  const read = texts.map((text) => digitsIn(text)?.digits ?? '')
  return read[0] !== read[1] || (shape !== null && read[0]!.length !== shape.digits.length)
}

/**
 * A doubtful figure is shown again in two other ways: with more paper around it, and twice side by side. Recognition was made
 * for lines of words, and of lone digits it loses some in one way and others in the other.
 */
const wide = { picture: (cell: Grey) => framed(cell, FRAME * 2), text: (read: string) => read }
const doubled = {
  picture: (cell: Grey) => framed(beside(cell, cell, Math.round(FRAME / 2)), FRAME),
  text: (read: string) => {
    const plain = read.replace(/\s/g, '')
    const half = plain.slice(0, plain.length / 2)
    return half + half === plain ? half : ''
  },
}

/** The inside of a cell, without specks: only ink that hangs together keeps its place on the picture. */
function cropOf(page: Grey, ink: Ink, box: Box, dpi: number): Crop {
  const own = cutInk(ink, box)
  const grey = cut(page, box)
  const speck = Math.max(3, (dpi / 300) ** 2 * 9)
  const blobs = blobsOf(own, speck).filter((blob) => !isRest(blob, own))
  const high = Math.max(0, ...blobs.map((one) => one.y1 - one.y0))
  // A mark over a letter is a tenth of it at least; smaller ink alone in a cell is dirt.
  const kept = high < dpi * 0.03 ? [] : blobs
  if (kept.length === 0) return { picture: grey, blobs: [], lines: 0 }
  const x0 = Math.min(...kept.map((one) => one.x0))
  const y0 = Math.min(...kept.map((one) => one.y0))
  const x1 = Math.max(...kept.map((one) => one.x1))
  const y1 = Math.max(...kept.map((one) => one.y1))
  const picture = cut(onlyNear(grey, kept), { x0: x0 - 2, y0: y0 - 2, x1: x1 + 2, y1: y1 + 2 })
  const shifted = kept.map((one) => ({
    ...one,
    x0: one.x0 - Math.max(0, x0 - 2),
    x1: one.x1 - Math.max(0, x0 - 2),
    y0: one.y0 - Math.max(0, y0 - 2),
    y1: one.y1 - Math.max(0, y0 - 2),
  }))
  return { picture, blobs: shifted, lines: linesIn(shifted) }
}

/** What a rule left at the edge of its cell. */
function isRest(blob: Blob, { width, height }: Ink): boolean {
  const edge = blob.x0 <= 1 || blob.y0 <= 1 || blob.x1 >= width - 1 || blob.y1 >= height - 1
  const [w, h] = [blob.x1 - blob.x0, blob.y1 - blob.y0]
  return edge && (w <= 4 || h <= 4 || w > 12 * h || h > 12 * w)
}

/** Paper everywhere but at the blobs and right beside them. */
function onlyNear(picture: Grey, blobs: readonly Blob[]): Grey {
  const grey = new Uint8Array(picture.grey.length).fill(255)
  for (const { x0, y0, x1, y1 } of blobs)
    for (let y = Math.max(0, y0 - 2); y < Math.min(picture.height, y1 + 2); y++) {
      const from = y * picture.width + Math.max(0, x0 - 2)
      const to = y * picture.width + Math.min(picture.width, x1 + 2)
      grey.set(picture.grey.subarray(from, to), from)
    }
  return { ...picture, grey }
}

/** Lines of print: bands of blobs as high as letters, one below the other. */
function linesIn(blobs: readonly Blob[]): number {
  const heights = blobs.map((one) => one.y1 - one.y0).toSorted((a, b) => a - b)
  const usual = heights[Math.floor(heights.length * 0.7)]!
  const letters = blobs.filter((one) => one.y1 - one.y0 >= usual * 0.6).toSorted((a, b) => a.y0 - b.y0)
  let lines = 0
  let foot = Number.NEGATIVE_INFINITY
  for (const one of letters) {
    const middle = (one.y0 + one.y1) / 2
    if (middle > foot) {
      lines++
      foot = one.y1
    } else foot = Math.max(foot, Math.min(one.y1, foot + usual * 0.3))
  }
  return lines
}

const isWord = (text: string) => (text.match(/\p{L}/gu)?.length ?? 0) > Math.max(1, text.match(/\d/g)?.length ?? 0)

/** Columns whose cells below the first row are figures more often than words: by their shapes, then by what was read. */
function figureColumns(
  cells: readonly RuledCell[],
  crops: ReadonlyMap<RuledCell, Crop>,
  read: ReadonlyMap<RuledCell, ReadCell>,
): Set<number> {
  const votes = new Map<number, number>()
  for (const cell of cells) {
    if (cell.colspan > 1 || cell.row === 0) continue
    const { text } = read.get(cell)!
    const figure = figureShape(crops.get(cell)!.blobs) !== null || (/\d/.test(text) && !isWord(text))
    votes.set(cell.column, (votes.get(cell.column) ?? 0) + (figure ? 1 : isWord(text) ? -1 : 0))
  }
  return new Set([...votes].filter(([, vote]) => vote > 0).map(([column]) => column))
}
