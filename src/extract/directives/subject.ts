import { type Actor, actorAt, bareNameAt, Phrases, type Token } from '../people/index.ts'

/** Who acts in a sentence, left to right, never overlapping. */
export function actorsIn(tokens: readonly Token[]): Actor[] {
  const actors: Actor[] = []
  for (let at = 0; at < tokens.length; ) {
    const actor = actorAt(tokens, at) ?? bareNameAt(tokens, at)
    if (actor === null) at++
    else {
      actors.push(actor)
      at = Math.max(at + 1, actor.to)
    }
  }
  return actors
}

const BOUNDARY = /^[,;:.!?"')–-]$/
const CONNECTIVES =
  /^(?:biết|thế|đó|vậy|này|đồng_thời|rằng|nên|thì|hiện|nay|thời|nghị|họp|việc|đây|qua|khi|rồi|song|nhưng|nhân|là|chiều|sáng|trưa|tối|ngày|cạnh|ra|biệt|nhiên|và|mới|mai|lúc)$/
/** Behind these an organ is somebody's object or place, not the one who acts. */
const OBJECT_OF =
  /^(?:của|với|cho|tại|ở|bởi|từ|theo|về|gửi|giữa|đến|tới|trên|cùng|các|những|thuộc|do|được|bị|gồm|vào|trong|như|bằng|qua|trước|sau|để|tham|mời|giúp|xuống|sang|hai|mọi|nhiều|một|gặp|nghe|số|ngành|cấp|là|đoàn|báo|kiến|bầu)$/
const ADVERBS =
  /^(?:cũng|đã|vừa|tiếp|tục|còn|lại|đồng|thời|luôn|có|ký|văn|bản|công|điện|mới|thường|xuyên|trực|và|cùng|chính|thức|nhiều|lần|kịp|thẳng|thắn|một|mực|ngay|liền|đều|phải|sẽ|,|mong|muốn|thống|nhất|quyết|định|tại|đây|phát|biểu|lưu|ý|chỉ|đạo|kiến|nêu|rõ|nghiêm|khắc|túc|gay|gắt|đặc|biệt|tiếp|cụ|thể|yêu|cương|quyết|kiên|quyết|nói|thêm|bổ|sung|đề|nghị|hôm|qua|nay|một|nữa|vẫn|:)$/

/** Others who may stand as subject; what they demand is no directive. */
const OTHERS = new Phrases([
  'người dân',
  'nhân dân',
  'cử tri',
  'bà con',
  'doanh nghiệp',
  'đại biểu',
  'các đại biểu',
  'nhiều đại biểu',
  'nhiều người',
  'họ',
  'dư luận',
  'phụ huynh',
  'chuyên gia',
  'công ty',
  'chúng tôi',
  'hộ dân',
  'các hộ',
  'nhiều hộ',
  'tiểu thương',
  'luật sư',
  'bị cáo',
  'nguyên đơn',
  'khách hàng',
  'hành khách',
  'báo chí',
  'nhóm',
  'các nhà',
  'hiệp hội',
  'nhiều ý kiến',
  'ý kiến',
  'các ý kiến',
  'người',
  'công dân',
  'một số đại biểu',
  'một số ý kiến',
  'hội đồng xét xử',
  'hđxx',
  'viện kiểm sát',
  'vks',
  'tòa',
  'cư dân',
  'du khách',
  'chủ đầu tư',
  'nhà đầu tư',
  'ban giám hiệu',
  'nhà trường',
  'anh',
  'chị',
  'em',
  'các bác sĩ',
  'bệnh viện',
  'cô',
  'chú',
])

export interface Subject {
  readonly actor: Actor
  /** Nothing but adverbs stands between subject and verb. */
  readonly adjacent: boolean
  readonly passive: boolean
}

/**
 * The actor of a verb: the last one to the left that stands where a subject can stand (sentence start, behind a comma or a
 * connective), or right before the verb. An organ behind "của", "gửi", "tại" is none; "được {organ} giao" is one.
 */
export function subjectOf(tokens: readonly Token[], actors: readonly Actor[], verb: number): Subject | 'other' | null {
  const left = actors.filter((actor) => actor.to <= verb)
  const letter = letterBefore(tokens, verb)
  const other = lastOther(tokens, left, verb)
  for (let i = left.length - 1; i >= 0; i--) {
    const actor = left[i]!
    if (actor.from < other) return 'other'
    const adjacent = onlyAdverbs(tokens, actor.to, verb)
    if (letter !== null && actor.from > letter) {
      if (isBehindLetter(tokens, actor, verb)) return { actor, adjacent, passive: false }
      continue
    }
    const before = tokens[actor.from - 1]
    if (before?.text === 'do' && /^(?:ký|ban|làm)$/.test(tokens[actor.to]?.text ?? ''))
      return { actor, adjacent, passive: false }
    // "Sở đã tham mưu UBND Thành phố ban hành Chỉ thị …, trong đó giao …": who issues, orders.
    if (before?.text === 'mưu' && /^(?:ban|ký)$/.test(tokens[actor.to]?.text ?? ''))
      return { actor, adjacent: false, passive: false }
    if (before?.text === 'được' && !before.cap && actor.to === verb) return { actor, adjacent: true, passive: true }
    if (before?.text === 'của' && (adjacent || isAbout(tokens, actor.to, verb)) && ofPaper(tokens, actor.from - 1))
      return { actor, adjacent, passive: false }
    if (before !== undefined && OBJECT_OF.test(before.text) && !before.cap && !isTimeBefore(tokens, actor.from))
      continue
    if (isAsked(tokens, actor.from)) continue
    if (adjacent && actor.kind !== 'organ') return { actor, adjacent, passive: false }
    if (!isSubjectPlace(tokens, actor) || isListTail(tokens, left, i) || !acts(tokens, actor)) continue
    return adjacent || opensVerb(tokens, actor.to, verb) || letter !== null ? { actor, adjacent, passive: false } : null
  }
  return other >= 0 ? 'other' : null
}

/** "Trong công văn vừa gửi các quận, huyện, Sở Nội vụ đề nghị …": the letter is an adjunct, the sender stands behind it. */
function isBehindLetter(tokens: readonly Token[], actor: Actor, verb: number): boolean {
  const first = tokens.find((t) => t.word)
  return (
    /^(?:trong|tại|theo|qua|bằng)$/.test(first?.text ?? '') &&
    tokens[actor.from - 1]?.text === ',' &&
    tokens[actor.from]!.cap &&
    onlyAdverbs(tokens, actor.to, verb)
  )
}

/** "quận kiến nghị TP bổ sung … và đề nghị …": whom a verb of asking has right behind it, is asked. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  return /^(?:yêu cầu|đề nghị|kiến nghị|đề xuất|chỉ đạo|phê bình|nhắc nhở|quán triệt)$/.test(
    `${tokens[at - 2]?.text} ${tokens[at - 1]?.text}`,
  )
}

/** Away from its subject a verb opens a clause of its own, or is what a paper says ("có công văn số N yêu cầu"). */
function opensVerb(tokens: readonly Token[], subjectEnd: number, verb: number): boolean {
  const before = tokens[verb - 1]!
  if (
    /^(?:[,;:"'(-]|và|đã|cũng|thời|đó|vừa|lại|vẫn|nữa|song|nhưng|nhất|định|thuận|ý|ký|tục|rồi|đạo)$/.test(before.text)
  )
    return true
  const head = tokens.slice(Math.max(subjectEnd, verb - 9), verb).map((t) => t.text)
  return (
    /(?:công văn|văn bản|công điện|thông báo|chỉ thị|kết luận|kế hoạch|quyết định|thư)/.test(head.join(' ')) &&
    !head.includes(',')
  )
}

function lastOther(tokens: readonly Token[], left: readonly Actor[], verb: number): number {
  for (let at = verb - 1; at >= 0; at--) {
    if (
      OTHERS.at(tokens, at) === 0 ||
      isSet(tokens, at) ||
      isApposed(tokens, at, left) ||
      left.some((a) => a.from <= at && at < a.to)
    )
      continue
    const before = tokens[at - 1]
    if (before === undefined || BOUNDARY.test(before.text) || CONNECTIVES.test(before.text) || /^\d/.test(before.text))
      return at
  }
  return -1
}

/** "Giám đốc Sở Nội vụ …, người chủ trì đối thoại, giao …": says more of the one before the comma. */
function isApposed(tokens: readonly Token[], at: number, left: readonly Actor[]): boolean {
  return (
    /^(?:người|một)$/.test(tokens[at]!.text) &&
    tokens[at - 1]?.text === ',' &&
    left.some((a) => a.to === at - 1 || a.to === at)
  )
}

/** "6 nhóm giải pháp" is a set of things; "nhóm cư dân" may demand. */
function isSet(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === 'nhóm' && /^(?:giải|nhiệm|vấn|chỉ|nội|tiêu|việc|dữ|thủ)$/.test(tokens[at + 1]?.text ?? '')
}

/** "Thông báo kết luận của Chủ tịch UBND … nêu rõ": whose paper it is, orders. */
function ofPaper(tokens: readonly Token[], at: number): boolean {
  const head = tokens
    .slice(Math.max(0, at - 6), at)
    .map((t) => t.text)
    .join(' ')
  return /(?:công văn|văn bản|công điện|thông báo|chỉ thị|kết luận|kế hoạch|quyết định|ý kiến chỉ đạo|ý kiến)(?: [^,;]*)?$/.test(
    head,
  )
}

/** "Kế hoạch số N của UBND quận về cải cách hành chính yêu cầu …": what the paper is about stands between. */
function isAbout(tokens: readonly Token[], from: number, verb: number): boolean {
  return (
    tokens[from]?.text === 'về' && verb - from <= 20 && !tokens.slice(from, verb).some((t) => /^[,;:."]$/.test(t.text))
  )
}

function onlyAdverbs(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!ADVERBS.test(tokens[at]!.text)) return false
  return to - from <= 7
}

function isSubjectPlace(tokens: readonly Token[], actor: Actor): boolean {
  const before = tokens[actor.from - 1]
  if (before === undefined || BOUNDARY.test(before.text) || CONNECTIVES.test(before.text)) return true
  // "sáng 20-3 Chủ tịch UBND quận …": a date or a figure before an office.
  return /^\d/.test(before.text) && actor.kind !== 'organ'
}

/** "…, ngày 6/2 Chủ tịch": "trước", "sau" and the like before a figure are of the time. */
function isTimeBefore(tokens: readonly Token[], at: number): boolean {
  return /\d/.test(tokens[at - 1]?.text ?? '')
}

/** A subject goes on with a verb, an adverb or a comma; an item of a list with "và" or a comma and the next item. */
function acts(tokens: readonly Token[], actor: Actor): boolean {
  const next = tokens[actor.to]?.text ?? ''
  return !/^(?:và|của|cùng|tại|[)])$/.test(next)
}

/** "gửi Sở A, Sở B, UBND quận C": an organ that only a comma separates from another organ before it. */
function isListTail(tokens: readonly Token[], left: readonly Actor[], i: number): boolean {
  const actor = left[i]!
  const before = left[i - 1]
  if (before === undefined || actor.kind !== 'organ' || before.kind !== 'organ') return false
  const between = tokens.slice(before.to, actor.from).map((t) => t.text)
  if (between.length > 2 || between.length === 0 || !between.every((t) => /^[,;]$|^và$/.test(t))) return false
  const first = tokens[firstOfList(tokens, left, i) - 1]
  // "tại quận Hà Đông, Đoàn kiểm tra …" is a place and then the subject.
  if (between.includes(',') && /^(?:tại|ở|trong|theo|của|trên|thuộc|về|từ)$/.test(first?.text ?? '')) return false
  return first !== undefined && OBJECT_OF.test(first.text)
}

function firstOfList(tokens: readonly Token[], left: readonly Actor[], i: number): number {
  let k = i
  while (k > 0 && left[k - 1]!.kind === 'organ') {
    const between = tokens.slice(left[k - 1]!.to, left[k]!.from).map((t) => t.text)
    if (between.length === 0 || between.length > 2 || !between.every((t) => /^[,;]$|^và$/.test(t))) break
    k--
  }
  return left[k]!.from
}

/** Where "công văn … gửi {A}; {B}" starts its addressees, which stand before the verb; else null. */
export function letterBefore(tokens: readonly Token[], verb: number): number | null {
  for (let at = verb - 1; at > 0 && verb - at < 60; at--) {
    if (tokens[at]!.text !== 'gửi') continue
    const head = tokens
      .slice(Math.max(0, at - 14), at)
      .map((t) => t.text)
      .join(' ')
    return /(?:công văn|văn bản|công điện|thông báo|kế hoạch|tờ trình|thư|ký|có)/.test(head) ? at : null
  }
  return null
}
