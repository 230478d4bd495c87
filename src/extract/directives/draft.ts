import type { VerbAt } from './types.ts'

/** Who gave an order, as far as the text says. */
export interface Issuer {
  readonly name: string | null
  readonly role: string | null
  /** Folded words that say where he stands: office and organ. */
  readonly standing: string
  readonly organ: boolean
  /** Folded offset of the subject, or null when the order has none of its own. */
  readonly start: number | null
}

/** An order before its content is known. Offsets are folded. */
export interface Draft {
  /** Index of its sentence. */
  readonly sentence: number
  readonly verb: VerbAt
  readonly issuer: Issuer
  readonly addressee: string | null
  /** Token behind the addressee: who stands before it was asked, and asks nobody. */
  readonly asked: number
  readonly evidence: { readonly start: number; readonly end: number }
  readonly content: number
  /** Where a deadline may stand from: behind the verb, before the addressee too ("yêu cầu đến ngày 30/6, các phường …"). */
  readonly due: number
  readonly clauseEnd: number
  readonly confidence: number
}

export function foldRole(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ð/g, 'đ')
    .replace(/uỷ/g, 'ủy')
    .replace(/\s{2,}|[^\S ]/g, ' ')
}
