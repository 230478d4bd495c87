import type { Actor, Token } from '../people/index.ts'
import { type Addressee, addresseeAt } from './addressee.ts'
import type { VerbAt } from './types.ts'

const PROMISE = /(?:^|[" ,])(?:tôi|chúng tôi|quận|phường|sở|thành phố) sẽ /
const ORDERS =
  /(?:^|[" ,])(?:phải|cần|không được|không để|hãy|khẩn trương|tập trung|ngay|kiên quyết|nghiêm túc|rà soát|đề nghị|yêu cầu|nên)(?= )/

/** "“…”, ông NAME yêu cầu.": nothing stands behind the verb and the quote before it orders. `addressee` of the quote, if it names one. */
export function quoteBefore(tokens: readonly Token[], verb: VerbAt): { readonly addressee: Addressee | null } | null {
  if (tokens.slice(verb.to).some((t) => t.word)) return null
  const text = tokens
    .slice(0, verb.from)
    .map((t) => t.text)
    .join(' ')
  if (PROMISE.test(text) || !ORDERS.test(text)) return null
  const at = tokens.findIndex((t) => t.word)
  const lowered = tokens.map((t, i) => (i === at ? { ...t, cap: false } : t))
  return { addressee: addresseeAt(lowered, at, verb.from) }
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
