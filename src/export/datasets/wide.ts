import { z } from 'zod'
import { Cell, PanelWideRow } from '../../../schemas/index.ts'
import { type Dataset, type PublicRecord, pick } from '../dataset.ts'
import { unitLabels } from './panel.ts'

/** The panel in its wide form. Its columns depend on the years of the panel, so it is made for them. */
export function wideCells(years: readonly number[]): Dataset<PublicRecord> {
  const columns = years.flatMap((year) => [
    [`score_${year}`, z.number().nullable()],
    [`score_${year}_state`, Cell.shape.state.nullable()],
    [`rank_${year}`, z.number().int().nullable()],
    [`rank_${year}_state`, Cell.shape.state.nullable()],
    [`rank_of_${year}`, z.number().int().nullable()],
  ])
  const schema = z.object({ ...PanelWideRow.shape, ...Object.fromEntries(columns) })
  return {
    id: 'panel_wide',
    title: 'Panel, wide form: one row per unit, index and field, a group of columns per year',
    records: ['PanelWideRow'],
    schema,
    references: [{ column: 'unit_id', dataset: 'units', to: 'unit_id' }],
    publish: (row) => pick(schema, { ...unitLabels(String(row.unit_id)), ...row }),
  }
}
