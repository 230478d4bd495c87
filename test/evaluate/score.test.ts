import { describe, expect, it } from 'vitest'
import { ablate, evaluate, GoldCase, renderAblation, renderReport, scoreCase } from '../../src/evaluate/index.ts'
import { extract, extractWithout } from '../../src/extract/index.ts'

const text = 'Năm 2023, Chỉ số CCHC của quận Đống Đa đạt 96,38%, xếp thứ 1/30 quận, huyện, thị xã.'
const gold = GoldCase.parse({
  id: 'one',
  published_at: '2024-04-04',
  tags: ['single'],
  text,
  gold: {
    units: [{ name: 'Quận Đống Đa', level: 'district', city: 'Hà Nội' }],
    observations: [
      {
        unit: 'Quận Đống Đa',
        index: 'PAR_INDEX',
        reference_year: 2023,
        score: 96.38,
        score_unit: '%',
        rank: 1,
        tied: false,
        change_ranks: null,
        evidence: 'đạt 96,38%',
      },
    ],
  },
})

describe('scoring', () => {
  it('counts a right reading as right', () => {
    const report = evaluate([gold])
    expect(report.kinds.observations).toMatchObject({ precision: 1, recall: 1, gold: 1 })
    expect(report.misses).toEqual([])
  })

  it('counts a wrong value as wrong and as missed, and its key as right', () => {
    const read = extract({ text, published_at: '2024-04-04' })
    const score = scoreCase(gold, { ...read, observations: read.observations.map((one) => ({ ...one, rank: 2 })) })
    expect(score.tallies.observations).toEqual({ tp: 0, fp: 1, fn: 1 })
    expect(score.tallies.obs_keys).toEqual({ tp: 1, fp: 0, fn: 0 })
    expect(score.misses[0]).toMatchObject({
      sign: '~',
      kind: 'observations',
      what: expect.stringContaining('rank: gold 1, read 2'),
    })
  })

  it('leaves an optional record out of the count', () => {
    const loose = {
      ...gold,
      gold: { ...gold.gold, observations: gold.gold.observations.map((one) => ({ ...one, optional: true })) },
    }
    expect(evaluate([loose]).kinds.observations).toMatchObject({ gold: 0, precision: 1 })
  })

  it('prints a table with the misses', () => {
    const blind = evaluate([gold], () => ({ units: [], observations: [], directives: [], documents: [], warnings: [] }))
    expect(renderReport(blind)).toMatch(/observations.+0\.000[\s\S]+misses[\s\S]+- one units: quận đống đa/)
  })

  it('says what a rule gains', () => {
    const rows = ablate([gold], ['score.figure', 'rank.last'], extractWithout, extract)
    expect(rows).toEqual([
      expect.objectContaining({ rule: 'score.figure', gains: 1 }),
      expect.objectContaining({ rule: 'rank.last', gains: 0, costs: 0 }),
    ])
    expect(renderAblation(rows)).toContain('score.figure')
  })

  it('measures a frame of directives on directives', () => {
    const evidence = 'Chủ tịch UBND quận Đống Đa Lê Mẫu yêu cầu các phường rà soát hồ sơ'
    const order = { issuer: 'Lê Mẫu', issuer_role: 'Chủ tịch UBND quận Đống Đa', verb: 'yêu cầu', evidence }
    const one = GoldCase.parse({
      id: 'o',
      text: `${evidence}.`,
      gold: { units: [], observations: [], directives: [order] },
    })
    expect(ablate([one], ['directive.require', 'directive.request'], extractWithout, extract)).toEqual([
      expect.objectContaining({ rule: 'directive.require', kind: 'directives', gains: 1, f1_without: 0 }),
      expect.objectContaining({ rule: 'directive.request', kind: 'directives', gains: 0, costs: 0 }),
    ])
  })
})
