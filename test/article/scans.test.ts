import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annexDocument } from '../../fixtures/pages/pdf/annex.ts'
import { scanned } from '../../fixtures/pages/pdf/scan.ts'
import { SCANS } from '../../fixtures/pages/pdf/scans.ts'
import { readDocument } from '../../pipelines/reading.ts'
import { believed } from '../../src/article/pdf/believe.ts'
import { digitsIn, figureOf } from '../../src/article/pdf/scan/figures.ts'
import { blobsOf, bySight, figureShape, lookOf } from '../../src/article/pdf/scan/glyphs.ts'
import { headingPutRight } from '../../src/article/pdf/scan/headings.ts'
import { inkOf, skewOf } from '../../src/article/pdf/scan/ink.ts'
import { type Grey, straightened, turned } from '../../src/article/pdf/scan/picture.ts'
import { ruledTables } from '../../src/article/pdf/scan/ruled-tables.ts'
import { rulesOf } from '../../src/article/pdf/scan/rules.ts'
import { continued, type ScannedTable, withoutOrdinals } from '../../src/article/pdf/scan/seen-table.ts'
import { extract } from '../../src/extract/index.ts'

const paper = (width: number, height: number): Grey => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(240),
})

/** Black ink from corner to corner. */
function block({ width, grey }: Grey, x0: number, y0: number, x1: number, y1: number): void {
  for (let y = y0; y < y1; y++) grey.fill(20, y * width + x0, y * width + x1)
}

/** A table of `rows` × `columns` cells of 150 × 60 points, a merged cell over the first two columns of the first row. */
function ruledSheet(rows: number, columns: number): Grey {
  const sheet = paper(columns * 150 + 200, rows * 60 + 200)
  for (let r = 0; r <= rows; r++) block(sheet, 100, 100 + r * 60, 103 + columns * 150, 103 + r * 60)
  for (let c = 0; c <= columns; c++) block(sheet, 100 + c * 150, c === 1 ? 160 : 100, 103 + c * 150, 103 + rows * 60)
  return sheet
}

describe('the rules of a table on a picture', () => {
  it.each([0, 1.5, -2])('are found on a sheet that lies %s° askew, merged cells as one', (degrees) => {
    const sheet = straightened(ruledSheet(5, 4), -degrees)
    const skew = skewOf(inkOf(sheet))
    expect(skew).toBeCloseTo(degrees, 0)
    const [table, ...others] = ruledTables(rulesOf(inkOf(straightened(sheet, skew)), 300), 300)
    expect(others).toEqual([])
    expect(table).toMatchObject({ rows: 5, columns: 4 })
    expect(table!.cells).toHaveLength(19)
    expect(table!.cells[0]).toMatchObject({ row: 0, column: 0, colspan: 2, rowspan: 1 })
    for (const { box } of table!.cells) {
      expect(box.x1 - box.x0).toBeGreaterThan(130)
      expect(box.y1 - box.y0).toBeGreaterThan(45)
    }
  })

  it('are not seen where a page has lines of print only', () => {
    const sheet = paper(900, 600)
    for (let line = 0; line < 8; line++)
      for (let word = 0; word < 10; word++)
        block(sheet, 60 + word * 80, 50 + line * 60, 110 + word * 80, 75 + line * 60)
    expect(ruledTables(rulesOf(inkOf(sheet), 300), 300)).toEqual([])
  })

  it('turn with the sheet', () => {
    const sheet = ruledSheet(5, 3)
    const [table] = ruledTables(rulesOf(inkOf(turned(sheet, 1)), 300), 300)
    expect(table).toMatchObject({ rows: 3, columns: 5 })
    expect(turned(turned(sheet, 1), 3)).toEqual(sheet)
  })
})

/** Digits as blocks of 20 × 30 points: `8` is one, `,` and `.` are low marks, `_` is white, `=` a block over everything. */
function figureSheet(shapes: string): Grey {
  const sheet = paper(shapes.length * 28 + 20, 60)
  let x = 10
  for (const shape of shapes) {
    if (shape === '8') block(sheet, x, 10, x + 20, 40)
    if (shape === ',') block(sheet, x + 1, 34, x + 6, 45)
    if (shape === '.') block(sheet, x + 1, 35, x + 5, 40)
    if (shape === '=') block(sheet, x - 8, 10, x + 36, 40)
    x += shape === ',' || shape === '.' ? 10 : 28
  }
  return sheet
}

describe('the shapes of a figure', () => {
  it.each([
    ['88,88', { digits: 4, whole: 2 }],
    ['8.88', { digits: 3, whole: 1 }],
    ['88', { digits: 2, whole: null }],
    ['8,', { digits: 1, whole: null }],
    ['=', null],
    ['8__88', null],
    ['', null],
  ])('%s', (drawn, told) => {
    const shape = figureShape(blobsOf(inkOf(figureSheet(drawn)), 6))
    expect(shape === null ? null : { digits: shape.digits.length, whole: shape.whole }).toEqual(told)
  })

  it('tell digits by the digits that look like them elsewhere, and keep silent about strangers', () => {
    const tall = figureSheet('8')
    const low = paper(40, 60)
    block(low, 10, 10, 30, 14)
    block(low, 10, 36, 30, 40)
    const box = { x0: 10, y0: 10, x1: 30, y1: 40 }
    const [eight, equal] = [lookOf(tall, box), lookOf(low, box)]
    const known = (figure: number) => ({ look: eight, label: '8', figure })
    expect(bySight([1, 2, 3, 4, 5].map(known).concat([{ look: eight, label: '3', figure: 6 }]))[5]).toBe('8')
    expect(bySight([1, 2, 3, 4, 5].map(known).concat([{ look: equal, label: '8', figure: 6 }]))[5]).toBeNull()
    expect(bySight([known(1), { look: eight, label: '3', figure: 1 }])).toEqual([null, null])
  })
})

describe('a figure from its readings', () => {
  const box = { x0: 0, y0: 0, x1: 1, y1: 1 }
  const shape = (digits: number, whole: number | null) => ({ digits: new Array(digits).fill(box), whole })
  it.each([
    ['read twice and seen', ['87,65', '87,65'], shape(4, 2), '8765', { value: '87,65', trust: 'sure' }],
    ['its comma lost by recognition', ['8765', '8765'], shape(4, 2), '8765', { value: '87,65', trust: 'sure' }],
    ['a point for a comma', ['87.65'], shape(4, 2), '8765', { value: '87,65', trust: 'sure' }],
    ['seen otherwise', ['87,65', '87,65'], shape(4, 2), '8785', { value: '87,65', trust: 'open' }],
    ['not seen', ['87,65', '87,65'], shape(4, 2), '', { value: '87,65', trust: 'likely' }],
    ['a digit lost', ['1', '1'], shape(2, null), '11', { value: '11', trust: 'open' }],
    ['a mark where none stands', ['1,7', '1,7'], shape(2, null), '17', { value: '17', trust: 'open' }],
    ['no shapes', ['87,65', '87,65'], null, '', { value: '87,65', trust: 'open' }],
    ['nothing read', ['P.', ''], shape(1, null), '', { value: null, trust: 'open' }],
  ] as const)('%s', (_, texts, told, sight, expected) =>
    expect(figureOf(texts, told, [...sight])).toMatchObject(expected),
  )

  it('takes nothing for a figure that is none', () => {
    expect(digitsIn('9,258,60')).toBeNull()
    expect(digitsIn('STT')).toBeNull()
    expect(digitsIn('|95,13 ')).toEqual({ digits: '9513', whole: 2 })
  })
})

describe('headings and pages', () => {
  it.each([
    ['Xêp hang', 'Xếp hạng'],
    ['cu số (%)', 'Chỉ số (%)'],
    ['SIT', 'STT'],
    ['Điểm điêu traXHH', 'Điểm điều tra XHH'],
    ['Số hồ sơ', 'Số hồ sơ'],
  ])('%s → %s', (read, heading) => expect(headingPutRight(read)).toBe(heading))

  const table = (heads: readonly string[], ...rows: (readonly string[])[]): ScannedTable => ({
    rows: [heads, ...rows].map((row) => row.map((text) => ({ text, figure: null }))),
    headers: 1,
    top: 0,
    foot: 100,
  })

  it('joins a table with its next page, whose headings are repeated, and not with another table', () => {
    const first = table(['Đơn vị', 'Chỉ số (%)', 'Xếp hạng'], ['Quận Ba Đình', '90', '1'])
    const next = table(['Đơn vị', 'Chỉ sô (%)', 'Xếp hạng'], ['Quận Tây Hồ', '89', '2'])
    expect(continued(first, next)?.rows.map((row) => row[0]!.text)).toEqual(['Đơn vị', 'Quận Ba Đình', 'Quận Tây Hồ'])
    expect(continued(first, table(['Nội dung', 'Số hồ sơ', 'Ghi chú'], ['a', '1', '']))).toBeNull()
    expect(continued(first, table(['Đơn vị', 'Chỉ số (%)'], ['Quận Tây Hồ', '89']))).toBeNull()
  })

  it('leaves running numbers out of tables without rules', () => {
    const bare = withoutOrdinals(table(['STT', 'Đơn vị', 'Chỉ số'], ['1', 'Quận Ba Đình', '90']))
    const glued = withoutOrdinals(table(['SIT Đơn vị', 'Chỉ số'], ['Quận Ba Đình', '90']))
    expect(bare.rows.map((row) => row.map((cell) => cell.text))).toEqual(
      glued.rows.map((row) => row.map((cell) => cell.text)),
    )
  })
})

describe('rows borne out by their sum', () => {
  const figure = (text: string, ...others: string[]) => ({
    text,
    figure: {
      value: text,
      trust: others.length === 0 ? ('sure' as const) : ('open' as const),
      candidates: [text, ...others],
    },
  })
  const words = (text: string) => ({ text, figure: null })
  const heads = ['Đơn vị', 'Thể chế', 'Bộ máy', 'Tác động', 'Tổng điểm', 'Xếp hạng'].map(words)
  const table = (...rows: ScannedTable['rows']): ScannedTable => ({
    rows: [heads, ...rows],
    headers: 1,
    top: 0,
    foot: 9,
  })
  const units = ['Quận Ba Đình', 'Quận Tây Hồ', 'Quận Cầu Giấy', 'Quận Đống Đa']
  const rest = [
    [words('Quận Ba Đình'), figure('30,10'), figure('30,20'), figure('30,30'), figure('90,60'), figure('1')],
    [words('Quận Tây Hồ'), figure('30,00'), figure('29,20'), figure('30,30'), figure('89,50'), figure('2')],
    [words('Quận Đống Đa'), figure('28,00'), figure('29,20'), figure('30,30'), figure('87,50'), figure('4')],
  ]
  const told = (row: ScannedTable['rows'][number]) => believed(table(...rest, row), units, true)

  it('a figure read in two ways is the one that adds up, an area without a known heading among the parts', () => {
    const row = [
      words('Quận Cầu Giấy'),
      figure('28,80'),
      figure('29,90', '29,20'),
      figure('30,30'),
      figure('88,30'),
      figure('3'),
    ]
    const { draft, held, warnings } = told(row)
    expect({ held, warnings }).toEqual({ held: 4, warnings: [] })
    expect(draft!.text.split('\n').at(-1)).toBe('Quận Cầu Giấy\t28,80\t29,20\t30,30\t88,30\t3')
  })

  it.each([
    ['no reading adds up', figure('29,90', '29,30'), figure('88,30'), 'its parts do not add up to its index'],
    ['two readings add up', figure('29,90', '29,20'), figure('88,30', '89,00'), 'its figures can be read in two ways'],
  ])('%s: the row is left out', (_, part, total, reason) => {
    const row = [words('Quận Cầu Giấy'), figure('28,80'), part, figure('30,30'), total, figure('3')]
    const { draft, held, warnings } = told(row)
    expect(held).toBe(3)
    expect(draft!.text).not.toContain('Cầu Giấy')
    expect(warnings[1]).toBe(`pdf.row-refused: row 4 (Quận Cầu Giấy): ${reason}`)
  })

  it('a place read once holds where the scores leave no other', () => {
    const row = [
      words('Quận Cầu Giấy'),
      figure('28,80'),
      figure('29,20'),
      figure('30,30'),
      figure('88,30'),
      figure('5', '3'),
    ]
    expect(told(row).draft!.text.split('\n').at(-1)).toMatch(/\t3$/)
  })
})

/** What a reading says of a made scan: rows told right, rows told otherwise than they are, rows of the table. */
async function read(name: string) {
  const { shape, paper, font } = SCANS[name]!
  const bytes = new Uint8Array(await scanned(new Uint8Array(await annexDocument(font, shape)), paper))
  const reading = await readDocument({ bytes, media_type: 'application/pdf', name, scans: { page_s: 300 } })
  if (reading.kind === 'none') return { right: 0, wrong: [], rows: shape.rows.length, message: reading.message }
  const { observations } = extract(reading.article)
  const told = new Map(shape.rows.map((row) => [row.unit, `${row.score / 100}|${row.rank}|2023|PAR_INDEX`]))
  const is = (one: (typeof observations)[number]) =>
    told.get(one.unit!) === `${one.score}|${one.rank}|${one.reference_year}|${one.index}`
  return {
    right: observations.filter(is).length,
    wrong: observations.filter((one) => !is(one)),
    rows: shape.rows.length,
    message: reading.article.warnings[0] ?? '',
  }
}

describe('made scans, from the bytes to the observations', () => {
  it('a decision with its annex, as an office scans it', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/pages/pdf/annex-rotated.pdf'))
    const pages: number[] = []
    const reading = await readDocument({
      bytes: new Uint8Array(await scanned(bytes, { dpi: 200, skew: 0.7, noise: 0.15, jpeg: 60 })),
      media_type: 'application/pdf',
      scans: { progress: ({ page, pages: of }) => pages.push(page, of), page_s: 300 },
    })
    if (reading.kind !== 'article') throw new Error(reading.message)
    expect(pages).toEqual([1, 2, 2, 2])
    expect(reading.article).toMatchObject({ published_at: '2024-02-20', layout: 'pdf-scan@1' })
    const { observations } = extract(reading.article)
    expect(observations.length).toBeGreaterThanOrEqual(12)
    for (const { confidence } of observations) expect(confidence).toBeLessThan(0.8)
  }, 300_000)

  // Every kind of table on every kind of paper; what it measured stands in docs/operations.md.
  it.skipIf(process.env.CHISO_LONG !== '1')(
    'the wide set: no row is ever wrong, and most are read (CHISO_LONG=1, ten minutes)',
    async () => {
      const wrong: unknown[] = []
      let [right, rows] = [0, 0]
      for (const name of Object.keys(SCANS)) {
        const one = await read(name)
        console.log(`${name}: ${one.right} of ${one.rows} rows, ${one.wrong.length} wrong ${one.message}`)
        right += one.right
        rows += one.rows
        wrong.push(...one.wrong)
      }
      console.log(`${right} of ${rows} rows`)
      expect(wrong).toEqual([])
      expect(right / rows).toBeGreaterThan(0.85)
    },
    3_600_000,
  )
})
