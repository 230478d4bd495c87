import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../schemas/index.ts'
import { claimKeysOf, type FullVoice, keyText, resolve, resolveKeyTexts } from '../../src/panel/index.ts'
import { agree, spelledShortest } from '../../src/panel/spelling.ts'
import { voice } from './voices.ts'

const SITES = ['hanoimoi.vn', 'tuoitre.vn', 'hanoi.gov.vn', 'vietnam.vn', null]
const CLASSES = ['decision', 'issuer', 'national', 'local', 'aggregator', null] as const

/** Few units, years and values, so that voices meet: agreement, rounding, dispute, correction and derivation all occur. */
const anyVoice: fc.Arbitrary<FullVoice> = fc
  .record({
    site: fc.constantFrom(...SITES),
    source_class: fc.constantFrom(...CLASSES),
    published_at: fc.constantFrom('2024-04-04', '2024-04-06', null),
    year: fc.constantFrom(2022, 2023),
    score: fc.constantFrom(null, '96,38', '96,3', '96,4', '96,34', '93,68'),
    rank: fc.constantFrom(null, 1, 2, 3),
    change: fc.constantFrom(null, 0, 1, 17),
    rule: fc.constantFrom('score.reaches', 'link.table-row', 'context.correction'),
  })
  .map(({ site, source_class, published_at, year, score, rank, change, rule }) =>
    voice(
      {
        reference_year: year,
        score: score === null ? null : Number(score.replace(',', '.')),
        score_raw: score,
        rank,
        change_ranks: change,
        baseline_year: change === null ? null : year - 1,
        rules: [{ id: rule, version: 1 }],
      },
      { site, source_class, published_at },
    ),
  )

const anyVoices = fc.array(anyVoice, { minLength: 1, maxLength: 10 })
const place = (c: Cell): string => [c.unit_id, c.reference_year, c.property, c.peer_group].join('|')
const at = (cells: readonly Cell[], like: Cell): Cell | undefined => cells.find((c) => place(c) === place(like))

describe('whatever the voices', () => {
  it('the order in which they came never matters', () => {
    fc.assert(
      fc.property(
        anyVoices.chain((voices) =>
          fc.tuple(fc.constant(voices), fc.shuffledSubarray(voices, { minLength: voices.length })),
        ),
        ([voices, shuffled]) => {
          expect(resolve(shuffled)).toEqual(resolve(voices))
        },
      ),
    )
  })

  it('an echo changes nothing at all', () => {
    fc.assert(
      fc.property(anyVoices, fc.nat(), (voices, pick) => {
        const original = voices[pick % voices.length]!
        const echo = voice(
          { ...original.observation, observation_id: `echo-${pick}` },
          {
            article_id: `echo-${pick}`,
            site: 'vietnam.vn',
            source_class: 'aggregator',
            echo_of: original.article.article_id,
          },
        )
        expect(resolve([...voices, echo])).toEqual(resolve(voices))
      }),
    )
  })

  it('an agreeing voice of its own never turns a settled cell into a dispute', () => {
    let asked = 0
    fc.assert(
      fc.property(anyVoices, anyVoice, (voices, extra) => {
        const before = resolve(voices)
        const after = resolve([...voices, extra])
        for (const cell of before.filter((c) => c.value !== null && c.state !== 'derived')) {
          const said = extra.observation[cell.property]
          const touches = extra.observation.reference_year === cell.reference_year && said !== null
          // A correction may take back what its paper said before: that it agrees with the cell does not make it harmless.
          if (!touches || extra.observation.rules[0]?.id === 'context.correction') continue
          if (!agree(spelledShortest(said), spelledShortest(cell.value!))) continue
          asked += 1
          expect(at(after, cell)).toBeDefined()
          expect(at(after, cell)!.state).not.toBe('disputed')
        }
      }),
      { numRuns: 300 },
    )
    // Or the property says nothing.
    expect(asked).toBeGreaterThan(50)
  })

  it('a derived value never moves a stated one', () => {
    fc.assert(
      fc.property(anyVoices, (voices) => {
        const still = voices.map((v) => ({
          ...v,
          observation: { ...v.observation, change_ranks: null, change_points: null },
        }))
        const cells = resolve(voices)
        for (const cell of resolve(still)) {
          const { value, state, chosen, decided_by } = at(cells, cell)!
          expect({ value, state, chosen, decided_by }).toEqual({
            value: cell.value,
            state: cell.state,
            chosen: cell.chosen,
            decided_by: cell.decided_by,
          })
        }
      }),
    )
  })

  it('a value is empty exactly in a dispute, and every reading is on one side', () => {
    fc.assert(
      fc.property(anyVoices, (voices) => {
        for (const cell of resolve(voices)) {
          expect(cell.value === null).toBe(cell.state === 'disputed')
          expect(cell.chosen.length + cell.opposing.length).toBeGreaterThan(0)
          expect(cell.chosen.filter((id) => cell.opposing.includes(id))).toEqual([])
        }
      }),
    )
  })

  it('one key at a time gives what all keys at once give', () => {
    fc.assert(
      fc.property(anyVoices, (voices) => {
        const keys = voices.flatMap((v) => claimKeysOf(v.observation))
        const onebyone = new Map(
          keys.flatMap((key) => resolveKeyTexts([keyText(key)], voices)).map(({ cell: c }) => [JSON.stringify(c), c]),
        )
        expect([...onebyone.keys()].sort()).toEqual(
          resolve(voices)
            .map((c) => JSON.stringify(c))
            .sort(),
        )
      }),
      { numRuns: 50 },
    )
  })
})
