import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGold } from '../../src/evaluate/index.ts'
import { type Extraction, extract } from '../../src/extract/index.ts'

/** Units of every level, on a day on which they live, with the group they are ranked in. */
const UNITS = [
  ['quận Ba Đình', 'Quận Ba Đình', '2024-04-04', '30 quận, huyện, thị xã'],
  ['UBND huyện Ứng Hòa', 'Huyện Ứng Hòa', '2024-04-04', '30 quận, huyện, thị xã'],
  ['thị xã Sơn Tây', 'Thị xã Sơn Tây', '2024-04-04', '30 quận, huyện, thị xã'],
  ['Q.Phú Nhuận', 'Quận Phú Nhuận', '2024-04-04', '22 quận, huyện, TP Thủ Đức'],
  ['quận 10', 'Quận 10', '2024-04-04', '22 quận, huyện, TP Thủ Đức'],
  ['TP.Thủ Đức', 'Thành phố Thủ Đức', '2024-04-04', '22 quận, huyện, TP Thủ Đức'],
  ['Sở Nội vụ TP.HCM', 'Sở Nội vụ', '2024-04-04', '22 sở, ban, ngành'],
  ['Sở TN&MT Hà Nội', 'Sở Tài nguyên và Môi trường', '2024-04-04', '22 sở, ban, ngành'],
  ['Thanh tra Thành phố Hà Nội', 'Thanh tra Thành phố', '2024-04-04', '22 sở, ban, ngành'],
  ['phường Đống Đa', 'Phường Đống Đa', '2026-03-03', '126 xã, phường'],
  ['xã Sóc Sơn', 'Xã Sóc Sơn', '2026-03-03', '126 xã, phường'],
  ['đặc khu Côn Đảo', 'Đặc khu Côn Đảo', '2026-03-03', '168 phường, xã, đặc khu'],
  ['thành phố Hà Nội', 'Thành phố Hà Nội', '2024-04-04', '63 tỉnh, thành phố'],
] as const

const INDICES = [
  ['Chỉ số CCHC', 'PAR_INDEX'],
  ['chỉ số cải cách hành chính (PAR INDEX)', 'PAR_INDEX'],
  ['Chỉ số SIPAS', 'SIPAS'],
  ['Chỉ số chuyển đổi số (DTI)', 'DTI'],
] as const

interface Fact {
  readonly unit: (typeof UNITS)[number]
  readonly index: (typeof INDICES)[number]
  readonly back: number
  readonly score: number
  readonly rank: number
}

const fact: fc.Arbitrary<Fact> = fc.record({
  unit: fc.constantFrom(...UNITS),
  index: fc.constantFrom(...INDICES),
  back: fc.integer({ min: 1, max: 4 }),
  score: fc.integer({ min: 6001, max: 9999 }).filter((value) => value % 10 !== 0),
  rank: fc.integer({ min: 2, max: 20 }),
})

const yearOf = ({ unit, back }: Fact) => Number(unit[2].slice(0, 4)) - back
const scoreOf = ({ score }: Fact) => `${Math.floor(score / 100)},${String(score % 100).padStart(2, '0')}`
const upper = (text: string) => text[0]!.toUpperCase() + text.slice(1)

const SAYINGS: ReadonlyArray<readonly [string, (one: Fact) => string]> = [
  [
    'index first',
    (f) => `${f.index[0]} năm ${yearOf(f)} của ${f.unit[0]} đạt ${scoreOf(f)}%, xếp thứ ${f.rank}/${f.unit[3]}.`,
  ],
  [
    'year first',
    (f) => `Năm ${yearOf(f)}, ${f.unit[0]} đạt ${scoreOf(f)}% ${f.index[0]}, đứng thứ ${f.rank} trong ${f.unit[3]}.`,
  ],
  [
    'score first',
    (f) => `Về ${f.index[0]} năm ${yearOf(f)}, với ${scoreOf(f)}%, ${f.unit[0]} xếp hạng ${f.rank}/${f.unit[3]}.`,
  ],
  [
    'unit first',
    (f) =>
      `${upper(f.unit[0])} xếp vị trí thứ ${f.rank}/${f.unit[3]} về ${f.index[0]} năm ${yearOf(f)}, đạt ${scoreOf(f)}%.`,
  ],
]

describe('planted facts come back exactly', () => {
  it.each(SAYINGS)('told %s', (_, say) => {
    fc.assert(
      fc.property(fact, (one) => {
        const text = say(one)
        const { observations, units } = extract({ text, published_at: one.unit[2] })
        expect(units.map((unit) => unit.name)).toContain(one.unit[1])
        expect(observations, text).toHaveLength(1)
        expect(observations[0], text).toMatchObject({
          unit: one.unit[1],
          index: one.index[1],
          reference_year: yearOf(one),
          score: one.score / 100,
          score_unit: '%',
          rank: one.rank,
          rank_of: Number.parseInt(one.unit[3], 10),
          status: 'achieved',
        })
        const { quote, start, end } = observations[0]!.evidence
        expect(text.slice(start, end)).toBe(quote)
      }),
      { numRuns: 80 },
    )
  })
})

const ASIDES = [
  'Trời nhiều mây, đêm có mưa nhỏ vài nơi.',
  'Hội nghị có 120 đại biểu tham dự và kéo dài một buổi.',
  'Giá xăng trong nước giảm 200 đồng mỗi lít từ chiều qua.',
]

function records({ units, observations, directives, documents }: Extraction): string[] {
  return [
    ...units.map((u) => `unit ${u.name} ${u.city}`),
    ...observations.map(
      (o) =>
        `observation ${o.unit} ${o.index} ${o.reference_year} ${o.period} ${o.status} ${o.score} ${o.rank}/${o.rank_of} ${o.tied} ${o.change_ranks} ${o.peer_group}`,
    ),
    ...directives.map((d) => `directive ${d.issuer} ${d.verb} ${d.addressee}`),
    ...documents.map((d) => `document ${d.number}`),
  ].sort()
}

/**
 * A paragraph leans on the one above when that ends in a colon, when it is an item or an order without a subject, and when
 * "the plan" or "accordingly" means the paper named there.
 */
const leans = (above: string, below: string) =>
  /:$/.test(above.trim()) ||
  /^(?:\d+[.)]|[-+•*]|Giao|Yêu cầu|Đề nghị|Theo đó,|(?:Kế hoạch|Công điện|Công văn|Văn bản|Chỉ thị|Quyết định) (?:nêu|giao|yêu cầu|nhấn mạnh|cũng))(?:\s|$)/.test(
    below,
  )

describe('an unrelated paragraph', () => {
  const { cases } = loadGold([new URL('../../fixtures/gold', import.meta.url).pathname])
  it('changes nothing else, wherever it stands in the documents of the gold', () => {
    const different: string[] = []
    let tried = 0
    for (const { id, text, title, published_at, site } of cases) {
      const given = { title: title ?? null, published_at: published_at ?? null, site: site ?? null }
      const plain = records(extract({ ...given, text }))
      const parts = text.split('\n\n')
      if (parts.some((part, i) => i > 0 && leans(parts[i - 1]!, part))) continue
      for (let i = 2; i < parts.length; i++) {
        const aside = ASIDES[tried++ % ASIDES.length]!
        const longer = [...parts.slice(0, i), aside, ...parts.slice(i)].join('\n\n')
        const read = records(extract({ ...given, text: longer }))
        if (read.join('\n') !== plain.join('\n')) different.push(`${id}, before paragraph ${i}: ${aside}`)
      }
    }
    expect(tried).toBeGreaterThan(150)
    expect(different).toEqual([])
  })
})
