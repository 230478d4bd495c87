import { describe, expect, it } from 'vitest'
import { TABLE_PAGES, type TablePage } from '../../fixtures/tables/index.ts'
import { readDocument } from '../../pipelines/reading.ts'
import { extract } from '../../src/extract/index.ts'

async function read({ html, name }: TablePage) {
  const reading = await readDocument({ bytes: Buffer.from(html), media_type: 'text/html', name })
  if (reading.kind !== 'article') throw new Error(reading.message)
  const { article } = reading
  return { article, ...extract({ ...article, blocks: article.blocks }) }
}

describe('tables of made pages, from the bytes to the observations', () => {
  it.each(TABLE_PAGES.map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const { article, observations, warnings } = await read(page)
    expect(
      observations.map((one) => [
        one.unit,
        one.index,
        one.reference_year,
        one.score,
        one.rank,
        one.rank_of,
        one.change_ranks,
        one.peer_group,
      ]),
    ).toEqual(page.rows)
    for (const { evidence, unit_id } of observations) {
      expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
      expect(unit_id).not.toBeNull()
      // The words of the claim stand in the cells of one row of one table.
      const table = article.blocks.find(
        (block) => block.table && block.start <= evidence.start && evidence.end <= block.end,
      )
      expect(table).toBeDefined()
    }
    const codes = warnings
      .map((warning) => warning.split(':')[0]!)
      .filter((code) => code.startsWith('table.') || code.startsWith('extract.'))
    expect([...new Set(codes)].sort()).toEqual([...(page.warns ?? [])].sort())
  })
})
