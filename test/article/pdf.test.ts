import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { checkTable, columnsOf, gridOf } from '../../src/article/index.ts'
import { type PageScanner, type PdfPage, readPdf, refusal, unitsNamed } from '../../src/article/pdf/index.ts'

const made = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/pages/pdf', name)))
const UNITS = [
  'Quận Đống Đa',
  'Quận Hoàn Kiếm',
  'Quận Nam Từ Liêm',
  'Quận Cầu Giấy',
  'Huyện Gia Lâm',
  'Quận Tây Hồ',
  'Thị xã Sơn Tây',
  'Huyện Đan Phượng',
  'Huyện Ba Vì',
  'Huyện Phú Xuyên',
]
const SCORES = ['95,13', '94,66', '94,11', '93,86', '93,10', '92,75', '92,62', '92,18', '91,40', '89,88']

function tableOf(reading: Awaited<ReturnType<typeof readPdf>>) {
  if (reading.kind === 'unreadable') throw new Error(reading.message)
  const { text, blocks } = reading.article
  const grid = gridOf(blocks.find((block) => block.table)!.table!, text)!
  return { grid, columns: columnsOf(grid), article: reading.article }
}

describe('readPdf', () => {
  it('reads a decision with its annex by the place of the text', async () => {
    const reading = await readPdf(made('decision.pdf'), {
      url: 'https://datafiles.hanoi.gov.vn/gov-hni/6249/VanBan/2024/3/15/QD-0000-2024.pdf',
    })
    const { grid, columns, article } = tableOf(reading)
    expect(article).toMatchObject({
      site: 'hanoi-docs',
      published_at: '2024-03-15',
      published_at_source: 'text',
      layout: 'pdf-text@1',
      warnings: [],
    })
    expect(article.title).toMatch(/^QUYẾT ĐỊNH Về việc công bố Chỉ số cải cách hành chính năm 2023/)
    expect(columns.map((column) => column.kind)).toEqual(['ordinal', 'unit', 'component', 'component', 'score', 'rank'])
    expect(grid.rows.map((row) => row.cells[1]?.text)).toEqual(UNITS)
    expect(grid.rows.map((row) => row.cells[4]?.text)).toEqual(SCORES)
    const checks = checkTable(grid, columns)
    expect([...checks.sums.values()].every(Boolean)).toBe(true)
    expect(checks).toMatchObject({ ranks: true, order: true })
    for (const row of grid.rows)
      for (const cell of row.cells) expect(article.text.slice(cell!.start, cell!.end)).toBe(cell!.text)
  })

  it('recognises the same annex in a scan and puts the names right', async () => {
    const { grid, article } = tableOf(await readPdf(made('scan.pdf'), { units: () => UNITS }))
    expect(article.layout).toBe('pdf-scan@1')
    expect(article.published_at).toBe('2024-03-15')
    expect(grid.rows.map((row) => row.cells[1]?.text)).toEqual(UNITS)
    expect(grid.rows.map((row) => row.cells[4]?.text)).toEqual(SCORES)
  }, 90_000)

  it('keeps the rows of a scan that hold, and says which do not and why', async () => {
    const reading = await readPdf(made('scan.pdf'), {
      units: () => UNITS,
      ocr: scannerOf([
        ['Quận Đống Đa', '95,13', '1'],
        ['Quận Hoàn Kiêm', '94,66', '2'],
        ['Quận Cầu Giấy', '93,86', '4'],
        ['Huyện Gia Lâm', '98,10', '4'],
        ['Quận Tây Hồ', '92,75', '5'],
      ]),
    })
    const { grid, article } = tableOf(reading)
    expect(grid.rows.map((row) => row.cells.map((cell) => cell?.text))).toEqual([
      ['Quận Đống Đa', '95,13', '1'],
      ['Quận Hoàn Kiếm', '94,66', '2'],
      ['Quận Cầu Giấy', '93,86', '4'],
      ['Quận Tây Hồ', '92,75', '5'],
    ])
    expect(article.warnings).toEqual([
      'pdf.rows-lost: 1 of 5 rows of a scanned table were not read surely and are left out',
      'pdf.row-refused: row 4 (Huyện Gia Lâm): its place contradicts the order of the other rows',
    ])
  })

  it('quarantines a scan of which no row holds', async () => {
    const reading = await readPdf(made('scan.pdf'), {
      units: () => UNITS,
      ocr: scannerOf([
        ['Quận Không Có', '95,13', '1'],
        ['Quận Hoàn Kiếm', '94,66', '2'],
        ['Quận Hoàn Kiếm', '93,86', '3'],
      ]),
    })
    expect(reading).toMatchObject({
      kind: 'quarantined',
      message: expect.stringContaining('its unit is not to be told'),
    })
  })

  it('says no to a locked document, a bomb, a torn one and a picture nobody reads', async () => {
    expect(await readPdf(made('locked.pdf'))).toEqual({ kind: 'unreadable', message: 'it is locked with a password' })
    expect(await readPdf(made('bomb.pdf'))).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('beyond all measure'),
    })
    expect(await readPdf(made('decision.pdf').slice(0, 3000))).toMatchObject({ kind: 'unreadable' })
    expect(await readPdf(new TextEncoder().encode('%PDF-1.7 nothing'))).toMatchObject({ kind: 'unreadable' })
    expect(await readPdf(made('scan.pdf'), { ocr: false })).toEqual({ kind: 'unreadable', message: 'no text is in it' })
  })

  it('recognises pages whose letters are not what they show', async () => {
    const asked: number[] = []
    const ocr: PageScanner = async (_, numbers) => {
      asked.push(...numbers)
      return { pages: new Map(), unread: [...numbers] }
    }
    // As a font without a table of its letters leaves them: every glyph says it is another.
    const garbled = 'Txzk vqmrp Zgfdw Lxtcb wvkzs prtgh zzkqx mnbvc Xwrtp lkjhg fdsqz'
    const pages = [
      plainPage('Cong bo chi so cai cach hanh chinh nam 2023 cua cac quan, huyen, thi xa tren dia ban'),
      plainPage(`${garbled} ${garbled}`),
    ]
    const reading = await readPdf(await pdfOf(pages), { ocr })
    expect(asked).toEqual([2])
    expect(reading).toMatchObject({
      kind: 'article',
      article: { warnings: ['pdf.pages-unread: scanned pages 2 took too long or are beyond the first 40'] },
    })
  })

  it('reads the first four hundred pages of a book, and says so', async () => {
    const bytes = await pdfOf(
      new Array(450).fill(plainPage('Phu luc nay khong co so lieu nao ca, chi la nhung trang giay noi tiep nhau')),
    )
    const reading = await readPdf(bytes, { ocr: false })
    expect(reading).toMatchObject({
      kind: 'article',
      article: { warnings: ['pdf.pages-left: 50 pages behind page 400 were not read'] },
    })
  })

  it('ends a document of fifty megabytes', async () => {
    const doc = new PDFDocument({ compress: false })
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.text('Phu luc khong dau')
    doc.end()
    await new Promise<void>((resolve) => doc.on('end', () => resolve()))
    const big = new Uint8Array(
      Buffer.concat([...chunks.slice(0, 1), Buffer.alloc(50e6, '% padding\n'), ...chunks.slice(1)]),
    )
    const reading = await readPdf(big, { ocr: false, timeout_s: 20 })
    expect(['article', 'unreadable']).toContain(reading.kind)
  })
})

type Draw = (doc: PDFKit.PDFDocument) => void

const plainPage =
  (text: string): Draw =>
  (doc) =>
    doc.text(text, 60, 300, { width: 450 })

function pdfOf(pages: readonly Draw[]): Promise<Uint8Array> {
  const doc = new PDFDocument({ autoFirstPage: false, size: 'A4' })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (const draw of pages) {
    doc.addPage()
    draw(doc)
  }
  doc.end()
  return new Promise((resolve) => doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))))
}

/** A recogniser that saw this, every figure twice alike. */
function scannerOf(rows: readonly (readonly string[])[]): PageScanner {
  const cells = [['Đơn vị', 'Chỉ số (%)', 'Xếp hạng'], ...rows].map((row) =>
    row.map((text) => ({
      text,
      figure: /^\d/.test(text) ? { value: text, trust: 'sure' as const, candidates: [text] } : null,
    })),
  )
  const page: PdfPage = {
    width: 595,
    height: 842,
    items: [],
    tables: [{ rows: cells, headers: 1, top: 100, foot: 400 }],
  }
  return async () => ({ pages: new Map([[1, page]]), unread: [] })
}

describe('names of units', () => {
  it.each([
    ['Quận Đông Đa', 'Quận Đống Đa'],
    ['Huyên Phú Xuyén', 'Huyện Phú Xuyên'],
    ['|Quận Tây Hỗ', 'Quận Tây Hồ'],
    ['Ba Vì', 'Huyện Ba Vì'],
    ['UBND quận CầuGiấy', 'Quận Cầu Giấy'],
    ['Quận Ba Đình', null],
    ['Tổng cộng', null],
  ])('%s → %s', (read, unit) => expect(unitsNamed([read], UNITS)).toEqual([unit]))

  it('gives a unit to one row only, and takes no digit for another', () => {
    expect(unitsNamed(['Quận Tây Hồ', 'Quận Tây Hỗ', 'Quận Hoàn Kiếm'], UNITS)).toEqual([null, null, 'Quận Hoàn Kiếm'])
    const numbered = ['Quận 1', 'Quận 7', 'Quận 10', 'Quận 11']
    expect(unitsNamed(['Quận 1', 'Quân 7', 'Quận 1O', 'Quận II'], numbered)).toEqual(['Quận 1', null, null, null])
  })
})

describe('acceptance', () => {
  const gridFrom = (rows: readonly (readonly string[])[]) => {
    const cells = []
    let text = ''
    for (const [row, line] of [['Đơn vị', 'Chỉ số (%)', 'Xếp hạng'], ...rows].entries())
      for (const [column, value] of line.entries()) {
        cells.push({
          row,
          column,
          rowspan: 1,
          colspan: 1,
          header: row === 0,
          start: text.length,
          end: text.length + value.length,
        })
        text += `${value}\t`
      }
    return gridOf({ rows: rows.length + 1, columns: 3, cells }, text)!
  }
  it.each([
    [
      'whole',
      [
        ['Quận Đống Đa', '95,1', '1'],
        ['Quận Tây Hồ', '94,0', '2'],
      ],
      null,
    ],
    [
      'ties',
      [
        ['Quận Đống Đa', '95,1', '1'],
        ['Quận Tây Hồ', '95,1', '1'],
        ['Quận Cầu Giấy', '90', '3'],
      ],
      null,
    ],
    [
      'a unit twice',
      [
        ['Quận Đống Đa', '95,1', '1'],
        ['Quận Đống Đa', '94,0', '2'],
      ],
      'Quận Đống Đa stands twice',
    ],
    [
      'a gap',
      [
        ['Quận Đống Đa', '95,1', '1'],
        ['Quận Tây Hồ', '94,0', '4'],
      ],
      'the ranks do not run from 1 to 2',
    ],
    [
      'order',
      [
        ['Quận Đống Đa', '90,1', '1'],
        ['Quận Tây Hồ', '94,0', '2'],
      ],
      'the order of the ranks contradicts the index',
    ],
    [
      'no figure',
      [
        ['Quận Đống Đa', '9S,1', '1'],
        ['Quận Tây Hồ', '94,0', '2'],
      ],
      '"9S,1" is no figure (Chỉ số (%), row 2)',
    ],
  ])('%s', (_, rows, reason) => expect(refusal(gridFrom(rows))).toBe(reason))
})
