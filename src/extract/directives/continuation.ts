import type { Doc, Sentence } from '../engine/types.ts'
import { tokenize } from '../people/index.ts'
import { isAddressee, isContent } from './addressee-words.ts'

const CONNECTIVE =
  /^(?:["'+•*-] ?)?(?:trong đó|cùng với đó|bên cạnh đó|đồng thời|ngoài ra|đặc biệt|đó là|cụ thể|mặt khác|song song|trước mắt|thời gian tới|theo đó|tiếp đó|đối với|về |nhất là|cùng với việc|ngoài việc|thứ (?:nhất|hai|ba|tư|năm)|một là|hai là|ba là|bốn là|năm là|sáu là|từ nay)/
const BULLET = /^(?:[-+•*▪●]|\d{1,2}[.)]|[a-zđ]\))\s?/
export const isItem = (folded: string): boolean => BULLET.test(folded)

/** A sentence that tells instead of ordering ends the speech. */
const TELLS =
  /(?:cho biết|cho rằng|chia sẻ|phát biểu|tham dự|báo cáo tại|đã (?:đạt|có|hoàn thành|thực hiện|triển khai|tổ chức)|đạt \d|năm 20\d\d,)/

/** Does the speech go on here without a new order (guide 15.4)? Its bullets, "Đồng thời, cần …", bare content verbs. */
export function goesOn(doc: Doc, sentence: Sentence, listed = false): boolean {
  const { folded } = doc.source
  const text = folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 400))
  if (BULLET.test(text)) return true
  if (TELLS.test(text) && !/(?:cần|phải)(?= )/.test(text)) return false
  if (CONNECTIVE.test(text)) return true
  const tokens = tokenize(doc.source, sentence.start, Math.min(sentence.end, sentence.start + 200))
  const at = tokens.findIndex((t) => t.word)
  if (at < 0) return false
  const first = { ...tokens[at]!, cap: false }
  const rest = [first, ...tokens.slice(at + 1)]
  if (isContent(rest, 0)) return true
  // Behind "yêu cầu:" every line that begins with somebody below is an item.
  if (listed && isAddressee(rest, 0)) return true
  return isAddressee(rest, 0) && rest.slice(0, 14).some((t) => /^(?:cần|phải)$/.test(t.text))
}
