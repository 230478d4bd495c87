import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Moment } from '../../schemas/index.ts'
import { flatColumns, formatOf, wideCells, writeTable } from '../../src/export/index.ts'
import { gazetteer } from '../../src/gazetteer/index.ts'
import {
  claimKeysOf,
  conflictsOf,
  coverageOf,
  diffPanels,
  historyOf,
  keyText,
  rankingOf,
  resolve,
  type Voice,
  voicesAt,
  wideOf,
} from '../../src/panel/index.ts'
import { decision, rank, score } from './voices.ts'

describe('conflicts', () => {
  const voices = [
    score('96,38', { source_class: 'issuer' }),
    score('93,68', { source_class: 'aggregator' }),
    rank(1, {}, { change_ranks: 17, baseline_year: 2022 }),
    rank(16, {}, { reference_year: 2022 }),
    score('91,0', {}, { unit_id: 'vn-hn-tay-ho' }),
  ]

  it('lists both sides with their words, also what only follows from a change, and passes over agreement', () => {
    const rows = conflictsOf(resolve(voices), voices)
    expect(rows.map((r) => [r.reference_year, r.property, r.side, r.says, r.says_derived, r.value])).toEqual([
      [2022, 'rank', 'chosen', 16, false, 16],
      [2022, 'rank', 'opposing', 18, true, 16],
      [2023, 'score', 'chosen', 96.38, false, 96.38],
      [2023, 'score', 'opposing', 93.68, false, 96.38],
    ])
  })
})

describe('readings of a contested cell', () => {
  it('stand with the weightiest first on either side, whatever their ids', () => {
    const voices = [
      score('96,38', { source_class: 'aggregator', site: 'c.vn' }),
      score('96,38', { source_class: 'issuer', site: 'hanoi.gov.vn' }),
      score('93,68', { source_class: 'aggregator', site: 'd.vn' }),
      score('93,68', { source_class: 'national', site: 'e.vn' }),
    ]
    expect(conflictsOf(resolve(voices), voices).map((r) => [r.side, r.site])).toEqual([
      ['chosen', 'hanoi.gov.vn'],
      ['chosen', 'c.vn'],
      ['opposing', 'e.vn'],
      ['opposing', 'd.vn'],
    ])
  })
})

describe('history', () => {
  const key = (v: Voice) => keyText(claimKeysOf(v.observation)[0]!)
  const first = score(
    '96,3',
    { site: 'a.vn' },
    { recorded_from: '2024-04-05T02:00:00Z', recorded_to: '2024-05-01T02:00:00Z' },
  )
  const reread = score('96,3', { site: 'a.vn' }, { recorded_from: '2024-05-01T02:00:00Z' })
  const other = score(
    '93,68',
    { site: 'b.vn' },
    { recorded_from: '2024-06-01T02:00:00Z', recorded_to: '2024-07-01T02:00:00Z' },
  )
  const versions = [other, reread, first]

  it('tells when the panel showed what, and which claims came and went', () => {
    const told = historyOf(key(first), versions).map((c) => [
      c.from.slice(0, 10),
      c.cell?.value,
      c.cell?.state,
      c.came.length,
      c.went.length,
    ])
    expect(told).toEqual([
      ['2024-04-05', 96.3, 'single', 1, 0],
      ['2024-05-01', 96.3, 'single', 1, 1],
      ['2024-06-01', null, 'disputed', 1, 0],
      ['2024-07-01', 96.3, 'single', 0, 1],
    ])
  })

  it('ends at an instant, and knows nothing that was said after a day', () => {
    const values = (moment: Moment) => historyOf(key(first), versions, { moment }).map((c) => c.cell?.value ?? null)
    expect(values({ asOf: '2024-06-01T01:59:59Z', publishedBy: null })).toEqual([96.3, 96.3])
    expect(values({ asOf: '2024-06-01T02:00:00Z', publishedBy: null })).toEqual([96.3, 96.3, null])
    const late = score('93,68', { site: 'b.vn' }, { recorded_from: '2024-06-01T02:00:00Z', said_on: '2024-05-20' })
    const of = (moment: Moment) => historyOf(key(first), [first, reread, late], { moment }).map((c) => c.cell?.state)
    expect(of({ asOf: null, publishedBy: '2024-05-20' })).toEqual(['single', 'single', 'disputed'])
    expect(of({ asOf: null, publishedBy: '2024-05-19' })).toEqual(['single', 'single'])
  })

  it('ends with an empty chapter when the last claim is gone, and counts a decision from its instant', () => {
    expect(historyOf(key(first), [first]).map((c) => c.cell?.value ?? null)).toEqual([96.3, null])
    const made = decision({ key: key(first), action: 'correct', value: 95, value_unit: '%' })
    expect(historyOf(key(first), versions, { decisions: [made] }).map((c) => c.cell?.value)).toEqual([
      96.3, 96.3, 95, 95, 95,
    ])
  })

  it('ends where the panel of today stands, and passes through the panel of any instant', () => {
    const month = fc.integer({ min: 1, max: 12 })
    const instant = (m: number) => `2024-${String(m).padStart(2, '0')}-01T00:00:00.000Z`
    const version = fc
      .tuple(month, fc.option(month), fc.constantFrom('96,3', '96,38', '93,68'))
      .map(([from, to, raw]) =>
        score(raw, {}, { recorded_from: instant(from), recorded_to: to !== null && to > from ? instant(to) : null }),
      )
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), month, (all, at) => {
        const chapters = historyOf(key(all[0]!), all)
        const then = chapters.findLast((c) => c.from <= instant(at))?.cell ?? null
        expect(then).toEqual(resolve(voicesAt(all, { asOf: instant(at), publishedBy: null }))[0] ?? null)
        const now = all.filter((v) => v.observation.recorded_to === null)
        expect(chapters.at(-1)?.cell ?? null).toEqual(resolve(now)[0] ?? null)
      }),
      { numRuns: 60 },
    )
  })
})

describe('ranking, wide form, coverage', () => {
  const units = gazetteer()
  const ward = { unit_id: 'vn-hn-x-2025', unit_level: 'ward' as const, reference_year: 2025 }
  const cells = resolve([
    rank(1, {}, { change_ranks: 17, baseline_year: 2022, peer_group: 'quận, huyện, thị xã', rank_of: 30 }),
    score('96,38'),
    rank(2, {}, { unit_id: 'vn-hn-hoan-kiem' }),
    score('95,1', {}, { unit_id: 'vn-hn-tay-ho' }),
    score('94,1', {}, { unit_id: 'vn-hn-tay-ho' }),
  ])

  it('ranks by place, then by score, and computes the move from two cells', () => {
    expect(
      rankingOf(cells, 2023).map((r) => [r.unit_id, r.rank?.value ?? null, r.score?.value ?? null, r.change]),
    ).toEqual([
      ['vn-hn-dong-da', 1, 96.38, 17],
      ['vn-hn-hoan-kiem', 2, null, null],
      ['vn-hn-tay-ho', null, null, null],
    ])
    expect(rankingOf(cells, 2019)).toEqual([])
  })

  it('compares places of one field only', () => {
    const fields = resolve([
      rank(5, {}, { ...ward, rank_of: 75, peer_group: 'xã', change_ranks: 1, baseline_year: 2024 }),
      rank(9, {}, { ...ward, rank_of: 126, peer_group: 'xã, phường' }),
      rank(7, {}, { ...ward, reference_year: 2026, rank_of: 126, peer_group: 'xã, phường' }),
    ])
    expect(rankingOf(fields, 2026).map((r) => r.change)).toEqual([2])
    expect(wideOf(fields).rows.map((r) => [r.peer_group, r.rank_2025, r.rank_2026])).toEqual([
      ['xã', 5, null],
      ['xã, phường', 9, 7],
    ])
  })

  it('writes the wide form, a group of columns a year, derived values marked', async () => {
    const { years, rows } = wideOf(cells)
    expect(years).toEqual([2022, 2023])
    expect(rows[0]).toMatchObject({
      unit_id: 'vn-hn-dong-da',
      rank_2022: 18,
      rank_2022_state: 'derived',
      score_2023: 96.38,
      rank_of_2023: 30,
    })
    expect(rows).toHaveLength(3)
    let text = ''
    for await (const chunk of writeTable(formatOf('csv'), wideCells(years), rows)) text += chunk
    expect(text.split('\n')[0]).toBe(
      flatColumns(wideCells(years))
        .map((c) => c.name)
        .join(','),
    )
    expect(text.split('\n')[2]).toBe(
      'vn-hn-hoan-kiem,Quận Hoàn Kiếm,Hoan Kiem District,district,hanoi,002,PAR_INDEX,,,,,,,,,,2,single,',
    )
  })

  it('says what of an edition is known and who is missing', () => {
    const [before, now] = coverageOf(cells, units)
    expect(before).toMatchObject({ reference_year: 2022, units: 30, with_rank: 1, derived_only: 1, disputed: 0 })
    expect(now).toMatchObject({
      reference_year: 2023,
      city: 'hanoi',
      level: 'district',
      with_rank: 2,
      with_score: 1,
      disputed: 1,
    })
    expect(now?.missing).toHaveLength(27)
    expect(now?.missing).not.toContain('vn-hn-tay-ho')
  })
})

describe('what changed between two panels', () => {
  const [a, b] = [score('96,3', { article_id: 'a1' }), score('93,68', { article_id: 'a2' })]
  const article = new Map([a, b].map((v) => [v.observation.observation_id, v.article.article_id]))
  const articleOf = (id: string) => article.get(id) ?? null
  const told = (before: Voice[], after: Voice[], options = {}) =>
    diffPanels(resolve(before), resolve(after, options), articleOf).changes.map((c) => `${c.change}:${c.reason}`)

  it('is nothing when nothing did', () => {
    expect(diffPanels(resolve([a]), resolve([a]), articleOf)).toEqual({
      before: 1,
      after: 1,
      same: 1,
      changes: [],
      counts: {},
    })
  })

  it('names the reason: a source, a rule, a policy, a person', () => {
    expect(told([], [a])).toEqual(['added:source'])
    expect(told([a], [])).toEqual(['removed:source'])
    expect(told([a], [a, b])).toEqual(['value:source'])
    const reread = score('96,38', { article_id: 'a1' })
    article.set(reread.observation.observation_id, 'a1')
    expect(told([a], [reread])).toEqual(['value:rule'])
    expect(told([a, b], [a, b], { policies: [] })).toEqual([])
    expect(told([a], [a], { policies: [] })).toEqual(['value:policy'])
    const made = decision({
      key: keyText(claimKeysOf(a.observation)[0]!),
      action: 'accept',
      value: 96.3,
      value_unit: '%',
    })
    expect(told([a, b], [a, b], { decisions: [made] })).toEqual(['value:person'])
  })

  it('counts what it tells, and every cell once', () => {
    const anyVoices = fc.array(
      fc
        .record({ raw: fc.constantFrom('96,3', '93,68'), year: fc.constantFrom(2021, 2022, 2023) })
        .map(({ raw, year }) => score(raw, {}, { reference_year: year })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(anyVoices, anyVoices, (before, after) => {
        const diff = diffPanels(resolve(before), resolve(after), () => null)
        const total = Object.values(diff.counts).reduce((sum, n) => sum + n, 0)
        expect(total).toBe(diff.changes.length)
        const added = diff.changes.filter((c) => c.change === 'added').length
        expect(diff.same + diff.changes.length - added).toBe(diff.before)
        expect(diff.before - diff.changes.filter((c) => c.change === 'removed').length + added).toBe(diff.after)
      }),
    )
  })
})
