import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DirectiveReading } from '../../schemas/index.ts'
import {
  articleByVersion,
  type Db,
  databaseOn,
  embeddedPool,
  migrate,
  recordArticle,
  recordReading,
  recordSnapshot,
  seeAgain,
  takeBatch,
  unextractedVersions,
} from '../../src/store/index.ts'
import { madeArticle as article, madeSnapshot, madeObservation as observation } from './made.ts'

const DAY = [1, 2, 3, 4].map((day) => new Date(`2024-03-0${day}T02:00:00Z`))
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = DAY as [Date, Date, Date, Date]

let pglite: PGlite
let db: Db

beforeAll(async () => {
  pglite = await PGlite.create()
  const pool = embeddedPool(pglite)
  await migrate(pool)
  db = databaseOn(pool)
})
afterAll(() => pglite.close())
beforeEach(async () => {
  await pglite.exec(
    'TRUNCATE chiso.snapshot, chiso.observation, chiso.observation_key, chiso.dirty_key, chiso.cell CASCADE',
  )
})

async function snapshot(name: string, at: Date): Promise<string> {
  const { snapshot_id } = await recordSnapshot(db, { ...madeSnapshot(name), fetched_at: at })
  return snapshot_id
}

async function read(
  version: string,
  at: Date,
  observations: ReturnType<typeof observation>[],
  extractor = '1',
  directives: DirectiveReading[] = [],
) {
  const outcome = await recordArticle(db, article(version, await snapshot(version, at)), at)
  return { outcome, ...(await record(version, at, observations, extractor, directives)) }
}

const record = (
  version: string,
  now: Date,
  observations: ReturnType<typeof observation>[],
  extractor_version = '1',
  directives: DirectiveReading[] = [],
) =>
  recordReading(db, {
    article_id: 'ar_made',
    version_id: version,
    extractor_version,
    observations,
    directives,
    mentions: [],
    citations: [],
    now,
  })

const rows = () =>
  db
    .selectFrom('observation')
    .select(['score', 'first_seen', 'last_seen', 'withdrawn_at', 'recorded_from', 'recorded_to'])
    .orderBy('recorded_from')
    .orderBy('score')
    .execute()

describe('claims in time', () => {
  it('change nothing but `last_seen` when the same words are read again', async () => {
    expect(await read('v1', MONDAY, [observation(92.87)])).toEqual({ outcome: 'new', opened: 1, closed: 0, kept: 0 })
    expect(await read('v1', TUESDAY, [observation(92.87)])).toEqual({
      outcome: 'unchanged',
      opened: 0,
      closed: 0,
      kept: 1,
    })
    expect(await rows()).toEqual([
      {
        score: 92.87,
        first_seen: MONDAY,
        last_seen: TUESDAY,
        withdrawn_at: null,
        recorded_from: MONDAY,
        recorded_to: null,
      },
    ])
  })

  it('close the old row and open a new one when the page changes: the page withdrew it', async () => {
    await read('v1', MONDAY, [observation(92.87)])
    expect(await read('v2', WEDNESDAY, [observation(92.78)])).toEqual({
      outcome: 'changed',
      opened: 1,
      closed: 1,
      kept: 0,
    })
    expect(await rows()).toMatchObject([
      { score: 92.87, recorded_to: WEDNESDAY, withdrawn_at: WEDNESDAY },
      { score: 92.78, recorded_to: null, withdrawn_at: null },
    ])
  })

  it('are not withdrawn by the page when only a newer extractor reads the same words otherwise', async () => {
    await read('v1', MONDAY, [observation(92.87)], '1')
    await read('v1', WEDNESDAY, [observation(2.87)], '2')
    expect(await rows()).toMatchObject([
      { score: 92.87, recorded_to: WEDNESDAY, withdrawn_at: null },
      { score: 2.87, recorded_to: null },
    ])
  })

  it('stay open over a new version of the page that still says so', async () => {
    await read('v1', MONDAY, [observation(92.87)])
    expect(await read('v2', WEDNESDAY, [observation(92.87)])).toMatchObject({ opened: 0, closed: 0, kept: 1 })
  })

  it('come back as a new row when a correction is taken back', async () => {
    await read('v1', MONDAY, [observation(92.87)])
    await read('v2', TUESDAY, [observation(92.78)])
    await read('v1', WEDNESDAY, [observation(92.87)])
    const open = (await rows()).filter((row) => row.recorded_to === null)
    expect(open).toMatchObject([{ score: 92.87, recorded_from: WEDNESDAY }])
    expect(await rows()).toHaveLength(3)
  })

  it('of an older capture that comes in late do not replace what the page says now, and are kept as what it used to say', async () => {
    await read('v2', WEDNESDAY, [observation(92.78), observation(1, 'xếp thứ 1')])
    const late = await recordArticle(db, article('v1', await snapshot('v1', MONDAY)), THURSDAY)
    expect(late).toBe('older')
    expect((await articleByVersion(db, 'v1'))?.recorded_to).toEqual(THURSDAY)
    expect((await articleByVersion(db, 'v2'))?.recorded_to).toBeNull()
    expect(await unextractedVersions(db, '1')).toEqual(['v1'])
    const observations = [observation(92.87), observation(1, 'xếp thứ 1')]
    expect(await record('v1', THURSDAY, observations)).toEqual({ opened: 1, closed: 1, kept: 1 })
    const told = await db
      .selectFrom('observation')
      .select(['score', 'first_seen', 'withdrawn_at', 'recorded_to', 'superseded_at', 'said_on'])
      .orderBy('score')
      .orderBy('recorded_from')
      .execute()
    expect(told).toEqual([
      // The words that stand in both were there two days earlier than we had thought: another row says so from now on.
      {
        score: 1,
        first_seen: WEDNESDAY,
        withdrawn_at: null,
        recorded_to: THURSDAY,
        superseded_at: THURSDAY,
        said_on: '2024-03-03',
      },
      {
        score: 1,
        first_seen: MONDAY,
        withdrawn_at: null,
        recorded_to: null,
        superseded_at: null,
        said_on: '2024-03-01',
      },
      {
        score: 92.78,
        first_seen: WEDNESDAY,
        withdrawn_at: null,
        recorded_to: null,
        superseded_at: null,
        said_on: '2024-03-03',
      },
      {
        score: 92.87,
        first_seen: MONDAY,
        withdrawn_at: WEDNESDAY,
        recorded_to: THURSDAY,
        superseded_at: null,
        said_on: '2024-03-01',
      },
    ])
  })

  it('said twice in one article are one claim', async () => {
    expect(await read('v1', MONDAY, [observation(92.87), observation(92.87)])).toMatchObject({ opened: 1 })
  })

  it('are seen again with the bytes they were read from', async () => {
    await read('v1', MONDAY, [observation(92.87)])
    await seeAgain(db, (await articleByVersion(db, 'v1'))!.snapshot_id, THURSDAY)
    expect(await rows()).toMatchObject([{ last_seen: THURSDAY, recorded_to: null }])
  })

  it('mark their keys, and a resolver takes the marks off with the claims behind them', async () => {
    await read('v1', MONDAY, [observation(92.87)])
    const first = await takeBatch(db, 10)
    expect(first!.keys).toEqual(['PAR_INDEX||vn-hn-tay-ho|2023||||score'])
    expect(first!.voices.map((voice) => voice.observation.score)).toEqual([92.87])
    // Who gives up leaves the marks as they were.
    await first!.drop()
    const again = await takeBatch(db, 10)
    expect(again!.keys).toEqual(first!.keys)
    await again!.write([])
    expect(await takeBatch(db, 10)).toBeNull()
    await read('v2', WEDNESDAY, [])
    const later = await takeBatch(db, 10)
    expect([later!.keys.length, later!.voices]).toEqual([1, []])
    await later!.write([])
  })
})
