import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Lexicon } from '../../src/text/index.ts'

const spans = (lexicon: Lexicon<string>, text: string, overlapping = false) =>
  [...lexicon.matches(text, 0, text.length, { overlapping })].map((m) => `${m.value}@${m.start}-${m.end}`)

describe('Lexicon', () => {
  const names = new Lexicon([
    ['từ liêm', 'T'],
    ['nam từ liêm', 'N'],
    ['bắc từ liêm', 'B'],
    ['quận 1', 'Q1'],
    ['quận 12', 'Q12'],
    ['q.', 'Q'],
  ])

  it('takes the longest phrase and whole words only', () => {
    expect(spans(names, 'nam từ liêm và từ liêm')).toEqual(['N@0-11', 'T@15-22'])
    expect(spans(names, 'quận 12, quận 1')).toEqual(['Q12@0-7', 'Q1@9-15'])
    expect(spans(names, 'quận 123')).toEqual([])
    expect(spans(names, 'từ liêmx xtừ liêm')).toEqual([])
  })

  it('gives every phrase when asked to', () => {
    expect(spans(names, 'nam từ liêm', true)).toEqual(['N@0-11', 'T@4-11'])
  })

  it('needs no boundary where the phrase ends with a sign', () => {
    expect(spans(names, 'ubnd q.phú nhuận')).toEqual(['Q@5-7'])
  })

  it('reads a run of spaces as one space, and a line break only when told to', () => {
    expect(spans(names, 'nam   từ liêm')).toEqual(['N@0-13'])
    expect(spans(names, 'nam từ\nliêm')).toEqual([])
    const wrapped = new Lexicon([['sở nội vụ', 'S']], { acrossLines: true })
    expect(spans(wrapped, 'sở nội\n vụ')).toEqual(['S@0-10'])
    expect(spans(wrapped, 'sở nội\n\nvụ')).toEqual([])
  })

  it('splits between letter and digit', () => {
    const list = new Lexicon([['đống đa', 'Đ']])
    expect(spans(list, '7. đống đa8. đống đa9')).toEqual(['Đ@3-10', 'Đ@13-20'])
    expect(spans(list, 'đống đax8')).toEqual([])
  })

  it('refuses one phrase with two meanings, and an empty one', () => {
    expect(
      () =>
        new Lexicon([
          ['a b', 1],
          ['a b', 2],
        ]),
    ).toThrow(/twice/)
    expect(() => new Lexicon([['', 1]])).toThrow(/empty/)
  })

  it('agrees with a plain search over words', () => {
    const word = fc.constantFrom('tân', 'bình', 'phú', 'thạnh', 'an')
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.uniqueArray(phrase, { minLength: 1, maxLength: 8 }),
        fc.array(word, { maxLength: 12 }),
        (set, words) => {
          const text = words.join(' ')
          const lexicon = new Lexicon(set.map((p) => [p, p] as const))
          const expected: string[] = []
          for (let i = 0; i < words.length; ) {
            const length = [3, 2, 1].find((n) => i + n <= words.length && set.includes(words.slice(i, i + n).join(' ')))
            if (length === undefined) i++
            else {
              expected.push(words.slice(i, i + length).join(' '))
              i += length
            }
          }
          expect([...lexicon.matches(text)].map((m) => m.value)).toEqual(expected)
        },
      ),
    )
  })

  it('stays linear when every word starts a phrase that fails', () => {
    const lexicon = new Lexicon([
      [`${'ban '.repeat(30)}x`, 1],
      ['ban', 2],
    ])
    const time = (n: number) => {
      const text = 'ban '.repeat(n)
      const start = performance.now()
      let count = 0
      for (const _ of lexicon.matches(text)) count++
      expect(count).toBe(n)
      return performance.now() - start
    }
    time(1000)
    expect(time(80_000)).toBeLessThan(2_000)
    expect([...lexicon.matches(`ban${' '.repeat(200_000)}`)]).toHaveLength(1)
  })
})
