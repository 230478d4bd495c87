import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clocksAt, visibleAt } from '../../src/panel/index.ts'

const clocks = {
  recorded_from: '2024-04-05T02:00:00Z',
  recorded_to: '2024-06-01T02:00:00Z' as string | null,
  first_seen: '2024-04-04T18:30:00Z',
  last_seen: '2024-12-01T00:00:00Z',
  withdrawn_at: '2024-12-02T00:00:00Z' as string | null,
}
const seen = (
  moment: { asOf?: string; publishedBy?: string },
  given = clocks,
  published_at: string | null = '2024-04-04T15:43',
) => visibleAt({ asOf: null, publishedBy: null, ...moment })(given, published_at)

describe('what counts at a moment', () => {
  it('is what the database held then: from the instant it was recorded until it was closed', () => {
    expect(seen({ asOf: '2024-04-05T01:59:59Z' })).toBe(false)
    expect(seen({ asOf: '2024-04-05T02:00:00Z' })).toBe(true)
    expect(seen({ asOf: '2024-06-01T01:59:59.999Z' })).toBe(true)
    expect(seen({ asOf: '2024-06-01T02:00:00Z' })).toBe(false)
    expect(seen({})).toBe(false)
    expect(seen({}, { ...clocks, recorded_to: null })).toBe(true)
  })

  it('is what had been said by the end of a day in Viet Nam', () => {
    const open = { ...clocks, recorded_to: null }
    expect(seen({ publishedBy: '2024-04-03' }, open)).toBe(false)
    expect(seen({ publishedBy: '2024-04-04' }, open)).toBe(true)
    // Undated: seen on 5 April, 01:30 in Hà Nội.
    expect(seen({ publishedBy: '2024-04-04' }, open, null)).toBe(false)
    expect(seen({ publishedBy: '2024-04-05' }, open, null)).toBe(true)
  })

  it('does not look ahead: clocks that moved on later are set back', () => {
    const then = clocksAt(clocks, '2024-05-01T00:00:00Z')
    expect(then).toEqual({ ...clocks, recorded_to: null, last_seen: '2024-05-01T00:00:00Z', withdrawn_at: null })
    expect(clocksAt(clocks, null)).toEqual(clocks)
  })

  it('is one version of a claim at most, when closing one opens the next', () => {
    const instant = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2025-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString())
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 5 }), instant, (opened, asOf) => {
        const at = [...new Set(opened)].sort()
        const versions = at.map((recorded_from, i) => ({ ...clocks, recorded_from, recorded_to: at[i + 1] ?? null }))
        const held = versions.filter((v) => seen({ asOf }, v))
        expect(held).toHaveLength(asOf < at[0]! ? 0 : 1)
      }),
    )
  })

  it('only grows with the day of publication', () => {
    const day = fc.constantFrom('2024-04-03', '2024-04-04', '2024-04-05', '2024-04-06')
    fc.assert(
      fc.property(day, day, fc.option(day), (a, b, published) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        const open = { ...clocks, recorded_to: null }
        if (seen({ publishedBy: early }, open, published))
          expect(seen({ publishedBy: late }, open, published)).toBe(true)
      }),
    )
  })
})
