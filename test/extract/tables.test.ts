import { describe, expect, it } from 'vitest'
import type { Block } from '../../schemas/index.ts'
import { extract } from '../../src/extract/index.ts'

/** A page's text and blocks from a caption and rows of cells; every cell is its own line. */
function page(caption: string, rows: readonly (readonly string[])[], headRows = 1): { text: string; blocks: Block[] } {
  let text = `${caption}\n`
  const blocks: Block[] = [{ kind: 'paragraph', start: 0, end: caption.length }]
  const start = text.length
  const cells = rows.flatMap((row, r) =>
    row.map((cell, c) => {
      const from = text.length
      text += `${cell}\n`
      return { row: r, column: c, rowspan: 1, colspan: 1, header: r < headRows, start: from, end: from + cell.length }
    }),
  )
  blocks.push({
    kind: 'table',
    start,
    end: text.length - 1,
    table: { rows: rows.length, columns: rows[0]!.length, cells },
  })
  return { text, blocks }
}

const CAPTION = 'Chỉ số CCHC năm 2022 của các quận, huyện, thị xã Hà Nội'

describe('tables of a page', () => {
  it('types columns by their headings: the running number is no rank, the index is the score', () => {
    const { text, blocks } = page(CAPTION, [
      ['STT', 'Đơn vị', 'Điểm thẩm định', 'Điểm ĐTXHH', 'Chỉ số (%)', 'Xếp hạng', 'Xếp loại'],
      ['1', 'Huyện Ba Vì', '57,1', '31,2', '88,3', '28', 'Tốt'],
      ['2', 'Quận Ba Đình', '60,4', '33,7', '94,1', '4', 'Xuất sắc'],
      ['3', 'Quận Tây Hồ', '61,0', '33,1', '94,1', '4', 'Xuất sắc'],
    ])
    const { observations } = extract({ text, blocks, published_at: '2023-04-01' })
    expect(observations.map((one) => [one.unit, one.score, one.score_unit, one.rank, one.tied, one.grade])).toEqual([
      ['Huyện Ba Vì', 88.3, '%', 28, false, 'tốt'],
      ['Quận Ba Đình', 94.1, '%', 4, true, 'xuất sắc'],
      ['Quận Tây Hồ', 94.1, '%', 4, true, 'xuất sắc'],
    ])
    for (const { evidence } of observations) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
  })

  it('reads two years of ranks as two observations and the change', () => {
    const { text, blocks } = page(CAPTION, [
      ['TT', 'Tên đơn vị', 'Xếp hạng 2022', 'Xếp hạng 2021'],
      ['1', 'Quận Hà Đông', '4', '16'],
      ['2', 'Quận Ba Đình', '20', '7'],
    ])
    const { observations } = extract({ text, blocks, published_at: '2023-04-01' })
    expect(observations.map((one) => [one.unit, one.reference_year, one.rank, one.change_ranks])).toEqual([
      ['Quận Hà Đông', 2021, 16, null],
      ['Quận Hà Đông', 2022, 4, 12],
      ['Quận Ba Đình', 2021, 7, null],
      ['Quận Ba Đình', 2022, 20, -13],
    ])
  })

  it('leaves a table of something else alone', () => {
    const { text, blocks } = page('Thu ngân sách quý I của các quận, huyện', [
      ['STT', 'Đơn vị', 'Số thu (tỷ đồng)', 'Tỷ lệ so với dự toán (%)'],
      ['1', 'Quận Ba Đình', '1.200', '31,5'],
      ['2', 'Quận Tây Hồ', '980', '29,4'],
    ])
    expect(extract({ text, blocks, published_at: '2023-04-01' }).observations).toEqual([])
  })

  it('takes a running number for a rank only under a ranking', () => {
    const rows = [
      ['STT', 'Đơn vị', 'Tổng điểm'],
      ['1', 'Quận Tây Hồ', '95,8'],
      ['2', 'Quận Ba Đình', '94,1'],
      ['3', 'Quận Hà Đông', '93,2'],
    ]
    const ranked = page(`Bảng xếp hạng ${CAPTION}`, rows)
    expect(extract({ ...ranked, published_at: '2023-04-01' }).observations.map((one) => one.rank)).toEqual([1, 2, 3])
    const unordered = page(CAPTION, [
      rows[0]!,
      ['1', 'Quận Ba Đình', '94,1'],
      ['2', 'Quận Tây Hồ', '95,8'],
      ['3', 'Quận Hà Đông', '93,2'],
    ])
    expect(extract({ ...unordered, published_at: '2023-04-01' }).observations.map((one) => one.rank)).toEqual([
      null,
      null,
      null,
    ])
  })
})
