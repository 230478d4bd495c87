import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DirectiveReading, ObservationReading } from '../../schemas/index.ts'
import {
  type ArticleReading,
  articleByVersion,
  type Db,
  databaseOn,
  embeddedPool,
  migrate,
  recordArticle,
  recordReading,
  recordSnapshot,
  resolveBatch,
  seeAgain,
} from '../../src/store/index.ts'

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

/** A made reading: what a page might say of a district. */
function observation(score: number, quote = `đạt ${score}%`): ObservationReading & { claim_keys: string[] } {
  return {
    unit_id: 'vn-hn-tay-ho',
    unit: 'Quận Tây Hồ',
    unit_level: 'district',
    index: 'PAR_INDEX',
    index_name: null,
    component: null,
    reference_year: 2023,
    period: null,
    score,
    score_raw: String(score),
    score_unit: '%',
    rank: null,
    rank_of: null,
    is_last: false,
    tied: false,
    peer_group: null,
    grade: null,
    change_ranks: null,
    change_points: null,
    baseline_year: null,
    status: 'achieved',
    certainty: 'stated',
    evidence: { quote, start: 0, end: quote.length },
    rules: [{ id: 'made', version: 1 }],
    confidence: 1,
    claim_keys: ['PAR_INDEX||vn-hn-tay-ho|2023||||score'],
  }
}

function article(version: string, snapshot_id: string): ArticleReading {
  return {
    article_id: 'ar_made',
    version_id: version,
    snapshot_id,
    site: null,
    source_class: null,
    url: null,
    canonical_url: null,
    title: 'Bài viết được đặt ra để thử',
    lead: null,
    authors: [],
    published_at: null,
    published_at_source: null,
    modified_at: null,
    text: version,
    blocks: [],
    layout: 'text@1',
    language: null,
    section: null,
    tags: [],
    attachments: [],
    echo_of: null,
    warnings: [],
  }
}

async function snapshot(name: string, at: Date): Promise<string> {
  const { snapshot_id } = await recordSnapshot(db, {
    url: null,
    final_url: null,
    site: null,
    name,
    fetched_at: at,
    via: 'file',
    captured_at: null,
    status: null,
    media_type: 'text/plain',
    charset: null,
    payload_sha256: name.padEnd(64, '0'),
    warc_file: 'made.warc.gz',
    warc_offset: 0,
    warc_length: 1,
    etag: null,
    last_modified: null,
  })
  return snapshot_id
}

async function read(
  version: string,
  at: Date,
  observations: ReturnType<typeof observation>[],
  extractor = '1',
  directives: DirectiveReading[] = [],
) {
  const outcome = await recordArticle(db, article(version, await snapshot(version, at)), at, at)
  const recorded = await recordReading(db, {
    article_id: 'ar_made',
    version_id: version,
    extractor_version: extractor,
    observations,
    directives,
    mentions: [],
    citations: [],
    seen: at,
    now: at,
  })
  return { outcome, ...recorded }
}

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

  it('of an older capture that comes in late do not replace what the page says now', async () => {
    await read('v2', WEDNESDAY, [observation(92.78)])
    const late = await recordArticle(db, article('v1', await snapshot('v1', MONDAY)), MONDAY, THURSDAY)
    expect(late).toBe('older')
    expect((await articleByVersion(db, 'v1'))?.recorded_to).toEqual(THURSDAY)
    expect((await articleByVersion(db, 'v2'))?.recorded_to).toBeNull()
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
    const seen: unknown[] = []
    const first = await resolveBatch(db, 10, (keys, voices) => {
      seen.push(
        keys,
        voices.map((voice) => voice.observation.score),
      )
      return []
    })
    expect(first.keys).toBe(1)
    expect(seen).toEqual([['PAR_INDEX||vn-hn-tay-ho|2023||||score'], [92.87]])
    expect(await resolveBatch(db, 10, () => [])).toEqual({ keys: 0, cells: [] })
    await read('v2', WEDNESDAY, [])
    const later = await resolveBatch(db, 10, (_keys, voices) => {
      expect(voices).toEqual([])
      return []
    })
    expect(later.keys).toBe(1)
  })
})
