export { checkExpected, decisionOf, type Verdict } from './decide.ts'
export { decodeDecisions, encodeDecisions } from './file.ts'
export { type ItemReading, inOrder, KINDS, type Kind, type ReviewItem } from './item.ts'
export { itemOfIncomplete, itemsOfCells, voicesNamed } from './of-cells.ts'
