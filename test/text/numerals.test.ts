import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foldKey,
  inRoman,
  numberInWords,
  numberWord,
  numberWordAt,
  ordinalAt,
  ordinalWord,
  romanNumeral,
  scanNumbers,
} from '../../src/text/index.ts'
import { cpuTime } from '../cpu.ts'

const one = (text: string) => {
  const found = scanNumbers(foldKey(text))
  expect(found, text).toHaveLength(1)
  return found[0]!
}

describe('numbers in digits', () => {
  it.each([
    ['96,38%', 'decimal', 96.38, true],
    ['35,8 %', 'decimal', 35.8, true],
    ['94%', 'integer', 94, true],
    ['65.86 điểm', 'decimal', 65.86, false],
    ['43.9603 điểm', 'decimal', 43.9603, false],
    ['61.333 điểm', 'decimal', 61.333, false],
    ['27.114 suất quà', 'thousands', 27114, false],
    ['1.822.341 hồ sơ', 'thousands', 1822341, false],
    ['5.895 tỷ đồng', 'thousands', 5895, false],
    ['1.000 điểm', 'thousands', 1000, false],
    ['0.688', 'decimal', 0.688, false],
    ['0,7955', 'decimal', 0.7955, false],
    ['0,688 điểm', 'decimal', 0.688, false],
    ['1,234,567 people', 'thousands', 1234567, false],
    ['07 bậc', 'integer', 7, false],
    ['1,26 phần trăm', 'decimal', 1.26, true],
  ] as const)('%s is a %s', (text, kind, value, percent) => {
    expect(one(text)).toMatchObject({ kind, value, percent })
  })

  it.each([
    ['2/30', 2, 30],
    ['02/63 tỉnh', 2, 63],
    ['91,44/100 điểm', 91.44, 100],
    ['985/1.000 điểm', 985, 1000],
    ['14,2/18', 14.2, 18],
    ['58.3 / 100', 58.3, 100],
  ] as const)('%s is a fraction', (text, value, of) => {
    expect(one(text)).toMatchObject({ kind: 'fraction', value, of })
  })

  it.each([
    ['80–90%', 80, 90],
    ['2021 - 2025', 2021, 2025],
    ['1-2 bậc', 1, 2],
    ['91,5% - 93,2%', 91.5, 93.2],
  ] as const)('%s is a range', (text, value, high) => {
    expect(one(text)).toMatchObject({ kind: 'range', value, high })
  })

  it.each(['29-4-2020', '06/8/2018', '24.7.2017', '10/2022', '3-2023'])('%s is a date', (text) => {
    expect(one(text)).toMatchObject({ kind: 'date', end: text.length })
  })

  it.each(['15:43', '8:30:00', '8h30', '17h'])('%s is a time', (text) => {
    expect(one(text)).toMatchObject({ kind: 'time', end: text.length })
  })

  it.each(['104/QĐ-TTg', '34-KL/TƯ', '30/2018/QĐ-UBND', '131/2020/QH14', '9595/VPCP-KSTT', '02-CTr/QU'])(
    '%s is a document number, whole',
    (text) => expect(one(text)).toMatchObject({ kind: 'code', end: text.length }),
  )

  it('reads over a doubled mark and says so', () => {
    expect(one('0,.5')).toMatchObject({ value: 0.5, odd: true })
  })

  it('keeps the digits as written', () => {
    expect(one('96,38%')).toMatchObject({ raw: '96,38', decimals: 2, end: 6 })
    expect(one('91,44/100')).toMatchObject({ raw: '91,44' })
  })

  it('does not join figures over a comma of a list or a full stop', () => {
    expect(scanNumbers('quận 3, 5 và 8. 2 quận').map((n) => n.value)).toEqual([3, 5, 8, 2])
    expect(scanNumbers('91,5%8. cầu giấy 90,1%9. đống đa').map((n) => n.value)).toEqual([91.5, 8, 90.1, 9])
  })

  it('survives anything, in order, without overlap, every span over a digit', () => {
    const mess = fc.string({
      unit: fc.constantFrom('1', '0', '9', '.', ',', '/', '-', '%', ':', ' ', 'h', 'q', 'đ', '\n'),
    })
    fc.assert(
      fc.property(mess, (text) => {
        let last = 0
        for (const n of scanNumbers(text)) {
          expect(n.start).toBeGreaterThanOrEqual(last)
          expect(n.end).toBeGreaterThan(n.start)
          expect(text[n.start]).toMatch(/\d/)
          expect(Number.isFinite(n.value)).toBe(true)
          last = n.end
        }
        expect(text.slice(last)).not.toMatch(/\d/)
      }),
    )
  })

  it('reads decimals back as they were printed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(',', '.'),
        (a, b, mark) => {
          const printed = `${a}${mark}${String(b).padStart(2, '0')}`
          expect(one(`${printed}%`)).toMatchObject({
            value: Number(`${a}.${String(b).padStart(2, '0')}`),
            raw: printed,
          })
        },
      ),
    )
  })

  it('stays linear on hostile runs', () => {
    for (const unit of ['1', '1.', '1/', '1-', '1,', '1.111', '1 /', '1 - ', '1/a']) {
      const took = cpuTime(() => scanNumbers(unit.repeat(200_000)))
      expect(took, unit).toBeLessThan(1_500)
    }
  })
})

describe('numbers in words', () => {
  it.each([
    ['một', 1],
    ['mười', 10],
    ['mười lăm', 15],
    ['mười bốn', 14],
    ['hai mươi', 20],
    ['hai mươi mốt', 21],
    ['hai mươi tư', 24],
    ['ba mươi mốt', 31],
    ['ba lăm', 35],
    ['một trăm', 100],
    ['một trăm linh năm', 105],
    ['một trăm lẻ tám', 108],
    ['một trăm hai mươi sáu', 126],
    ['hai nghìn không trăm hai mươi ba', 2023],
  ] as const)('%s = %d', (words, value) => expect(numberWord(words)).toBe(value))

  it('goes there and back again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 999_999_999 })), (value) => {
        expect(numberWord(numberInWords(value))).toBe(value)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves years and nouns alone', () => {
    expect(numberWordAt('hai mươi năm', 0)).toMatchObject({ value: 20, end: 8 })
    expect(numberWordAt('mười năm', 0)).toMatchObject({ value: 10, end: 4 })
    expect(numberWordAt('hai ba', 0)).toMatchObject({ value: 2, end: 3 })
    expect(numberWord('mười lăm phường')).toBeNull()
    expect(numberWord('lẻ')).toBeNull()
    expect(numberWord('mươi')).toBeNull()
    expect(numberWord('tư')).toBeNull()
  })
})

describe('ordinals', () => {
  it.each([
    ['nhất', 1],
    ['nhì', 2],
    ['hai', 2],
    ['ba', 3],
    ['tư', 4],
    ['bốn', 4],
    ['mười', 10],
    ['sixth', 6],
    ['chót', -1],
  ] as const)('%s = %d', (word, value) => expect(ordinalWord(word)).toBe(value))

  it('takes the longest reading at a place', () => {
    expect(ordinalAt('thứ hai mươi mốt trong', 4)).toMatchObject({ value: 21, end: 16 })
    expect(ordinalAt('thứ nhất', 4)).toMatchObject({ value: 1, end: 8 })
    expect(ordinalAt('hạng 02', 5)).toMatchObject({ value: 2, end: 7 })
    expect(ordinalAt('ranked 3rd out', 7)).toMatchObject({ value: 3, end: 10 })
    expect(ordinalAt('thứ tự', 4)).toBeNull()
    expect(ordinalAt('thứ trưởng', 4)).toBeNull()
    expect(ordinalAt('thứ năm', 4)).toMatchObject({ value: 5 })
  })
})

describe('Roman numerals', () => {
  it('goes there and back again', () => {
    for (let value = 1; value < 4000; value++) expect(romanNumeral(inRoman(value))).toBe(value)
  })
  it.each(['', 'iiii', 'vx', 'iix', 'quý', 'mmmm', 'i'.repeat(50)])('"%s" is none', (word) =>
    expect(romanNumeral(word)).toBeNull(),
  )
})
