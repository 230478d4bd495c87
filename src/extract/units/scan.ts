import type { Doc } from '../engine/types.ts'
import { scanBare } from './bare.ts'
import { scanBody } from './body-scan.ts'
import type { Draft, Scan } from './draft.ts'
import { atomLexicon } from './lexicons.ts'
import { bothTuLiem } from './place-draft.ts'
import { scanTyped } from './typed.ts'

/** Every mention in a stretch of text, in text order, without overlap. One walk over the atoms. */
export function scan(doc: Doc, from: number, to: number, day: string): Scan {
  const out: Scan = { drafts: [], strangers: [], refused: [] }
  const claimed = new Map<number, number>()
  let cursor = from
  for (const { start, end, value } of atomLexicon().matches(doc.source, from, to)) {
    if (start < cursor) continue
    const claim = claimed.get(start)
    if (claim !== undefined) {
      cursor = claim
      continue
    }
    const made =
      value.at === 'type'
        ? scanTyped(doc, start, end, value, to, day, out)
        : value.at === 'body'
          ? scanBody(doc, start, end, value.body, out)
          : value.at === 'both'
            ? bothTuLiem(doc, start, end, value.places)
            : scanBare(doc, start, end, value.place, out)
    for (const draft of made) {
      out.drafts.push(draft)
      claimed.set(draft.start, draft.end)
    }
    // A list may begin behind words that hold a unit themselves: "Ba phường đứng đầu TP.HCM là …".
    if (made.length > 0) cursor = made[0]!.start === start ? made[0]!.end : end
  }
  return { ...out, drafts: disjoint(out.drafts) }
}

/** In text order; of two that overlap the one that starts first stays, and of those the longer one. */
function disjoint(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (draft.start >= (kept.at(-1)?.end ?? 0)) kept.push(draft)
  return kept
}
