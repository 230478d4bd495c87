import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vi as pattern, Sieve } from '../../../src/extract/engine/index.ts'
import { RULES } from '../../../src/extract/observations/index.ts'
import { SourceText } from '../../../src/text/index.ts'

describe('the sieve', () => {
  it('turns away what cannot match, by the letters behind the first word', () => {
    const rank = pattern`(?:vị trí|vị thứ)(?: thứ)? \d{1,3}`
    const sieve = new Sieve([{ pattern: rank }])
    const passing = (text: string) => sieve.passing(sieve.rules, 'vị', text, 2).length > 0
    expect(passing('vị trí thứ 4')).toBe(true)
    expect(passing('vị  trí\n4')).toBe(true)
    expect(passing('vị khách mời')).toBe(false)
    expect(passing('vị trí cuối')).toBe(false)
  })

  const alphabet = fc.constantFrom(...'ab1 \n', '  ', 'ab', '1/2')
  const texts = fc.array(alphabet, { maxLength: 14 }).map((parts) => parts.join(''))
  it.each([
    /a{2,3}b/y,
    /a(?:b| {1,4}1)*(?=b)1/y,
    /(?<n>\d{1,3})\s?\/\s{0,2}(?!1)\d/y,
    /a[^b\d]{2,}b?(?<!aa)1/y,
    /(?:a|ab)(?:\s{2,}|b{0,12})a{9,}?/y,
    /(?:)a+(?:b?1?){0,2}$/y,
    /a\s\p{L}/uy,
  ])('passes whatever %s matches', (source) => {
    const sieve = new Sieve([{ pattern: source }])
    fc.assert(
      fc.property(texts, (text) => {
        source.lastIndex = 0
        expect(source.exec(text) === null || sieve.passing(sieve.rules, '', text, 0).length === 1).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('passes every rule where one of its examples is found', () => {
    const patterned = RULES.filter((rule) => !('phrases' in rule) || rule.phrases === undefined)
    const sieve = new Sieve(patterned)
    for (const rule of patterned)
      for (const [example] of rule.examples.finds) {
        const { folded } = new SourceText(example.replaceAll(/[«»]/g, ''))
        for (let at = 0; at < folded.length; at++) {
          rule.pattern.lastIndex = at
          if (rule.pattern.test(folded)) expect(sieve.passing(sieve.rules, '', folded, at)).toContain(rule)
        }
      }
  })

  it('answers alike after more letters than it keeps', () => {
    const source = pattern`số [a-z一-龥]{1,9} \d`
    const sieve = new Sieve([{ pattern: source }])
    const first = sieve.passing(sieve.rules, 'số', 'số nhà 4', 2)
    for (let i = 0; i < 120_000; i++)
      sieve.passing(sieve.rules, 'số', `số ${String.fromCharCode(0x4e00 + (i % 20_000))}${i % 7} 4`, 2)
    expect(sieve.passing(sieve.rules, 'số', 'số nhà 4', 2)).toEqual(first)
  })
})
