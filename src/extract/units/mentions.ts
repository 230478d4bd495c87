import type { UnitMention } from '../../../schemas/index.ts'
import type { UnitSpan } from './types.ts'

/** One per distinct unit (name, level, city) at its first mention; units of other provinces are no result (C3). */
export function unitsOf(spans: readonly UnitSpan[]): UnitMention[] {
  const seen = new Map<string, UnitMention>()
  for (const { unit_id, name, level, city, outOfScope, mention } of spans) {
    if (outOfScope) continue
    const key = `${name}|${level}|${city}`
    const held = seen.get(key)
    if (held === undefined) seen.set(key, { unit_id, name, level, city, ...mention })
    else if (held.unit_id === null && unit_id !== null) seen.set(key, { ...held, unit_id })
  }
  return [...seen.values()]
}
