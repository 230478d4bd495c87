import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { tableFromIPC } from 'apache-arrow'
import { parquetReadObjects } from 'hyparquet'
import { readParquet } from 'parquet-wasm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../pipelines/context.ts'
import { diff } from '../../pipelines/diff.ts'
import { ingest } from '../../pipelines/ingest.ts'
import { openContext } from '../../pipelines/open.ts'
import { type ReleaseOptions, release } from '../../pipelines/release/index.ts'
import { type Config, loadConfig } from '../../src/config.ts'
import { BadRelease } from '../../src/export/index.ts'
import { createLog } from '../../src/log.ts'
import { createDatabase } from '../contracts/backends.ts'
import { metadataFaults } from '../export/support/datasette.ts'
import { csvRows, faultsOf } from '../export/support/frictionless.ts'
import { chiso, scratch } from './chiso.ts'

/** Made notices; every figure is invented. Two contradict each other, one states a change, one orders. */
const DOCUMENTS = [
  {
    url: 'https://bao-mot.example/a',
    site: 'bao-mot',
    published_at: '2024-04-02',
    text: 'Quận Đống Đa dẫn đầu Chỉ số CCHC\nChỉ số cải cách hành chính năm 2023 của quận Đống Đa, Hà Nội đạt 96,38%, xếp thứ 1/30 quận, huyện, thị xã, tăng 17 bậc so với năm 2022.',
  },
  {
    url: 'https://bao-hai.example/b',
    site: 'bao-hai',
    published_at: '2024-04-03',
    text: 'Kết quả cải cách hành chính\nNăm 2023, Chỉ số cải cách hành chính của quận Tây Hồ, Hà Nội đạt 91,2%, xếp thứ 5/30 quận, huyện, thị xã.',
  },
  {
    url: 'https://bao-ba.example/c',
    site: 'bao-ba',
    published_at: '2024-05-10',
    text: 'Quận Tây Hồ nhìn lại một năm\nNăm 2023, Chỉ số cải cách hành chính của quận Tây Hồ, Hà Nội đạt 93,4%. Chủ tịch UBND quận yêu cầu các phòng, ban khẩn trương khắc phục tồn tại theo Kế hoạch số 109/KH-UBND.',
  },
]

const FIXED = new Date('2024-06-01T02:03:04.567Z')

/** A store filled at one fixed instant, so that two backends hold the same clocks. */
async function filled(more: Partial<Config> = {}, now = () => FIXED): Promise<Context> {
  const folder = scratch()
  const input = join(folder, 'documents.jsonl')
  writeFileSync(input, DOCUMENTS.map((document) => `${JSON.stringify(document)}\n`).join(''))
  const config = { ...loadConfig({ data: join(folder, 'data') }, {}), ...more }
  const context = { ...(await openContext(config, createLog('silent'))), now }
  await ingest(context, [input], () => {})
  return context
}

const NATIVE = { moment: { asOf: null, publishedBy: null }, boundaries: 'native' } as const
const make = (context: Context, out: string, more: Partial<ReleaseOptions> = {}) =>
  release(context, { ...NATIVE, out, ...more }, () => {})

const withLimits = (context: Context, assertions: Config['release']['assertions']): Context => ({
  ...context,
  project: { ...context.project, config: { ...context.project.config, release: { assertions } } },
})

let context: Context
let out: string
let folder: string

beforeAll(async () => {
  context = await filled()
  folder = scratch()
  out = join(folder, 'release')
  await make(context, out)
  return () => context.project.close()
})

const bytesIn = (root: string): Record<string, string> =>
  Object.fromEntries(
    (
      readdirSync(root, { recursive: true, withFileTypes: true }) as {
        name: string
        parentPath: string
        isFile(): boolean
      }[]
    )
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(root.length), readFileSync(file).toString('base64')]),
  )
const jsonl = (table: string) =>
  readFileSync(join(out, 'jsonl', `${table}.jsonl`), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
const TABLES = () => readdirSync(join(out, 'jsonl')).map((name) => name.replace('.jsonl', ''))
const python = (args: readonly string[]) =>
  spawnSync('python3', args, { encoding: 'utf8', cwd: out, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } })
const has = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0

describe('a release', () => {
  it('holds the panel with the words behind every cell', () => {
    const cells = jsonl('panel')
    const best = cells.find((c) => c.unit_id === 'vn-hn-dong-da' && c.property === 'score' && c.reference_year === 2023)
    expect(best).toMatchObject({
      value: 96.38,
      value_unit: '%',
      unit_name: 'Quận Đống Đa',
      gso_code: '006',
      state: 'single',
    })
    const before = cells.find((c) => c.unit_id === 'vn-hn-dong-da' && c.reference_year === 2022)
    expect(before).toMatchObject({ property: 'rank', value: 18, state: 'derived' })
    expect(cells.find((c) => c.unit_id === 'vn-hn-tay-ho' && c.property === 'score')).toMatchObject({
      value: null,
      state: 'disputed',
    })
    expect(jsonl('conflicts').map((c) => c.says)).toEqual([91.2, 93.4])
    expect(jsonl('directives')).toHaveLength(1)
    expect(jsonl('documents')[0].number).toBe('109/KH-UBND')
    expect(
      jsonl('articles')
        .map((a) => a.url)
        .sort(),
    ).toEqual(DOCUMENTS.map((d) => d.url).sort())
  })

  it('is a data package by the published rules', () => {
    expect(faultsOf(out)).toEqual([])
  })

  it('has metadata that Datasette takes', () => {
    expect(metadataFaults(out, 'chiso')).toEqual([])
  })

  it('says the same in every format, to other readers as well', async () => {
    const db = new DatabaseSync(join(out, 'chiso.sqlite'), { readOnly: true })
    for (const table of TABLES()) {
      const [header, ...rows] = csvRows(readFileSync(join(out, 'csv', `${table}.csv`), 'utf8').replace(/^\uFEFF/, ''))
      const bytes = new Uint8Array(readFileSync(join(out, 'parquet', `${table}.parquet`)))
      const objects = await parquetReadObjects({ file: bytes.buffer })
      const arrow = tableFromIPC(readParquet(bytes).intoIPCStream())
      const sqlite = db.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all()
      expect([table, rows.length, objects.length, arrow.numRows, sqlite.length]).toEqual([
        table,
        ...Array(4).fill(jsonl(table).length),
      ])
      expect(arrow.schema.fields.map((field) => field.name)).toEqual(header)
      if (sqlite.length > 0) expect(Object.keys(sqlite[0]!)).toEqual(header)
      const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value))
      const at = header!.findIndex((name) => name === 'unit_id' || name === 'article_id' || name === 'from_unit_id')
      const name = header![Math.max(0, at)]!
      expect(sqlite.map((row) => textOf(row[name]))).toEqual(rows.map((row) => row[Math.max(0, at)]))
      expect(objects.map((row) => textOf(row[name]))).toEqual(rows.map((row) => row[Math.max(0, at)]))
    }
    db.close()
  })

  it('opens in Excel as UTF-8 and holds no number that betrays its binary form', () => {
    for (const table of TABLES()) {
      const text = readFileSync(join(out, 'csv', `${table}.csv`), 'utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      expect(text).not.toMatch(/,-?\d+\.\d{7,},/)
      for (const cell of csvRows(text).flat()) expect(cell).not.toMatch(/^[=@\t\r]|^[+-](?![\d.,]+$)/)
    }
  })

  it('finds quotes by words without marks, in one file whose keys hold', () => {
    const db = new DatabaseSync(join(out, 'chiso.sqlite'), { readOnly: true })
    const found = db.prepare("SELECT unit FROM observations_fts WHERE observations_fts MATCH 'tay ho'").all()
    expect(found.length).toBeGreaterThan(0)
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
    db.close()
  })

  it('tells of every variable what it is, in two languages, and how much of it is there', () => {
    const book = JSON.parse(readFileSync(join(out, 'codebook.json'), 'utf8'))
    expect(book.tables.map((t: { id: string }) => t.id).sort()).toEqual(TABLES().sort())
    for (const table of book.tables) {
      for (const variable of table.variables) {
        for (const field of ['label_en', 'label_vi', 'definition', 'source']) expect(variable[field]).toMatch(/\S/)
        expect(variable.filled).toBeLessThanOrEqual(variable.rows)
      }
    }
    const panel = book.tables.find((t: { id: string }) => t.id === 'panel')
    const value = panel.variables.find((v: { name: string }) => v.name === 'value')
    expect(value).toMatchObject({ min: 1, max: 96.38, years: [2022, 2023], filled: value.rows - 1 })
    expect(readFileSync(join(out, 'codebook.md'), 'utf8')).toContain(
      '| `reference_year` | Reference year<br>Năm số liệu |',
    )
  })

  it('has digests that sha256sum confirms', () => {
    expect(execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' })).toBe('')
    const listed = readFileSync(join(out, 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66))
    const there = Object.keys(bytesIn(out)).map((file) => file.slice(1))
    expect(listed.sort()).toEqual(there.filter((file) => file !== 'SHA256SUMS'))
  })

  it('gives the same bytes again, and through the past that was the present', { timeout: 60_000 }, async () => {
    const again = join(folder, 'again')
    await make(context, again)
    expect(bytesIn(again)).toEqual(bytesIn(out))
    const then = join(folder, 'then')
    await make(context, then, { moment: { asOf: '2024-06-02T00:00:00.000Z', publishedBy: null } })
    expect(readFileSync(join(then, 'jsonl/panel.jsonl'), 'utf8')).toBe(
      readFileSync(join(out, 'jsonl/panel.jsonl'), 'utf8'),
    )
  })

  it('knows only what had been said by a day', { timeout: 60_000 }, async () => {
    const early = join(folder, 'early')
    await make(context, early, { moment: { asOf: null, publishedBy: '2024-04-30' } })
    const text = readFileSync(join(early, 'jsonl/panel.jsonl'), 'utf8')
    expect(text).toContain('"value":91.2')
    // The notice of 10 May contradicts it, and stands in none of the tables.
    for (const name of readdirSync(join(early, 'jsonl')))
      expect(readFileSync(join(early, 'jsonl', name), 'utf8')).not.toMatch(/bao-ba\.example|93\.4|109\/KH-UBND/)
    expect(faultsOf(early)).toEqual([])
  })

  it('leaves behind what the boundaries of another day cannot hold, and says why', { timeout: 60_000 }, async () => {
    const carried = join(folder, 'carried')
    await make(withLimits(context, { min_rows: { panel: 0 } }), carried, { boundaries: '2025' })
    const left = readFileSync(join(carried, 'csv/left_behind.csv'), 'utf8')
    expect(left).toContain('Quận Đống Đa ended on 2025-06-30')
    expect(faultsOf(carried)).toEqual([])
  })
})

describe('chiso diff', () => {
  const CORRECTED = {
    url: 'https://bao-bon.example/d',
    site: 'bao-bon',
    published_at: '2024-07-01',
    text: 'Quận Ba Đình cải cách hành chính\nNăm 2023, Chỉ số cải cách hành chính của quận Ba Đình, Hà Nội đạt 94,05%, xếp thứ 3/30 quận, huyện, thị xã.',
  }

  it('tells what came in between two releases and between two instants, in counts and reasons', {
    timeout: 60_000,
  }, async () => {
    let at = FIXED
    const later = await filled({}, () => at)
    const [before, after] = [join(folder, 'before'), join(folder, 'after')]
    await make(later, before)
    const input = join(scratch(), 'later.jsonl')
    writeFileSync(input, `${JSON.stringify(CORRECTED)}\n`)
    at = new Date('2024-07-02T00:00:00Z')
    await ingest(later, [input], () => {})
    await make(later, after)
    const db = later.project.db
    const byFolder = await diff({ folder: before }, { folder: after }, () => Promise.reject(new Error('no store')))
    expect(byFolder.counts).toEqual({ 'added:source': 2 })
    expect(byFolder.changes.map(({ after: cell }) => [cell?.unit_id, cell?.property, cell?.value])).toEqual([
      ['vn-hn-ba-dinh', 'rank', 3],
      ['vn-hn-ba-dinh', 'score', 94.05],
    ])
    expect(byFolder.same).toBe(byFolder.before)
    const byInstant = await diff({ asOf: '2024-06-15T00:00:00.000Z' }, { asOf: null }, async () => db)
    expect(byInstant).toEqual(byFolder)
    await later.project.close()
  })

  it('says by which rule a changed reading came in', { timeout: 60_000 }, async () => {
    const changed = join(folder, 'changed')
    cpSync(out, changed, { recursive: true })
    const edit = (table: string, from: string, to: string) => {
      const file = join(changed, 'jsonl', `${table}.jsonl`)
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to))
    }
    const cell = jsonl('panel').find((c) => c.unit_id === 'vn-hn-tay-ho' && c.property === 'rank')
    edit('panel', cell.chosen[0], 'ob_read_otherwise')
    edit('observations', cell.chosen[0], 'ob_read_otherwise')
    const { counts } = await diff({ folder: out }, { folder: changed }, () => Promise.reject(new Error('no store')))
    expect(Object.keys(counts).every((name) => name.endsWith(':rule'))).toBe(true)
    expect(Object.keys(counts).length).toBeGreaterThan(0)
  })

  it('draws counts with shares, and names what is no release', { timeout: 60_000 }, async () => {
    const same = await chiso(['diff', out, out])
    expect([same.code, same.out]).toEqual([0, expect.stringMatching(/100\.0 % unchanged\.\nNothing changed/)])
    const nothing = await chiso(['diff', out, folder])
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringMatching(/holds no release of chiso/)])
  })
})

describe('what is refused', () => {
  it('names the assertion, leaves the goal as it was and nothing beside it', { timeout: 60_000 }, async () => {
    const strict = withLimits(context, { min_rows: { panel: 1_000_000 }, max_disputed_share: 0 })
    const before = bytesIn(out)
    const refusal = await make(strict, out).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(BadRelease)
    expect((refusal as BadRelease).exitCode).toBe(1)
    expect((refusal as BadRelease).broken.map(({ id }) => id)).toEqual(['rows.panel', 'disputed.share'])
    expect((refusal as BadRelease).message).toMatch(/rows\.panel, \d rows, at least 1000000 wanted \(and 1 more\)/)
    expect(bytesIn(out)).toEqual(before)
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  })

  it('a folder that holds something else, untouched; an empty one and an earlier release are taken', {
    timeout: 60_000,
  }, async () => {
    const foreign = join(folder, 'foreign')
    mkdirSync(foreign)
    writeFileSync(join(foreign, 'thesis.txt'), 'mine')
    await expect(make(context, foreign)).rejects.toThrow(/is not empty and holds no release of chiso/)
    expect(readdirSync(foreign)).toEqual(['thesis.txt'])
    const earlier = join(folder, 'earlier')
    mkdirSync(earlier)
    await make(context, earlier)
    writeFileSync(join(earlier, 'csv', 'stale.csv'), '')
    await make(context, earlier)
    expect(existsSync(join(earlier, 'csv', 'stale.csv'))).toBe(false)
  })
})

describe.skipIf(!has('python3'))('loaders/load.py', () => {
  it('counts every table as it is', () => {
    const { stdout, stderr } = python(['loaders/load.py'])
    expect(stderr).toBe('')
    const counts = Object.fromEntries(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')),
    )
    for (const table of TABLES()) expect(counts[table]).toBe(String(jsonl(table).length))
  })

  it('gives typed rows', () => {
    const script = `from loaders.load import rows, labels
row = [r for r in rows("panel") if r["unit_id"] == "vn-hn-dong-da" and r["property"] == "score"][0]
print(repr((row["value"], row["gso_code"], row["reference_year"], row["index_name"], labels("panel", "vi")["value"])))
o = next(rows("observations")); print(type(o["first_seen"]).__name__, o["tied"])`
    const { stdout, stderr } = python(['-c', script])
    expect(stderr).toBe('')
    expect(stdout).toBe("(96.38, '006', 2023, None, 'Giá trị')\ndatetime False\n")
  })
})

/**
 * Stata is not free, so its loader is held against the manual: names of at most 32 characters that are no reserved words,
 * labels of at most 80 without the marks that Stata reads as macros and quotes, and the numbers of all columns in exactly one
 * of `stringcols` and `numericcols`.
 */
describe('loaders/load.do', () => {
  const RESERVED = /^(_.*|byte|double|float|if|in|int|long|using|with|str\d+|strL)$/
  const FORMS = [
    /^import delimited using "csv\/\w+\.csv", clear varnames\(1\) case\(preserve\) encoding\("utf-8"\) bindquote\(strict\) asdouble( stringcols\([\d ]+\))?( numericcols\([\d ]+\))?$/,
    /^quietly ds$/,
    /^local first : word 1 of `r\(varlist\)'$/,
    /^if "`first'" != "\w+" rename `first' \w+$/,
    /^generate (byte|double) chiso_new = (daily|clock)?[^`]*$/,
    /^format %t[cd] chiso_new$/,
    /^order chiso_new, after\(\w+\)$/,
    /^drop \w+$/,
    /^rename chiso_new \w+$/,
    /^label variable \w+ "[^"`$]{1,80}"$/u,
    /^label language (vi, new|default)$/,
    /^local known 1$/,
  ]

  it('names every column once, within what Stata takes', () => {
    const text = readFileSync(join(out, 'loaders/load.do'), 'utf8')
    const blocks = [...text.matchAll(/^if "`table'" == "(\w+)" \{\n([\s\S]*?)^\}$/gm)]
    expect(blocks.map(([, table]) => table).sort()).toEqual(TABLES().sort())
    for (const [, table, block] of blocks) {
      const [header] = csvRows(readFileSync(join(out, 'csv', `${table}.csv`), 'utf8').replace(/^\uFEFF/, ''))
      const lines = block!
        .trimEnd()
        .split('\n')
        .map((line) => line.trim())
      expect(lines.filter((line) => !FORMS.some((form) => form.test(line)))).toEqual([])
      for (const name of header!) expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/)
      expect(header!.filter((name) => RESERVED.test(name))).toEqual([])
      const numbers = [...lines[0]!.matchAll(/cols\(([\d ]+)\)/g)].flatMap(([, list]) => list!.split(' ').map(Number))
      expect(numbers.sort((a, b) => a - b)).toEqual(header!.map((_, i) => i + 1))
      const labelled = lines.flatMap((line) => /^label variable (\w+)/.exec(line)?.[1] ?? [])
      expect(labelled).toEqual([...header!, ...header!])
      for (const line of lines) {
        const named = /^(?:drop|rename chiso_new|order chiso_new, after\()\s*(\w+)/.exec(line)?.[1]
        if (named !== undefined) expect(header).toContain(named)
      }
    }
  })
})

const duckdb = (script: string) => spawnSync('python3', ['-c', script], { encoding: 'utf8', cwd: out })

describe.skipIf(spawnSync('python3', ['-c', 'import duckdb'], { stdio: 'ignore' }).status !== 0)(
  'DuckDB (Python package duckdb)',
  () => {
    it('finds the same rows and columns in CSV, Parquet and JSON Lines without options', () => {
      const told = duckdb(`import duckdb, glob, os
c = duckdb.connect()
for f in sorted(glob.glob('csv/*.csv')):
    t = os.path.basename(f)[:-4]
    csv, parquet = c.sql(f"select * from '{f}'"), c.sql(f"select * from 'parquet/{t}.parquet'")
    lines = c.sql(f"select * from read_json_auto('jsonl/{t}.jsonl')").count('*').fetchone()[0] if os.path.getsize(f'jsonl/{t}.jsonl') else 0
    print(t, csv.count('*').fetchone()[0], parquet.count('*').fetchone()[0], lines, csv.columns == parquet.columns)`)
      expect(told.stderr).toBe('')
      const rows = TABLES()
        .sort()
        .map((table) => [table, ...Array(3).fill(jsonl(table).length), 'True'].join(' '))
      expect(told.stdout.trimEnd().split('\n').sort()).toEqual(rows.sort())
    })
  },
)

describe.skipIf(!has('Rscript'))('R (Debian package r-base-core)', () => {
  const r = (...args: string[]) =>
    spawnSync('Rscript', args, { encoding: 'utf8', cwd: out, env: { ...process.env, LC_ALL: 'C.UTF-8' } })

  it('reads the CSV without options', () => {
    const script =
      'd <- read.csv("csv/panel.csv"); cat(names(d)[1], nrow(d), class(d$value), d$unit_name[d$unit_id == "vn-hn-dong-da"][1])'
    expect(r('-e', script).stdout).toBe(`cell_id ${jsonl('panel').length} numeric Quận Đống Đa`)
  })

  it('loads every table with loaders/load.R', () => {
    const { stdout } = r('loaders/load.R')
    const counts = Object.fromEntries(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')),
    )
    for (const table of TABLES()) expect(counts[table]).toBe(String(jsonl(table).length))
  })
})

describe.skipIf(!has('sqlite3'))('the sqlite3 command', () => {
  it('goes from a value to its words', () => {
    const query = `SELECT p.value, o.evidence_quote FROM panel p JOIN panel_claims c USING (cell_id)
      JOIN observations o USING (observation_id) WHERE p.unit_id = 'vn-hn-dong-da' AND p.property = 'score'`
    const found = execFileSync('sqlite3', [join(out, 'chiso.sqlite'), query], { encoding: 'utf8' })
    expect(found).toMatch(/^96\.38\|.*96,38%/)
  })
})

describe.skipIf(process.env.CHISO_TEST_DATABASE_URL === undefined)('on PostgreSQL', () => {
  it('gives the same bytes as on PGlite', { timeout: 120_000 }, async () => {
    const database = await createDatabase()
    const other = await filled({ databaseUrl: database.url })
    const there = join(folder, 'postgres')
    await make(other, there)
    await other.project.close()
    expect(bytesIn(there)).toEqual(bytesIn(out))
    await database.drop()
  })
})
