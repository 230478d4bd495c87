import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.ts'

const NEWS = new URL('../../../shared/corpus/general-news.jsonl.gz', import.meta.url)
const here = existsSync(NEWS)

/**
 * Real news of 2017 on everything. All of it was searched for the names of the indices: one article speaks of PCI, and ranks
 * provinces only; so every observation would be a false one.
 */
describe.skipIf(!here)(
  `general news${here ? '' : ' (SKIPPED: ../shared/corpus/general-news.jsonl.gz is not here)'}`,
  () => {
    const texts = here
      ? gunzipSync(readFileSync(NEWS))
          .toString('utf8')
          .trim()
          .split('\n')
          .map((line) => String(JSON.parse(line).text))
      : []

    it('gives no figure, quotes exactly, and throws nowhere', () => {
      const figures: string[] = []
      const faults: string[] = []
      for (const text of texts) {
        const read = extract({ text })
        faults.push(...read.warnings.filter((one) => one.includes('threw')))
        for (const one of [...read.units, ...read.documents])
          if (text.slice(one.start, one.end) !== one.surface) faults.push(one.surface)
        for (const { evidence } of [...read.observations, ...read.directives])
          if (text.slice(evidence.start, evidence.end) !== evidence.quote) faults.push(evidence.quote)
        figures.push(...read.observations.map((one) => `${one.unit} ${one.index}: ${one.evidence.quote}`))
      }
      expect(texts.length).toBeGreaterThan(2_900)
      expect(faults).toEqual([])
      expect(figures).toEqual([])
    }, 120_000)
  },
)
