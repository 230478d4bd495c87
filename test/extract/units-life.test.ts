import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const idsOf = (text: string, published_at: string, city: 'hanoi' | 'hcmc') =>
  extract({ text, published_at, city }).observations.map((o) => [o.unit_id, o.unit, o.reference_year])

/** Made sentences: a figure belongs to the life that a name had in the year it is about. */
describe('the life of a unit in the reference year', () => {
  it('is the department before the mergers of 1 March 2025, in a text of that month', () => {
    const text = 'Chỉ số cải cách hành chính năm 2024 của Sở Nội vụ đạt 81,66 điểm.'
    expect(idsOf(text, '2025-03-22', 'hcmc')).toEqual([['vn-hcm-so-noi-vu', 'Sở Nội vụ', 2024]])
  })

  it('is the quận of 2020 where a list of quận names Thủ Đức after it became a city', () => {
    const text =
      'Chỉ số cải cách hành chính năm 2020 của các quận: Tân Phú (84,48 điểm), Phú Nhuận (83,87 điểm), Thủ Đức (82,17 điểm).'
    expect(idsOf(text, '2021-03-23', 'hcmc')).toContainEqual(['vn-hcm-quan-thu-duc', 'Quận Thủ Đức', 2020])
  })

  it('stays what the text says with its type word', () => {
    const text = 'Chỉ số cải cách hành chính năm 2020 của TP Thủ Đức đạt 82,17 điểm.'
    expect(idsOf(text, '2021-03-23', 'hcmc')).toEqual([['vn-hcm-thanh-pho-thu-duc', 'Thành phố Thủ Đức', 2020]])
  })
})
