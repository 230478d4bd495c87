import { type Cell, LeftBehindRow, PanelClaim, PanelRow } from '../../../schemas/index.ts'
import { gazetteer } from '../../gazetteer/index.ts'
import { type Dataset, pick } from '../dataset.ts'

export interface PanelCell {
  readonly cell_id: string
  readonly cell: Cell
}

const toUnit = [{ column: 'unit_id', dataset: 'units', to: 'unit_id' }]

export const panel: Dataset<PanelCell> = {
  id: 'panel',
  title: 'Panel, long form: one value per unit, index, year and property, with its standing',
  records: ['PanelRow'],
  schema: PanelRow,
  key: ['cell_id'],
  references: toUnit,
  publish: (row) => pick(PanelRow, panelFields(row)),
}

function panelFields({ cell_id, cell }: PanelCell) {
  return { cell_id, ...unitLabels(cell.unit_id), ...cell }
}

/** A unit that the gazetteer does not know goes by its id; a release with one is refused. */
export function unitLabels(unit_id: string) {
  const unit = gazetteer().unit(unit_id)
  return {
    unit_id,
    unit_name: unit?.name ?? unit_id,
    unit_name_en: unit?.name_en ?? unit_id,
    unit_level: unit?.level ?? 'province',
    city: unit?.city ?? null,
    gso_code: unit?.gso_code ?? null,
  }
}

export const panelClaims: Dataset<PanelClaim> = {
  id: 'panel_claims',
  title: 'Claims behind each cell of the panel and against it',
  records: ['PanelClaim'],
  schema: PanelClaim,
  key: ['cell_id', 'observation_id'],
  references: [
    { column: 'cell_id', dataset: 'panel', to: 'cell_id' },
    { column: 'observation_id', dataset: 'observations', to: 'observation_id' },
  ],
  publish: (row) => pick(PanelClaim, row),
}

export const leftBehind: Dataset<PanelCell & { readonly reason: string }> = {
  id: 'left_behind',
  title: 'Cells that no unit of the chosen boundaries may inherit, with the reason',
  records: ['LeftBehindRow'],
  schema: LeftBehindRow,
  key: ['cell_id'],
  references: toUnit,
  publish: (row) => pick(LeftBehindRow, { ...panelFields(row), reason: row.reason }),
}
