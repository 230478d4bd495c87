import { tableFromIPC } from 'apache-arrow'
import { parquetReadObjects } from 'hyparquet'
import { readParquet } from 'parquet-wasm'
import { describe, expect, it } from 'vitest'
import type { Directive, Observation } from '../../schemas/index.ts'
import {
  type Chunk,
  DATASETS,
  type DatasetId,
  datasetIdOf,
  FORMATS,
  type Format,
  flatColumns,
  formatOf,
  type RowOf,
  writeDataset,
} from '../../src/export/index.ts'
import { gazetteer } from '../../src/gazetteer/index.ts'
import { resolve } from '../../src/panel/index.ts'
import { observation, rank, score } from '../panel/voices.ts'

const article = { site: 'hanoimoi.vn', url: 'https://hanoimoi.vn/a-1', published_at: '2024-04-04T15:43' }

/** Everything that makes a CSV hard: quotes, separators, line breaks, formulas, signs, absent values, 400 characters. */
const HARD_QUOTE = `=SUM(A1:A9); "chỉ số", ${'rất '.repeat(100)}dài`
const hard: Observation = observation({
  observation_id: 'o-hard',
  article_id: 'a-hard',
  unit: '@Quận "Đống Đa", Hà Nội',
  rank: 2,
  rank_of: 30,
  change_ranks: -3,
  score: 96.38,
  score_raw: '+96,38',
  grade: '-khá\r\nxuất\tsắc',
  evidence: { quote: HARD_QUOTE, start: 10, end: 10 + HARD_QUOTE.length },
  rules: [
    { id: 'score.reaches', version: 3 },
    { id: 'rank.of-total', version: 1 },
  ],
})

const document = {
  type: 'Kế hoạch',
  number: '109/KH-UBND',
  issuer_code: 'UBND',
  date: null,
  surface: 'Kế hoạch 109/KH-UBND',
  start: 4,
  end: 24,
}
const directive: Directive = {
  directive_id: 'd1',
  article_id: 'a-hard',
  issuer: 'Nguyễn Văn Mẫu',
  issuer_role: 'Chủ tịch UBND quận',
  issuer_unit_id: 'vn-hn-dong-da',
  addressee: 'các phòng, ban',
  verb: 'yêu cầu',
  text: 'rà soát '.repeat(80).trim(),
  documents: [document, { ...document, number: '24-CT/TU' }],
  announced_count: 4,
  deadline: null,
  evidence: { quote: 'yêu cầu các phòng, ban rà soát', start: 0, end: 30 },
  rules: [{ id: 'directive.orders', version: 1 }],
  confidence: 0.8,
  extractor_version: 'x1',
  recorded_from: '2024-04-05T02:00:00Z',
  recorded_to: null,
  first_seen: '2024-04-04T09:00:00Z',
  last_seen: '2024-04-04T09:00:00Z',
  withdrawn_at: null,
  said_on: '2024-04-04',
}

const ROWS: { [Id in DatasetId]: RowOf<Id>[] } = {
  cells: resolve([score('96,38'), score('96,3'), rank(2, {}, { rank_of: 30, change_ranks: 2, baseline_year: 2022 })]),
  observations: [{ observation: hard, article }],
  directives: [{ directive, article }],
  documents: [{ document, article_id: 'a-hard', article }],
  conflicts: [
    {
      unit_id: 'vn-hn-dong-da',
      index: 'PAR_INDEX',
      index_name: null,
      reference_year: 2023,
      period: null,
      peer_group: null,
      property: 'score',
      state: 'disputed',
      decided_by: 'none@1',
      value: null,
      value_unit: null,
      side: 'opposing',
      says: 93.68,
      says_unit: '%',
      says_derived: false,
      observation_id: 'o1',
      source_class: 'national',
      ...article,
      quote: 'đạt 93,68%',
    },
  ],
  units: [...gazetteer().all.slice(0, 3)],
}

/** A reader of RFC 4180 as strict as the RFC: every row has as many fields as the header. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gu)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  const [header, ...body] = rows.slice(0, -1)
  for (const row of body) expect(row).toHaveLength(header!.length)
  return body.map((row) => Object.fromEntries(row.map((value, i) => [header![i], value])))
}

async function all(chunks: AsyncIterable<Chunk>): Promise<string> {
  return (await bytesOf(chunks)).toString('utf8')
}

async function bytesOf(chunks: AsyncIterable<Chunk>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const chunk of chunks) parts.push(Buffer.from(chunk as string))
  return Buffer.concat(parts)
}

/** What somebody else's reader finds in the file, or our own for the two text formats. */
async function readBack(format: Format, bytes: Buffer): Promise<Record<string, unknown>[]> {
  if (format.id === 'csv') return readCsv(bytes.toString('utf8'))
  if (format.id === 'parquet') return parquetReadObjects({ file: new Uint8Array(bytes).buffer })
  const lines = bytes.toString('utf8').split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}

const write = <Id extends DatasetId>(format: string, id: Id, rows: Iterable<RowOf<Id>> | AsyncIterable<RowOf<Id>>) =>
  writeDataset(formatOf(format), id, rows)

/** One sample a table, with its type kept. */
const sample = <Id extends DatasetId>(id: Id) => ({
  id,
  count: ROWS[id].length,
  write: (format: Format, rows: Iterable<RowOf<Id>> | AsyncIterable<RowOf<Id>> = ROWS[id]) =>
    bytesOf(writeDataset(format, id, rows)),
  writeAsync: (format: Format) =>
    bytesOf(
      writeDataset(
        format,
        id,
        (async function* () {
          yield* ROWS[id]
        })(),
      ),
    ),
})
const SAMPLES = (Object.keys(DATASETS) as DatasetId[]).map(sample)

describe.each(FORMATS)('$id', (format) => {
  describe.each(SAMPLES)('of $id', ({ id, count, write, writeAsync }) => {
    it('gives the same bytes for the same rows, however they come; text in UTF-8 with LF', async () => {
      const bytes = await write(format)
      expect((await writeAsync(format)).equals(bytes)).toBe(true)
      if (format.binary) return
      const text = bytes.toString('utf8')
      expect(Buffer.from(text, 'utf8').equals(bytes)).toBe(true)
      expect(text.endsWith('\n')).toBe(true)
      expect(text).not.toContain('\r')
    })

    it('gives every row, each field of the schema, and no text beyond 300 characters', async () => {
      const records = await readBack(format, await write(format))
      expect(records).toHaveLength(count)
      const fields = Object.keys(DATASETS[id].schema.shape)
      const names = format.id === 'jsonl' ? fields : flatColumns(DATASETS[id]).map((c) => c.name)
      for (const record of records) {
        expect(Object.keys(record)).toEqual(names)
        if (format.id === 'jsonl') DATASETS[id].schema.parse(record)
        for (const value of Object.values(record)) expect(String(value).length).toBeLessThanOrEqual(301)
      }
    })

    it('writes an empty table that still reads', async () => {
      const bytes = await write(format, [])
      expect(await readBack(format, bytes)).toEqual([])
      if (format.id === 'csv')
        expect(bytes.toString('utf8').trimEnd().split(',')).toEqual(flatColumns(DATASETS[id]).map((c) => c.name))
    })
  })

  it('asks for rows as it writes them: memory does not grow with the data', async () => {
    let asked = 0
    const rows = (function* () {
      for (;;) {
        asked += 1
        yield ROWS.cells[0]!
      }
    })()
    const chunks = write(format.id, 'cells', rows)
    for (let i = 0; i < 5; i++) await chunks.next()
    // Parquet gathers a group of 20,000 rows before it writes one, and no more.
    expect(asked).toBeLessThanOrEqual(format.binary ? 100_000 : 2500)
    await chunks.return(undefined)
  })
})

describe('Parquet', () => {
  it('is read by a second reader, in its own types and in groups of 20,000 rows', async () => {
    const rows = Array.from({ length: 45_000 }, (_, i) => ({ observation: { ...hard, rank: i + 1 }, article }))
    const bytes = new Uint8Array(await bytesOf(write('parquet', 'observations', rows)))
    const table = tableFromIPC(readParquet(bytes).intoIPCStream())
    expect(table.numRows).toBe(45_000)
    expect(table.batches.length).toBeGreaterThanOrEqual(3)
    const type = (name: string) => String(table.schema.fields.find((field) => field.name === name)!.type)
    expect([type('rank'), type('score'), type('tied')]).toEqual(['Int32', 'Float64', 'Bool'])
    expect([type('unit'), type('first_seen')]).toEqual(['Utf8', 'Timestamp<MILLISECOND, UTC>'])
    const last = table.get(44_999)!
    expect(last.rank).toBe(45_000)
    expect(last.score).toBe(96.38)
    expect(last.grade).toBe(hard.grade)
    expect(last.score_unit).toBeNull()
    expect(new Date(Number(last.first_seen)).toISOString()).toBe('2024-04-04T09:00:00.000Z')
  })
})

describe('CSV for spreadsheets', () => {
  it('keeps figures figures and lets no text run as a formula', async () => {
    const [row] = readCsv(await all(write('csv', 'observations', ROWS.observations)))
    expect(row).toMatchObject({
      unit: '\'@Quận "Đống Đa", Hà Nội',
      change_ranks: '-3',
      score: '96.38',
      score_raw: '+96,38',
      grade: "'-khá xuất sắc",
      rules: 'score.reaches@3|rank.of-total@1',
      index_name: '',
      tied: 'FALSE',
      published_at: '2024-04-04T15:43',
    })
    expect(row!.evidence_quote).toMatch(/^'=SUM/)
  })

  it('knows a full-width or indented formula, too', async () => {
    for (const unit of ['＝1+1', ' \t=1+1', '\r\n@x', '+1+cmd', '-2+3']) {
      const [row] = readCsv(await all(write('csv', 'observations', [{ observation: { ...hard, unit }, article }])))
      expect(row!.unit).toBe(`'${unit.trim()}`)
    }
  })

  it('begins with a byte order mark when asked to, once', async () => {
    const text = await all(writeDataset(formatOf('csv'), 'cells', ROWS.cells, { bom: true }))
    expect(text.lastIndexOf('\uFEFF')).toBe(0)
    expect(await all(write('csv', 'cells', ROWS.cells))).not.toContain('\uFEFF')
  })
})

describe('what may be published', () => {
  it('shortens the evidence from its end, so that it is still the text between its offsets', async () => {
    const [record] = (await all(write('jsonl', 'observations', ROWS.observations)))
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l))
    const { quote, start, end } = record.evidence
    expect(quote.length).toBeLessThanOrEqual(300)
    expect(HARD_QUOTE.slice(start - 10, end - 10)).toBe(quote)
  })

  it('shortens what a directive orders, and lists its documents by number in CSV', async () => {
    const [row] = readCsv(await all(write('csv', 'directives', ROWS.directives)))
    expect(row!.text).toMatch(/^rà soát .*…$/u)
    expect(row!.documents).toBe('109/KH-UBND|24-CT/TU')
  })

  it('never cuts between a letter and its marks', async () => {
    const quote = `${'a'.repeat(299)}e\u0302\u0323z`
    const [record] = (
      await all(
        write('jsonl', 'observations', [
          { observation: { ...hard, evidence: { quote, start: 0, end: quote.length } }, article },
        ]),
      )
    )
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l))
    expect(record.evidence.quote).toBe('a'.repeat(299))
  })
})

it('names what there is when asked for what there is not', () => {
  expect(() => formatOf('xlsx')).toThrow(/csv, jsonl/)
  expect(() => datasetIdOf('toString')).toThrow(/cells, observations/)
})
