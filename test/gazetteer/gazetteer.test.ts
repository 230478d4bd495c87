import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Unit } from '../../schemas/index.ts'
import { gazetteer, type LookupContext, lineage, parseSurface } from '../../src/gazetteer/index.ts'

const g = gazetteer()
const best = (surface: string, context: LookupContext = {}) => g.lookup(surface, context)[0]?.unit.unit_id ?? null

describe('the table of units', () => {
  it('holds well-formed units with unique ids whose parents exist', () => {
    const ids = new Set(g.all.map((unit) => unit.unit_id))
    expect(ids.size).toBe(g.all.length)
    for (const unit of g.all) {
      Unit.parse(unit)
      if (unit.parent_id !== null) expect(ids.has(unit.parent_id), unit.unit_id).toBe(true)
    }
  })

  it.each([
    ['hanoi', 'district', '2010-01-01', 29],
    ['hanoi', 'district', '2024-04-04', 30],
    ['hanoi', 'district', '2025-07-01', 0],
    ['hcmc', 'district', '2020-12-31', 24],
    ['hcmc', 'district', '2021-01-01', 22],
    ['hanoi', 'ward', '2025-06-30', 526],
    ['hanoi', 'ward', '2025-07-01', 126],
    ['hcmc', 'ward', '2025-06-30', 273],
    ['hcmc', 'ward', '2025-07-01', 168],
  ] as const)('%s has the right number of %s units on %s', (city, level, date, count) => {
    expect(g.peersAlive(city, level, date)).toHaveLength(count)
  })

  it('narrows peers by kind', () => {
    expect(g.peersAlive('hanoi', 'district', '2024-01-01', 'huyen')).toHaveLength(17)
    expect(g.peersAlive('hcmc', 'ward', '2026-01-01', 'dac_khu').map((u) => u.name)).toEqual(['Đặc khu Côn Đảo'])
  })
})

describe('lookup', () => {
  it.each([
    ['Quận Đống Đa', {}, 'vn-hn-dong-da'],
    ['phường Đống Đa', {}, 'vn-hn-phuong-dong-da-2025'],
    ['Đống Đa', { date: '2024-04-04' }, 'vn-hn-dong-da'],
    ['Đống Đa', { date: '2026-01-01' }, 'vn-hn-phuong-dong-da-2025'],
    ['UBND huyện Ứng Hoà', {}, 'vn-hn-ung-hoa'],
    ['Huyện Ứng Hòa', {}, 'vn-hn-ung-hoa'],
    ['Q.1', {}, 'vn-hcm-quan-1'],
    ['Q1', {}, 'vn-hcm-quan-1'],
    ['quận Nhất', {}, 'vn-hcm-quan-1'],
    ['District 11', {}, 'vn-hcm-quan-11'],
    ['Dong Da district', {}, 'vn-hn-dong-da'],
    ['Thu Duc City', {}, 'vn-hcm-thanh-pho-thu-duc'],
    ['TP.Thủ Đức', {}, 'vn-hcm-thanh-pho-thu-duc'],
    ['Thủ Đức', { date: '2018-05-05', level: 'district' }, 'vn-hcm-quan-thu-duc'],
    ['Thủ Đức', { date: '2023-05-05', level: 'district' }, 'vn-hcm-thanh-pho-thu-duc'],
    ['TX.Sơn Tây', { date: '2020-01-01' }, 'vn-hn-son-tay'],
    ['TPHCM', { date: '2024-01-01' }, 'vn-hcm'],
    ['TP.HCM', { date: '2026-01-01' }, 'vn-hcm-2025'],
    ['phường 10, quận 5', { date: '2020-01-01' }, 'vn-hcm-quan-5-phuong-10'],
    ['Phường 10 (Quận 5)', { date: '2020-01-01' }, 'vn-hcm-quan-5-phuong-10'],
    ['Sở LĐ-TB&XH', { city: 'hanoi', date: '2024-01-01' }, 'vn-hn-so-lao-dong-thuong-binh-va-xa-hoi'],
    ['Sở Lao động, Thương binh và Xã hội Hà Nội', {}, 'vn-hn-so-lao-dong-thuong-binh-va-xa-hoi'],
    ['Sở TT-TT', { city: 'hcmc' }, 'vn-hcm-so-thong-tin-va-truyen-thong'],
    ['Sở Nội vụ TP.HCM', { date: '2024-01-01' }, 'vn-hcm-so-noi-vu'],
    ['Hepza', { date: '2024-01-01' }, 'vn-hcm-bql-kcx-cn'],
    ['Văn phòng UBND TP', { city: 'hanoi' }, 'vn-hn-van-phong-ubnd'],
    ['Hanoi Department of Justice', {}, 'vn-hn-so-tu-phap'],
  ] as const)('%s %o is %s', (surface, context, id) => expect(best(surface, context)).toBe(id))

  it('never takes the first hit: every unit of the name comes with what speaks for and against it', () => {
    const found = g.lookup('Thanh Trì', { date: '2024-01-01', level: 'district' })
    expect(found[0]).toMatchObject({ unit: { unit_id: 'vn-hn-thanh-tri' }, conflicts: [] })
    expect(found.map((c) => c.unit.unit_id)).toContain('vn-hn-xa-thanh-tri-2025')
    const ward = found.find((c) => c.unit.unit_id === 'vn-hn-xa-thanh-tri-2025')!
    expect(ward.conflicts.join()).toMatch(/not on 2024-01-01.*a ward, not a district/)
    expect(g.lookup('phường 1', { date: '2020-01-01' }).length).toBeGreaterThan(10)
  })

  it('knows nothing of what it does not know', () => {
    expect(g.lookup('phường Hồng Bàng')).toEqual([])
    expect(g.lookup('')).toEqual([])
    expect(g.lookup('(,')).toEqual([])
  })

  it('takes names apart', () => {
    expect(parseSurface('UBND P.Bến Nghé')).toMatchObject({ kinds: ['phuong'], bare: 'bến nghé' })
    expect(parseSurface('Q.01')).toMatchObject({ kinds: ['quan'], bare: '1' })
    expect(parseSurface('Phan Đình Phùng')).toMatchObject({ kinds: null })
  })
})

describe('lineage', () => {
  it('tells what became of a district and of its wards', () => {
    const district = lineage('vn-hn-dong-da')!
    expect(district.events.some((e) => e.event === 'abolish' && e.date === '2025-07-01')).toBe(true)
    const heirs = district.successors.map((s) => s.unit_id)
    expect(heirs).toContain('vn-hn-phuong-dong-da-2025')
    expect(heirs.length).toBeGreaterThanOrEqual(5)
    expect(district.successors.every((s) => (s.wards?.whole ?? 0) + (s.wards?.part ?? 0) > 0)).toBe(true)
  })

  it('leads from Thủ Đức back to the three old districts', () => {
    const before = lineage('vn-hcm-thanh-pho-thu-duc')!.predecessors.map((s) => s.unit_id)
    expect(new Set(before)).toEqual(new Set(['vn-hcm-quan-2', 'vn-hcm-quan-9', 'vn-hcm-quan-thu-duc']))
  })

  it('leads from a new ward back to wards and districts', () => {
    const before = lineage('vn-hn-phuong-dong-da-2025')!.predecessors
    expect(before.some((s) => s.unit_id === 'vn-hn-dong-da' && s.wards !== undefined)).toBe(true)
    expect(before.some((s) => s.share === 'whole' || s.share === 'part')).toBe(true)
  })

  it('is null for an unknown id', () => expect(lineage('vn-nowhere')).toBeNull())
})

const CSV = join(import.meta.dirname, '../../../shared/gazetteer/aliases.csv')
describe('against the compiled CSV files', () => {
  it.skipIf(!existsSync(CSV))(
    existsSync(CSV) ? 'finds every unit by every alias' : 'SKIPPED: ../shared/gazetteer is not there',
    () => {
      const missed: string[] = []
      let seen = 0
      for (const line of readFileSync(CSV, 'utf8').trim().split('\n').slice(1)) {
        const match = /^([^,]+),(?:"((?:[^"]|"")*)"|([^,]*)),(\w+)$/.exec(line)!
        const alias = (match[2] ?? match[3]!).replaceAll('""', '"')
        seen++
        if (!g.lookup(alias).some((c) => c.unit.unit_id === match[1])) missed.push(`${alias} → ${match[1]}`)
      }
      expect(seen).toBeGreaterThan(15_000)
      expect(missed.slice(0, 20), `${missed.length} missed`).toEqual([])
    },
  )
})
