export { type Deciding, type Listing, type ReviewAsked, reviewAsked } from './asked.ts'
export { flagMeant, itemMeant } from './meant.ts'
export { verdictOf } from './verdict.ts'
