import type { DocumentCitation } from '../../../schemas/index.ts'
import type { Span } from '../../text/index.ts'

/** A cited document where it stands; `start` and `end` are folded offsets, the date behind the number included. */
export type DocumentMention = Omit<DocumentCitation, 'start' | 'end'> & Span

/** A number found: where it stands, what stands in it. Folded offsets. */
export interface NumberAt extends Span {
  /** Codes behind the number, folded: `['qđ', 'ttg']`; empty for a bare number. */
  readonly codes: readonly string[]
}
