import type { Doc } from '../engine/types.ts'
import { wordAfter, wordBefore } from './around.ts'
import type { Body } from './bodies.ts'
import { isShouted, isUpperAt } from './case.ts'
import type { Draft, Scan } from './draft.ts'
import { placeLexicon } from './lexicons.ts'

/** What may stand behind a body and says whose it is. A city's own span is left to the place scanner. */
const TAIL =
  /\s{1,2}(?:của\s)?(?:(?<hanoi>(?:(?:thành phố|tp\.?|t\.p\.?)\s?)?hà nội)|(?<hcmc>(?:thành phố|tp\.?|t\.p\.?)\s?(?:hcm|hồ chí minh)|tphcm)|(?<own>thành phố|tp)|(?<many>(?:\d{1,2}|các|nhiều|một số) (?:tỉnh|địa phương))|(?<below>quận|huyện|thị xã|phường|xã|đặc khu|q\.|h\.|p\.|cấp|các)|(?<other>tỉnh|bộ|chính phủ|việt nam|quốc hội|hđnd))(?![a-zà-ỹ\d])/y
/** "Tổng cục Thuế", "Chi cục Thuế", "Phó Chánh Thanh tra Bộ", "công tác thanh tra", "ngành thuế": not the body. */
const NOT_BEFORE: ReadonlySet<string> = new Set([
  'tổng',
  'chi',
  'công',
  'bị',
  'được',
  'nộp',
  'thu',
  'đóng',
  'trốn',
  'hoàn',
  'việc',
  'chuyên',
  'đoàn',
  'cuộc',
  'qua',
  'tham',
  'ngành',
])

/** A body at `start`: kept when it is a city's (or may be, by the article's city), refused when it is someone else's. */
export function scanBody(doc: Doc, start: number, end: number, body: Body, out: Scan): Draft[] {
  const folded = doc.source.folded
  const refuse = (reason: string): Draft[] => {
    out.refused.push({ start, end, reason })
    return []
  }
  const before = wordBefore(folded, start)
  if (before !== null && body.needsCity && NOT_BEFORE.has(folded.slice(before.start, before.end)))
    return refuse('part of another word')
  if (body.isSource === true && /(?:theo|nguồn:?)\s$/.test(folded.slice(Math.max(0, start - 8), start)))
    return refuse('quoted as a source')
  TAIL.lastIndex = end
  const tail = TAIL.exec(folded)?.groups
  const named = tail?.hanoi !== undefined || tail?.hcmc !== undefined || tail?.own !== undefined
  if (!isNameLike(doc, start, end, body) && !(body.needsCity && named))
    return refuse('written in lower case: an activity, not a body')
  if (tail?.many !== undefined) return refuse('the bodies of many provinces')
  if (tail?.below !== undefined && body.needsCity) return refuse('the body of a district or ward')
  if (tail?.other !== undefined && (body.needsCity || tail.other !== 'tỉnh'))
    return refuse('the body of the state or a province')
  if (body.needsCity && tail === undefined && !/^văn phòng|^vp/.test(folded.slice(start, end)))
    return refuse('no city stands behind it')
  const own = tail?.own !== undefined && !followedByName(doc, TAIL.lastIndex)
  const which = tail?.hanoi !== undefined ? 'hanoi' : tail?.hcmc !== undefined ? 'hcmc' : own ? 'city' : null
  if (body.needsCity && tail?.own !== undefined && !own) return refuse('the body of another city')
  return [
    {
      start,
      end: own ? TAIL.lastIndex : end,
      level: 'department',
      bare: body.name,
      units: [],
      body,
      kinds: null,
      how: end - start <= 12 && !folded.slice(start, end).includes('sở y tế') ? nameOrShort(doc, start, end) : 'typed',
      former: false,
      tail: which,
    },
  ]
}

/** Capitalised at its head; "sở nội vụ" and "ban quản lý các khu …" also in small letters, but not "cơ sở y tế". */
function isNameLike(doc: Doc, start: number, end: number, body: Body): boolean {
  if (isUpperAt(doc.source, start)) return true
  const { folded } = doc.source
  if (folded.startsWith('ban quản lý', start)) return end - start > 20
  if (body.needsCity || !folded.startsWith('sở ', start)) return false
  const before = wordBefore(folded, start)
  return before === null || !/^(?:cơ|trụ|công|xứ)$/.test(folded.slice(before.start, before.end))
}

function nameOrShort(doc: Doc, start: number, end: number): 'typed' | 'abbrev' {
  const raw = doc.source.raw.slice(doc.source.toRaw(start), doc.source.toRaw(end))
  return /\p{Lu}{2}/u.test(raw.slice(1)) ? 'abbrev' : 'typed'
}

/** "Thanh tra thành phố Hải Phòng": the type word goes on to a name. In a headline of capitals only a known name counts. */
function followedByName(doc: Doc, at: number): boolean {
  const folded = doc.source.folded
  const dot = folded.charCodeAt(at) === 46 && folded.charCodeAt(at - 1) === 112 ? 1 : 0
  const next = wordAfter(folded, at + dot)
  if (
    next === null ||
    next.start > at + dot + 1 ||
    (dot === 0 && next.start === at) ||
    !isUpperAt(doc.source, next.start)
  )
    return false
  return placeLexicon().longestAt(doc.source, next.start) !== null || !isShouted(doc.source, next.start, next.end)
}
