import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate, loadGold, renderReport } from '../../src/evaluate/index.ts'
import { extract } from '../../src/extract/index.ts'

const SHARED = new URL('../../../shared/', import.meta.url).pathname
const here = existsSync(join(SHARED, 'corpus/dev'))
const python = here && hasPython()

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!here)(`the shared corpus${here ? '' : ' (SKIPPED: ../shared/corpus is not here)'}`, () => {
  it.each(['dev', 'seeds-gold'])('%s: observations, units, directives and documents', (folder) => {
    const report = evaluate(loadGold([join(SHARED, 'corpus', folder)]).cases)
    const table = renderReport(report)
    expect(report.kinds.observations.f1, table).toBeGreaterThanOrEqual(0.98)
    expect(report.kinds.units.f1, table).toBeGreaterThanOrEqual(0.98)
    expect(report.kinds.documents.f1, table).toBeGreaterThanOrEqual(0.98)
    expect(report.negatives[0], table).toBe(report.negatives[1])
    expect(report.grounded[0], table).toBe(report.grounded[1])
  })

  it.skipIf(!python)(`scores as score_extract.py does${python ? '' : ' (SKIPPED: no python3)'}`, () => {
    const folder = join(SHARED, 'corpus/dev')
    const { cases } = loadGold([folder])
    // A reader with faults, so that the figures are not all 1.
    const faulty: typeof extract = (input) => {
      const read = extract(input)
      return {
        ...read,
        units: read.units.slice(1),
        observations: read.observations.map((one, i) => (i % 3 === 0 ? { ...one, rank: 7 } : one)),
      }
    }
    const ours = evaluate(cases, faulty)
    const scratch = mkdtempSync(join(tmpdir(), 'chiso-score-'))
    const lines = cases.map((one) =>
      JSON.stringify({
        id: one.id,
        ...faulty({
          text: one.text,
          title: one.title ?? null,
          published_at: one.published_at ?? null,
          site: one.site ?? null,
        }),
      }),
    )
    writeFileSync(join(scratch, 'read.jsonl'), lines.join('\n'))
    const printed = execFileSync(
      'python3',
      [join(SHARED, 'accept/score_extract.py'), join(scratch, 'read.jsonl'), folder],
      { encoding: 'utf8' },
    )
    rmSync(scratch, { recursive: true })
    const theirs = JSON.parse(printed.trim().split('\n').at(-1)!) as Record<
      string,
      { p: number; r: number; f1: number; n: number }
    >
    for (const [kind, one] of Object.entries(ours.kinds)) {
      expect({ kind, p: one.precision, r: one.recall, n: one.gold }).toEqual({
        kind,
        p: expect.closeTo(theirs[kind]!.p, 3),
        r: expect.closeTo(theirs[kind]!.r, 3),
        n: theirs[kind]!.n,
      })
    }
  })
})
