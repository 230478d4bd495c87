export { type Actor, actorAt, bareNameAt } from './actor.ts'
export { People, type PersonAt, peopleOf, personOf, quoteOf } from './table.ts'
export { Phrases, type Token, tokenize } from './tokens.ts'
export { FAMILY_NAMES, OFFICES, ORGAN_WORDS, ORGANS, PRIVATE, STOPS } from './words.ts'
