import type { Token } from '../people/index.ts'
import type { Addressee } from './addressee.ts'
import { isAddressee } from './addressee-words.ts'
import type { VerbAt } from './types.ts'

/** End of the clause of a verb: the next semicolon outside brackets or the end of the sentence, its stop left out. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  let depth = 0
  let end = from
  for (; end < tokens.length; end++) {
    const { text } = tokens[end]!
    if (text === '(') depth++
    else if (text === ')') depth--
    else if (text === ';' && depth <= 0) break
  }
  while (end > from && /^[.!?…"]$/.test(tokens[end - 1]!.text)) end--
  return end
}

/** Can a clause begin at this verb without a subject? */
export function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || /^[,;:."-]$/.test(before.text)) return true
  const two = `${tokens[at - 2]?.text ?? ''} ${before.text}`
  return /(?:^| )(?:đồng thời|trong đó|theo đó|cùng đó|bên cạnh đó|và|cũng|đó|qua đó|tiếp tục|song|nhưng)$/.test(two)
}

/** Behind a first order only a semicolon, a subject of its own or an order to somebody else opens another (15.8). */
export function opensOrder(tokens: readonly Token[], verb: VerbAt, before: VerbAt, ownSubject: boolean): boolean {
  if (ownSubject) return true
  // "đề nghị Phòng A hướng dẫn, đồng thời phân công chuyên viên": the phòng does both.
  if (verb.verb === 'phân công') return false
  const between = tokens.slice(before.to, verb.from).map((t) => t.text)
  const mark = between.lastIndexOf(';')
  const lead = between.slice(mark + 1).join(' ')
  if (mark >= 0 && /^(?:|đồng thời|cùng với đó|và|cũng|bên cạnh đó|, ?)$/.test(lead)) return true
  if (between.slice(-2).join(' ') === 'đồng thời')
    return isAddressee(tokens, verb.to) || verb.frame.id === 'directive.require'
  const joined = between.at(-1) === ',' || between.at(-1) === 'và'
  return joined && verb.frame.id !== 'directive.direct' && isAddressee(tokens, verb.to)
}

/** "Sở Nội vụ được UBND Thành phố giao chủ trì …": who stands before "được". */
export function passiveAddressee(tokens: readonly Token[], actor: number): Addressee | null {
  let at = actor - 2
  while (at > 0 && !/^[;.]$/.test(tokens[at - 1]!.text) && !(tokens[at - 1]!.text === ',' && !isListed(tokens, at)))
    at--
  return at >= 0 && isAddressee(tokens, at) ? { from: at, to: actor - 1 } : null
}

/** "Đảng ủy các xã, thị trấn được …": behind its comma the list goes on, and somebody stands before it. */
function isListed(tokens: readonly Token[], at: number): boolean {
  if (!isAddressee(tokens, at)) return false
  let from = at - 1
  while (from > 0 && !/^[,;.:]$/.test(tokens[from - 1]!.text)) from--
  return isAddressee(tokens, from)
}

/** "gửi {A}; {B} yêu cầu …": everything between the letter's "gửi" and the verb. */
export function letterAddressee(tokens: readonly Token[], letter: number, verb: number): Addressee | null {
  let to = verb
  while (to > letter && (!tokens[to - 1]!.word || /^(?:về|việc|để|và)$/.test(tokens[to - 1]!.text))) to--
  return to > letter + 1 && isAddressee(tokens, letter + 1) ? { from: letter + 1, to } : null
}

export function hasModal(tokens: readonly Token[], addressee: Addressee, end: number): boolean {
  return tokens.slice(addressee.to - 1, Math.min(end, addressee.to + 3)).some((t) => /^(?:cần|phải|nên)$/.test(t.text))
}

/** "lưu ý, nhiều phường còn chậm …" tells what is wrong and orders nothing. */
export function isFailing(tokens: readonly Token[], at: number): boolean {
  let from = at
  while (tokens[from] !== undefined && !tokens[from]!.word) from++
  const words = tokens.slice(from, from + 14).map((t) => t.text)
  if (words.some((w) => /^(?:phải|cần|không)$/.test(w))) return false
  if (/^(?:trong|qua|đến|theo|thời|năm|tháng|tại)$/.test(words[0] ?? ''))
    return words.some((w) => /^(?:vẫn|còn|chưa)$/.test(w))
  return /^(?:nhiều|một|hiện|vẫn|còn|chưa|chậm|hầu|đa|có)$/.test(words[0] ?? '')
}

/** Folded offset of the first word of the content. */
export function contentStart(tokens: readonly Token[], verb: VerbAt, addressee: Addressee | null, end: number): number {
  const at = addressee !== null && addressee.from >= verb.to ? addressee.to : verb.to
  let from = Math.min(at, end - 1)
  while (from < end - 1 && !tokens[from]!.word) from++
  return tokens[from]!.start
}
