import { describe, expect, it } from 'vitest'
import { buildDoc, type Found, type Rule, RuleSet, runRules } from '../../src/extract/engine/index.ts'
import { RULES } from '../../src/extract/observations/rules/index.ts'

/** «guillemets» mark the expected span; the text is read without them. */
function unmark(text: string): { text: string; start: number; end: number } {
  const start = text.indexOf('«')
  const end = text.indexOf('»') - 1
  return { text: text.replace('«', '').replace('»', ''), start, end }
}

function run(rule: Rule, text: string): Found[] {
  const doc = buildDoc({ text, published_at: '2024-04-04' })
  const { found, warnings } = runRules(doc, new RuleSet([rule]), [{ start: 0, end: doc.source.folded.length }])
  expect(warnings).toEqual([])
  return found.map((one) => ({ ...one, start: doc.source.toRaw(one.start), end: doc.source.toRaw(one.end) }))
}

describe.each(RULES.map((rule) => [`${rule.id}@${rule.version}`, rule as unknown as Rule] as const))(
  '%s',
  (_, rule) => {
    it.each(rule.examples.finds.map((example) => [example[0], example[1]] as const))('finds %s', (marked, value) => {
      const { text, start, end } = unmark(marked)
      const found = run(rule, text)
      expect(found.map((one) => text.slice(one.start, one.end))).toContain(text.slice(start, end))
      const hit = found.find((one) => one.start === start && one.end === end)!
      if (value !== undefined) expect(hit.value).toMatchObject(value as object)
    })
    it.each([...rule.examples.ignores])('ignores %s', (text) => {
      expect(run(rule, text)).toEqual([])
    })
  },
)

it('gives every rule its own id', () => {
  const ids = RULES.map((rule) => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
})
