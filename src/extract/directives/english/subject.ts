import type { Token } from '../../people/index.ts'
import { FAMILY_NAMES } from './names.ts'
import { ADVERBS, OFFICE, ORGAN, OTHERS } from './words.ts'

/** Token ranges, half open. A pronoun and a lone given name are resolved by the caller. */
export interface EnglishSubject {
  readonly kind: 'person' | 'organ' | 'pronoun' | 'other'
  readonly from: number
  readonly name: readonly [number, number] | null
  readonly role: readonly [number, number] | null
}

export const asciiText = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')
    .replace(/ ([',.])/g, '$1')
    .replace(/' s\b/g, "'s")

/** Who stands before the verb: "{office} {Name}", "{Name}, {office},", "{office}, {Name},", "he", a surname, a body. */
export function subjectBefore(tokens: readonly Token[], verb: number): EnglishSubject | null {
  let end = verb
  while (end > 0 && ADVERBS.test(tokens[end - 1]!.text)) end--
  if (end === 0) return null
  const last = tokens[end - 1]!
  if (/^(?:he|she)$/.test(last.text)) return { kind: 'pronoun', from: end - 1, name: null, role: null }
  if (last.text === ',') return apposition(tokens, end - 1)
  const from = chunkStart(tokens, end)
  const name = nameEnding(tokens, from, end)
  if (name !== null) {
    const role = name[0] > from && OFFICE.test(asciiText(tokens, from, name[0])) ? ([from, name[0]] as const) : null
    return { kind: 'person', from: role?.[0] ?? name[0], name, role: trimRole(tokens, role) }
  }
  const text = asciiText(tokens, from, end)
  if (OTHERS.test(text.replace(/ (?:of|in|from|at|across) .*$/, '')))
    return { kind: 'other', from, name: null, role: null }
  if (OFFICE.test(text) && /\b(?:the|of|committee|council|department|city|district|ward)\b/.test(text))
    return { kind: 'person', from, name: null, role: trimRole(tokens, [from, end]) }
  if (ORGAN.test(text)) return { kind: 'organ', from, name: [from, end], role: null }
  // "Thanh asked": a given name of somebody introduced, with or without "Mr".
  if (end - from <= 2 && last.cap && last.word) return { kind: 'person', from, name: [end - 1, end], role: null }
  return { kind: 'other', from, name: null, role: null }
}

/** "Le Quoc Bao, director of …," and "the chairman of …, Le Quoc Bao,": `end` is the comma before the verb. */
function apposition(tokens: readonly Token[], end: number): EnglishSubject | null {
  const inner = chunkStart(tokens, end)
  // "Tran Van A, for his part, asked": an aside between commas.
  if (inner > 1 && /^(?:for|in|at|during|however|meanwhile|therefore|on)$/.test(tokens[inner]?.text ?? ''))
    return subjectBefore(tokens, inner - 1)
  if (inner === 0 || tokens[inner - 1]!.text !== ',') return null
  const outer = chunkStart(tokens, inner - 1)
  const own = nameEnding(tokens, outer, inner - 1)
  if (own !== null && OFFICE.test(asciiText(tokens, inner, end)))
    return { kind: 'person', from: own[0], name: own, role: trimRole(tokens, [inner, end]) }
  const behind = nameEnding(tokens, inner, end)
  if (behind !== null && behind[0] === inner && OFFICE.test(asciiText(tokens, outer, inner - 1)))
    return { kind: 'person', from: outer, name: behind, role: trimRole(tokens, [outer, inner - 1]) }
  return null
}

/** A subject starts behind a mark, a conjunction or a word that opens a clause. */
function chunkStart(tokens: readonly Token[], end: number): number {
  let from = end
  while (from > 0 && end - from < 18) {
    const before = tokens[from - 1]!
    if (before.text !== "'" && !before.word && !/^[-&/.]$/.test(before.text)) break
    if (before.text === '.' && !tokens[from]!.cap) break
    // "HANOI - Chairman of …": a dateline ends at its spaced dash.
    if (before.text === '-' && before.end < tokens[from]!.start) break
    if (/^(?:and|that|but|while|when|where|after|before|as|said|year|month|week|meeting|which|who)$/.test(before.text))
      break
    from--
  }
  return from
}

/** Two to four capitals at the end that begin with a family name. */
function nameEnding(tokens: readonly Token[], from: number, end: number): readonly [number, number] | null {
  let run = end
  while (run > from && tokens[run - 1]!.cap && tokens[run - 1]!.word) run--
  for (let at = Math.max(run, end - 4); at <= end - 2; at++) if (FAMILY_NAMES.has(tokens[at]!.text)) return [at, end]
  return null
}

function trimRole(tokens: readonly Token[], role: readonly [number, number] | null): readonly [number, number] | null {
  if (role === null) return null
  let [from, to] = role
  while (from < to && /^(?:the|mr|ms|mrs|\.)$/.test(tokens[from]!.text)) from++
  while (to > from && !tokens[to - 1]!.word) to--
  return to > from ? [from, to] : null
}
