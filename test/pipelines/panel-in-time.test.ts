import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellsAt } from '../../pipelines/panel.ts'
import { takeDown } from '../../pipelines/review.ts'
import { type Resolving, resolveDirty } from '../../pipelines/stages/resolve.ts'
import type { Cell } from '../../schemas/index.ts'
import { NOW } from '../../schemas/index.ts'
import { claimKeysOf, keyText } from '../../src/panel/index.ts'
import { decisionOf } from '../../src/review/index.ts'
import {
  recordAbsence,
  recordArticle,
  recordReading,
  recordSnapshot,
  unextractedVersions,
} from '../../src/store/index.ts'
import { madeArticle, madeObservation, madeSnapshot } from '../store/made.ts'
import { type CountedStore, STORES } from './support/store.ts'

const DAY = 86_400_000
const day = (n: number) => new Date(Date.UTC(2024, 2, 1) + n * DAY)

/** A made page in its versions: what it says of Quận Tây Hồ, of which year, and how far that is from the year before. */
type Saying = { score?: number; rank?: number; up?: number; year?: number; unit?: string | null }
const PAGES: readonly (readonly (readonly Saying[])[])[] = [
  [[{ score: 92.87 }], [{ score: 92.78 }], []],
  [[{ score: 92.8 }, { rank: 3, up: 2 }], [{ rank: 4 }], [{ score: 92.78 }, { rank: 3 }]],
  [[{ rank: 5, year: 2022 }], [{ rank: 5, year: 2022 }, { score: 92.87 }], [{ score: 55 }]],
]
/** A page that does not say of whom it speaks, until it drops the words. */
const UNNAMED: readonly (readonly Saying[])[] = [[{ score: 77.5, unit: null }], []]
const SAYS = [...PAGES, UNNAMED]
const KEY = 'PAR_INDEX||vn-hn-tay-ho|2023||||score'

interface Capture {
  readonly page: number
  /** `gone`: the address answers that there is no page. */
  readonly version: number | 'gone'
  readonly at: number
}

const anyCapture: fc.Arbitrary<Capture> = fc.record({
  page: fc.nat(PAGES.length - 1),
  version: fc.constantFrom(0, 1, 2, 'gone' as const),
  at: fc.integer({ min: 1, max: 30 }),
})
/** A page is at one instant what it is. */
const anyCaptures = fc.uniqueArray(anyCapture, {
  minLength: 2,
  maxLength: 8,
  selector: ({ page, at }) => `${page} ${at}`,
})

const observationOf = ({ score, rank, up, year = 2023, unit = 'vn-hn-tay-ho' }: Saying) => {
  const { claim_keys: _, ...made } = madeObservation(
    score ?? 0,
    `đạt ${score ?? '—'}, hạng ${rank ?? '—'}, tăng ${up ?? '—'}, ${year}`,
  )
  const own = {
    ...made,
    unit_id: unit,
    reference_year: year,
    score: score ?? null,
    score_raw: score === undefined ? null : String(score),
    score_unit: score === undefined ? null : ('%' as const),
    rank: rank ?? null,
    rank_of: rank === undefined ? null : 30,
    change_ranks: up ?? null,
    baseline_year: up === undefined ? null : year - 1,
  }
  return { ...own, claim_keys: claimKeysOf(own).map(keyText) }
}

/** What the archive brings to a store, in any order, a minute of our own clock for each step. */
class Archive {
  readonly #store: CountedStore
  #clock: number

  constructor(store: CountedStore, clock = Date.UTC(2025, 0, 1)) {
    this.#store = store
    this.#clock = clock
  }

  get context(): Resolving {
    return { project: { db: this.#store.db, worker: 'made', mode: this.#store.mode }, now: () => this.now() }
  }

  now(): Date {
    this.#clock += 60_000
    return new Date(this.#clock)
  }

  async take({ page, version, at }: Capture): Promise<void> {
    const { db } = this.#store
    const url = `http://made.example/${page}`
    if (version === 'gone') await recordAbsence(db, url, day(at), this.now())
    else await this.#see(url, page, version, day(at))
    await resolveDirty(this.context)
  }

  async #see(url: string, page: number, version: number, captured_at: Date): Promise<void> {
    const { db } = this.#store
    const name = `v${page}.${version}`
    const article_id = `ar_${page}`
    const made = { ...madeSnapshot(name), url, fetched_at: this.now(), captured_at }
    const { snapshot_id, isNew, again } = await recordSnapshot(db, made)
    const article = {
      ...madeArticle(name, snapshot_id),
      article_id,
      site: `paper-${page}`,
      url,
      published_at: '2024-02-28T09:00',
    }
    if (isNew) await recordArticle(db, article, this.now())
    const waiting = new Set([...(await unextractedVersions(db, '1')), ...(again === null ? [] : [again])])
    for (const version_id of waiting) {
      const [ofPage, which] = version_id.slice(1).split('.').map(Number) as [number, number]
      await recordReading(db, {
        article_id: `ar_${ofPage}`,
        version_id,
        extractor_version: '1',
        observations: SAYS[ofPage]![which]!.map(observationOf),
        directives: [],
        mentions: [],
        citations: [],
        now: this.now(),
      })
    }
  }
}

/** As `chiso panel --format json`: the same cells give the same bytes. */
const bytes = (cells: readonly Cell[]): string => cells.map((cell) => `${JSON.stringify(cell)}\n`).join('')

for (const backend of STORES) {
  describe.skipIf(!backend.available)(`a panel in time, on ${backend.name}`, { timeout: 120_000 }, () => {
    let store: CountedStore
    let other: CountedStore
    beforeAll(async () => {
      store = await backend.open()
      other = await backend.open()
    })
    afterAll(async () => {
      await store.close()
      await other.close()
    })
    const now = (of: CountedStore) => cellsAt(of.db, NOW).then(bytes)

    it('as of the past is what the archive of then gives, in whatever order; as of now is the panel', async () => {
      await fc.assert(
        fc.asyncProperty(anyCaptures, fc.nat(), fc.infiniteStream(fc.nat()), async (captures, pick, keys) => {
          await store.empty()
          const archive = new Archive(store)
          const moments: { at: Date; panel: string }[] = []
          for (const capture of captures) {
            await archive.take(capture)
            moments.push({ at: archive.now(), panel: await now(store) })
          }
          for (const { at, panel } of moments)
            expect(bytes(await cellsAt(store.db, { asOf: at.toISOString(), publishedBy: null }))).toBe(panel)
          // Rebuilt from what the archive held at one of these instants, by another machine at another time.
          const upTo = pick % captures.length
          const shuffled = captures
            .slice(0, upTo + 1)
            .map((capture) => ({ capture, key: keys.next().value! }))
            .sort((a, b) => a.key - b.key)
          await other.empty()
          const rebuild = new Archive(other, Date.UTC(2026, 5, 1))
          for (const { capture } of shuffled) await rebuild.take(capture)
          expect(await now(other)).toBe(moments[upTo]!.panel)
        }),
        { numRuns: 8 },
      )
    })

    it('what was resolved step by step is what resolving everything gives', async () => {
      await fc.assert(
        fc.asyncProperty(anyCaptures, async (captures) => {
          await store.empty()
          const archive = new Archive(store)
          for (const capture of captures) await archive.take(capture)
          const stepwise = await now(store)
          await sql`delete from chiso.cell`.execute(store.db)
          await sql`insert into chiso.dirty_key select distinct claim_key from chiso.observation_key`.execute(store.db)
          await resolveDirty(archive.context)
          expect(await now(store)).toBe(stepwise)
        }),
        { numRuns: 8 },
      )
    })

    it('knows more with every day of publication, and nothing that was said later', async () => {
      await store.empty()
      const archive = new Archive(store)
      for (const [page, at] of [
        [0, 1],
        [1, 2],
        [2, 3],
      ] as const)
        await archive.take({ page, version: 0, at })
      // The pages are of 28 February; an edit of the second of 9 March is said on that day.
      await archive.take({ page: 1, version: 1, at: 8 })
      const by = async (publishedBy: string) => {
        const cells = await cellsAt(store.db, { asOf: null, publishedBy })
        return cells.filter((c) => c.property === 'rank' && c.reference_year === 2023).map((c) => c.value)
      }
      expect(await by('2024-02-27')).toEqual([])
      expect(await by('2024-02-28')).toEqual([3])
      expect(await by('2024-03-08')).toEqual([3])
      expect(await by('2024-03-09')).toEqual([4])
    })

    it('changes in proportion to the claims that changed, by what the store is asked', async () => {
      const workOf = async (claims: number) => {
        await store.empty()
        const { db } = store
        const context: Resolving = { project: { db, worker: 'made', mode: store.mode }, now: () => day(0) }
        await recordSnapshot(db, { ...madeSnapshot('one'), fetched_at: day(0) })
        const { snapshot_id } = await db.selectFrom('snapshot').select('snapshot_id').executeTakeFirstOrThrow()
        await recordArticle(db, madeArticle('av_made', snapshot_id), day(0))
        // Twenty units of one index a year: an edition is as large in a small panel as in a large one.
        const say = async (from: number, to: number, score: number) => {
          const key = sql`'PAR_INDEX||vn-hn-made-' || i % 20 || '|' || 1990 + i / 20 || '||||score'`
          const made = sql`generate_series(${from}::int, ${to}::int) i`
          const id = sql`'ob_' || i || '_' || ${score}::int`
          await sql`insert into chiso.observation
            select ${id}, 'ar_made', 'av_made', 'vn-hn-made-' || i % 20, 'Quận', 'district', 'PAR_INDEX', null, null,
              1990 + i / 20, null, ${score}::int, null, '%', null, null, false, false, null, null, null, null, null,
              'achieved', 'stated', '{"quote":"đạt","start":0,"end":3}', '[]', 1, 'made', now(), now(), null, now(), null,
              '2024-03-01', null from ${made}`.execute(db)
          await sql`insert into chiso.observation_key select ${key}, ${id} from ${made}`.execute(db)
          await sql`insert into chiso.dirty_key select ${key} from ${made}`.execute(db)
        }
        await say(0, claims - 1, 50)
        expect(await resolveDirty(context)).toBe(claims)
        for (const i of [2, 25, 41]) await say(i, i, 60)
        store.counted()
        const keys = await resolveDirty(context)
        const counted = store.counted()
        const contested = (await cellsAt(db, NOW)).filter((cell) => cell.state === 'disputed')
        return { ...counted, keys, contested: contested.length }
      }
      const small = await workOf(100)
      const large = await workOf(2_000)
      expect([small.keys, small.contested]).toEqual([3, 3])
      expect(large).toEqual(small)
      // Three keys with two claims each, and the editions of their years and of the years after, once for the flags.
      expect(small.rows).toBeLessThan(150)
    })

    it('a claim that a person completed lives as its original does: taken down, dropped, back, and ended by revoking', async () => {
      await store.empty()
      const archive = new Archive(store)
      const { context } = archive
      await archive.take({ page: 3, version: 0, at: 1 })
      const original = await store.db.selectFrom('observation').select('observation_id').executeTakeFirstOrThrow()
      const told = { action: 'claim' as const, key: KEY, observation_ids: [original.observation_id] }
      const said = { ...told, claim: { unit_id: 'vn-hn-tay-ho' }, by: 'L. T. Mai', reason: 'Bài nói về quận Tây Hồ' }
      const decision = decisionOf(said, archive.now().toISOString())
      const shown = async (moment = NOW) =>
        (await cellsAt(store.db, moment)).map((cell) => [cell.unit_id, cell.value, ...cell.flags].join(' '))

      expect(await shown()).toEqual([])
      expect(await takeDown(context, [decision])).toMatchObject({ taken: [decision.decision_id], idle: [], stale: [] })
      expect(await shown()).toEqual(['vn-hn-tay-ho 77.5'])
      // The page is gone: what it said still stands, marked. It comes back, loses the words, and has them again.
      const steps: { at: string; panel: string[] }[] = []
      const step = async (version: Capture['version'], at: number) => {
        await archive.take({ page: 3, version, at })
        steps.push({ at: archive.now().toISOString(), panel: await shown() })
      }
      await step('gone', 2)
      await step(0, 3)
      await step(1, 4)
      await step(0, 5)
      expect(steps.map(({ panel }) => panel)).toEqual([
        ['vn-hn-tay-ho 77.5 withdrawn'],
        ['vn-hn-tay-ho 77.5'],
        [],
        ['vn-hn-tay-ho 77.5'],
      ])
      for (const { at, panel } of steps) expect(await shown({ asOf: at, publishedBy: null })).toEqual(panel)
      // Doing it again changes nothing; taking it back ends it.
      expect(await takeDown(context, [decision])).toMatchObject({ taken: [], known: 1 })
      expect(await shown()).toEqual(['vn-hn-tay-ho 77.5'])
      const back = decisionOf(
        { action: 'revoke', key: KEY, revokes: decision.decision_id, by: 'T. V. An', reason: 'Nhầm quận' },
        archive.now().toISOString(),
      )
      await takeDown(context, [back])
      expect(await shown()).toEqual([])
      expect(await shown({ asOf: steps.at(-1)!.at, publishedBy: null })).toEqual(['vn-hn-tay-ho 77.5'])
    })

    it('a decision that came before its page waits for it', async () => {
      await store.empty()
      const archive = new Archive(store)
      await archive.take({ page: 3, version: 0, at: 1 })
      const { observation_id } = await store.db
        .selectFrom('observation')
        .select('observation_id')
        .executeTakeFirstOrThrow()
      await store.empty()
      const told = {
        action: 'claim' as const,
        key: KEY,
        observation_ids: [observation_id],
        claim: { unit_id: 'vn-hn-tay-ho' },
      }
      const decision = decisionOf(
        { ...told, by: 'L. T. Mai', reason: 'Bài nói về quận Tây Hồ' },
        archive.now().toISOString(),
      )
      expect(await takeDown(archive.context, [decision])).toMatchObject({ idle: [decision.decision_id] })
      const before = archive.now().toISOString()
      await archive.take({ page: 3, version: 0, at: 1 })
      expect((await cellsAt(store.db, NOW)).map((cell) => cell.value)).toEqual([77.5])
      expect(await cellsAt(store.db, { asOf: before, publishedBy: null })).toEqual([])
    })
  })
}
