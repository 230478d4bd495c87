import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ending } from '../../src/text/index.ts'

describe('ending', () => {
  const words = fc.constantFrom('so với ', 'hơn', ' ', 'quận ', ', ', '12', '%', 'tuần trước', 'của ', '; ', '\n')
  const texts = fc.array(words, { maxLength: 9 }).map((parts) => parts.join(''))
  it.each([
    /(?:so với|hơn|kém)\s(?:(?:của|quận)\s){0,2}$/,
    /(?<![a-zà-ỹ])(?:quận\s?[,/-]\s?$|\d{1,3}\s?(?:%\s)?$)/,
    /(?:^|[,;(:])(?![^,;(:]*so với)[^,;(:]*(?<![a-zà-ỹ])(?:tuần|quý) trước[^,;(:]*$/,
    /(?<!so )với\s*$/,
  ])('says of a text what %s says', (pattern) => {
    const quick = ending(pattern)
    fc.assert(
      fc.property(texts, (text) => {
        expect(quick.test(text)).toBe(pattern.test(text))
      }),
      { numRuns: 300 },
    )
  })
})
