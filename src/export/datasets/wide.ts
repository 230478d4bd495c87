import { z } from 'zod'
import { IndexCode } from '../../../schemas/index.ts'
import { type Dataset, type PublicRecord, pick } from '../dataset.ts'

/** The panel in its wide form. Its columns depend on the years of the panel, so it is made for them. */
export function wideCells(years: readonly number[]): Dataset<PublicRecord> {
  const columns = years.flatMap((year) => [
    [`score_${year}`, z.number().nullable()],
    [`score_${year}_state`, z.string().nullable()],
    [`rank_${year}`, z.number().int().nullable()],
    [`rank_${year}_state`, z.string().nullable()],
    [`rank_of_${year}`, z.number().int().nullable()],
  ])
  const schema = z.object({
    unit_id: z.string(),
    index: IndexCode,
    index_name: z.string().nullable(),
    peer_group: z.string().nullable(),
    ...Object.fromEntries(columns),
  })
  return {
    id: 'panel-wide',
    title: 'Panel, wide form: one row per unit, index and field, a group of columns per year',
    schema,
    publish: (row) => pick(schema, row),
  }
}
