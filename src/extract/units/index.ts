export { findAnaphors } from './anaphors.ts'
export { findUnits } from './find.ts'
export { unitsOf } from './mentions.ts'
export type { Anaphor, NamedBy, UnitCandidate, UnitRole, UnitSpan } from './types.ts'
