import aliases from '../../data/gazetteer/aliases.json' with { type: 'json' }
import units from '../../data/gazetteer/units.json' with { type: 'json' }
import type { Unit } from '../../schemas/index.ts'

/** A unit with the source codes of data/gazetteer/README.md. */
export interface GazetteerUnit extends Unit {
  readonly sources: string
  /** Folded name without type word; empty for departments. */
  readonly bare: string
}

const LEVELS: ReadonlySet<string> = new Set(['city', 'district', 'ward', 'department', 'province'])

/** Rows of data/gazetteer/units.json as records. The file is ours and tested, so a bad row is a defect and throws. */
export function loadUnits(): GazetteerUnit[] {
  return units.rows.map((row) => {
    const [unit_id, gso_code, name, name_en, level, kind, parent_id, city, valid_from, valid_to, sources, bare] = row
    if (unit_id == null || name == null || name_en == null || kind == null || !isLevel(level))
      throw new RangeError(`data/gazetteer/units.json: a row without id, name or level: ${JSON.stringify(row)}`)
    return {
      unit_id,
      name,
      name_en,
      level,
      kind,
      city: city === 'hanoi' || city === 'hcmc' ? city : null,
      parent_id: parent_id ?? null,
      gso_code: gso_code ?? null,
      valid_from: valid_from ?? null,
      valid_to: valid_to ?? null,
      sources: sources ?? '',
      bare: bare ?? '',
    }
  })
}

function isLevel(level: string | null | undefined): level is Unit['level'] {
  return level != null && LEVELS.has(level)
}

/** Names that no rule makes from the official one: unit id → surfaces. */
export function loadUnitAliases(): ReadonlyArray<readonly [string, readonly string[]]> {
  return Object.entries(aliases.units)
}

/** Bare names that aliases add: `chương dương độ`, `đắc lắc`. */
export function loadBareAliases(): ReadonlyArray<readonly [string, readonly string[]]> {
  return Object.entries(aliases.bares)
}

/** Of departments, by official name, since both cities and every re-founding share the names. */
export function loadDepartmentAliases(): ReadonlyArray<readonly [string, readonly string[]]> {
  return Object.entries(aliases.departments)
}
