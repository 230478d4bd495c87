import { gazetteer } from '../../gazetteer/index.ts'
import type { Token } from './tokens.ts'
import { COURTESIES, FAMILY_NAMES, HEADS, NAMED_ORGANS, OFFICES, ORGAN_WORDS, ORGANS, STOPS } from './words.ts'

/** Who can act in a sentence. Ranges are token indices, half open. */
export interface Actor {
  readonly kind: 'role' | 'organ' | 'person' | 'pronoun'
  readonly from: number
  readonly to: number
  /** The office with its organ ("Bí thư Quận ủy, Chủ tịch HĐND quận Hoàn Kiếm"), or null. */
  readonly role: readonly [from: number, to: number] | null
  readonly name: readonly [from: number, to: number] | null
}

/** The actor that starts at a token, or null. */
export function actorAt(tokens: readonly Token[], at: number): Actor | null {
  return headAt(tokens, at) ?? roleAt(tokens, at) ?? courtesyAt(tokens, at) ?? organAt(tokens, at)
}

/**
 * A full name without courtesy where a subject stands: portals break the line between office and name, papers drop the
 * "ông". Only whom the text introduces elsewhere is taken for somebody, so the caller asks the table.
 */
export function bareNameAt(tokens: readonly Token[], at: number): Actor | null {
  const before = tokens[at - 1]
  if (!tokens[at]!.cap || (before?.word && !/^\d/.test(before.text)) || !isNameRun(tokens, at)) return null
  const to = capRun(tokens, at)
  return { kind: 'person', from: at, to, role: null, name: [at, to] }
}

/** "Người đứng đầu chính quyền thành phố": an office told by what it heads. "Người đứng đầu các cơ quan" are many. */
function headAt(tokens: readonly Token[], at: number): Actor | null {
  const head = HEADS.at(tokens, at)
  if (head === 0) return null
  const organ = organAt(tokens, at + 3)
  return organ === null ? null : { ...organ, kind: 'role', from: at, role: [at, organ.to] }
}

function roleAt(tokens: readonly Token[], at: number): Actor | null {
  const head = OFFICES.at(tokens, at)
  if (head === 0) return null
  const tail = readTail(tokens, at + head, true)
  if (tail.end === at + head && tail.name === null && tokens[at]!.text === 'thường') return null
  const apposed = tail.name === null ? nameBehindRank(tokens, tail.end) : null
  if (apposed !== null) return { kind: 'role', from: at, to: apposed[1], role: [at, tail.end], name: apposed }
  return { kind: 'role', from: at, to: tail.name?.[1] ?? tail.end, role: [at, tail.end], name: tail.name }
}

/** "Trưởng Công an quận X, Thượng tá {Name}": behind the office a comma, a rank or courtesy, then the name. */
function nameBehindRank(tokens: readonly Token[], at: number): readonly [number, number] | null {
  const from = tokens[at]?.text === ',' ? at + 1 : at
  const rank = COURTESIES.at(tokens, from)
  if (rank === 0 || !isNameRun(tokens, from + rank)) return null
  const to = capRun(tokens, from + rank)
  return endsName(tokens, to) ? [from + rank, to] : null
}

function organAt(tokens: readonly Token[], at: number): Actor | null {
  const head = ORGANS.at(tokens, at)
  if (head === 0) return null
  const text = tokens[at]!.text
  // "ban" and "đoàn" and the like are organs only by name; the levels of government also stand alone in lower case.
  const alone =
    /^(?:quận|huyện|thị|phường|xã|thành|tp|sở|lãnh|chính|ubnd|hđnd|ủy|đảng|thường|tổ|đoàn|công|tỉnh|cấp|người|địa|đại|hội)$/.test(
      text,
    )
  if (!tokens[at]!.cap && !alone) return null
  const tail = readTail(tokens, at + head, false)
  return { kind: 'organ', from: at, to: tail.end, role: null, name: null }
}

/** "ông Trần Văn A, Phó Giám đốc Sở Nội vụ,": courtesy, name, and the office behind a comma, dash or bracket. */
function courtesyAt(tokens: readonly Token[], at: number): Actor | null {
  let head = COURTESIES.at(tokens, at)
  if (head === 0) return null
  const first = head
  while (COURTESIES.at(tokens, at + head) > 0) head += COURTESIES.at(tokens, at + head)
  if (OFFICES.at(tokens, at + head) > 0) {
    const role = roleAt(tokens, at + head)!
    return { ...role, from: at }
  }
  const from = at + head
  let to = from
  while (to < tokens.length && to - from < 5 && tokens[to]!.cap && tokens[to]!.word && !/\d/.test(tokens[to]!.text))
    to++
  if (to === from && NO_PRONOUN.test(tokens[from]?.text ?? '')) return null
  if (to === from)
    return first === head && /^(?:ông|bà|đồng)$/.test(tokens[at]!.text) ? pronoun(tokens, at, head) : null
  const mark = tokens[to]?.text
  const behind = mark === ',' || mark === '-' || mark === '(' ? roleAt(tokens, to + 1) : null
  if (behind === null || behind.name !== null) return { kind: 'person', from: at, to, role: null, name: [from, to] }
  if (tokens[behind.to]?.text === '(') {
    const end = afterBracket(tokens, behind.to)
    if (end !== null)
      return {
        kind: 'person',
        from: at,
        to: /^[,-]$/.test(tokens[end]?.text ?? '') ? end + 1 : end,
        role: behind.role,
        name: [from, to],
      }
  }
  const closes = /^[,)-]$/.test(tokens[behind.to]?.text ?? '') ? 1 : 0
  return { kind: 'person', from: at, to: behind.to + closes, role: behind.role, name: [from, to] }
}

/** "bà con", "ông chủ": nouns of their own. */
const NO_PRONOUN = /^(?:con|ngoại|nội|bầu|xã|già|lão|nhà|chủ|mẹ|bà|cụ|trùm|đỡ|vải)$/

function pronoun(tokens: readonly Token[], at: number, head: number): Actor {
  const more = /^(?:này|ấy)$/.test(tokens[at + head]?.text ?? '') ? 1 : 0
  return { kind: 'pronoun', from: at, to: at + head + more, role: null, name: null }
}

interface Tail {
  readonly end: number
  readonly name: readonly [number, number] | null
}

/** Reads on behind an office or an organ: organ words, unit names, further offices, and for a role the name at its end. */
function readTail(tokens: readonly Token[], start: number, person: boolean): Tail {
  let at = start
  let named = start > 0 && (NAMED_ORGANS.has(tokens[start - 1]!.text) || isBoard(tokens, start))
  let lower = 0
  while (at < tokens.length) {
    const token = tokens[at]!
    if (!token.word) {
      const next = joins(tokens, at, person, named)
      if (next === null) break
      at = next
      continue
    }
    if (!token.cap && isVerb(tokens, at)) break
    if (/^\d{1,2}$/.test(token.text)) {
      const before = tokens[at - 1]!.text
      // "Bí thư Quận ủy 7": the Party committees of numbered districts carry the number.
      if (!/^(?:quận|phường|q|p|khu|số)$/.test(before) && !(before === 'ủy' && tokens[at - 2]?.text === 'quận')) break
      at++
    } else if (
      ORGAN_WORDS.has(token.text) &&
      !(token.cap && ((person && isNameRun(tokens, at)) || startsPlace(tokens, at)))
    ) {
      if (STOPS.has(token.text) || (!token.cap && isHalf(tokens, at))) break
      named = NAMED_ORGANS.has(token.text) || (named && !/^(?:quận|huyện|phường|xã|tp|phố)$/.test(token.text))
      at++
    } else if (token.cap) {
      const run = capRun(tokens, at)
      // "Bí thư Thăng", "Thứ trưởng Nghĩa": a lone capital right behind a bare office is a given name.
      if (
        person &&
        at === start &&
        run === at + 1 &&
        isBareOffice(tokens, at) &&
        endsName(tokens, run) &&
        !/\d/.test(token.text)
      )
        return { end: at, name: [at, run] }
      const split = splitName(tokens, at, run, person)
      if (split < run) return { end: split, name: [split, run] }
      const lone = run === at + 1
      at = run
      const next = tokens[at]
      // "Nội vụ", "Chấp hành": a lone capital asks for its second syllable.
      if (
        lone &&
        next?.word &&
        !next.cap &&
        !isVerb(tokens, at) &&
        isSyllable(tokens, at - 1) &&
        !STOPS.has(next.text) &&
        named
      )
        at++
    } else if (token.text === 'và' && named && tokens[at + 1]?.cap && !ORGAN_WORDS.has(tokens[at + 1]!.text)) at++
    else if (token.text === 'của' && !person && isTeam(tokens, start) && ORGANS.at(tokens, at + 1) > 0) at++
    else if (token.text === 'kiêm' && OFFICES.at(tokens, at + 1) > 0) at += 1 + OFFICES.at(tokens, at + 1)
    else if (named && lower < 10 && !STOPS.has(token.text) && !isVerb(tokens, at)) {
      lower++
      at++
    } else break
  }
  while (at > start && (!tokens[at - 1]!.word || tokens[at - 1]!.text === 'và')) at--
  return { end: at, name: null }
}

/** First halves of organ words that begin other words as well: "quận thường xuyên", "UBND quận trực tiếp", "công khai". */
function isHalf(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? ''
  switch (tokens[at]!.text) {
    case 'thường':
      return !/^(?:vụ|trực)$/.test(next)
    case 'trực':
      return tokens[at - 1]?.text !== 'thường'
    case 'công':
      return !/^(?:an|tác|thương|đoàn|nghiệp|nghệ|vụ)$/.test(next) && /^(?:khai|bố|nhận)$/.test(next)
    case 'chính':
      return /^(?:thức|là|xác)$/.test(next)
    default:
      return false
  }
}

/** Behind which mark does the actor go on? Returns the next token, or null. */
function joins(tokens: readonly Token[], at: number, person: boolean, named: boolean): number | null {
  const mark = tokens[at]!.text
  // "Chủ tịch UBND xã Thanh Trì (Hà Nội) Nguyễn …": the city in brackets stands before the name.
  if (mark === '(' && person) {
    const behind = afterBracket(tokens, at)
    if (behind !== null && (isNameRun(tokens, behind) || isNameOfVerb(tokens, behind))) return behind
  }
  if (mark === '.' && /^(?:tp|tx|q|h|p|ts)$/.test(tokens[at - 1]!.text)) return at + 1
  if (mark === ',' || mark === '-') {
    const office = person ? OFFICES.at(tokens, at + 1) : 0
    if (office > 0) return at + 1 + office
    if (mark === '-' && (named || ORGAN_WORDS.has(tokens[at - 1]!.text)) && tokens[at + 1]?.cap) return at + 1
    // "Sở Lao động, Thương binh và Xã hội"
    const two = `${tokens[at + 1]?.text} ${tokens[at + 2]?.text}`
    if (mark === ',' && named && (two === 'thương binh' || two === 'thể thao')) return at + 1
  }
  return mark === '&' ? at + 1 : null
}

/** The token behind a short bracket that opens at `at`, or null. */
function afterBracket(tokens: readonly Token[], at: number): number | null {
  for (let i = at + 1; i < tokens.length && i <= at + 10; i++)
    if (tokens[i]!.text === ')') return i + 1 < tokens.length ? i + 1 : null
  return null
}

/** "Ban Chỉ đạo cải cách hành chính huyện …": what the board is for stands in lower case behind it. */
function isBoard(tokens: readonly Token[], end: number): boolean {
  return /^(?:ban chỉ đạo|tổ công tác|đoàn công tác)$/.test(
    tokens
      .slice(Math.max(0, end - 3), end)
      .map((t) => t.text)
      .join(' '),
  )
}

function isTeam(tokens: readonly Token[], end: number): boolean {
  return tokens.slice(Math.max(0, end - 3), end).some((t) => /^(?:đoàn|tổ|lãnh)$/.test(t.text))
}

function isBareOffice(tokens: readonly Token[], at: number): boolean {
  const two = `${tokens[at - 2]?.text ?? ''} ${tokens[at - 1]!.text}`
  return /(?:bí thư|chủ tịch|thủ tướng|thứ trưởng|bộ trưởng|giám đốc)$/.test(two)
}

/** "Chủ tịch Hiệp hội" goes on with a syllable; behind a name comes a verb, an adverb or a mark. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  return next === undefined || !next.word || STOPS.has(next.text) || isVerb(tokens, at)
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const two = `${tokens[at]!.text} ${tokens[at + 1]?.text ?? ''}`
  return /^(?:giao (?!thông|dịch)|chỉ đạo|yêu cầu|đề nghị|tổ chức|ban hành|công bố|kiểm tra|hướng dẫn|trình|xem xét|đầu tư|xây dựng|quyết định|tham mưu|cùng|chấp thuận|khảo sát|thực hiện|phối hợp|xác định|quan tâm|bảo đảm|đảm bảo|thông (?:báo|qua|nhất)|cho|nhấn mạnh)/.test(
    two,
  )
}

function isSyllable(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!
  return !/[.&/-]|\d/.test(text) && text.length <= 6 && !(tokens[at - 1]?.cap && ORGAN_WORDS.has(text))
}

function capRun(tokens: readonly Token[], at: number): number {
  let to = at
  while (to < tokens.length && tokens[to]!.word && (tokens[to]!.cap || (to > at && /^\d{1,2}$/.test(tokens[to]!.text))))
    to++
  return to
}

function isNameRun(tokens: readonly Token[], at: number): boolean {
  const run = capRun(tokens, at)
  return run - at >= 2 && run - at <= 4 && FAMILY_NAMES.has(tokens[at]!.text) && !isPlace(tokens, at, run)
}

/** "Nam Từ Liêm", "Trung Hòa": places that begin with a word organs have, too. */
function startsPlace(tokens: readonly Token[], at: number): boolean {
  const run = Math.min(capRun(tokens, at), at + 4)
  for (let to = run; to >= at + 2; to--) if (isPlace(tokens, at, to)) return true
  return false
}

/** Two to four capitals right before a verb: rare family names stand in no list. */
function isNameOfVerb(tokens: readonly Token[], at: number): boolean {
  const run = capRun(tokens, at)
  return run - at >= 2 && run - at <= 4 && run < tokens.length && isVerb(tokens, run) && !isPlace(tokens, at, run)
}

function isPlace(tokens: readonly Token[], from: number, to: number): boolean {
  const bare = tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')
  return gazetteer().named(bare).length > 0
}

/** Where in a run of capitals the person's name starts; `to` when the run is all place. */
function splitName(tokens: readonly Token[], from: number, to: number, person: boolean): number {
  if (!person) return to
  // Behind a known place, whatever is left is the person (guide 3.7: do not glue "Hoàn Kiếm Vũ").
  for (let place = Math.min(to, from + 4); place > from; place--) {
    if (!isPlace(tokens, from, place)) continue
    // "UBND quận Phùng Thị Mai": a family name that a township bears, too, and no other one behind it.
    if (place === from + 1 && place < to && personLike(tokens, from, to) && !FAMILY_NAMES.has(tokens[place]!.text))
      continue
    if (place === to) return to - from >= 3 && personLike(tokens, from, to) && !afterType(tokens, from) ? from : to
    if (to - place >= 2 && to - place <= 5 && (FAMILY_NAMES.has(tokens[place]!.text) || afterType(tokens, from)))
      return place
  }
  for (let at = from; at < to - 1; at++) if (to - at <= 4 && FAMILY_NAMES.has(tokens[at]!.text)) return at
  return to
}

const personLike = (tokens: readonly Token[], from: number, to: number) =>
  to - from <= 4 && FAMILY_NAMES.has(tokens[from]!.text)

function afterType(tokens: readonly Token[], at: number): boolean {
  return /^(?:quận|huyện|xã|phường|phố|tp|trấn|khu|ủy|tỉnh)$/.test(tokens[at - 1]?.text ?? '')
}
