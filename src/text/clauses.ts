import type { Span } from './span.ts'

/**
 * Clauses of one sentence: cut at `;`, at a dash or colon between spaces, and at a comma before a word that starts a clause of
 * its own ("trong khi", "còn", "nhưng", "đồng thời" …). Never inside brackets or quotes. Spans are trimmed and in order.
 */
export function splitClauses(folded: string, from: number, to: number): Span[] {
  const spans: Span[] = []
  let start = from
  let depth = 0
  let quoted = false
  for (let at = from; at < to; at++) {
    const code = folded.charCodeAt(at)
    if (code === 40 || code === 91) depth++
    else if ((code === 41 || code === 93) && depth > 0) depth--
    else if (code === 34) quoted = !quoted
    else if (depth === 0 && !quoted && cutsAt(folded, at, code, to)) {
      push(spans, folded, start, at)
      start = at + 1
    }
  }
  push(spans, folded, start, to)
  return spans
}

function cutsAt(text: string, at: number, code: number, to: number): boolean {
  if (code === 59) return true
  if (at + 1 >= to || text.charCodeAt(at + 1) !== 32) return false
  if (code === 58) return true
  if (code === 45) return text.charCodeAt(at - 1) === 32 && !between(text, at)
  if (code !== 44) return false
  OPENS_CLAUSE.lastIndex = at + 2
  return OPENS_CLAUSE.test(text)
}

/** "2021 - 2025", "Lao động - Thương binh" share one phrase; a dash between figures is no cut. */
function between(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 2)
  const behind = text.charCodeAt(at + 2)
  return before >= 48 && before <= 57 && behind >= 48 && behind <= 57
}

const OPENS_CLAUSE =
  /(?:trong khi(?: đó)?|còn|nhưng|song|tuy nhiên|tuy vậy|đồng thời|mặc dù|do đó|vì vậy|ngược lại|riêng|cùng với đó|bên cạnh đó)(?= )/y

function push(spans: Span[], text: string, start: number, end: number): void {
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  if (end > start) spans.push({ start, end })
}
