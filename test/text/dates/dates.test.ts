import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDates, parseStamp } from '../../../src/text/dates/index.ts'
import { foldKey } from '../../../src/text/source-text.ts'

const PUBLISHED = '2024-04-04T15:43'
const found = (text: string, lean?: 'past' | 'future') =>
  findDates(foldKey(text), lean === undefined ? { published: PUBLISHED } : { published: PUBLISHED, lean }).map(
    (d) => d.iso,
  )

describe('stamps', () => {
  it.each([
    ['Ngày đăng 17/07/2019 | 09:15 | Lượt xem: 85', '2019-07-17T09:15'],
    ['Thứ năm, 27/02/2025 17:05', '2025-02-27T17:05'],
    ['Tin tức sự kiện 20 Tháng Mười Một 2021 1:05:00 CH', '2021-11-20T13:05'],
    ['Minh Mẫu| 13/10/2022 17:16', '2022-10-13T17:16'],
    ['2024-03-20T07:27:00Z', '2024-03-20T14:27'],
    ['2023-12-31T20:00:00Z', '2024-01-01T03:00'],
    ['31/02/2024 10:00', null],
    ['Lượt xem: 2024', null],
  ])('%s', (text, iso) => expect(parseStamp(text)?.iso ?? null).toBe(iso))
})

describe('dates in running text', () => {
  it.each([
    ['Sáng 20-3, quận họp; chiều 30.6 công bố', ['2024-03-20', '2023-06-30']],
    ['sáng 7.3 tại hội trường', ['2024-03-07']],
    ['từ ngày 10/4/2022 đến ngày 05/12/2022', ['2022-04-10', '2022-12-05']],
    ['trong quý I/2024 và quý III-2022', ['2024-Q1', '2022-Q3']],
    ['kết quả công bố tháng 3/2023', ['2023-03']],
    ['6 tháng đầu năm 2024', ['2024-H1']],
    ['9 tháng năm 2022', ['2022-01/2022-09']],
    ['tuần thứ 47 năm 2025', ['2025-W47']],
    ['tháng 12 năm 2023 và tháng trước', ['2023-12', '2024-03']],
    ['ngày mùng 5 tháng 9', ['2023-09-05']],
    ['hôm qua, quận họp', ['2024-04-03']],
  ])('%s', (text, iso) => expect(found(text)).toEqual(iso))

  it.each([
    'quận đứng thứ 2/30 quận, huyện, thị xã',
    'xếp hạng 5/12 trong khối',
    'đạt 7.3 điểm, tăng từ 7.1 đến 8.1 điểm',
    'giai đoạn 2021-2025, nhiệm kỳ 2020 - 2025',
    'hoàn thành 12/12 chỉ tiêu; tới 2/3 số hộ đồng ý',
    'thu 5.895 tỷ đồng, 27.114 suất quà, 35 phường',
    'Quyết định 104/QĐ-TTg',
    'sau 3 tháng, 5 năm tới',
  ])('nothing in: %s', (text) => expect(found(text)).toEqual([]))

  it('puts deadlines ahead and events behind', () => {
    expect(found('hoàn thành trước ngày 31-12', 'future')).toEqual(['2024-12-31'])
    expect(found('hoàn thành trước ngày 15/1', 'future')).toEqual(['2025-01-15'])
    expect(found('hội nghị ngày 31-12')).toEqual(['2023-12-31'])
    expect(found('xong trước 15-4', 'future')).toEqual(['2024-04-15'])
  })

  it('gives spans of the text', () => {
    const text = 'họp lúc 9 giờ 30 phút ngày 7 tháng 2 năm 2021 tại quận'
    expect(findDates(text).map((d) => [text.slice(d.start, d.end), d.iso])).toEqual([
      ['9 giờ 30 phút ngày 7 tháng 2 năm 2021', '2021-02-07T09:30'],
    ])
  })
})

const SHARED = new URL('../../../../shared/corpus/date-forms.json', import.meta.url)

describe.skipIf(!existsSync(SHARED))('the shared date forms (skipped when the shared corpus is absent)', () => {
  const forms: [string, string][] = existsSync(SHARED) ? JSON.parse(readFileSync(SHARED, 'utf8')) : []
  it.each(forms)('%s', (text, iso) => expect(found(text)).toEqual([iso]))
})
