import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containment, type EchoArticle, echoesAmong, sketchOf } from '../../src/panel/index.ts'

/** Made paragraphs in the style of a report of results; `seed` makes other words, not another style. */
function paragraph(seed: number): string {
  const words = [
    'quận',
    'phường',
    'rà soát',
    'thủ tục',
    'hồ sơ',
    'người dân',
    'kết quả',
    'đánh giá',
    'chỉ số',
    'công chức',
    'triển khai',
    'nâng cao',
    'số hóa',
    'trực tuyến',
    'hài lòng',
  ]
  return Array.from({ length: 40 }, (_, i) => words[(seed * 7919 + i * i * (seed + 3) + i * 31) % words.length]).join(
    ' ',
  )
}
const release = [1, 2, 3, 4, 5].map(paragraph)
const article = (article_id: string, paragraphs: string[], given: Partial<EchoArticle> = {}): EchoArticle => ({
  article_id,
  text: paragraphs.join('\n'),
  published_at: '2024-04-04',
  source_class: 'national',
  ...given,
})

describe('echoes', () => {
  it('are known by their words, whatever headline, case, spacing or Unicode form they come in', () => {
    const copy = release.join(' ').toUpperCase().normalize('NFD')
    expect(containment(sketchOf(release.join('\n')), sketchOf(`Tiêu đề khác hẳn\n${copy}`))).toBeGreaterThan(0.95)
    expect(
      containment(sketchOf(release.join('\n')), sketchOf([11, 12, 13, 14, 15].map(paragraph).join('\n'))),
    ).toBeLessThan(0.2)
  })

  it('point to the earliest article, of one day to the issuing body', () => {
    const articles = [
      article('paper', release, { published_at: '2024-04-04T08:00' }),
      article('portal', release, { published_at: '2024-04-04T10:00', source_class: 'issuer' }),
      article('late', release.slice(0, 4), { published_at: '2024-04-09' }),
      article('own-words', [21, 22, 23, 24].map(paragraph)),
    ]
    expect(echoesAmong(articles)).toEqual(
      new Map([
        ['paper', 'portal'],
        ['late', 'portal'],
      ]),
    )
  })

  /** A made press release, and what newsrooms do with one. */
  const RELEASE = [
    'UBND quận Bình An vừa công bố kết quả khảo sát mức độ hài lòng của người dân tại 14 phường trên địa bàn trong quý đầu năm.',
    'Theo Phòng Nội vụ, điểm hài lòng toàn quận đạt 92,47%, cao hơn cùng kỳ 1,35 điểm. Uỷ ban các phường đã phát 3.820 phiếu và thu về 3.764 phiếu hợp lệ.',
    'Phường Hoà Lạc dẫn đầu với 95,81%, tiếp đến là phường Thuỷ Nguyên Thượng đạt 94,62%. Hai phường này đã số hoá toàn bộ hồ sơ đất đai từ cuối năm ngoái.',
    'Ở chiều ngược lại, phường Tân Khoá chỉ đạt 86,05% do trụ sở đang sửa chữa, người dân phải chờ trung bình 21 phút mới đến lượt.',
    'Lãnh đạo quận yêu cầu các phường rà soát quy trình tiếp nhận, bố trí thêm cán bộ vào sáng thứ hai và công khai đường dây nóng để người dân phản ánh.',
    'Đợt khảo sát tiếp theo dự kiến diễn ra vào tháng 6, mở rộng thêm lĩnh vực hộ tịch và bảo trợ xã hội.',
  ]
  const newTones = (text: string) =>
    text.replace(/oà/g, 'òa').replace(/oá/g, 'óa').replace(/uỷ/g, 'ủy').replace(/Uỷ/g, 'Ủy').replace(/oẻ/g, 'ỏe')
  it.each<[what: string, reprint: string[]]>([
    ['another headline', ['Người dân quận Bình An chấm điểm cán bộ phường', ...RELEASE]],
    [
      'another lead',
      [
        '(Báo Làm Thử) - Hơn ba nghìn người dân đã cho điểm công việc của mười bốn phường ở Bình An.',
        ...RELEASE.slice(1),
      ],
    ],
    ['a paragraph dropped', RELEASE.toSpliced(4, 1)],
    ['two paragraphs dropped and a new end', [...RELEASE.slice(0, 4), 'Ảnh: phóng viên cung cấp cho toà soạn.']],
    ['tones written elsewhere', RELEASE.map(newTones)],
    [
      'figures rounded or written with a point',
      RELEASE.map((text) => text.replace('92,47', '92.47').replace('94,62', '94,6')),
    ],
  ])('are a reprint with %s', (_, reprint) => {
    const made = [article('release', RELEASE), article('reprint', reprint, { published_at: '2024-04-05' })]
    expect(echoesAmong(made)).toEqual(new Map([['reprint', 'release']]))
  })

  it.each<[what: string, other: string[]]>([
    [
      'a translation',
      [
        'The People’s Committee of Binh An district has announced how satisfied residents of its 14 wards were in the first quarter.',
        'The district as a whole reached 92.47%, 1.35 points more than a year before, from 3,764 valid forms out of 3,820.',
        'Hoa Lac ward leads with 95.81%, followed by Thuy Nguyen Thuong ward with 94.62%. Tan Khoa ward reached only 86.05%.',
        'The district asked the wards to review how they receive papers and to put more staff behind the counters on Monday mornings.',
      ],
    ],
    [
      'the same form of another week',
      RELEASE.map((text) =>
        text
          .replace('92,47', '93,18')
          .replace('1,35', '0,71')
          .replace('3.820', '4.105')
          .replace('3.764', '4.011')
          .replace('95,81', '96,02')
          .replace('94,62', '95,40')
          .replace('86,05', '88,93')
          .replace('quý đầu năm', 'tuần qua'),
      ),
    ],
    [
      'another report of the same event',
      [
        'Khảo sát do quận Bình An thực hiện cho thấy cứ mười người thì chín người hài lòng khi đến trụ sở phường làm giấy tờ, ở mức 92,47%.',
        'Bà Lê Thị Mẫn, một người dân phường Hoà Lạc, kể rằng bà chỉ mất một buổi sáng để xong hồ sơ, thay vì ba lần đi lại như trước đây.',
        'Trong khi đó tại Tân Khoá, nơi trụ sở đang sửa, nhiều người vẫn phải đứng chờ ngoài hiên. Phường này đứng cuối bảng với 86,05%.',
        'Ông Đỗ Văn Thử, trưởng phòng Nội vụ, nói quận sẽ bố trí thêm cán bộ và mở quầy lưu động ngay trong tháng tới.',
      ],
    ],
  ])('are not %s', (_, other) => {
    expect(
      echoesAmong([article('release', RELEASE), article('other', other, { published_at: '2024-04-11' })]).size,
    ).toBe(0)
  })

  it("are not last year's report with other figures, a short notice, nor a digest that holds an article", () => {
    expect(echoesAmong([article('a', release), article('b', release, { published_at: '2025-04-04' })]).size).toBe(0)
    expect(echoesAmong([article('a', ['Quận công bố kết quả.']), article('b', ['Quận công bố kết quả.'])]).size).toBe(0)
    const digest = [...release.slice(0, 1), ...[31, 32, 33, 34, 35, 36].map(paragraph)]
    expect(echoesAmong([article('a', release.slice(0, 1)), article('digest', digest)]).size).toBe(0)
  })

  it('never form chains, and the order of the articles never matters', () => {
    const anyArticle = fc.record({
      from: fc.nat(4),
      length: fc.integer({ min: 2, max: 5 }),
      day: fc.constantFrom('2024-04-04', '2024-04-05', null),
    })
    let found = 0
    fc.assert(
      fc.property(fc.array(anyArticle, { minLength: 1, maxLength: 6 }), fc.infiniteStream(fc.nat()), (made, keys) => {
        const articles = made.map(({ from, length, day }, i) =>
          article(`a${i}`, [1, 2, 3, 4, 5].slice(from % 3, (from % 3) + length).map(paragraph), { published_at: day }),
        )
        const echoes = echoesAmong(articles)
        found += echoes.size
        for (const original of echoes.values()) expect(echoes.has(original)).toBe(false)
        const shuffled = articles.map((a) => ({ a, key: keys.next().value ?? 0 })).sort((x, y) => x.key - y.key)
        const sorted = (of: Map<string, string>) => [...of].sort()
        expect(sorted(echoesAmong(shuffled.map(({ a }) => a)))).toEqual(sorted(echoes))
      }),
      { numRuns: 50 },
    )
    // Or the property says nothing.
    expect(found).toBeGreaterThan(20)
  })
})
