import { describe, expect, it } from 'vitest'
import { type FullVoice, type PageFacts, resolve, whyOf } from '../../src/panel/index.ts'
import { rank, score, voice } from './voices.ts'

// Made for this test.
const TEXT =
  'Công tác cải cách hành chính của quận có nhiều chuyển biến. Chỉ số CCHC năm 2023 đạt 96,38%, đứng đầu toàn khối. Quận tiếp tục rà soát thủ tục.\nTin liên quan'
const WORDS = 'Chỉ số CCHC năm 2023 đạt 96,38%, đứng đầu toàn khối'

const evidence = { quote: WORDS, start: TEXT.indexOf(WORDS), end: TEXT.indexOf(WORDS) + WORDS.length }
const page: PageFacts = {
  text: TEXT,
  captured_at: '2024-04-05T01:00:00Z',
  archived: {
    warc_file: 'warc/2024-04.warc.gz',
    warc_offset: 4711,
    warc_length: 900,
    payload_sha256: 'ab'.repeat(32),
    verdict: 'intact',
  },
}

/** `pages` by article here, for short. */
function why(voices: FullVoice[], byArticle = new Map<string, PageFacts>()) {
  const pages = new Map(
    voices.flatMap(({ observation, article }) => {
      const known = byArticle.get(article.article_id)
      return known === undefined ? [] : [[observation.observation_id, known] as const]
    }),
  )
  const cell = resolve(voices).find((c) => c.property === 'score' || c.reference_year === 2022)!
  return whyOf(cell, { unit_name: 'Quận Đống Đa', index_name: 'PAR Index', voices, pages })
}

describe('why', () => {
  it('answers in one sentence and shows the words in their context, up to the end of the block', () => {
    const told = why([score('96,38', { article_id: 'a-page' }, { evidence })], new Map([['a-page', page]]))
    expect(told.answer).toBe('Quận Đống Đa scored 96.38 % in PAR Index 2023.')
    expect(told.standing).toBe('One source says so.')
    expect(told.policy).toEqual({ id: 'unanimous@1', because: 'no source states anything else' })
    const [claim] = told.claims
    expect(claim).toMatchObject({ side: 'for', says: '96,38 %', rules: ['score.reaches@1'], archived: page.archived })
    expect(claim?.quote).toEqual({
      before: 'Công tác cải cách hành chính của quận có nhiều chuyển biến. ',
      words: WORDS,
      after: '. Quận tiếp tục rà soát thủ tục.',
      start: evidence.start,
      end: evidence.end,
      stands_in_text: true,
      stands_in_page: null,
    })
  })

  it('notices a quote that does not stand where it should, and shows a quote without a page as it is', () => {
    const shifted = { ...evidence, start: evidence.start + 1, end: evidence.end + 1 }
    const told = why([score('96,38', { article_id: 'a-page' }, { evidence: shifted })], new Map([['a-page', page]]))
    expect(told.claims[0]?.quote).toMatchObject({
      words: WORDS,
      before: '',
      stands_in_text: false,
      stands_in_page: null,
    })
    expect(why([score('96,38', {}, { evidence })]).claims[0]?.quote.stands_in_text).toBeNull()
  })

  it('cuts context at whole words', () => {
    const long = `${'chữ '.repeat(100)}${WORDS}${' từ'.repeat(100)}`
    const start = long.indexOf(WORDS)
    const voices = [
      score('96,38', { article_id: 'a-page' }, { evidence: { quote: WORDS, start, end: start + WORDS.length } }),
    ]
    const { quote } = why(voices, new Map([['a-page', { ...page, text: long }]])).claims[0]!
    expect(quote.before).toMatch(/^… (chữ ){20,}$/)
    expect(quote.after).toMatch(/^( từ){20,} …$/)
  })

  it('puts everybody on a side: for, against, repeating', () => {
    const voices = [
      score('96,38', { article_id: 'a-root', source_class: 'issuer' }),
      score('93,68'),
      score('96,38', { echo_of: 'a-root', source_class: 'aggregator' }),
    ]
    const told = why(voices)
    expect(told.claims.map((c) => [c.side, c.says])).toEqual([
      ['for', '96,38 %'],
      ['against', '93,68 %'],
      ['repeats', '96,38 %'],
    ])
    expect(told.standing).toBe('One source says so against one reading.')
  })

  it('does not count what a later change implies among those who repeat', () => {
    const told = why([
      rank(18, {}, { reference_year: 2022 }),
      rank(1, {}, { change_ranks: 17, baseline_year: 2022 }),
      rank(1, { source_class: 'aggregator' }, { change_ranks: 12, baseline_year: 2022 }),
    ])
    expect(told.answer).toBe('Quận Đống Đa ranked 18th in PAR Index 2022.')
    expect(told.claims.map((c) => [c.side, c.says])).toEqual([
      ['for', '18th'],
      ['against', '1st in 2023, +12 places against 2022'],
      ['implies', '1st in 2023, +17 places against 2022'],
    ])
  })

  it('says what is disputed, and what only follows from a change', () => {
    const disputed = why([score('96,38'), score('93,68')])
    expect(disputed.answer).toBe('The score of Quận Đống Đa in PAR Index 2023 is disputed.')
    expect(disputed.standing).toBe('Two independent sources contradict each other; every reading is kept.')
    const derived = why([rank(1, {}, { change_ranks: 17, baseline_year: 2022 })])
    expect(derived.answer).toBe('Quận Đống Đa ranked 18th in PAR Index 2022.')
    expect(derived.standing).toBe('No source states it; it follows from what one source says about a later year.')
    expect(derived.claims[0]?.says).toBe('1st in 2023, +17 places against 2022')
    const points = why([
      voice({ score: 96.3, score_raw: '96,3', score_unit: '%', change_points: -1.2, baseline_year: 2022 }),
    ])
    expect(points.claims[0]?.says).toBe('96,3 % in 2023, −1.2 % against 2022')
  })
})
