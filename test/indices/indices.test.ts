import { describe, expect, it } from 'vitest'
import { IndexCode } from '../../schemas/index.ts'
import { INDICES, indexLexicon, indexOf, isPossibleScore } from '../../src/indices/index.ts'
import { foldKey } from '../../src/text/index.ts'

const read = (text: string) =>
  [...indexLexicon().matches(foldKey(text))].map(({ value }) =>
    'index' in value
      ? `${value.strength}:${value.index.id}`
      : value.strength === 'lookalike'
        ? `not:${value.reason}`
        : value.strength,
  )

describe.each(INDICES.map((index) => [index.id, index] as const))('%s', (_, index) => {
  it('has folded, unique surfaces, and every one of them leads back to it', () => {
    IndexCode.parse(index.code)
    for (const strength of ['name', 'needs_value'] as const)
      for (const surface of index.surfaces[strength] ?? []) {
        expect(foldKey(surface)).toBe(surface)
        const word = indexLexicon().get(surface)
        expect(word, surface).not.toBeNull()
        if (strength === 'name') expect(word, surface).toMatchObject({ strength: 'name', index: { id: index.id } })
      }
  })

  it('says OTHER with a name or a code without one', () => {
    expect(index.index_name === null).toBe(index.code !== 'OTHER')
    expect(indexOf(index.code, index.index_name)).toBe(index)
    expect(index.scales.every((scale) => scale > 0)).toBe(true)
    expect(isPossibleScore(index, -1)).toBe(false)
  })
})

it('covers every code', () => {
  expect(new Set(INDICES.map((index) => index.code))).toEqual(new Set(IndexCode.options))
})

describe('surfaces', () => {
  it.each([
    ['Chỉ số cải cách hành chính năm nay', ['name:PAR_INDEX']],
    ['CHỈ SỐ CCHC', ['name:PAR_INDEX']],
    ['PAR - INDEX và PARINDEX, Par‑Index', ['name:PAR_INDEX', 'name:PAR_INDEX', 'name:PAR_INDEX']],
    [
      'Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước (SIPAS)',
      ['name:SIPAS', 'name:SIPAS'],
    ],
    ['các chỉ số PAR INDEX, SIPAS, PAPI', ['anaphor', 'name:PAR_INDEX', 'name:SIPAS', 'name:PAPI']],
    ['Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', ['name:PCI', 'name:PCI']],
    ['Chỉ số năng lực cạnh tranh cấp sở, ban, ngành và địa phương', ['name:DDCI']],
    ['bảng xếp hạng DDIC', ['name:DDCI']],
    ['năng lực cạnh tranh của doanh nghiệp', ['needs_value:PCI']],
    ['Bộ chỉ số chuyển đổi số', ['name:DTI']],
    ['tham gia chuyển đổi số', ['needs_value:DTI']],
    ['Vietnam ICT Index', ['name:ICT_INDEX']],
    ['Chỉ số xanh cấp tỉnh', ['name:PGI']],
    ['Bộ chỉ số 766', ['name:SERVICE_766']],
    ['chỉ số phục vụ người dân, doanh nghiệp', ['name:SERVICE_766']],
    ['công tác cải cách hành chính', ['needs_value:PAR_INDEX']],
    ['chỉ số này', ['anaphor']],
    ['chỉ số thành phần', ['component']],
    ['chỉ số giá tiêu dùng tăng', ['not:consumer prices']],
    ['VN-Index', ['not:stock market']],
    ['chỉ số sản xuất công nghiệp (IIP)', ['not:industrial production', 'not:industrial production']],
    ['cải cách thủ tục hành chính', []],
    ['chỉ sốt nhẹ', []],
  ] as const)('%s', (text, expected) => expect(read(text)).toEqual(expected))
})
