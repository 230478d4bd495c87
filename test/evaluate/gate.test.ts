import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate, loadGold, renderReport } from '../../src/evaluate/index.ts'

/**
 * Floors that only rise, pinned together with the digest of the gold they were measured on. After a change of the gold or a
 * gain, `CHISO_PIN=1 npx vitest run test/evaluate` writes them anew; it refuses to lower one.
 */
const FLOORS = new URL('floors.json', import.meta.url)
const GOLD = new URL('../../fixtures/gold', import.meta.url).pathname

interface Floors {
  readonly digest: string
  readonly cases: number
  readonly f1: Readonly<Record<string, number>>
}

describe('the gold of this project', () => {
  const { cases, digest } = loadGold([GOLD])
  const report = evaluate(cases)
  const measured: Floors = {
    digest,
    cases: cases.length,
    f1: Object.fromEntries(Object.entries(report.kinds).map(([kind, one]) => [kind, Math.floor(one.f1 * 1e4) / 1e4])),
  }
  const pinned = JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors

  it('reads no worse than the floors', () => {
    for (const [kind, floor] of Object.entries(pinned.f1 ?? {}))
      expect(measured.f1[kind], `${kind} fell\n${renderReport(report)}`).toBeGreaterThanOrEqual(floor)
  })

  it('quotes exactly and keeps every negative clean', () => {
    expect(report.grounded[0], renderReport(report)).toBe(report.grounded[1])
    expect(report.negatives[0], renderReport(report)).toBe(report.negatives[1])
  })

  it('is the gold that the floors were measured on', () => {
    const fallen = Object.entries(pinned.f1 ?? {}).filter(([kind, floor]) => (measured.f1[kind] ?? 0) < floor)
    if (process.env.CHISO_PIN === '1' && fallen.length === 0)
      writeFileSync(FLOORS, `${JSON.stringify(measured, null, 2)}\n`)
    const now = JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors
    expect({ digest: now.digest, cases: now.cases }).toEqual({ digest, cases: cases.length })
  })

  it('says of every case that it is made, and quotes its evidence from its text', () => {
    for (const one of cases) {
      expect(one.id).toMatch(/^made-/)
      for (const observation of one.gold.observations) expect(one.text).toContain(observation.evidence)
    }
  })
})
