import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { loadConfig } from '../src/config.ts'
import { createLog } from '../src/log.ts'
import { openProject, type Project } from '../src/project.ts'
import { addLinks, dueHosts, dueRows, type FrontierRow, type NewLink, settleRow } from '../src/store/index.ts'

/**
 * A frontier of a million URLs: what it costs to ask a host's rows for what is due, to write down what came of one, and to
 * hold them all, asked in a process that has not filled it. `--hosts 1` puts every row at one host, the worst case. PGlite;
 * under `node scripts/with-servers.ts` PostgreSQL.
 * Usage: node bench/frontier.ts [--urls 1000000] [--hosts 40] [--rounds 200]
 */
const { values } = parseArgs({
  options: {
    urls: { type: 'string', default: '1000000' },
    hosts: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '200' },
    data: { type: 'string' },
  },
})
const [urls, hosts, rounds] = [values.urls, values.hosts, values.rounds].map(Number) as [number, number, number]
const NOW = new Date('2025-01-01T00:00:00Z')
const DAY = 86_400_000
/** Those of src/crawl/relevance.ts. */
const PRIORITIES = [90, 50, 20]

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
const resident = () => process.memoryUsage().rss
const hostOf = (n: number) => `host-${n % hosts}.example`

function link(n: number): NewLink {
  const host = hostOf(n)
  const path = `/tin-tuc/chi-so-cai-cach-hanh-chinh-cua-cac-quan-huyen-${n}.html`
  const priority = PRIORITIES[(Math.imul(n, 2_654_435_761) >>> 0) % 3]!
  return {
    url_key: `${host}${path}`,
    url: `https://${host}${path}`,
    source: `source-${n % hosts}`,
    host,
    via: 'sitemap',
    title: null,
    published_at: null,
    lastmod: null,
    priority,
  }
}

async function timed(what: string, step: (round: number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = performance.now()
    await step(round)
    times.push(performance.now() - before)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => `${times[Math.floor(share * (times.length - 1))]!.toFixed(2)} ms`
  console.log(`${what.padEnd(44)} median ${at(0.5).padStart(9)}   95 % ${at(0.95).padStart(9)}`)
}

const server = process.env.CHISO_TEST_DATABASE_URL
const open = (data: string) =>
  openProject(loadConfig({ data }, server === undefined ? {} : { DATABASE_URL: server }), createLog('silent'))

async function fill({ db, mode }: Project): Promise<void> {
  const started = performance.now()
  for (let n = 0; n < urls; n += 5_000)
    await addLinks(
      db,
      Array.from({ length: Math.min(5_000, urls - n) }, (_, i) => link(n + i)),
      NOW,
    )
  await sql`analyze chiso.frontier`.execute(db)
  console.log(
    `${urls} URLs of ${hosts} hosts on ${mode}: added in ${Math.round((performance.now() - started) / 1000)} s`,
  )
}

async function ask({ db }: Project): Promise<void> {
  const idle = resident()
  let peak = idle
  const claims = async (when: string, now = NOW) => {
    await timed(`claim of 100, ${when}`, (round) => dueRows(db, hostOf(round), 100, now))
    await timed(`hosts of a source, ${when}`, (round) => dueHosts(db, `source-${round % hosts}`, now))
    peak = Math.max(peak, resident())
  }
  await claims('all due')
  const [row] = (await dueRows(db, hostOf(0), 1, NOW)) as [FrontierRow]
  await timed('settle', () =>
    settleRow(
      db,
      row,
      { ...row, due_at: NOW },
      { kind: 'new', at: new Date(), reason: null, status: 200, snapshot_id: null },
    ),
  )
  // As after a year: one row in a thousand is due.
  const rest = new Date(NOW.getTime() + 90 * DAY)
  for (let host = 0; host < hosts; host++)
    await db
      .updateTable('frontier')
      .set({ due_at: rest })
      .where('host', '=', hostOf(host))
      .where(sql<boolean>`abs(hashtext(url_key)) % 1000 <> 0`)
      .execute()
  await claims('one in 1,000 due, before the vacuum')
  await sql`vacuum analyze chiso.frontier`.execute(db)
  await claims('one in 1,000 due')
  await claims('nothing due', new Date(NOW.getTime() - DAY))
  console.log(`memory: ${megabytes(idle)} opened, ${megabytes(peak)} at most`)
}

if (values.data === undefined) {
  const data = await mkdtemp(join(tmpdir(), 'chiso-frontier-'))
  try {
    const project = await open(data)
    await fill(project)
    await project.close()
    const again = spawn(process.execPath, [import.meta.filename, ...process.argv.slice(2), '--data', data], {
      stdio: 'inherit',
    })
    process.exitCode = await new Promise<number>((done) => again.once('close', (code) => done(code ?? 1)))
  } finally {
    await rm(data, { recursive: true })
  }
} else {
  const project = await open(values.data)
  await ask(project)
  await project.close()
}
