import type { Doc } from '../engine/types.ts'
import { type Draft, foldRole } from './draft.ts'

/** The same order in headline, lead and body is one record, the fullest (15.8); repeats are told by issuer and words. */
export function mergeRepeats(doc: Doc, drafts: readonly Draft[]): Draft[] {
  const body = drafts.filter((d) => doc.sentences[d.sentence]!.zone.kind !== 'title')
  const kept = body.length > 0 ? body : [...drafts]
  if (kept.length < 2) return kept
  const words = kept.map((d) => wordsOf(doc, d))
  const names = kept.map(({ issuer }) => (issuer.name === null ? null : foldRole(issuer.name)))
  const sameIssuer = (i: number, k: number) =>
    names[i] != null && names[k] != null ? names[i] === names[k] : kept[i]!.issuer.standing === kept[k]!.issuer.standing
  // Of two alike the one with an addressee stays, then the longer, then the first.
  const weight = kept.map((d, i) => (d.addressee === null ? 0 : 100) + words[i]!.size)
  const fuller = (k: number, i: number) => weight[k]! > weight[i]! || (weight[k] === weight[i] && k < i)
  return kept.filter((_, i) => {
    // Only the orders around it: repeats stand close, and a text of ten thousand orders stays linear.
    for (let k = Math.max(0, i - 24); k < Math.min(kept.length, i + 25); k++)
      if (k !== i && sameIssuer(i, k) && alike(words[k]!, words[i]!) && fuller(k, i)) return false
    return true
  })
}

function wordsOf(doc: Doc, draft: Draft): Set<string> {
  const text = doc.source.folded.slice(draft.content, Math.min(draft.clauseEnd, draft.content + 300))
  return new Set(text.match(/[a-zà-ỹ\d]{2,}/g)?.slice(0, 30))
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return small.size >= 5 && shared / small.size >= 0.75
}
