import { describe, expect, it } from 'vitest'
import type { Observation } from '../../schemas/index.ts'
import { gazetteer } from '../../src/gazetteer/index.ts'
import { checkEditions, resolveClaims, type Voice, withFindings } from '../../src/panel/index.ts'
import { voice } from './voices.ts'

const units = gazetteer()
const districts = units.peersAlive('hanoi', 'district', '2023-12-31')

/** A sound edition of 30 made-up rows: place i has score 97 - i/2. */
const sound = (year = 2023): Partial<Observation>[] =>
  districts.map((d, i) => ({
    unit_id: d.unit_id,
    reference_year: year,
    rank: i + 1,
    rank_of: 30,
    score: 97 - i / 2,
    score_raw: (97 - i / 2).toFixed(2),
    score_unit: '%',
  }))

const cellsOf = (rows: Partial<Observation>[]) => {
  const voices: Voice[] = rows.map((row) => voice(row))
  return resolveClaims(voices)
}
const found = (rows: Partial<Observation>[]) => checkEditions(cellsOf(rows), units).map((f) => [f.code, f.unit_id])
const changed = (at: number, change: Partial<Observation>) =>
  sound().map((row, i) => (i === at ? { ...row, ...change } : row))
const id = (at: number) => districts[at]!.unit_id

describe('edition checks', () => {
  it('find nothing in a sound edition, nor in a sound one with a tie', () => {
    expect(found(sound())).toEqual([])
    const tie = { rank: 5, score: 95, score_raw: '95,00', tied: true }
    expect(found(sound().map((row, i) => (i === 4 || i === 5 ? { ...row, ...tie } : row)))).toEqual([])
  })

  it('flag a place held twice and the place after a tie', () => {
    expect(found(changed(5, { rank: 5 }))).toEqual(
      [
        ['check.rank-shared', id(4)],
        ['check.rank-shared', id(5)],
      ].sort(),
    )
    const tie = { rank: 5, score: 95, score_raw: '95,00', tied: true }
    const dense = sound().map((row, i) =>
      i === 4 || i === 5 ? { ...row, ...tie } : i === 6 ? { ...row, rank: 6 } : row,
    )
    expect(found(dense)).toEqual([['check.rank-after-tie', id(6)]])
  })

  it('flag only the one score that is out of order, on both of its cells', () => {
    expect(found(changed(3, { score: 85.9, score_raw: '85,90' }))).toEqual([
      ['check.score-order', id(3)],
      ['check.score-order', id(3)],
    ])
  })

  it('flag a total that no count of units explains, at the border of two counts neither', () => {
    expect(found(changed(3, { rank_of: 29 }))).toEqual([['check.rank-total', id(3)]])
    const hcmc = { unit_id: 'vn-hcm-quan-1', reference_year: 2020, rank: 3 }
    expect(found([{ ...hcmc, rank_of: 24 }])).toEqual([])
    expect(found([{ ...hcmc, rank_of: 22 }])).toEqual([])
    expect(found([{ ...hcmc, rank_of: 30 }])).toEqual([['check.rank-total', 'vn-hcm-quan-1']])
    expect(found([{ unit_id: 'vn-hn-quoc-oai', rank: 2, rank_of: 17 }])).toEqual([])
    expect(found([{ unit_id: 'vn-hn', unit_level: 'city', rank: 4, rank_of: 63 }])).toEqual([])
  })

  it('flag what cannot be: 103 %, place 31 of 30, a phường that has a rank from before it existed', () => {
    expect(found([{ unit_id: id(1), score: 103, score_raw: '103', score_unit: '%' }])).toEqual([
      ['check.bounds', id(1)],
    ])
    expect(found([{ unit_id: id(1), rank: 31, rank_of: 30 }])).toEqual([['check.bounds', id(1)]])
    const ward = units.peersAlive('hanoi', 'ward', '2026-01-01').find((u) => u.name === 'Phường Đống Đa')!
    const row = { unit_id: ward.unit_id, unit_level: 'ward' as const, rank: 1 }
    expect(found([{ ...row, reference_year: 2023 }])).toEqual([['check.unit-not-alive', ward.unit_id]])
    expect(found([{ ...row, reference_year: 2025 }])).toEqual([])
    expect(found([{ unit_id: 'vn-nowhere', rank: 1 }])).toEqual([['check.unit-unknown', 'vn-nowhere']])
  })

  it('name who is missing in an edition that is nearly whole, and nobody in a sample', () => {
    expect(found(sound().slice(0, 28))).toEqual(
      [
        ['check.missing', id(28)],
        ['check.missing', id(29)],
      ].sort(),
    )
    expect(found(sound().slice(0, 12))).toEqual([])
  })

  it('flag a leap between two years, not the +17 of 30 that did happen', () => {
    const at = (year: number, rank: number) => ({ unit_id: id(0), reference_year: year, rank, rank_of: 30 })
    expect(found([at(2022, 18), at(2023, 1)])).toEqual([])
    expect(found([at(2022, 28), at(2023, 1)])).toEqual([['check.jump', id(0)]])
  })

  it('flag cells and never repair them; flags of earlier checks go away with their cause', () => {
    const cells = cellsOf(changed(3, { score: 85.9, score_raw: '85,90' }))
    const flagged = withFindings(cells, checkEditions(cells, units))
    expect(flagged.filter((k) => k.cell.flags.includes('check.score-order'))).toHaveLength(2)
    expect(flagged.map(({ cell }) => ({ ...cell, flags: [] }))).toEqual(
      cells.map(({ cell }) => ({ ...cell, flags: [] })),
    )
    expect(withFindings(flagged, [])).toEqual(cells)
  })
})
