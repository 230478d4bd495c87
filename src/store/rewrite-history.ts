import type { Tx } from './database.ts'
import { markDirty } from './dirty.ts'
import { BY_PERSON, markCompleted } from './person-claims.ts'
import { type Run, runsOf } from './runs.ts'
import { goneSince, stretchesOf } from './sightings.ts'

type Table = 'observation' | 'directive'
interface Row {
  readonly [column: string]: unknown
}

/** Claims by id, as this extractor reads them. */
interface Fresh {
  readonly extractor_version: string
  readonly claims: ReadonlyMap<string, Row>
}

/** One row about a claim that is believed today. */
interface Held {
  readonly id: string
  readonly first_seen: Date
  readonly last_seen: Date
  readonly withdrawn_at: Date | null
  readonly recorded_from: Date
  readonly recorded_to: Date | null
  readonly said_on: string
}

/**
 * Brings the rows about the claims of an article into line with its captures. A row that still tells the truth stays and at
 * most moves `last_seen`; one that the page withdrew closes; one that tells a history we know better is superseded by another.
 * No row is taken away: what was believed at an instant can be asked for ever after. `fresh` are claims as they were just read;
 * null when nothing was read and only what is known of the page's captures has changed.
 */
export async function rewriteHistory(
  tx: Tx,
  table: Table,
  { article_id, now }: { article_id: string; now: Date },
  fresh: Fresh | null,
): Promise<{ opened: number; closed: number; kept: number }> {
  const prefix = table === 'observation' ? 'ob_%' : 'di_%'
  const runs = await historyOf(tx, article_id, prefix)
  const held = await believed(tx, table, article_id)
  const published = await publicationDays(tx, article_id)
  const heldAt = new Map(held.map((row) => [placeOf(row.id, row.first_seen), row]))
  const inserts: (Run & { said_on: string })[] = []
  const touched = new Set<string>()
  const standing = new Set<Held>()
  let kept = 0
  let closed = 0
  for (const run of runs) {
    const said_on = saidOn(run, published.get(run.version_id) ?? null)
    const row = heldAt.get(placeOf(run.claim_id, run.first_seen))
    const fit = row === undefined || row.said_on !== said_on ? 'another' : fitOf(row, run)
    if (row === undefined || fit === 'another') {
      inserts.push({ ...run, said_on })
      touched.add(run.claim_id)
      continue
    }
    standing.add(row)
    if (fit === 'withdrawn') {
      await change(tx, table, row, { recorded_to: now, withdrawn_at: run.withdrawn_at!, last_seen: run.last_seen })
      touched.add(run.claim_id)
      closed++
      continue
    }
    if (run.stands) kept++
    if (row.last_seen.getTime() !== run.last_seen.getTime()) await change(tx, table, row, { last_seen: run.last_seen })
  }
  for (const row of held) {
    if (standing.has(row)) continue
    await change(tx, table, row, { superseded_at: now, ...(row.recorded_to === null ? { recorded_to: now } : {}) })
    touched.add(row.id)
    if (row.recorded_to === null) closed++
  }
  const opened = inserts.filter((run) => run.stands).length
  await insert(tx, table, inserts, { article_id, now }, fresh)
  if (table === 'observation') {
    await markDirty(tx, [...touched])
    await markCompleted(tx, [...touched])
  }
  return { opened, closed, kept }
}

const placeOf = (id: string, first_seen: Date): string => `${id} ${first_seen.getTime()}`

/**
 * Whether a row tells of this run: as it is, once the withdrawal is written to it, or not at all. A page that is gone, and one
 * that is back, take another row: that it was there, or was not, must be told of the time when we thought so.
 */
function fitOf(row: Held, run: Run): 'same' | 'withdrawn' | 'another' {
  const isSame = row.withdrawn_at?.getTime() === run.withdrawn_at?.getTime()
  if (run.stands !== (row.recorded_to === null))
    return run.stands || row.withdrawn_at !== null ? 'another' : 'withdrawn'
  return isSame ? 'same' : 'another'
}

/** The article's own day, unless an earlier capture shows that the words came in later. */
function saidOn({ first_seen, fromStart }: Run, published_at: string | null): string {
  const seen = new Date(first_seen.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  const published = published_at?.slice(0, 10) ?? null
  if (published === null) return seen
  return fromStart || published > seen ? published : seen
}

async function historyOf(tx: Tx, article_id: string, prefix: string): Promise<Run[]> {
  const versions = await tx
    .selectFrom('article')
    .select('version_id')
    .where('article_id', '=', article_id)
    .where('extracted_by', 'is not', null)
    .execute()
  const claims = new Map(versions.map((row) => [row.version_id, new Set<string>()]))
  const rows = await tx
    .selectFrom('version_claim')
    .select(['version_id', 'claim_id'])
    .where('version_id', 'in', [...claims.keys()])
    .where('claim_id', 'like', prefix)
    .orderBy('claim_id')
    .execute()
  for (const row of rows) claims.get(row.version_id)!.add(row.claim_id)
  return runsOf(await stretchesOf(tx, article_id), claims, await goneSince(tx, article_id))
}

/** Claims that a person added follow those they complete (person-claims.ts). */
async function believed(tx: Tx, table: Table, article_id: string): Promise<Held[]> {
  return tx
    .selectFrom(table as 'observation')
    .select([`${table}_id as id` as 'observation_id as id', 'first_seen', 'last_seen', 'withdrawn_at'])
    .select(['recorded_from', 'recorded_to', 'said_on'])
    .where('article_id', '=', article_id)
    .where('superseded_at', 'is', null)
    .where('extractor_version', '!=', BY_PERSON)
    .execute()
}

async function publicationDays(tx: Tx, article_id: string): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('article')
    .select(['version_id', 'published_at'])
    .where('article_id', '=', article_id)
    .execute()
  return new Map(rows.map((row) => [row.version_id, row.published_at]))
}

interface Change {
  last_seen?: Date
  recorded_to?: Date
  withdrawn_at?: Date
  superseded_at?: Date
}

async function change(tx: Tx, table: Table, row: Held, set: Change): Promise<void> {
  await tx
    .updateTable(table as 'observation')
    .set(set)
    .where(`${table}_id` as 'observation_id', '=', row.id)
    .where('recorded_from', '=', row.recorded_from)
    .where('first_seen', '=', row.first_seen)
    .execute()
}

async function insert(
  tx: Tx,
  table: Table,
  runs: readonly (Run & { said_on: string })[],
  { article_id, now }: { article_id: string; now: Date },
  fresh: Fresh | null,
): Promise<void> {
  if (runs.length === 0) return
  const known = await earlierRows(
    tx,
    table,
    runs.map((r) => r.claim_id).filter((id) => fresh?.claims.has(id) !== true),
  )
  const readings = await readingsIn(tx, runs)
  const rows = runs.map(({ claim_id, version_id, first_seen, last_seen, withdrawn_at, stands, said_on }) => ({
    ...(fresh?.claims.get(claim_id) ?? known.get(claim_id)),
    ...readings.get(`${version_id} ${claim_id}`),
    article_id,
    version_id,
    ...(fresh === null ? {} : { extractor_version: fresh.extractor_version }),
    first_seen,
    last_seen,
    withdrawn_at,
    said_on,
    recorded_from: now,
    recorded_to: stands ? null : now,
    superseded_at: null,
  }))
  for (let i = 0; i < rows.length; i += 500) {
    await tx
      .insertInto(table as 'observation')
      .values(rows.slice(i, i + 500) as never)
      // The same instant can write two rows about one run only when the clock stands still; the later one is right.
      .onConflict((on) =>
        on.columns([`${table}_id` as 'observation_id', 'recorded_from', 'first_seen']).doUpdateSet((eb) => ({
          said_on: eb.ref('excluded.said_on'),
          last_seen: eb.ref('excluded.last_seen'),
          withdrawn_at: eb.ref('excluded.withdrawn_at'),
          recorded_to: eb.ref('excluded.recorded_to'),
          superseded_at: null,
        })),
      )
      .execute()
  }
}

/** Values and words are one with the id of a claim, so any row of it tells them. */
async function earlierRows(tx: Tx, table: Table, ids: readonly string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map()
  const id = `${table}_id` as 'observation_id'
  const rows = await tx
    .selectFrom(table as 'observation')
    .selectAll()
    .distinctOn(id)
    .where(id, 'in', ids as string[])
    .orderBy(id)
    .orderBy('recorded_from', 'desc')
    .execute()
  return new Map(rows.map((row) => [row[id], asJson(row)]))
}

async function readingsIn(tx: Tx, runs: readonly Run[]): Promise<Map<string, Row>> {
  const rows = await tx
    .selectFrom('version_claim')
    .selectAll()
    .where('version_id', 'in', [...new Set(runs.map((r) => r.version_id))])
    .where('claim_id', 'in', [...new Set(runs.map((r) => r.claim_id))])
    .execute()
  return new Map(rows.map((row) => [`${row.version_id} ${row.claim_id}`, asJson(row.reading)]))
}

/** Lists and records go into the database as JSON text. */
function asJson(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value,
    ]),
  )
}
