import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Moment } from '../../schemas/index.ts'
import { type Clocks, clocksAt, visibleAt } from '../../src/panel/index.ts'
import {
  type Db,
  databaseOn,
  embeddedPool,
  heldAt,
  migrate,
  recordAbsence,
  recordArticle,
  recordReading,
  recordSnapshot,
  unextractedVersions,
  voicesByIds,
  withdrawnBy,
} from '../../src/store/index.ts'
import { madeArticle, madeObservation, madeSnapshot } from './made.ts'

let pglite: PGlite
let db: Db

beforeAll(async () => {
  pglite = await PGlite.create()
  const pool = embeddedPool(pglite)
  await migrate(pool)
  db = databaseOn(pool)
})
afterAll(() => pglite.close())

const URL = 'http://made.example/1'
const day = (n: number) => new Date(Date.UTC(2024, 2, n, 2))

/** A made page: what it says in each of its versions. */
const SAYS: Readonly<Record<string, readonly number[]>> = { v0: [], v1: [92.87, 1], v2: [92.78, 1], v3: [1, 55.5] }

interface Capture {
  /** `gone`: the address answered that there is no page. */
  readonly version: keyof typeof SAYS | 'gone'
  readonly at: number
}

/** Takes the captures in, in this order, a day of our own clock each, and everything that follows from them. */
async function takeIn(captures: readonly Capture[], undated: boolean): Promise<unknown> {
  await pglite.exec(
    'TRUNCATE chiso.absence, chiso.snapshot, chiso.observation, chiso.observation_key, chiso.dirty_key CASCADE',
  )
  let now = Date.UTC(2025, 0, 1)
  const clock = () => {
    now += 86_400_000
    return new Date(now)
  }
  for (const { version, at } of captures) {
    if (version === 'gone') {
      await recordAbsence(db, URL, day(at), clock())
      continue
    }
    const { snapshot_id, isNew, again } = await recordSnapshot(db, {
      ...madeSnapshot(version),
      url: URL,
      fetched_at: clock(),
      captured_at: day(at),
    })
    const published_at = undated ? null : '2024-02-28T09:00'
    if (isNew) await recordArticle(db, { ...madeArticle(version, snapshot_id), published_at }, clock())
    for (const version_id of new Set([...(await unextractedVersions(db, '1')), ...(again === null ? [] : [again])])) {
      await recordReading(db, {
        article_id: 'ar_made',
        version_id,
        extractor_version: '1',
        observations: SAYS[version_id]!.map((score, i) => ({
          ...madeObservation(score),
          evidence: { quote: `đạt ${score}%`, start: 10 * i, end: 10 * i + 5 },
        })),
        directives: [],
        mentions: [],
        citations: [],
        now: clock(),
      })
    }
  }
  // What is believed in the end, without the clock of our own database.
  return db
    .selectFrom('observation')
    .select(['observation_id', 'score', 'first_seen', 'last_seen', 'withdrawn_at', 'said_on', 'version_id', 'evidence'])
    .select(sql<boolean>`recorded_to is null`.as('stands'))
    .where('superseded_at', 'is', null)
    .orderBy('score')
    .orderBy('first_seen')
    .execute()
}

describe('the history of a page', () => {
  it('is told by its captures: words that came, went and came back', async () => {
    const told = await takeIn(
      [
        { version: 'v1', at: 1 },
        { version: 'v2', at: 2 },
        { version: 'v1', at: 3 },
        { version: 'v1', at: 4 },
      ],
      false,
    )
    expect(told).toMatchObject([
      { score: 1, first_seen: day(1), last_seen: day(4), withdrawn_at: null, said_on: '2024-02-28', stands: true },
      {
        score: 92.78,
        first_seen: day(2),
        last_seen: day(2),
        withdrawn_at: day(3),
        said_on: '2024-03-02',
        stands: false,
      },
      {
        score: 92.87,
        first_seen: day(1),
        last_seen: day(1),
        withdrawn_at: day(2),
        said_on: '2024-02-28',
        stands: false,
      },
      { score: 92.87, first_seen: day(3), last_seen: day(4), withdrawn_at: null, said_on: '2024-03-03', stands: true },
    ])
  })

  it('knows when the page was taken down, and that it is back; both can be asked for ever after', async () => {
    const gone: Capture[] = [
      { version: 'v1', at: 1 },
      { version: 'gone', at: 3 },
      { version: 'gone', at: 5 },
    ]
    expect(await takeIn(gone, false)).toMatchObject([
      { score: 1, last_seen: day(1), withdrawn_at: day(3), stands: true },
      { score: 92.87, last_seen: day(1), withdrawn_at: day(3), stands: true },
    ])
    expect(await takeIn([...gone, { version: 'v1', at: 7 }], false)).toMatchObject([
      { score: 1, last_seen: day(7), withdrawn_at: null, stands: true },
      { score: 92.87, last_seen: day(7), withdrawn_at: null, stands: true },
    ])
    const rows = await db
      .selectFrom('observation')
      .selectAll()
      .where('score', '=', 1)
      .orderBy('recorded_from')
      .execute()
    expect(rows.map((row) => row.withdrawn_at)).toEqual([null, day(3), null])
    const asOf = new Date(rows[1]!.recorded_to!.getTime() - 1).toISOString()
    const then = await voicesByIds(db, [rows[0]!.observation_id], { asOf, publishedBy: null })
    expect(then.map((voice) => voice.observation.withdrawn_at)).toEqual([day(3).toISOString()])
    // Back with other words: those that were there are withdrawn by that, and count no more.
    expect(await takeIn([...gone, { version: 'v3', at: 7 }], false)).toMatchObject([
      { score: 1, withdrawn_at: null, stands: true },
      { score: 55.5, withdrawn_at: null, stands: true },
      { score: 92.87, withdrawn_at: day(7), stands: false },
    ])
  })

  it('is the same whatever the order in which the captures come in, and however often', {
    timeout: 120_000,
  }, async () => {
    const capture = fc.record({
      version: fc.constantFrom<Capture['version']>(...Object.keys(SAYS), 'gone'),
      at: fc.integer({ min: 1, max: 9 }),
    })
    const story = fc.uniqueArray(capture, { minLength: 2, maxLength: 6, selector: (c) => c.at })
    const shuffled = story.chain((inOrder) =>
      fc.tuple(
        fc.constant(inOrder.toSorted((a, b) => a.at - b.at)),
        fc.shuffledSubarray([...inOrder, inOrder[0]!], { minLength: inOrder.length + 1 }),
        fc.boolean(),
      ),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ([inOrder, mixed, undated]) => {
        expect(await takeIn(mixed, undated)).toEqual(await takeIn(inOrder, undated))
      }),
      { numRuns: 25 },
    )
  })
})

describe('the predicate of a moment', () => {
  it('gives the same in SQL as in the panel', { timeout: 60_000 }, async () => {
    const instant = fc.integer({ min: 1, max: 12 }).map((month) => new Date(Date.UTC(2024, month, 1, 18)).toISOString())
    const dayText = fc
      .integer({ min: 1, max: 12 })
      .map((month) => new Date(Date.UTC(2024, month, 2)).toISOString().slice(0, 10))
    const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
    const row: fc.Arbitrary<Clocks> = fc.record({
      recorded_from: instant,
      recorded_to: orNull(instant),
      first_seen: instant,
      last_seen: instant,
      withdrawn_at: orNull(instant),
      said_on: dayText,
      superseded_at: orNull(instant),
    })
    const moment: fc.Arbitrary<Moment> = fc.record({ asOf: orNull(instant), publishedBy: orNull(dayText) })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 20, maxLength: 20 }), moment, async (rows, at) => {
        const values = sql.join(
          rows.map(
            (r, i) =>
              sql`(${i}::int, ${r.recorded_from}::timestamptz, ${r.recorded_to}::timestamptz, ${r.withdrawn_at}::timestamptz, ${r.superseded_at}::timestamptz, ${r.said_on}::text)`,
          ),
        )
        const held = await sql<{ i: number; withdrawn_at: Date | null }>`
          select i, ${withdrawnBy('observation', at)} as withdrawn_at from (values ${values})
            as observation(i, recorded_from, recorded_to, withdrawn_at, superseded_at, said_on)
          where ${heldAt('observation', at)} order by i`.execute(db)
        const seen = visibleAt(at)
        expect(held.rows.map((r) => [r.i, r.withdrawn_at?.toISOString() ?? null])).toEqual(
          rows.flatMap((r, i) => (seen(r) ? [[i, clocksAt(r, at).withdrawn_at]] : [])),
        )
      }),
      { numRuns: 60 },
    )
  })
})
