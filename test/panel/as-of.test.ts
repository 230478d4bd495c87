import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clocks, clocksAt, visibleAt } from '../../src/panel/index.ts'

const clocks: Clocks = {
  recorded_from: '2024-04-05T02:00:00Z',
  recorded_to: '2024-06-01T02:00:00Z',
  first_seen: '2024-04-04T18:30:00Z',
  last_seen: '2024-12-01T00:00:00Z',
  withdrawn_at: '2024-05-31T20:00:00Z',
  said_on: '2024-04-04',
  superseded_at: null,
}
const seen = (moment: { asOf?: string; publishedBy?: string }, given: Clocks = clocks) =>
  visibleAt({ asOf: null, publishedBy: null, ...moment })(given)

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
  })

  it('is also what a page said on that day and took back since', () => {
    // Taken back on 1 June, 03:00 in Hà Nội.
    expect(seen({ publishedBy: '2024-05-31' })).toBe(true)
    expect(seen({ publishedBy: '2024-06-01' })).toBe(false)
    expect(seen({ publishedBy: '2024-05-31' }, { ...clocks, withdrawn_at: null })).toBe(false)
    const superseded = { ...clocks, superseded_at: '2024-07-01T00:00:00Z' }
    expect(seen({ publishedBy: '2024-05-31' }, superseded)).toBe(false)
    expect(seen({ publishedBy: '2024-05-31', asOf: '2024-06-15T00:00:00Z' }, superseded)).toBe(true)
  })

  it('does not look ahead: clocks that moved on later are set back', () => {
    const then = clocksAt(clocks, { asOf: '2024-05-01T00:00:00Z', publishedBy: null })
    expect(then).toEqual({ ...clocks, recorded_to: null, last_seen: '2024-05-01T00:00:00Z', withdrawn_at: null })
    expect(clocksAt(clocks, { asOf: null, publishedBy: null })).toEqual(clocks)
    expect(clocksAt(clocks, { asOf: null, publishedBy: '2024-05-31' }).withdrawn_at).toBeNull()
    // The capture without the words is of 31 May; that it was made, the store learnt on 1 June.
    const unaware = clocksAt(clocks, { asOf: '2024-06-01T01:00:00Z', publishedBy: null })
    expect([unaware.recorded_to, unaware.withdrawn_at]).toEqual([null, null])
    const gone = { ...clocks, recorded_to: null }
    expect(clocksAt(gone, { asOf: '2024-06-01T00:00:00Z', publishedBy: null }).withdrawn_at).toBe(clocks.withdrawn_at)
  })

  it('is one version of a claim at most, when closing one opens the next', () => {
    const instant = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2025-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString())
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 5 }), instant, (opened, asOf) => {
        const at = [...new Set(opened)].sort()
        const versions = at.map((recorded_from, i) => ({
          ...clocks,
          withdrawn_at: null,
          recorded_from,
          recorded_to: at[i + 1] ?? null,
        }))
        const held = versions.filter((v) => seen({ asOf }, v))
        expect(held).toHaveLength(asOf < at[0]! ? 0 : 1)
      }),
    )
  })

  it('only grows with the day of publication, but for what was taken back in between', () => {
    const day = fc.constantFrom('2024-04-03', '2024-04-04', '2024-05-31', '2024-06-02')
    fc.assert(
      fc.property(day, day, day, fc.boolean(), (a, b, said_on, isOpen) => {
        const [early, late] = a <= b ? [a, b] : [b, a]
        const given = { ...clocks, said_on, recorded_to: isOpen ? null : clocks.recorded_to }
        const isTakenBack = !isOpen && late >= '2024-06-01'
        if (seen({ publishedBy: early }, given)) expect(seen({ publishedBy: late }, given)).toBe(!isTakenBack)
      }),
    )
  })
})
