import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'
import { cpuTime } from '../cpu.ts'

const UNITS = ['quận Đống Đa', 'quận Tây Hồ', 'huyện Gia Lâm', 'huyện Ứng Hòa', 'thị xã Sơn Tây', 'quận Hà Đông']
const NAMES = ['Quận Đống Đa', 'Quận Tây Hồ', 'Huyện Gia Lâm', 'Huyện Ứng Hòa', 'Thị xã Sơn Tây', 'Quận Hà Đông']

interface Fact {
  readonly unit: number
  readonly year: number
  readonly score: number
  readonly rank: number
  readonly change: number
}

const fact: fc.Arbitrary<Fact> = fc.record({
  unit: fc.integer({ min: 0, max: UNITS.length - 1 }),
  year: fc.integer({ min: 2015, max: 2023 }),
  score: fc.integer({ min: 7000, max: 9999 }).filter((value) => value % 10 !== 0),
  rank: fc.integer({ min: 1, max: 30 }),
  change: fc.integer({ min: 1, max: 12 }),
})

function sentenceOf(one: Fact): string {
  const score = `${Math.floor(one.score / 100)},${String(one.score % 100).padStart(2, '0')}`
  return `Năm ${one.year}, Chỉ số CCHC của ${UNITS[one.unit]} đạt ${score}%, tăng ${one.change} bậc so với năm ${one.year - 1}, xếp thứ ${one.rank}/30 quận, huyện, thị xã.`
}

function expected(one: Fact) {
  return {
    unit: NAMES[one.unit],
    index: 'PAR_INDEX',
    reference_year: one.year,
    score: one.score / 100,
    rank: one.rank,
    rank_of: 30,
    change_ranks: one.change,
    baseline_year: one.year - 1,
  }
}

/** Old tone placement, as half of the papers write it. */
const OLD: ReadonlyArray<readonly [string, string]> = [
  ['Hòa', 'Hoà'],
  ['hòa', 'hoà'],
  ['ủy', 'uỷ'],
  ['Ủy', 'Uỷ'],
]
const SPELLINGS: ReadonlyArray<readonly [string, (text: string) => string]> = [
  ['NFC', (text) => text.normalize('NFC')],
  ['NFD', (text) => text.normalize('NFD')],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['old tone placement', (text) => OLD.reduce((made, [to, from]) => made.replaceAll(to, from), text)],
  ['dashes and thin spaces', (text) => text.replaceAll(', ', ',\u2009')],
]

describe('planted facts', () => {
  it('come back exactly, each from its own words', () => {
    fc.assert(
      fc.property(fact, (one) => {
        const text = sentenceOf(one)
        const { observations } = extract({ text, published_at: '2024-04-04' })
        expect(observations).toHaveLength(1)
        expect(observations[0]).toMatchObject(expected(one))
      }),
      { numRuns: 60 },
    )
  })

  it.each(SPELLINGS)('are the same in %s, quoted from the text as given', (_, spell) => {
    fc.assert(
      fc.property(fact, (one) => {
        const text = spell(sentenceOf(one))
        const { observations, units } = extract({ text, published_at: '2024-04-04' })
        expect(observations[0]).toMatchObject(expected(one))
        for (const { evidence } of observations) expect(evidence.quote).toBe(text.slice(evidence.start, evidence.end))
        for (const unit of units) expect(unit.surface).toBe(text.slice(unit.start, unit.end))
      }),
      { numRuns: 25 },
    )
  })

  it('stay what they are when an unrelated sentence stands between', () => {
    const asides = [
      'Sáng nay trời Hà Nội có mưa nhỏ.',
      'Hội nghị có 120 đại biểu tham dự.',
      'Thu ngân sách đạt 103% dự toán.',
      'Đội bóng của quận xếp thứ nhất toàn đoàn.',
    ]
    fc.assert(
      fc.property(fact, fact, fc.constantFrom(...asides), (one, other, aside) => {
        fc.pre(one.unit !== other.unit)
        const plain = extract({ text: `${sentenceOf(one)}\n${sentenceOf(other)}`, published_at: '2024-04-04' })
        const with_ = extract({
          text: `${sentenceOf(one)}\n${aside}\n${sentenceOf(other)}`,
          published_at: '2024-04-04',
        })
        const bare = (list: typeof plain.observations) =>
          list
            .map(({ evidence, ...rest }) => ({ ...rest, quote: evidence.quote }))
            .sort((a, b) => a.unit.localeCompare(b.unit))
        expect(bare(with_.observations)).toEqual(bare(plain.observations))
      }),
      { numRuns: 40 },
    )
  })
})

describe('bad input', () => {
  const words = [
    'Chỉ số CCHC',
    'quận',
    'Đống Đa',
    'xếp thứ',
    '5/30',
    'đạt',
    '96,38%',
    'năm 2023',
    '(',
    ')',
    ';',
    'lần lượt',
    'tiếp theo là',
    'và',
    'tăng',
    '17 bậc',
    '\ud800',
    '\udc00',
    'Привет',
    '東京',
    '😀',
    '\u0301',
    '\n',
    '"',
    'STT',
    'Hạng',
    '1',
    '|',
    '%',
    'từ',
    'lên',
    'không phải',
    'mà là',
    '<p>',
    '&nbsp;',
    'PCI',
  ]
  it('never throws, and every quote is a slice of the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join(' ')
          const read = extract({ text, published_at: '2024-04-04' })
          expect(read.warnings.filter((one) => one.includes('threw'))).toEqual([])
          for (const { evidence } of read.observations)
            expect(evidence.quote).toBe(text.slice(evidence.start, evidence.end))
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each(['', ' ', '\n\n', '\ud83d', '\u0300', '%', '()', 'năm', '1'])('reads nothing from %j', (text) => {
    expect(extract({ text })).toMatchObject({
      units: [],
      observations: [],
      directives: [],
      documents: [],
      warnings: [],
    })
  })
})

describe('hostile input', () => {
  const INDEX = 'Chỉ số CCHC năm 2023. '
  const cases: ReadonlyArray<readonly [string, (length: number) => string]> = [
    ['quận quận …', (n) => INDEX + 'quận '.repeat(n / 5)],
    ['digits', (n) => INDEX + '1234567890'.repeat(n / 10)],
    ['digits and points', (n) => INDEX + '1,2.3/4 '.repeat(n / 8)],
    ['brackets', (n) => INDEX + '('.repeat(n / 2) + ')'.repeat(n / 2)],
    ['ranks without an end', (n) => INDEX + 'xếp thứ 5 '.repeat(n / 10)],
    ['one sentence of units and scores', (n) => INDEX + 'quận Ba Đình đạt 95,1% và '.repeat(n / 26)],
    ['lists', (n) => INDEX + 'quận Ba Đình, '.repeat(n / 14)],
    ['respective', (n) => INDEX + 'lần lượt 1,2% và 3,4%, '.repeat(n / 22)],
    ['successors', (n) => INDEX + 'tiếp theo là quận Ba Đình, '.repeat(n / 27)],
    ['years', (n) => INDEX + 'năm 2021, 2022 và '.repeat(n / 18)],
    ['ranks and scores', (n) => INDEX + 'Quận Ba Đình xếp thứ 5, đạt 95,1%. '.repeat(n / 35)],
    [
      'orders',
      (n) => INDEX + 'Chủ tịch UBND quận Ba Đình Lê Văn Tám yêu cầu các phòng rà soát thủ tục. '.repeat(n / 74),
    ],
    ['names of cities in brackets', (n) => INDEX + '(Hà Nội '.repeat(n / 8)],
    ['lines of cells', (n) => INDEX + '\n1\nQuận Ba Đình\n95,1'.repeat(n / 20)],
  ]
  const time = (text: string, rounds: number) => {
    return cpuTime(() => extract({ text, published_at: '2024-04-04' }), rounds)
  }

  it.each(cases)(
    '%s: sixteen times the text takes nothing like the square of it',
    (_, make) => {
      const small = Math.max(time(make(25_000), 4), 5)
      // Linear is 16, quadratic 256. Whoever is beyond the bound at first is measured again.
      const bound = small * 64
      const large = time(make(400_000), 1)
      expect(large < bound ? large : time(make(400_000), 2)).toBeLessThan(bound)
    },
    60_000,
  )

  it('reads a single line of 10 MB', () => {
    const line = `${INDEX}${'Hội nghị đã thảo luận nhiều nội dung quan trọng của thành phố, '.repeat(160_000)}`
    expect(extract({ text: line.slice(0, 10_000_000) }).observations).toEqual([])
  })
})
