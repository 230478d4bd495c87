import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'

/** What a sentence says, in short: a field that is left out is null (of the soft ones: not asked). */
interface Said {
  readonly pct?: number
  readonly diem?: number
  readonly rank?: number
  readonly up?: number
  readonly tied?: true
  readonly target?: true
  readonly period?: string
  readonly of?: number | null
  readonly peer?: string | null
  readonly since?: number | null
  readonly points?: number | null
}

type Expected = readonly [string, string, number | null, Said?]

/** A row of the guide: its name, the day of publication, our own sentences, and what they say. */
export type Probe = readonly [row: string, published: string, text: string, ...said: readonly Expected[]]

export function hard([unit, index, year, said = {}]: Expected) {
  return {
    unit,
    index,
    reference_year: year,
    period: said.period ?? null,
    status: said.target ? 'target' : 'achieved',
    score: said.pct ?? said.diem ?? null,
    score_unit: said.pct !== undefined ? '%' : said.diem !== undefined ? 'điểm' : null,
    rank: said.rank ?? null,
    tied: said.tied ?? false,
    change_ranks: said.up ?? null,
  }
}

export function soft(said: Said) {
  return {
    ...(said.of === undefined ? {} : { rank_of: said.of }),
    ...(said.peer === undefined ? {} : { peer_group: said.peer }),
    ...(said.since === undefined ? {} : { baseline_year: said.since }),
    ...(said.points === undefined ? {} : { change_points: said.points }),
  }
}

/** Facts come in the order of the text, but the order is no part of what is asked. */
export const ordered = <T extends { unit: string; index: string; reference_year: number | null }>(list: readonly T[]) =>
  [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1))

const key = (one: object) => {
  const { unit, index, reference_year, rank, score, period } = one as Record<string, unknown>
  return [unit, index, reference_year, period, rank, score].join('|')
}

export function run(probes: readonly Probe[]) {
  it.each(probes.map((probe) => [`${probe[0]}: ${probe[2].split('\n').at(-1)!.slice(0, 70)}`, probe] as const))(
    '%s',
    (_, [, published_at, text, ...expected]) => {
      const { observations } = extract({ text, published_at })
      const read = ordered(observations)
      const want = ordered(expected.map((one) => ({ ...hard(one), ...soft(one[3] ?? {}) })))
      expect(
        read.map((one, i) =>
          Object.fromEntries(Object.keys(want[i] ?? hard(['', '', null])).map((k) => [k, one[k as never]])),
        ),
      ).toEqual(want)
    },
  )
}
