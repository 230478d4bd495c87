import { describe, expect, it } from 'vitest'
import {
  type Calibration,
  confidenceOf,
  gapsOf,
  type ReadClaim,
  type SentenceScores,
  scoreOfClaim,
  USUAL,
} from '../../src/model/index.ts'

const text = 'Quận Cầu Giấy đạt 94,87%, xếp thứ 4/30; quận Tây Hồ 93,1%.'
const sentence = { text, start: 100, end: 100 + text.length }
const scores = (
  figures: Partial<NonNullable<SentenceScores['figures']>> | null,
  observation = 0.9,
): SentenceScores => ({
  observation,
  target: 0,
  directive: 0.1,
  document: 0,
  figures: figures === null ? null : { score: 0, rank: 0, change: 0, period: 0, ...figures },
})
const claim = (states: string[], values: number[], over: Partial<ReadClaim> = {}): ReadClaim => ({
  label: 'observation',
  start: 100,
  end: 140,
  states: new Set(['unit', 'year', ...states]) as ReadClaim['states'],
  values: new Set(values),
  ...over,
})
const surest = (...given: Parameters<typeof gapsOf>) => gapsOf(...given).find((gap) => gap.label !== 'directive')

describe('what the model sees and the rules did not read', () => {
  it('a sentence from which nothing was read is a miss, as sure as the model is of it', () => {
    expect(surest(sentence, scores(null, 0.93), [])).toMatchObject({ kind: 'miss', label: 'observation', score: 0.93 })
    const elsewhere = claim(['score'], [94.87], { start: 0, end: 50 })
    expect(surest(sentence, scores(null), [elsewhere])?.kind).toBe('miss')
  })

  it('no miss where every number is read from the article already', () => {
    const elsewhere = claim(['score', 'rank'], [94.87, 4, 30, 2023], { start: 0, end: 50 })
    const again = 'Quận xếp thứ 4/30.'
    const span = { text: again, start: 100, end: 100 + again.length }
    expect(surest(span, scores(null), [elsewhere])).toBeUndefined()
    const other = { ...span, text: 'Quận xếp thứ 5/30.' }
    expect(surest(other, scores(null), [elsewhere])?.kind).toBe('miss')
    const wordless = { ...span, text: 'Quận Tây Hồ dẫn đầu.' }
    expect(surest(wordless, scores(null), [elsewhere])?.kind).toBe('miss')
  })

  it('a figure that no claim of the sentence has is a partial miss', () => {
    const read = claim(['score'], [94.87, 93.1])
    expect(surest(sentence, scores({ rank: 0.97, score: 0.9 }), [read])).toMatchObject({
      kind: 'partial',
      label: 'rank',
      score: 0.97,
      claims: [read],
    })
  })

  it('is half as sure where another claim of the sentence has the figure', () => {
    const with_ = claim(['score', 'rank'], [94.87, 4])
    const without = claim(['score'], [93.1])
    expect(surest(sentence, scores({ rank: 0.9 }), [with_, without])).toMatchObject({ score: 0.45, claims: [without] })
  })

  it('sees a written figure that no claim has', () => {
    const read = claim(['score', 'rank', 'change', 'period'], [94.87, 4])
    expect(surest(sentence, scores({ score: 1 }), [read])).toMatchObject({
      kind: 'partial',
      label: 'score',
      score: 0.9,
    })
    const all = claim(['score', 'rank', 'change', 'period'], [94.87, 93.1])
    expect(surest(sentence, scores({ score: 1 }), [all])).toBeUndefined()
  })

  it('takes a difference for no score', () => {
    const apart = 'Huyện Ba Vì đạt 88,1%, kém đơn vị dẫn đầu 6,4% và tăng 1,2% so với năm 2021.'
    const read = claim(['score', 'rank', 'change', 'period'], [88.1])
    expect(surest({ text: apart, start: 100, end: 100 + apart.length }, scores({ score: 1 }), [read])).toBeUndefined()
  })

  it('asks for the year and the unit of a claim that lacks them', () => {
    const read = claim(['score', 'rank', 'change', 'period'], [94.87, 93.1], {
      states: new Set(['unit', 'score', 'rank', 'change', 'period'] as const),
    })
    expect(surest(sentence, scores({}), [read])).toMatchObject({ kind: 'partial', label: 'year', score: 0.9 })
  })

  it('asks nothing more of a target, or by a model that knows whole sentences only', () => {
    expect(surest(sentence, scores({ rank: 1 }), [claim([], [], { states: null })])).toBeUndefined()
    expect(surest(sentence, scores(null), [claim(['score'], [])])).toBeUndefined()
  })

  it('gives a claim the best of the sentences that its words touch', () => {
    const two = [sentence, { text: 'x', start: sentence.end, end: sentence.end + 10 }]
    const heard = [scores(null, 0.02), scores(null, 0.7)]
    expect(scoreOfClaim(claim([], []), two, heard)).toBe(0.02)
    expect(scoreOfClaim(claim([], [], { end: sentence.end + 5 }), two, heard)).toBe(0.7)
    expect(scoreOfClaim(claim([], [], { start: 900, end: 910 }), two, heard)).toBeNull()
  })
})

describe('one confidence of two', () => {
  it('is the rules’ own where the model sees what they saw, and falls the more it doubts', () => {
    expect(confidenceOf(USUAL, 0.87, 0.95)).toBe(0.87)
    const falling = [0.9, 0.4, 0.2, 0.05, 0.01].map((score) => confidenceOf(USUAL, 0.87, score))
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    expect(new Set(falling).size).toBe(5)
  })

  it('never rises above the rules where the model doubts, whatever was fitted', () => {
    const bold: Calibration = { ...USUAL, offset: 4, model: 0 }
    expect(confidenceOf(bold, 0.6, 0.04)).toBe(0.6)
    expect(confidenceOf(bold, 0.6, 0.5)).toBeGreaterThan(0.9)
  })

  it('stays inside of 0.01 and 0.99', () => {
    for (const rules of [0, 0.3, 1])
      for (const score of [0, 0.5, 1]) {
        const confidence = confidenceOf(USUAL, rules, score)
        expect(confidence >= 0.01 && confidence <= 0.99).toBe(true)
      }
  })
})
