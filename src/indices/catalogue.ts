import type { IndexCode } from '../../schemas/index.ts'
import { Lexicon } from '../text/index.ts'
import { DDCI } from './ddci.ts'
import { DTI } from './dti.ts'
import { ICT_INDEX } from './ict-index.ts'
import { COMPONENT_WORDS, LOOKALIKES } from './lookalikes.ts'
import { APCI, EBI, FTA_INDEX, PII } from './other.ts'
import { PAPI } from './papi.ts'
import { PAR_INDEX } from './par-index.ts'
import { PCI } from './pci.ts'
import { PGI } from './pgi.ts'
import { SERVICE_766 } from './service-766.ts'
import { SIPAS } from './sipas.ts'
import type { IndexDefinition, Strength } from './types.ts'

/** Every index, in the order of the language guide. A new index is one file and one line here. */
export const INDICES: readonly IndexDefinition[] = [
  PAR_INDEX,
  SIPAS,
  PAPI,
  PCI,
  DDCI,
  DTI,
  ICT_INDEX,
  PGI,
  SERVICE_766,
  PII,
  FTA_INDEX,
  EBI,
  APCI,
]

/** What a surface says. `anaphor` is a bare "chỉ số này": it points at the last index named (4.4). */
export type IndexWord =
  | { readonly strength: Strength; readonly index: IndexDefinition }
  | { readonly strength: 'lookalike'; readonly reason: string }
  | { readonly strength: 'component' }
  | { readonly strength: 'anaphor' }

const ANAPHORS = [
  'chỉ số',
  'chỉ số này',
  'bộ chỉ số',
  'bộ chỉ số này',
  'các chỉ số',
  'bảng xếp hạng này',
  'the index',
  'this index',
]

let lexicon: Lexicon<IndexWord> | null = null

/** All index words in one lexicon, built at first use; longest match wins, so a look-alike swallows the words it holds. */
export function indexLexicon(): Lexicon<IndexWord> {
  lexicon ??= new Lexicon(entries())
  return lexicon
}

/** Surfaces are written folded (a test holds them to it): folding thousands of phrases again would cost every start. */
function entries(): Array<[string, IndexWord]> {
  const made = new Map<string, IndexWord>()
  const add = (surface: string, word: IndexWord) => {
    if (!made.has(surface)) made.set(surface, word)
  }
  for (const strength of ['name', 'needs_value'] as const)
    for (const index of INDICES) {
      const word: IndexWord = { strength, index }
      for (const surface of index.surfaces[strength] ?? []) add(surface, word)
    }
  for (const [reason, surfaces] of LOOKALIKES) {
    const word: IndexWord = { strength: 'lookalike', reason }
    for (const surface of surfaces) add(surface, word)
  }
  for (const surface of COMPONENT_WORDS) add(surface, COMPONENT)
  for (const surface of ANAPHORS) add(surface, ANAPHOR)
  return [...made]
}

const COMPONENT: IndexWord = { strength: 'component' }
const ANAPHOR: IndexWord = { strength: 'anaphor' }

/** The definition of a code; of `OTHER` by its `index_name`, else null. */
export function indexOf(code: IndexCode, indexName: string | null = null): IndexDefinition | null {
  return INDICES.find((index) => index.code === code && (code !== 'OTHER' || index.index_name === indexName)) ?? null
}

/** Can this be a score of the index? Within the largest scale it is published on. */
export function isPossibleScore(index: IndexDefinition, score: number): boolean {
  return score >= 0 && score <= Math.max(...index.scales)
}
