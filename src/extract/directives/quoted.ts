import type { Actor, Token } from '../people/index.ts'
import { type Addressee, addresseeAt } from './addressee.ts'
import { isAddressee } from './addressee-words.ts'
import type { VerbAt } from './types.ts'

const PROMISE = /(?:^|[" ,])(?:tôi|chúng tôi|quận|phường|sở|thành phố) sẽ /
const ORDERS =
  /(?:^|[" ,])(?:phải|cần|không được|không để|hãy|khẩn trương|tập trung|ngay|kiên quyết|nghiêm túc|rà soát|đề nghị|yêu cầu|nên)(?= )/

/** "“…”, ông NAME yêu cầu.": nothing stands behind the verb and the quote before it orders. `addressee` of the quote, if it names one. */
export function quoteBefore(tokens: readonly Token[], verb: VerbAt): { readonly addressee: Addressee | null } | null {
  if (!closesSentence(tokens, verb.to)) return null
  const text = tokens
    .slice(0, verb.from)
    .map((t) => t.text)
    .join(' ')
  if (PROMISE.test(text) || !ORDERS.test(text)) return null
  const at = tokens.findIndex((t) => t.word)
  const lowered = tokens.map((t, i) => (i === at ? { ...t, cap: false } : t))
  const first = addresseeAt(lowered, at, verb.from)
  // "Đơn vị nào để …, người đứng đầu đơn vị đó phải …": a condition names somebody before the one who must.
  const conditional = first !== null && tokens[first.to - 1]!.text === 'nào'
  return { addressee: conditional || first === null ? (whoMust(tokens, verb.from) ?? first) : first }
}

/** "Đơn vị nào để …, người đứng đầu đơn vị đó phải …": who stands between a comma and the "phải" of the quote. */
function whoMust(tokens: readonly Token[], end: number): Addressee | null {
  const must = tokens.findIndex((t, i) => i < end && /^(?:phải|cần)$/.test(t.text))
  let from = must
  while (from > 0 && !/^[,;.:"]$/.test(tokens[from - 1]!.text)) from--
  return must > from && isAddressee(tokens, from) ? { from, to: must } : null
}

/** Behind the verb stands nothing, or, with the quote before it, only where and when it was said. */
function closesSentence(tokens: readonly Token[], at: number): boolean {
  if (!tokens.slice(at).some((t) => t.word)) return true
  if (!/^(?:tại|trong|khi|ở|sáng|chiều|tối|ngày|hôm|sau)$/.test(tokens[at]!.text)) return false
  const quotes = tokens.filter((t) => t.text === '"')
  return quotes.length === 2 && quotes[1]!.start < tokens[at]!.start && !tokens.slice(at).some((t) => t.text === ';')
}

const SAYS = /^(?:nói|nhấn|cho|khẳng|chia|phát|chỉ|yêu|lưu|bày|kết|đề)$/

/** "“Tôi giao …”, ông NAME cho biết": who says "tôi" stands behind the quote. */
export function speakerBehind(tokens: readonly Token[], actors: readonly Actor[], verb: number): Actor | null {
  const first =
    tokens[verb - 1]?.text === 'tôi' || (tokens[verb - 1]?.text === 'đã' && tokens[verb - 2]?.text === 'tôi')
  if (!first) return null
  const close = tokens.findIndex((t, i) => i > verb && t.text === '"')
  if (close < 0) return null
  return (
    actors.find(
      (a) => a.from > close && a.from - close <= 3 && a.kind !== 'organ' && SAYS.test(tokens[a.to]?.text ?? ''),
    ) ?? null
  )
}
