import type { City, IndexCode, UnitLevel } from '../../schemas/index.ts'

/** Whose results an index measures; one index may be announced on several levels (language guide, 4.1, 4.3). */
export type IndexLevel = UnitLevel | 'province'

/**
 * How strongly a surface names the index:
 * `name` the index by itself; `needs_value` a topic that is the index only next to a score, rank or "xếp hạng" (4.5–4.7).
 */
export type Strength = 'name' | 'needs_value'

export interface IndexDefinition {
  readonly code: IndexCode
  /** Key of this definition: the code, or for `OTHER` the name that goes to `index_name`. */
  readonly id: string
  readonly name: string
  readonly name_en: string
  /** Value of `index_name`: only kinds of `OTHER` have one. */
  readonly index_name: string | null
  /** Bounds of a score, and the scales it is published on (a DTI is a number of 0–1 or of 0–100). */
  readonly scales: readonly number[]
  readonly issuer: string
  readonly levels: readonly IndexLevel[]
  readonly cities?: readonly City[]
  /** Folded surfaces; every alternative is written out, so the list is what it says. */
  readonly surfaces: Readonly<Partial<Record<Strength, readonly string[]>>>
}

export function defineIndex(definition: IndexDefinition): IndexDefinition {
  return definition
}

/** Every way through alternatives: `['chỉ số', 'bộ chỉ số'] × ['cchc']`; an empty string leaves its place out. */
export function forms(...parts: ReadonlyArray<readonly string[]>): string[] {
  let made = ['']
  for (const part of parts)
    made = made.flatMap((head) => part.map((word) => (word === '' ? head : head === '' ? word : `${head} ${word}`)))
  return [...new Set(made)].filter((phrase) => phrase !== '')
}
