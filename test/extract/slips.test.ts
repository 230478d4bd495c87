import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const warningsOf = (text: string) => extract({ text, published_at: '2024-04-20', city: 'hanoi' }).warnings

/** Made sentences. The page is read as written; what looks like a slip of it is told (N13). */
describe('slips of the page', () => {
  it('tells of a total with its digits turned', () => {
    expect(warningsOf('PAR INDEX năm 2023 của Hà Nội đạt 91,43%, xếp thứ 3/36 tỉnh, thành phố.')).toEqual([
      'extract.total-turned: a place out of 36 (63?)',
    ])
  })

  it('tells of a score above that of a better place, and keeps both', () => {
    const text =
      'Chỉ số CCHC năm 2023: quận Ba Đình đứng thứ 4 với 91,1%, quận Tây Hồ đứng thứ 5 với 93,2%, quận Hà Đông đứng thứ 6 với 90%.'
    expect(warningsOf(text)).toEqual([
      'extract.score-out-of-order: Quận Tây Hồ (place 5, 93,2) above Quận Ba Đình (place 4, 91,1)',
    ])
    expect(extract({ text, published_at: '2024-04-20', city: 'hanoi' }).observations).toHaveLength(3)
  })

  it('says nothing of a ranking in order, of ties, or of other years', () => {
    expect(
      warningsOf(
        'Chỉ số CCHC năm 2023: quận Ba Đình đứng thứ 4/30 với 93,2%, quận Tây Hồ đứng thứ 5 với 91,1%. Năm 2022, quận Tây Hồ đạt 95%, đứng thứ 1/30.',
      ),
    ).toEqual([])
  })
})
