import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ANNEXES } from '../../fixtures/pages/pdf/annex.ts'
import { readDocument } from '../../pipelines/reading.ts'
import { extract } from '../../src/extract/index.ts'

const made = (name: string) => readFileSync(join(import.meta.dirname, `../../fixtures/pages/pdf/annex-${name}.pdf`))

describe('annexes of decisions, from the bytes of the PDF to the observations', () => {
  it.each(Object.entries(ANNEXES))('%s', async (name, shape) => {
    const reading = await readDocument({ bytes: made(name), media_type: 'application/pdf', name: `${name}.pdf` })
    if (reading.kind !== 'article') throw new Error(reading.message)
    const { article } = reading
    expect(article).toMatchObject({ published_at: '2024-02-20', published_at_source: 'text', warnings: [] })
    expect(article.title).toMatch(/^QUYẾT ĐỊNH Về việc công bố Chỉ số cải cách hành chính năm 2023/)
    const { observations, documents, warnings } = extract(article)
    const read = observations.map((one) => [one.unit, one.index, one.reference_year, one.score, one.rank] as const)
    const told = shape.rows.map((row) => [row.unit, 'PAR_INDEX', 2023, row.score / 100, row.rank] as const)
    const byName = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1)
    expect(read.toSorted(byName)).toEqual(told.toSorted(byName))
    for (const { evidence } of observations)
      expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
    expect(documents).toContainEqual(expect.objectContaining({ number: '0714/QĐ-UBND', date: '2024-02-20' }))
    expect(warnings).toEqual([])
  })
})
