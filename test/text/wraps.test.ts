import { describe, expect, it } from 'vitest'
import { SourceText, wrapBreaks } from '../../src/text/index.ts'
import { cpuTime } from '../cpu.ts'

/** The texts are made up. */
const joined = (text: string) => new SourceText(text, wrapBreaks(text)).folded.split('\n')

describe('a line that was only broken to fit a width goes on in the next', () => {
  it.each([
    ['in lower case', 'Theo kết quả vừa được công bố, quận Đống Đa\nđạt 96,38%, xếp thứ nhất trong khối.', 1],
    ['before the name a type word waits for', 'Chỉ số cải cách hành chính năm 2023 của quận\nLong Biên đạt 95,12%.', 1],
    [
      'before a figure, where others of its block wrap',
      'Theo kết quả vừa được công bố, Chỉ số cải cách hành chính năm 2023 của\nquận Long Biên đạt 95,12%, tăng 2 bậc so với năm trước, đứng trong tổng số\n30 quận, huyện, thị xã.',
      1,
    ],
    ['with a return and spaces', 'Chủ tịch UBND quận yêu cầu các phòng, ban \r\n rà soát hồ sơ.', 1],
  ])('%s', (_, text, lines) => {
    expect(joined(text)).toHaveLength(lines)
  })

  it('keeps every index and the text as given', () => {
    const text = 'Theo kết quả vừa công bố, Quận uỷ Đống Đa\nđạt 96,38%.'
    const source = new SourceText(text, wrapBreaks(text))
    const at = source.folded.indexOf('đống đa đạt')
    expect(source.quote(at, at + 'đống đa đạt'.length).quote).toBe('Đống Đa\nđạt')
  })
})

describe('a line of its own stays one', () => {
  it.each([
    ['cells', 'Quận Đống Đa\nđạt 96,38%\nQuận Tây Hồ\nđạt 95,9%'],
    ['rows of figures', 'Sở Giáo dục và Đào tạo Hà Nội 91,20\nsở Giao thông vận tải Hà Nội 90,10'],
    ['rows with bars', 'TT | Đơn vị | Điểm thẩm định | Xếp hạng của\nQuận Đống Đa | 96,38 | 1'],
    ['the title of a table', 'Bảng tổng hợp Chỉ số CCHC khối huyện\nTT | Đơn vị | Xếp hạng'],
    ['a heading of a block', 'Kết quả xác định Chỉ số CCHC khối huyện\nQuận Đống Đa dẫn đầu.'],
    ['a heading', 'Quận Đống Đa dẫn đầu cải cách hành chính của Hà Nội\nSáng 21/3, Thành phố công bố kết quả.'],
    ['items', 'Chủ tịch UBND quận giao nhiệm vụ cho các đơn vị\n- phòng Nội vụ rà soát\n1. Ban hành kế hoạch'],
    ['a finished line', 'Quận đã hoàn thành mọi việc trong năm.\nrồi một dòng viết thường.'],
    ['behind a colon', 'Kết luận cuộc họp, ông giao nhiệm vụ cho các đơn vị:\nphòng Nội vụ rà soát'],
    ['another paragraph', 'Theo kết quả vừa được công bố, quận Đống Đa\n\nđạt 96,38%.'],
  ])('%s', (_, text) => {
    expect(joined(text)).toHaveLength(text.split('\n').length)
  })
})

it('takes linear time on lines of every kind', () => {
  for (const unit of [
    'quận\n',
    'một dòng chữ thường vừa đủ dài để gập lại\n',
    '\n',
    'A\r\n',
    'ba mươi ký tự trong một dòng của quận\nA\n',
  ]) {
    const time = (n: number) => cpuTime(() => wrapBreaks(unit.repeat(n)))
    time(2_000)
    expect(time(40_000)).toBeLessThan(Math.max(8, time(10_000)) * 12)
  }
})
