import { describe, expect, it } from 'vitest'
import { resolveClaims } from '../../src/panel/index.ts'
import { itemsOfCells, voicesNamed } from '../../src/review/index.ts'
import { rank, score } from '../panel/voices.ts'

type Voices = ReturnType<typeof score>[]

function asked(voices: Voices) {
  const cells = resolveClaims(voices)
  const byId = new Map(voices.map((voice) => [voice.observation.observation_id, voice]))
  const named = voicesNamed(cells, [])
  const items = itemsOfCells(cells, [], byId, () => 'Quận Đống Đa')
  expect([...new Set(items.flatMap((item) => item.readings.map((r) => r.observation_id)))].sort()).toEqual(named)
  return items.map(({ kind, message, settles }) => [kind, message, settles])
}

describe('what cells ask a person', () => {
  it('a dispute: which value, with who says it', () => {
    const [a, b] = ['a.vn', 'b.vn'].map((site) => ({ site, source_class: null }))
    expect(asked([score('96,38', a), score('93,68', b)])).toEqual([
      ['dispute', 'Quận Đống Đa, PAR_INDEX 2023, score: 96.38 % (a.vn) or 93.68 % (b.vn)?', 2],
    ])
    const many = ['b.vn', 'c.vn', 'd.vn'].map((site) => rank(2, { site, source_class: null }))
    const three = ['e.vn', 'f.vn', 'g.vn'].map((site) => rank(3, { site, source_class: null }))
    expect(asked([...many, ...three])).toEqual([
      ['dispute', 'Quận Đống Đa, PAR_INDEX 2023, rank: 2nd (b.vn and 2 more) or 3rd (e.vn and 2 more)?', 6],
    ])
  })

  it('a settled quarrel: what stands and why, and who says otherwise', () => {
    const voices = [
      score('96,38', { site: 'hanoi.gov.vn', source_class: 'issuer' }),
      score('93,68', { site: 'b.vn', source_class: 'national' }),
    ]
    expect(asked(voices)).toEqual([
      [
        'contested',
        'Quận Đống Đa, PAR_INDEX 2023, score is 96.38 %, since the body that issues the index says so itself; b.vn says 93.68 %',
        2,
      ],
    ])
  })

  it('nothing where sources agree, and uncertainty where every reading is doubtful', () => {
    expect(asked([score('96,38'), score('96,3')])).toEqual([])
    expect(asked([score('96,38', {}, { confidence: 0.3 })])).toMatchObject([['uncertain', expect.any(String), 1]])
  })
})
