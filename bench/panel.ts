/**
 * The panel at the size of a million claims: writes made claims straight into the tables, then measures a full rebuild, an
 * increment of 1,000 claims, `why`, `history`, the long panel and the conflicts. Peak memory is the process's own.
 *
 *   node bench/panel.ts [OBSERVATIONS]                    PGlite in memory
 *   CHISO_TEST_DATABASE_URL=… node bench/panel.ts 1000000   PostgreSQL (scripts/with-servers.ts gives one)
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { conflictsAt } from '../pipelines/conflicts.ts'
import { history } from '../pipelines/history.ts'
import { openContext } from '../pipelines/open.ts'
import { cellsAt } from '../pipelines/panel.ts'
import { resolveDirty } from '../pipelines/stages/resolve.ts'
import { why } from '../pipelines/why.ts'
import { IndexCode, NOW } from '../schemas/index.ts'
import { loadConfig } from '../src/config.ts'
import { gazetteer } from '../src/gazetteer/index.ts'
import { createLog } from '../src/log.ts'

const OBSERVATIONS = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'chiso-bench-'))
const databaseUrl = process.env.CHISO_TEST_DATABASE_URL
const config = loadConfig({ data: folder }, databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl })
const context = await openContext(config, createLog('silent'))
const { db } = context.project

let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 50)

/** Units that were there in all of the years, so that what the checks flag is what they would flag. */
const UNITS = gazetteer()
  .all.filter((u) => u.city !== null && (u.valid_from ?? '') <= '2005-12-31' && (u.valid_to ?? '9') > '2024')
  .map((u) => u.unit_id)
const YEARS = 20
const INDICES = IndexCode.options.filter((code) => code !== 'OTHER')

/**
 * Five claims a cell, from five papers; every tenth cell has one that says something else. Indices, units and years are real,
 * the figures are made. What goes beyond the panel's 103,860 cells (519,300 claims) says something else about its first ones, so
 * that of a million claims nearly all are contested.
 */
async function fill(from: number, to: number): Promise<void> {
  const made = sql`(select i, (i % ${OBSERVATIONS}::int) / 5 as k from generate_series(${from}::int, ${to - 1}::int) i) made,
    lateral (select (${INDICES}::text[])[1 + k / ${YEARS * UNITS.length}::int % ${INDICES.length}::int] as index,
      (${UNITS}::text[])[1 + k / ${YEARS}::int % ${UNITS.length}::int] as unit_id, 2005 + k % ${YEARS}::int as year) of_key`
  const key = sql`index || '||' || unit_id || '|' || year || '||||score'`
  await sql`insert into chiso.observation
    select 'ob_bench' || i, 'ar_bench' || (i % 1000), 'av_bench' || (i % 1000),
      unit_id, 'Đơn vị ' || unit_id, 'district', index, null, null,
      year, null, 60 + k % 1999 / 50.0 + case when i % 50 = 0 then 1 else 0 end, null, '%',
      null, null, false, false, null, null, null, null, null, 'achieved', 'stated',
      jsonb_build_object('quote', 'đạt điểm số ' || i, 'start', 0, 'end', 12), '[{"id":"bench","version":1}]', 0.9, 'bench',
      now(), now(), null, now(), null, '2024-04-04', null
    from ${made}`.execute(db)
  await sql`insert into chiso.observation_key select ${key}, 'ob_bench' || i from ${made}`.execute(db)
  await sql`insert into chiso.dirty_key select distinct ${key} from ${made} on conflict do nothing`.execute(db)
}

/**
 * CPU seconds of the whole server: its processes, and those that have ended, which their parent keeps count of. On a machine
 * shared with others the clock alone says little.
 */
async function serverCpu(): Promise<number> {
  if (databaseUrl === undefined) return 0
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  const parent = statOf(String(rows[0]!.pid))!.parent
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (statOf(name) ?? []) : []))
  const theirs = all.filter(({ pid, parent: above }) => pid === parent || above === parent)
  return theirs.reduce((sum, { ticks }) => sum + ticks, 0) / 100
}

/** A process that ends while we look is not there any more. */
function statOf(name: string): { pid: number; parent: number; ticks: number } | null {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(/.*\) /)[1]!.split(' ').map(Number)
    return { pid: Number(name), parent: fields[1]!, ticks: fields.slice(11, 15).reduce((a, b) => a + b, 0) }
  } catch {
    return null
  }
}

async function timed<T>(name: string, act: () => Promise<T>): Promise<T> {
  peak = 0
  const server = await serverCpu()
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const result = await act()
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  const theirs = (await serverCpu()) - server
  const took = ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(1)} s`
  console.log(
    `${name.padEnd(34)} ${took.padStart(10)}  CPU ${((user + system) / 1e6).toFixed(1).padStart(5)} s, server ${theirs.toFixed(1).padStart(5)} s  peak ${Math.round(Math.max(peak, process.memoryUsage.rss()) / 2 ** 20)} MB`,
  )
  return result
}

try {
  await sql`insert into chiso.snapshot select 'sn_bench', null, null, null, null, now(), now(), 'file', null, null, null, null,
    'made', 'made', 0, 1, null, null, 'bench', 'article', null`.execute(db)
  await sql`insert into chiso.article select 'av_bench' || i, 'ar_bench' || i, 'sn_bench', 'paper-' || (i % 7), 'local', null, null,
    null, null, '[]', '2024-04-04', null, null, 'made', '[]', 'bench', null, null, '[]', '[]', null, '[]',
    now(), now(), now(), null, 'bench' from generate_series(0, 999) i`.execute(db)
  await timed(`${OBSERVATIONS} claims written`, async () => {
    for (let i = 0; i < OBSERVATIONS; i += 50_000) await fill(i, Math.min(i + 50_000, OBSERVATIONS))
    await sql`analyze`.execute(db)
  })
  await timed('full rebuild', () => resolveDirty(context))
  await timed('increment of 1,000 claims', async () => {
    await fill(OBSERVATIONS, OBSERVATIONS + 1_000)
    await resolveDirty(context)
  })
  const cell = { unit_id: UNITS[7]!, index: INDICES[0]!, reference_year: 2010 }
  const question = { ...cell, unit_name: 'Đơn vị 7', index_name: cell.index }
  await why(context, question)
  await timed('why', () => why(context, question))
  await timed('history', () => history(context, cell))
  await timed('panel, long', () => cellsAt(db, NOW))
  await timed('panel, as of now computed', () => cellsAt(db, { asOf: new Date().toISOString(), publishedBy: null }))
  await timed('conflicts', async () => {
    for await (const _ of conflictsAt(context, NOW));
  })
} finally {
  clearInterval(watch)
  await context.project.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
