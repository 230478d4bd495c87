import { describe, expect, it } from 'vitest'
import type { ObservationReading } from '../../../schemas/index.ts'
import { extract } from '../../../src/extract/index.ts'

/**
 * Row of the guide, day of publication, text (a first line before a blank one is the title), and what it says, an
 * observation a string: `Quận Tây Hồ: SIPAS 2023 91.05% #19 /30 +2b -0.4p vs2022 @2025-03 tied target {quận, huyện, thị xã}`.
 * Place and total, places won (`=0`: none), points, baseline, period and group; the total, the points, the baseline, the
 * period and the group are looked at where they are told, all else always.
 */
export type Probe = readonly [row: string, published: string, text: string, expected: readonly string[]]

const SOFT = /^(?:\/\d+|vs\d{4}|[+-][\d.]+p|@.+)$/

interface Told {
  readonly fact: string
  readonly beside: readonly string[]
}

function told(written: string): Told {
  const group = /\{.*\}/.exec(written)?.[0]
  const colon = written.indexOf(': ')
  const words = written
    .slice(colon + 2)
    .replace(/\{.*\}/, '')
    .trim()
    .split(/\s+/)
  return {
    fact: `${written.slice(0, colon)}: ${words.filter((word) => !SOFT.test(word)).join(' ')}`,
    beside: [...words.filter((word) => SOFT.test(word)), ...(group === undefined ? [] : [group])],
  }
}

function read(one: ObservationReading): Told {
  const signed = (value: number) => `${value > 0 ? '+' : ''}${value}`
  const fact = [`${one.unit}:`, one.index, `${one.reference_year ?? '-'}`]
  if (one.score !== null) fact.push(`${one.score}${one.score_unit === '%' ? '%' : 'đ'}`)
  if (one.rank !== null) fact.push(`#${one.rank}`)
  if (one.change_ranks !== null) fact.push(one.change_ranks === 0 ? '=0' : `${signed(one.change_ranks)}b`)
  if (one.tied) fact.push('tied')
  if (one.status === 'target') fact.push('target')
  const beside: string[] = []
  if (one.rank_of !== null) beside.push(`/${one.rank_of}`)
  if (one.change_points !== null) beside.push(`${signed(one.change_points)}p`)
  if (one.baseline_year !== null) beside.push(`vs${one.baseline_year}`)
  if (one.period !== null) beside.push(`@${one.period}`)
  if (one.peer_group !== null) beside.push(`{${one.peer_group}}`)
  return { fact: fact.join(' '), beside }
}

/** One test a probe. */
export function readsAsTold(title: string, probes: readonly Probe[]): void {
  describe(title, () => {
    it.each(probes)('%s (%s): %s', (_row, published, text, expected) => {
      const head = text.includes('\n\n') ? text.split('\n', 1)[0]! : null
      const found = extract({ text, title: head, published_at: published }).observations.map(read)
      const wanted = expected.map(told)
      const order = (a: Told, b: Told) => (a.fact < b.fact ? -1 : 1)
      expect(found.map((one) => one.fact).sort()).toEqual(wanted.map((one) => one.fact).sort())
      found.sort(order)
      for (const [i, one] of wanted.toSorted(order).entries())
        expect(found[i]!.beside, one.fact).toEqual(expect.arrayContaining([...one.beside]))
    })
  })
}
