import { Phrases, type Token } from '../people/index.ts'
import { isAddressee, isContent } from './addressee-words.ts'
import { frames } from './frames/index.ts'
import type { Frame, VerbAt } from './types.ts'

const BY_VERB = new Map<string, Frame>(frames.flatMap((frame) => frame.verbs.map((verb) => [verb, frame])))
const VERBS = new Phrases([...BY_VERB.keys()])

/** Every verb by its first word, to find the sentences worth a look in one pass. */
export const TRIGGER =
  /yêu cầu|đề nghị|chỉ đạo|(?<![a-zà-ỹ])giao(?! ?(?:thông|dịch|lưu))(?![a-zà-ỹ])|quán triệt|lưu ý|nhắc|phê bình|nhấn mạnh|khẳng định|nêu rõ|chỉ rõ|gợi ý|đặt hàng|phân công|(?<!kết )thúc(?= )(?! đẩy)/g

/** Ordering verbs of a sentence that are verbs there, in order. */
export function verbsIn(tokens: readonly Token[], folded: string): VerbAt[] {
  const found: VerbAt[] = []
  for (let at = 0; at < tokens.length; at++) {
    const length = VERBS.at(tokens, at)
    if (length === 0) continue
    const verb = tokens
      .slice(at, at + length)
      .map((t) => t.text)
      .join(' ')
    const frame = BY_VERB.get(verb)!
    const before = folded.slice(Math.max(tokens[0]!.start, tokens[at]!.start - 26), tokens[at]!.start)
    const behind = folded.slice(tokens[at + length - 1]!.end, tokens[at + length - 1]!.end + 40)
    if (
      (isName(tokens, at - 1) || !frame.notBehind?.test(` ${before.replace(/\s/g, ' ')}`)) &&
      !frame.notBefore?.test(behind) &&
      fits(frame, tokens, at, length)
    )
      found.push({
        frame,
        verb: verb.startsWith('giao') ? 'giao' : verb === 'đặt ra yêu cầu' ? 'yêu cầu' : verb,
        from: at,
        to: at + length,
      })
    at += length - 1
  }
  return found
}

/** "Ông Được yêu cầu": given names that are also words, told by their capital behind another or behind a courtesy. */
function isName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return at > 0 && tokens[at]!.cap && before !== undefined && (before.cap || /^(?:ông|bà|chí)$/.test(before.text))
}

/** "giao" is an everyday word: it orders only with an addressee right behind, or in "{A} được {issuer} giao …". */
function fits(frame: Frame, tokens: readonly Token[], at: number, length: number): boolean {
  // "nhu cầu và yêu cầu" are nouns; "chỉ ra hạn chế và yêu cầu các phường" orders.
  if (frame.id === 'directive.require' && tokens[at - 1]?.text === 'và')
    return isAddressee(tokens, at + length) || isContent(tokens, at + length)
  if (frame.id !== 'directive.assign') return true
  let next = at + length
  while (tokens[next]?.text === ':' || tokens[next]?.text === '"' || tokens[next]?.text === ',') next++
  const passive = tokens.slice(Math.max(0, at - 12), at).some((t) => t.text === 'được' && !t.cap)
  if (passive && isContent(tokens, next)) return true
  if (tokens[next]?.text === 'ban' && !tokens[next]!.cap) return false // "giao ban"
  if (next === tokens.length && tokens[next - 1]?.text === ':') return true
  return isAddressee(tokens, next) && !(isContent(tokens, next) && !tokens[next]!.cap)
}
