import { describe, expect, it } from 'vitest'
import { lineage } from '../../src/gazetteer/index.ts'
import { carryTo, resolve } from '../../src/panel/index.ts'
import { rank } from './voices.ts'

const cellsOf = (...rows: [string, number][]) =>
  resolve(rows.map(([unit_id, reference_year]) => rank(3, {}, { unit_id, reference_year })))

describe('boundaries of another day', () => {
  const cells = cellsOf(
    ['vn-hn-dong-da', 2023],
    ['vn-hcm-thanh-pho-thu-duc', 2022],
    ['vn-hcm-quan-thu-duc', 2019],
    ['vn-hn', 2023],
  )

  it('as they were: nothing is touched', () => {
    expect(carryTo('native', cells, lineage)).toEqual({ cells, left: [] })
  })

  it('of 2025: no ward inherits the rank of a district, whatever its name; the city goes on', () => {
    const { cells: kept, left } = carryTo('2025', cells, lineage)
    expect(kept.map((c) => c.unit_id)).toEqual(['vn-hn'])
    expect(left.map((l) => l.cell.unit_id)).toEqual([
      'vn-hn-dong-da',
      'vn-hcm-quan-thu-duc',
      'vn-hcm-thanh-pho-thu-duc',
    ])
    expect(left[0]?.reason).toMatch(/^Quận Đống Đa ended on 2025-06-30; its area is in \d+ units$/)
  })

  it('of 2020: a merged city is not split into the districts it was made of', () => {
    const { cells: kept, left } = carryTo('2020', cells, lineage)
    expect(kept.map((c) => c.unit_id)).toEqual(['vn-hn', 'vn-hn-dong-da', 'vn-hcm-quan-thu-duc'])
    expect(left.map((l) => l.reason)).toEqual([
      expect.stringMatching(/^Thành phố Thủ Đức began on 2021-01-01; its area came from /),
    ])
  })

  it('carries a unit that was only renamed, and says so', () => {
    const made = (name: string, valid_from: string | null, valid_to: string | null, to: string[], from: string[]) => ({
      unit: { name, valid_from, valid_to },
      successors: to.map((unit_id) => ({ unit_id, date: '2024-01-01', event: 'rename' })),
      predecessors: from.map((unit_id) => ({ unit_id, date: '2024-01-01', event: 'rename' })),
    })
    const lives = new Map([
      ['vn-hn-so-cu', made('Sở Cũ', null, '2023-12-31', ['vn-hn-so-moi'], [])],
      ['vn-hn-so-moi', made('Sở Mới', '2024-01-01', null, [], ['vn-hn-so-cu'])],
    ])
    const lineageOf = (id: string) => lives.get(id) ?? null
    const carried = carryTo('2025', cellsOf(['vn-hn-so-cu', 2022]), lineageOf).cells
    expect(carried).toMatchObject([{ unit_id: 'vn-hn-so-moi', flags: ['boundaries-renamed'] }])
    expect(carryTo('2020', carried, lineageOf).cells[0]?.unit_id).toBe('vn-hn-so-cu')
    // One that goes on as two is not the one or the other, whatever the gazetteer calls the event.
    const split = new Map([
      ...lives,
      ['vn-hn-so-cu', made('Sở Cũ', null, '2023-12-31', ['vn-hn-so-moi', 'vn-hn-so-ba'], [])],
    ])
    const apart = carryTo('2025', cellsOf(['vn-hn-so-cu', 2022]), (id) => split.get(id) ?? null)
    expect(apart.cells).toEqual([])
    expect(apart.left[0]?.reason).toBe('Sở Cũ ended on 2023-12-31; its area is in vn-hn-so-moi, vn-hn-so-ba')
    expect(carryTo('2025', cellsOf(['vn-nowhere', 2022]), lineageOf).left[0]?.reason).toContain('vn-nowhere')
  })
})
