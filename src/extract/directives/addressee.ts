import type { Token } from '../people/index.ts'
import { isAddressee, isContent, NOUNS } from './addressee-words.ts'

export interface Addressee {
  readonly from: number
  readonly to: number
}

const ADJUNCT =
  /^(?:để|nhằm|đến|trong|từ|ngay|trước|sau|trên|thời|về|đối|với|tại|khi|căn|tới|hiện|riêng|bên|cùng|ngoài|cụ|đặc|mặc|bằng|qua|thông|theo)$/

/** The addressee behind the verb, adjuncts skipped ("yêu cầu để …, {A} phải"), ended by the first word of the content. */
export function addresseeAt(tokens: readonly Token[], start: number, end: number): Addressee | null {
  let at = start
  while (at < end && (!tokens[at]!.word || /^(?:cho|rằng|là|đối|với|tới|đồng|thời)$/.test(tokens[at]!.text))) {
    if (tokens[at]!.text === 'đồng' && tokens[at + 1]?.text !== 'thời') break
    if (/^[;.]$/.test(tokens[at]!.text)) return null
    at++
  }
  if (!isAddressee(tokens, at)) {
    const skipped = behindAdjunct(tokens, at, end) ?? insideClause(tokens, at)
    if (skipped === null) return null
    at = skipped
  }
  let to = at
  while (to < end && !endsAt(tokens, at, to)) to++
  while (to > at && !/[a-zà-ỹ\d)"%]/.test(tokens[to - 1]!.text)) to--
  while (to > at + 1 && /^(?:và|đều|cùng|phải|cần|là|thì)$/.test(tokens[to - 1]!.text)) to--
  return to > at ? { from: at, to } : null
}

function endsAt(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at]!
  if (!token.word) {
    if (token.text === ',') return !continuesList(tokens, at + 1)
    // "các phường: Phú La, Kiến Hưng": the names of those who are meant.
    // "từng đơn vị: Phòng Nội vụ rà soát; …" says what each has to do.
    if (token.text === ':')
      return (
        !(at > from && isKind(tokens[at - 1]!.text) && tokens[at + 1]?.cap === true) ||
        /^(?:từng|mỗi)$/.test(tokens[from]!.text)
      )
    return !/^[-&/()%]$/.test(token.text) && !(token.text === '.' && /^(?:tp|q|h|p|tx)$/.test(tokens[at - 1]!.text))
  }
  return at > from && (isContent(tokens, at) || /^(?:do|vì|bởi)$/.test(token.text) || isPointed(tokens, at))
}

function isKind(text: string): boolean {
  return /^(?:phường|xã|quận|huyện|sở|ngành|phòng|ban|vị|phương|trấn)$/.test(text)
}

/** "phòng này phản hồi": behind "này" comes what is ordered, unless the list goes on. */
function isPointed(tokens: readonly Token[], at: number): boolean {
  return /^(?:này|đó|ấy|kia)$/.test(tokens[at - 1]!.text) && !/^(?:và|cùng|của|trên|thuộc)$/.test(tokens[at]!.text)
}

/** Behind a comma the list of addressees goes on with another who can take an order. */
function continuesList(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !token.word) return false
  if (isAddressee(tokens, at) && !isContent(tokens, at)) return true
  if (/^\d{1,2}$/.test(token.text) || (token.cap && !isContent(tokens, at))) return true
  return NOUNS.has(token.text) && !isContent(tokens, at) && !ADJUNCT.test(token.text)
}

/** "yêu cầu để giảm hồ sơ trễ hạn, các phường phải …" */
function behindAdjunct(tokens: readonly Token[], at: number, end: number): number | null {
  if (!ADJUNCT.test(tokens[at]?.text ?? '')) return null
  for (let i = at + 1; i < Math.min(end, at + 30); i++) {
    if (/^[;.]$/.test(tokens[i]!.text)) return null
    if (tokens[i]!.text === ',' && isAddressee(tokens, i + 1)) return i + 1
  }
  return null
}

/** "nhiệm vụ của {A} là phải …" */
function insideClause(tokens: readonly Token[], at: number): number | null {
  const words = tokens
    .slice(at, at + 3)
    .map((t) => t.text)
    .join(' ')
  return /^(?:nhiệm vụ|trách nhiệm) của$/.test(words) && isAddressee(tokens, at + 3) ? at + 3 : null
}

/** "đề nghị {A} làm x; {B} làm y": behind a semicolon somebody else is told what to do by the same verb (15.8). */
export function furtherAddressees(tokens: readonly Token[], from: number, verbs: readonly number[]): Addressee[] {
  const found: Addressee[] = []
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const { text } = tokens[at]!
    if (text === '(') depth++
    else if (text === ')') depth--
    if (text !== ';' || depth > 0) continue
    const next = isAddressee(tokens, at + 1) ? addresseeAt(tokens, at + 1, tokens.length) : null
    const ordered = next !== null && verbs.some((verb) => verb >= next.from && verb <= next.to)
    if (next === null || ordered || !isContent(tokens, next.to)) break
    found.push(next)
  }
  return found
}
