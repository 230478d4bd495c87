import { describe, expect, it } from 'vitest'
import { explain, extract } from '../../src/extract/index.ts'
import { LINKS } from '../../src/extract/observations/index.ts'

describe.each(LINKS.map((link) => [`${link.ref.id}@${link.ref.version}`, link] as const))('%s', (_, link) => {
  it.each(link.finds.map((example) => [example.text.replaceAll('\n', ' / '), example] as const))(
    'joins %s',
    (_, example) => {
      const start = example.text.indexOf('«')
      const end = example.text.indexOf('»') - 1
      const text = example.text.replace('«', '').replace('»', '')
      const input = { text, published_at: example.published_at ?? '2024-04-04' }
      const { observations, warnings } = extract(input)
      const told = explain(input)
      expect(warnings).toEqual([])
      const found = observations.find((one) =>
        Object.entries(example.reads).every(([key, value]) => one[key as keyof typeof one] === value),
      )
      expect(found, told).toBeDefined()
      expect(found!.evidence.quote, told).toBe(text.slice(start, end))
      expect(
        found!.rules.map((rule) => rule.id),
        told,
      ).toContain(link.ref.id)
    },
  )
  it.each([...link.refuses])('reads nothing from %s', (text) => {
    const input = { text, published_at: '2024-04-04' }
    expect(extract(input).observations, explain(input)).toEqual([])
  })
})

it('tells for every linker what it joins or refuses', () => {
  for (const link of LINKS) expect(link.finds.length + link.refuses.length, link.ref.id).toBeGreaterThan(0)
  expect(new Set(LINKS.map((link) => link.ref.id)).size).toBe(LINKS.length)
})
