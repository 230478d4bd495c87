import type { Evidence } from '../../schemas/index.ts'

/** Public exports hold short evidence quotes; the papers forbid copying more (design, D10). */
export const QUOTE_CHARACTERS_MAX = 300

/** The evidence as far as it may be published: shortened from its end, still exactly the text between its offsets. */
export function publicEvidence({ quote, start, end }: Evidence): Evidence {
  const short = publicQuote(quote)
  return short.length === quote.length ? { quote, start, end } : { quote: short, start, end: start + short.length }
}

/** A quote as far as it may be published. */
export const publicQuote = (quote: string): string => cutAt(quote, QUOTE_CHARACTERS_MAX).trimEnd()

/** A text of ours that may run on (what a directive orders), shortened with an ellipsis. */
export function publicText(text: string): string {
  return text.length <= QUOTE_CHARACTERS_MAX ? text : `${cutAt(text, QUOTE_CHARACTERS_MAX - 1).trimEnd()}…`
}

/** Never between the halves of a surrogate pair nor before a combining mark. */
function cutAt(text: string, length: number): string {
  if (text.length <= length) return text
  let at = length
  while (at > 0 && /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(at))) at -= 1
  return text.slice(0, at)
}
