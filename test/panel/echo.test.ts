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
