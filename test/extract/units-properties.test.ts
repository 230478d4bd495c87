import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDoc } from '../../src/extract/engine/index.ts'
import { findAnaphors, findUnits, unitsOf } from '../../src/extract/units/index.ts'
import { gazetteer } from '../../src/gazetteer/index.ts'
import { cpuTime } from '../cpu.ts'

const PIECES = [
  'quận',
  'Quận',
  'các quận',
  'huyện',
  'thị xã',
  'TP',
  'TP.',
  'thành phố',
  'phường',
  'P.',
  'xã',
  'Sở',
  'các sở',
  'UBND',
  'Quận ủy',
  'Ba Đình',
  'Đống Đa',
  'Tân Phú',
  'Bắc, Nam Từ Liêm',
  'Hà Nội',
  'TP.HCM',
  'Hải Phòng',
  'Nội vụ',
  'Tài chính',
  'LĐ-TB&XH',
  'Hòa Bình',
  '1',
  '3',
  '12',
  '95,5%',
  '(',
  ')',
  ',',
  ';',
  ':',
  '.',
  ' - ',
  '\n',
  '\n\n',
  'và',
  'cũ',
  'đạt',
  'phố',
  'ông',
  '\u00a0',
  'Nguyễn',
  'District',
  'ward',
]

describe('findUnits', () => {
  it('gives ordered, disjoint, exactly quoted spans of known units for any text', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' '))
    fc.assert(
      fc.property(text, fc.constantFrom('2012-01-01', '2024-04-04', '2026-01-01', null), (given, on) => {
        const doc = buildDoc({ text: given, published_at: on })
        const spans = findUnits(doc)
        let last = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          last = span.end
          const { surface, start, end } = span.mention
          expect(given.slice(start, end)).toBe(surface)
          if (span.unit_id !== null) {
            expect(gazetteer().unit(span.unit_id)?.name).toBe(span.name)
            if (!span.outOfScope) expect(gazetteer().unit(span.unit_id)?.city).toBe(span.city)
          }
          if (!span.outOfScope) expect(span.city).not.toBeNull()
        }
        const keys = unitsOf(spans).map((u) => `${u.name}|${u.level}|${u.city}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const anaphor of findAnaphors(doc, spans))
          expect(spans.some((span) => span.start < anaphor.end && anaphor.start < span.end)).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  it('reads every district back from its own name, alone and in lists', () => {
    for (const city of ['hanoi', 'hcmc'] as const) {
      const units = gazetteer().peersAlive(city, 'district', '2024-04-04')
      for (const unit of units) {
        const [found] = findUnits(buildDoc({ text: `Chỉ số của ${unit.name} tăng.`, published_at: '2024-04-04' }))
        expect(found).toMatchObject({ unit_id: unit.unit_id, role: 'subject-able' })
      }
      const list = findUnits(buildDoc({ text: `${units.map((u) => u.name).join(', ')}.`, published_at: '2024-04-04' }))
      expect(list.map((u) => u.unit_id)).toEqual(units.map((u) => u.unit_id))
      expect(new Set(list.map((u) => u.listId))).toEqual(new Set([0]))
    }
  })

  it('reads every ward of today back from its own name', () => {
    for (const city of ['hanoi', 'hcmc'] as const)
      for (const unit of gazetteer().peersAlive(city, 'ward', '2026-01-01')) {
        const doc = buildDoc({ text: `Chỉ số của ${unit.name} tăng.`, published_at: '2026-01-01', city })
        expect(findUnits(doc).map((u) => u.unit_id)).toEqual([unit.unit_id])
      }
  })

  it.each(
    [
      [
        'Quận 1, ',
        'Sở Y tế, ',
        'Hà Nội, ',
        'tỉnh Xyz, ',
        'các sở: Tài chính: 1, ',
        'phường Tân Phú, ',
        'Thanh tra Thành phố. ',
        'Văn phòng UBND, ',
      ],
      [
        'Quận 1\n',
        'Sở Y tế\n',
        'Hà Nội\n',
        'huyện Abc\n',
        'Tài chính: 90\n',
        'Ban Quản lý các khu ',
        'các quận ',
        'Dong Da district, ',
      ],
      [
        'quận 1,,,1,,,1,,,1',
        'Quận 1 (1,,1,,1 ',
        'Bắc, ',
        'sở lđ-tb',
        'District 1, ',
        'Đống Đa - ',
        'Nguyễn Thanh Xuân ',
      ],
    ].flat(),
  )('stays linear on "%s" a hundred thousand characters long', (unit) => {
    const time = (length: number) => {
      const doc = buildDoc({ text: unit.repeat(Math.ceil(length / unit.length)), published_at: '2024-01-01' })
      return cpuTime(() => findAnaphors(doc, findUnits(doc)))
    }
    time(5_000)
    // Quadratic work would take minutes; a busy machine gets its slack.
    expect(time(100_000)).toBeLessThan(2_500)
  })
})
