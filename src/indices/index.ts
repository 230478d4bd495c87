export { INDICES, type IndexWord, indexLexicon, indexOf, isPossibleScore } from './catalogue.ts'
export type { IndexDefinition, IndexLevel, Strength } from './types.ts'
