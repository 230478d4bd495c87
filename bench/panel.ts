/**
 * The panel at the size of a million claims: writes made claims straight into the tables, then measures a full rebuild, an
 * increment of 1,000 claims, `why`, `history`, the long panel and the conflicts. Peak memory is the process's own.
 *
 *   node bench/panel.ts [OBSERVATIONS]                    PGlite in memory
 *   CHISO_TEST_DATABASE_URL=… node bench/panel.ts 1000000   PostgreSQL (scripts/with-servers.ts gives one)
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { conflictsAt } from '../pipelines/conflicts.ts'
import { history } from '../pipelines/history.ts'
import { openContext } from '../pipelines/open.ts'
import { cellsAt } from '../pipelines/panel.ts'
import { resolveDirty } from '../pipelines/stages/resolve.ts'
import { why } from '../pipelines/why.ts'
import { NOW } from '../schemas/index.ts'
import { loadConfig } from '../src/config.ts'
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

/** Five claims a cell, from five papers; every tenth cell has one that says something else. Units, years and names are made. */
async function fill(from: number, to: number): Promise<void> {
  await sql`insert into chiso.observation
    select 'ob_bench' || i, 'ar_bench' || (i % 1000), 'av_bench' || (i % 1000),
      'vn-hn-bench-' || (i / 5 / 20), 'Đơn vị ' || (i / 5 / 20), 'district', 'PAR_INDEX', null, null,
      2005 + (i / 5) % 20, null, 60 + (i / 5) % 4000 / 100.0 + case when i % 50 = 0 then 1 else 0 end, null, '%',
      null, null, false, false, null, null, null, null, null, 'achieved', 'stated',
      jsonb_build_object('quote', 'đạt điểm số ' || i, 'start', 0, 'end', 12), '[{"id":"bench","version":1}]', 0.9, 'bench',
      now(), now(), null, now(), null, '2024-04-04', null
    from generate_series(${from}::int, ${to - 1}::int) i`.execute(db)
  await sql`insert into chiso.observation_key
    select 'PAR_INDEX||vn-hn-bench-' || (i / 5 / 20) || '|' || (2005 + (i / 5) % 20) || '||||score', 'ob_bench' || i
    from generate_series(${from}::int, ${to - 1}::int) i`.execute(db)
  await sql`insert into chiso.dirty_key
    select distinct 'PAR_INDEX||vn-hn-bench-' || (i / 5 / 20) || '|' || (2005 + (i / 5) % 20) || '||||score'
    from generate_series(${from}::int, ${to - 1}::int) i on conflict do nothing`.execute(db)
}

async function timed<T>(name: string, act: () => Promise<T>): Promise<T> {
  peak = 0
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const result = await act()
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  const took = ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(1)} s`
  console.log(
    `${name.padEnd(34)} ${took.padStart(10)}  own CPU ${((user + system) / 1e6).toFixed(1).padStart(5)} s  peak ${Math.round(Math.max(peak, process.memoryUsage.rss()) / 2 ** 20)} MB`,
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
  const cell = { unit_id: 'vn-hn-bench-7', index: 'PAR_INDEX', reference_year: 2010 } as const
  const question = { ...cell, unit_name: 'Đơn vị 7', index_name: 'PAR Index' }
  await why(context, question)
  await timed('why', () => why(context, question))
  await timed('history', () => history(context, cell))
  await timed('panel, long', () => cellsAt(db, NOW))
  await timed('panel, as of now computed', () => cellsAt(db, { asOf: new Date().toISOString(), publishedBy: null }))
  await timed('conflicts', () => conflictsAt(context, NOW))
} finally {
  clearInterval(watch)
  await context.project.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
