import type { Span } from '../../text/index.ts'
import type { Token } from '../people/index.ts'
import type { VerbAt } from './types.ts'

/** Public records carry at most 300 characters of a page (design, D10). */
const LONGEST = 300

/** The shortest stretch with subject, verb, addressee and the head of the content: up to the clause's end, or a comma before it. */
export function evidenceOf(tokens: readonly Token[], from: number, verb: VerbAt, end: number): Span {
  let start = tokens[from]!.start
  const last = tokens[end - 1]!.end
  if (tokens[verb.from]!.start - start > 200) start = tokens[verb.from]!.start
  if (last - start <= LONGEST) return { start, end: last }
  const least = Math.min(verb.to + 8, end - 1)
  let cut = least
  let comma = -1
  for (let at = least; at < end && tokens[at]!.end - start <= LONGEST; at++) {
    if (tokens[at]!.text === ',') comma = at - 1
    cut = at
  }
  return { start, end: tokens[comma >= 0 ? comma : cut]!.end }
}

/** A quote that orders and its verb, at most as long. */
export function quotedEvidence(start: number, tokens: readonly Token[], verb: VerbAt): Span {
  const end = tokens[verb.to - 1]!.end
  const from = tokens.find((token) => token.start >= Math.max(start, end - LONGEST))!
  return { start: from.start, end }
}
