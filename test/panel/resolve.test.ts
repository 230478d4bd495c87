import { describe, expect, it } from 'vitest'
import { Cell } from '../../schemas/index.ts'
import { claimKeysOf, type Decision, keyText, parseKey, resolve, resolveKeyTexts } from '../../src/panel/index.ts'
import { decision as made, rank, score, voice } from './voices.ts'

const facts = (cell: Cell | undefined) =>
  cell && [cell.reference_year, cell.property, cell.value, cell.state, cell.decided_by, cell.sources]

describe('cells from claims', () => {
  it('reads the five cells of two real sentences: what they state, and what follows from their changes', () => {
    const cells = resolve([
      voice({
        score: 96.38,
        score_raw: '96,38',
        score_unit: '%',
        rank: 1,
        peer_group: 'quận, huyện, thị xã',
        change_ranks: 17,
        baseline_year: 2022,
      }),
      voice({
        unit_id: 'vn-hn-hoan-kiem',
        reference_year: 2021,
        rank: 2,
        rank_of: 30,
        peer_group: 'quận, huyện, thị xã',
        change_ranks: 2,
        baseline_year: 2020,
      }),
    ])
    expect(cells.map((c) => Cell.parse(c))).toEqual(cells)
    expect(
      cells.map((c) => [c.unit_id, c.reference_year, c.property, c.value, c.value_unit, c.rank_of, c.state]),
    ).toEqual([
      ['vn-hn-dong-da', 2022, 'rank', 18, null, null, 'derived'],
      ['vn-hn-dong-da', 2023, 'rank', 1, null, null, 'single'],
      ['vn-hn-dong-da', 2023, 'score', 96.38, '%', null, 'single'],
      ['vn-hn-hoan-kiem', 2020, 'rank', 4, null, null, 'derived'],
      ['vn-hn-hoan-kiem', 2021, 'rank', 2, null, 30, 'single'],
    ])
  })

  it('gives nothing for targets, components, unknown units, missing years and readings without a value', () => {
    const nothing = [
      { rank: 3, status: 'target' as const },
      { score: 14.2, component: 'Cải cách thể chế' },
      { rank: 3, unit_id: null },
      { rank: 3, reference_year: null },
      { grade: 'tốt' },
      { change_ranks: 4, baseline_year: 2022 },
    ]
    expect(resolve(nothing.map((said) => voice(said)))).toEqual([])
    expect(nothing.flatMap((said) => claimKeysOf(voice(said).observation))).toEqual([])
  })

  it('lets the more precise of two agreeing values speak, whether the shorter one was rounded or cut off', () => {
    for (const short of ['96,3', '96,4', '96']) {
      expect(facts(resolve([score(short), score('96,38')])[0])).toEqual([
        2023,
        'score',
        96.38,
        'agreed',
        'precision@1',
        2,
      ])
    }
    expect(resolve([score('96,5'), score('96,38')])[0]?.state).toBe('disputed')
    expect(resolve([score('96,30'), score('96,38')])[0]?.state).toBe('disputed')
    expect(facts(resolve([score('95,1'), score('95,10')])[0])).toEqual([
      2023,
      'score',
      95.1,
      'agreed',
      'unanimous@1',
      2,
    ])
  })

  it('keeps every reading of a dispute and gives no value', () => {
    const [a, b] = [score('96,38'), score('93,68')]
    const [cell] = resolve([a, b])
    expect(cell).toMatchObject({ value: null, state: 'disputed', chosen: [], sources: 2, decided_by: 'none@1' })
    expect(cell?.opposing).toEqual([a, b].map((v) => v.observation.observation_id).sort())
  })

  it('counts an echo, a second page of one paper and a copied press release once', () => {
    const first = score('96,38', { article_id: 'a-root', site: 'hanoimoi.vn' })
    const echo = score('96,3', { site: 'vietnam.vn', echo_of: 'a-root' })
    expect(resolve([first, echo])).toEqual(resolve([first]))
    expect(resolve([first, score('96,38', { site: 'hanoimoi.vn' })])[0]).toMatchObject({ state: 'single', sources: 1 })
    const quote = 'Theo kết quả công bố, chỉ số cải cách hành chính năm 2023 của quận đạt 96,38%, đứng đầu toàn khối'
    const copies = ['2024-04-04', '2024-04-05'].map((published_at) =>
      score('96,38', { published_at }, { evidence: { quote, start: 0, end: quote.length } }),
    )
    expect(resolve(copies)[0]).toMatchObject({
      state: 'single',
      sources: 1,
      chosen: [copies[0]?.observation.observation_id],
    })
  })

  it('keeps an echo that says something else: a typing error in a copy is a reading, too', () => {
    const first = score('96,38', { article_id: 'a-original' })
    expect(resolve([first, score('93,68', { echo_of: 'a-original' })])[0]).toMatchObject({ state: 'disputed' })
  })

  it('tells fields apart: a ward among 75 xã and among 126 xã, phường; the city among 63 and among 34', () => {
    const ward = { unit_id: 'vn-hn-x-2025', unit_level: 'ward' as const, reference_year: 2025 }
    const inTwo = resolve([
      rank(5, {}, { ...ward, rank_of: 75, peer_group: 'xã' }),
      rank(9, {}, { ...ward, rank_of: 126, peer_group: 'xã, phường' }),
    ])
    expect(inTwo.map((c) => [c.value, c.peer_group, c.state])).toEqual([
      [9, 'xã, phường', 'single'],
      [5, 'xã', 'single'],
    ])
    const city = { unit_id: 'vn-hn', unit_level: 'city' as const, index: 'DTI' as const, reference_year: 2024 }
    const merged = resolve([rank(4, {}, { ...city, rank_of: 63 }), rank(2, {}, { ...city, rank_of: 34 })])
    expect(merged.map((c) => [c.value, c.rank_of, c.peer_group])).toEqual([
      [4, 63, null],
      [2, 34, '34 tỉnh, thành phố (sau sáp nhập)'],
    ])
  })

  it('does not carry a change across the reform of July 2025', () => {
    const after = {
      unit_id: 'vn-hn',
      unit_level: 'city' as const,
      reference_year: 2025,
      change_ranks: 5,
      baseline_year: 2024,
    }
    expect(resolve([rank(3, {}, after)]).map((c) => c.reference_year)).toEqual([2025])
    const ward = {
      ...after,
      unit_id: 'vn-hn-x-2025',
      unit_level: 'ward' as const,
      score: 91.2,
      score_raw: '91,2',
      change_points: 1,
    }
    expect(resolve([rank(3, {}, ward)]).map((c) => c.reference_year)).toEqual([2025, 2025])
  })

  it('keeps one score when one sentence gives two ranks with it', () => {
    const ward = {
      unit_id: 'vn-hn-x-2025',
      unit_level: 'ward' as const,
      reference_year: 2025,
      score: 91.2,
      score_raw: '91,2',
    }
    const by = { article_id: 'a-two-fields' }
    const cells = resolve([
      rank(5, by, { ...ward, rank_of: 75, peer_group: 'xã' }),
      rank(9, by, { ...ward, rank_of: 126, peer_group: 'xã, phường' }),
    ])
    expect(cells.map((c) => c.property)).toEqual(['rank', 'rank', 'score'])
  })
})

describe('policies, in their order', () => {
  const wrong = (by = {}, said = {}) => score('93,68', by, said)
  const right = (by = {}, said = {}) => score('96,38', by, said)
  const signed = (...voices: ReturnType<typeof score>[]) => {
    const [cell] = resolve(voices)
    return [cell?.value, cell?.state, cell?.decided_by]
  }

  it('a correction takes the earlier value of its own paper back, and no other', () => {
    const correction = { rules: [{ id: 'context.correction', version: 1 }] }
    const [before, after] = [
      { site: 'hanoimoi.vn', published_at: '2024-04-04' },
      { site: 'hanoimoi.vn', published_at: '2024-04-06' },
    ]
    expect(signed(wrong(before), right(after, correction))).toEqual([96.38, 'corrected', 'published-correction@2'])
    expect(signed(wrong({ ...before, site: 'nld.com.vn' }), right(after, correction))).toEqual([
      null,
      'disputed',
      'none@1',
    ])
    expect(signed(right(before), wrong(after))).toEqual([null, 'disputed', 'none@1'])
    const titled = { ...after, title: 'Đính chính: Chỉ số CCHC của quận' }
    expect(signed(wrong(before), right(titled))).toEqual([96.38, 'corrected', 'published-correction@2'])
  })

  it("the issuing body's table outranks its prose, and a decision outranks its portal", () => {
    const table = { rules: [{ id: 'link.table-row', version: 2 }] }
    expect(signed(right({ source_class: 'issuer' }, table), wrong({ source_class: 'issuer' }), wrong())).toEqual([
      96.38,
      'resolved',
      'issuing-table@1',
    ])
    expect(signed(right({ source_class: 'decision' }), wrong({ source_class: 'issuer' }), wrong(), wrong())).toEqual([
      96.38,
      'resolved',
      'issuing-body@1',
    ])
    expect(signed(right({ source_class: 'issuer' }), wrong({ source_class: 'issuer' }))).toEqual([
      null,
      'disputed',
      'none@1',
    ])
  })

  it('two papers decide against one; three against two, or two that only copy, do not', () => {
    expect(signed(right(), right(), wrong())).toEqual([96.38, 'resolved', 'several-independent@1'])
    expect(signed(right(), right(), right(), wrong(), wrong())).toEqual([null, 'disputed', 'none@1'])
    const copies = { source_class: 'aggregator' as const }
    expect(signed(wrong(copies), wrong(copies), right())).toEqual([96.38, 'resolved', 'source-class@1'])
    // 96,3 may be short for either and so takes no side, whoever prints it.
    const issuer = { source_class: 'decision' as const }
    expect(signed(score('96,34', copies), score('96,3', issuer), right())).toEqual([
      96.38,
      'resolved',
      'source-class@1',
    ])
  })

  it('a correction known by its headline alone may only repeat the error: it takes back nothing', () => {
    const paper = (published_at: string, title: string | null = null) => ({ site: 'kinhte.vn', published_at, title })
    const notice = paper('2024-03-30', 'Đính chính: Chỉ số CCHC quận Đống Đa năm 2023')
    const [first, error] = [score('89,02', paper('2024-02-23')), score('80,92', paper('2024-03-27'))]
    expect(signed(first, error, score('80,92', notice), score('89,02', { source_class: 'issuer' }))).toEqual([
      89.02,
      'resolved',
      'issuing-body@1',
    ])
    expect(signed(first, error, score('89,02', notice))).toEqual([89.02, 'corrected', 'published-correction@2'])
  })

  it('the total of a field is what most sources state', () => {
    const issuer = { source_class: 'issuer' as const }
    const cell = resolve([
      rank(3, issuer, { rank_of: 3 }),
      rank(3, {}, { rank_of: 22 }),
      rank(3, {}, { rank_of: 22 }),
    ])[0]
    expect(cell).toMatchObject({ rank_of: 22, flags: ['rank-of-disputed'] })
  })

  it('a paper that has printed both values is no witness for either', () => {
    const site = 'hanoimoi.vn'
    expect(signed(right({ site }), right(), wrong({ site }))).toEqual([null, 'disputed', 'none@1'])
  })

  it('a value that may be short for both is no witness between them', () => {
    expect(signed(score('96,38'), score('96,34'), score('96,3'))).toEqual([null, 'disputed', 'none@1'])
  })

  describe('a person', () => {
    const voices = [right(), wrong()]
    const key = keyText(claimKeysOf(voices[0]!.observation)[0]!)
    const decision = (given: Partial<Decision>): Decision =>
      made({
        decision_id: 'd1',
        key,
        action: 'accept',
        value: 96.38,
        value_unit: '%',
        expect: [93.68, 96.38],
        reason: 'Phụ lục của quyết định ghi 96,38',
        decided_at: '2026-01-02T03:04:05Z',
        ...given,
      })
    const decided = (...decisions: Decision[]) => resolve(voices, { decisions })[0]!

    it('accepts, rejects or corrects, and signs', () => {
      expect(decided(decision({}))).toMatchObject({ value: 96.38, state: 'resolved', decided_by: 'human-review@1' })
      const reject = decision({
        action: 'reject',
        value: null,
        observation_ids: [voices[0]!.observation.observation_id],
      })
      expect(decided(reject)).toMatchObject({ value: 93.68, state: 'resolved', decided_by: 'human-review@1' })
      const correct = decision({ action: 'correct', value: 95.01 })
      expect(decided(correct)).toMatchObject({
        value: 95.01,
        state: 'corrected',
        chosen: [],
        decided_by: 'human-review@1',
      })
      expect(decided(correct).opposing).toHaveLength(2)
    })

    it('is heard in the latest decision only, and never when the sources have changed since', () => {
      const later = decision({ decision_id: 'd0', value: 93.68, decided_at: '2026-02-02T03:04:05Z' })
      expect(decided(later, decision({})).value).toBe(93.68)
      const stale = decided(decision({ expect: [96.38] }))
      expect(stale).toMatchObject({ value: null, state: 'disputed', flags: ['review-stale'] })
    })

    it('merges keys, one after the other, and a circle of merges moves nothing', () => {
      const voices = [2021, 2022, 2023].map((reference_year, i) => score(`9${i},5`, {}, { reference_year }))
      const [a, b, c] = voices.map((v) => keyText(claimKeysOf(v.observation)[0]!)) as [string, string, string]
      const merge = (key: string, into_key: string) =>
        decision({ key, into_key, action: 'merge', decision_id: `de_${key}${into_key}` })
      const shown = (...decisions: ReturnType<typeof merge>[]) =>
        resolve(voices, { decisions }).map((cell) => [cell.reference_year, cell.chosen.length + cell.opposing.length])
      expect(shown(merge(a, b))).toEqual([
        [2022, 2],
        [2023, 1],
      ])
      expect(shown(merge(a, b), merge(b, c))).toEqual([[2023, 3]])
      expect(shown(merge(a, b), merge(b, c), merge(c, b))).toEqual([
        [2021, 1],
        [2022, 1],
        [2023, 1],
      ])
    })

    it('who rejects every reading leaves an empty cell with her signature', () => {
      const all = decision({ action: 'reject', observation_ids: voices.map((v) => v.observation.observation_id) })
      expect(decided(all)).toMatchObject({ value: null, state: 'disputed', decided_by: 'human-review@1' })
    })
  })
})

describe('derived cells', () => {
  const mover = (given = {}) => rank(1, {}, { change_ranks: 17, baseline_year: 2022, ...given })

  it('never override a stated value and flag it when they contradict it', () => {
    const earlier = rank(17, {}, { reference_year: 2022 })
    const [cell] = resolve([mover(), earlier])
    expect(cell).toMatchObject({ value: 17, state: 'single', flags: ['derived-disagrees'] })
    expect(cell?.opposing).toHaveLength(1)
    expect(resolve([mover(), rank(18, {}, { reference_year: 2022 })])[0]).toMatchObject({
      value: 18,
      flags: [],
      opposing: [],
    })
  })

  it('follow from a score and its change with the decimals stated, and from "giữ nguyên thứ hạng"', () => {
    const [before] = resolve([score('96,3', {}, { change_points: 2.15, baseline_year: 2022 })])
    expect(before).toMatchObject({ reference_year: 2022, value: 94.15, value_unit: '%', state: 'derived' })
    expect(resolve([rank(4, {}, { change_ranks: 0, baseline_year: 2022 })])[0]).toMatchObject({
      value: 4,
      state: 'derived',
    })
  })

  it('are disputed when two changes contradict each other', () => {
    expect(resolve([mover(), mover({ change_ranks: 15 })])[0]).toMatchObject({ value: null, state: 'disputed' })
  })

  it('are not made from an impossible change, which flags the cell that states it', () => {
    const cells = resolve([rank(3, {}, { rank_of: 30, change_ranks: -5, baseline_year: 2022 })])
    expect(cells).toMatchObject([{ reference_year: 2023, value: 3, flags: ['change-impossible'] }])
  })
})

describe('in proportion', () => {
  it('resolving some keys from the voices that touch them gives what resolving everything gives for them', () => {
    const voices = [
      rank(1, {}, { change_ranks: 17, baseline_year: 2022 }),
      rank(18, {}, { reference_year: 2022 }),
      score('92,1', {}, { unit_id: 'vn-hn-tay-ho' }),
    ]
    const keys = claimKeysOf(voices[0]!.observation)
    const touching = voices.filter((v) =>
      claimKeysOf(v.observation).some((k) => keys.map(keyText).includes(keyText(k))),
    )
    expect(touching).toHaveLength(2)
    const some = resolveKeyTexts(keys.map(keyText), touching)
    expect(some.map((k) => k.cell)).toEqual(resolve(voices).filter((c) => c.unit_id === 'vn-hn-dong-da'))
    expect(some.map((k) => keyText(parseKey(k.claim_key)))).toEqual(some.map((k) => k.claim_key))
    expect(resolveKeyTexts(keys.map(keyText), [])).toEqual([])
  })
})
