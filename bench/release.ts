/**
 * A release of N observations: time, peak memory and size. The store is filled by SQL with made claims on real units, then
 * a process of its own makes the release, so that its peak memory is that of nothing else.
 *
 *   node bench/release.ts [--observations 1000000]                                  PGlite
 *   node scripts/with-servers.ts node bench/release.ts [--observations 1000000]     PostgreSQL
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openContext } from '../pipelines/open.ts'
import { release } from '../pipelines/release/index.ts'
import { type Config, loadConfig } from '../src/config.ts'
import { gazetteer } from '../src/gazetteer/index.ts'
import { createLog } from '../src/log.ts'
import type { Db } from '../src/store/index.ts'

const { values } = parseArgs({
  options: { observations: { type: 'string', default: '1000000' }, data: { type: 'string' } },
})
const server = process.env.CHISO_TEST_DATABASE_URL
const configOf = (data: string): Config => ({ ...loadConfig({ data }, {}), databaseUrl: server ?? null })

if (values.data === undefined) compare(Number(values.observations))
else await releaseFrom(values.data)

function compare(observations: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-bench-'))
  try {
    const self = [import.meta.filename, '--data', folder, '--observations', String(observations)]
    for (const step of ['fill', 'release']) {
      const { status } = spawnSync(process.execPath, self, {
        stdio: 'inherit',
        env: { ...process.env, CHISO_BENCH_STEP: step },
      })
      if (status !== 0) process.exit(status ?? 1)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function releaseFrom(data: string): Promise<void> {
  const context = await openContext(configOf(data), createLog('silent'))
  const started = performance.now()
  if (process.env.CHISO_BENCH_STEP === 'fill') {
    await fill(context.project.db, Number(values.observations))
    console.log(`filled in ${seconds(started)}`)
  } else {
    const before = process.memoryUsage().rss
    const moment = { asOf: null, publishedBy: null }
    const summary = await release(context, { out: join(data, 'release'), moment, boundaries: 'native' }, () => {})
    const peak = process.resourceUsage().maxRSS / 1024
    console.log(
      `${context.project.mode}: ${JSON.stringify(summary.tables)}\n` +
        `${seconds(started)}, ${(summary.bytes / 1e9).toFixed(2)} GB written; ` +
        `peak memory ${peak.toFixed(0)} MB, ${(before / 1024 / 1024).toFixed(0)} MB of it before the release began`,
    )
  }
  await context.project.close()
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/** Years and indices of a cell follow from its number, so every cell is another one. */
async function fill(db: Db, n: number): Promise<void> {
  const units = gazetteer().all.filter((u) => u.level === 'district' || u.level === 'ward')
  const ids = units.map((u) => u.unit_id)
  const cells = Math.min(Math.floor(n / 2.5), ids.length * 9 * 20)
  await sql`
    CREATE FUNCTION chiso.bench_id(prefix text, i int) RETURNS text LANGUAGE sql IMMUTABLE AS
      $$ SELECT prefix || '_' || substr(md5(prefix || i), 1, 20) $$`.execute(db)
  const codes = ['PAR_INDEX', 'SIPAS', 'PAPI', 'PCI', 'DDCI', 'ICT_INDEX', 'PGI', 'SERVICE_766', 'DTI']
  await sql`CREATE TABLE chiso.bench_cell AS
    SELECT i, (${ids}::text[])[1 + i % ${sql.lit(ids.length)}] AS unit_id,
      (${codes}::text[])[1 + (i / ${sql.lit(ids.length)}) % 9] AS index, 2006 + (i / ${sql.lit(ids.length * 9)}) AS year
    FROM generate_series(0, ${sql.lit(cells - 1)}) i`.execute(db)
  await sql`INSERT INTO chiso.snapshot (snapshot_id, url, fetched_at, last_seen, via, payload_sha256, warc_file, warc_offset, warc_length)
    SELECT chiso.bench_id('sn', i), 'https://made.example/' || i, '2024-01-01Z', '2024-01-01Z', 'live', md5(i::text) || md5(i::text), 'made', 0, 1
    FROM generate_series(0, ${sql.lit(Math.floor(n / 5))}) i`.execute(db)
  await sql`INSERT INTO chiso.article (version_id, article_id, snapshot_id, site, source_class, url, title, authors, published_at, text,
      blocks, layout, tags, attachments, warnings, first_seen, last_seen, recorded_from, extracted_by)
    SELECT chiso.bench_id('ve', i), chiso.bench_id('ar', i), chiso.bench_id('sn', i), 'made-' || i % 30, 'local',
      'https://made.example/' || i, 'Quận công bố kết quả cải cách hành chính số ' || i, '[]', '2024-01-01', '', '[]', 'made@1', '[]', '[]', '[]',
      '2024-01-01Z', '2024-01-01Z', '2024-01-02Z', 'made'
    FROM generate_series(0, ${sql.lit(Math.floor(n / 5))}) i`.execute(db)
  await sql`INSERT INTO chiso.observation (observation_id, article_id, version_id, unit_id, unit, unit_level, index, reference_year, score,
      score_raw, score_unit, is_last, tied, status, certainty, evidence, rules, confidence, extractor_version, first_seen, last_seen,
      recorded_from, said_on)
    SELECT chiso.bench_id('ob', k), chiso.bench_id('ar', k / 5), chiso.bench_id('ve', k / 5), c.unit_id, 'Quận số ' || c.i, 'district', c.index,
      c.year, 60 + (c.i % 4000) / 100.0, replace((60 + (c.i % 4000) / 100.0)::text, '.', ','), '%', false, false, 'achieved', 'stated',
      jsonb_build_object('quote', 'Chỉ số cải cách hành chính năm ' || c.year || ' của quận số ' || c.i || ' đạt ' || (c.i % 4000) || ' điểm, xếp trên nhiều đơn vị cùng khối',
        'start', 10, 'end', 90),
      '[{"id":"score.figure","version":1},{"id":"link.year-clause","version":1}]', 0.97, 'made', '2024-01-01Z', '2024-01-01Z', '2024-01-02Z', '2024-01-01'
    FROM generate_series(0, ${sql.lit(n - 1)}) k JOIN chiso.bench_cell c ON c.i = k % ${sql.lit(cells)}`.execute(db)
  await sql`INSERT INTO chiso.cell (claim_key, unit_id, index, reference_year, property, value, value_unit, state, sources, decided_by, chosen,
      opposing, flags)
    SELECT index || '||' || unit_id || '|' || year || '||||score', unit_id, index, year, 'score', 60 + (i % 4000) / 100.0, '%', 'agreed', 2,
      'unanimous@1', (SELECT jsonb_agg(chiso.bench_id('ob', k) ORDER BY chiso.bench_id('ob', k)) FROM generate_series(i, ${sql.lit(n - 1)}, ${sql.lit(cells)}) k),
      '[]', '[]'
    FROM chiso.bench_cell`.execute(db)
  await sql`DROP TABLE chiso.bench_cell`.execute(db)
  await sql`ANALYZE`.execute(db)
}
