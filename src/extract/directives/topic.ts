import type { Token } from '../people/index.ts'
import type { Addressee } from './addressee.ts'
import { isAddressee } from './addressee-words.ts'

/**
 * "Với Sở Xây dựng, ông yêu cầu …", "Riêng đối với UBND quận, bà đề nghị …": whom the order is for stands as the topic of its
 * clause, closed by a comma. null when the clause has no such topic.
 */
export function topicAddressee(tokens: readonly Token[], subject: number): Addressee | null {
  if (tokens[subject - 1]?.text === 'tôi') return topicAddressee(tokens, subject - 1)
  let start = subject
  while (start > 0 && subject - start < 40 && !/^[;.:]$/.test(tokens[start - 1]!.text)) start--
  let at = start
  while (at < subject && !tokens[at]!.word) at++
  if (/^(?:riêng|còn)$/.test(tokens[at]?.text ?? '')) at++
  if (tokens[at]?.text === 'đối') at++
  const marked = at > start && /^(?:riêng|còn)$/.test(tokens[at - 1]!.text)
  if (tokens[at]?.text === 'với') at++
  else if (!marked) return null
  let to = subject
  while (to > at && !tokens[to - 1]!.word) to--
  return to > at && to < subject && tokens[to]!.text === ',' && isAddressee(tokens, at) ? { from: at, to } : null
}
