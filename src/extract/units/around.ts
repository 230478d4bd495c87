import { classOf, ending } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'
import { isCapitalised, isShouted, isUpperAt } from './case.ts'
import { placeLexicon } from './lexicons.ts'
import { FAMILY_NAMES, ORGANISATION_HEADS, PERSON_WORDS, SPEECH, SURNAMES, THING_WORDS } from './words.ts'

const OTHER = 1

/** Start of the word that ends at `end`, or -1 when none touches it but for spaces. */
export function wordBefore(folded: string, end: number): { start: number; end: number } | null {
  let to = end
  while (to > 0 && folded.charCodeAt(to - 1) === 32 && end - to < 3) to--
  let start = to
  while (start > 0 && to - start < 24 && classOf(folded.charCodeAt(start - 1)) !== OTHER) start--
  return start === to ? null : { start, end: to }
}

export function wordAfter(folded: string, at: number): { start: number; end: number } | null {
  let start = at
  while (folded.charCodeAt(start) === 32 && start - at < 3) start++
  let end = start
  while (end < folded.length && end - start < 24 && classOf(folded.charCodeAt(end)) !== OTHER) end++
  return end === start ? null : { start, end }
}

/** Does a phrase of the set (up to three words, an opening quote aside) end right before `at`? */
export function endsWithin(folded: string, at: number, set: ReadonlySet<string>): string | null {
  let end = at
  while (end > 0 && (folded.charCodeAt(end - 1) === 34 || folded.charCodeAt(end - 1) === 39) && at - end < 2) end--
  let start = end
  for (let words = 0; words < 3; words++) {
    const word = wordBefore(folded, start)
    if (word === null) return null
    start = word.start
    while (folded.charCodeAt(end - 1) === 32) end--
    const phrase = folded.slice(start, end)
    // "thành phố" ends in "phố", "thị xã" in "xã": a type word is no street.
    if (set.has(phrase) && !(phrase === 'phố' && folded.slice(start - 6, start) === 'thành ')) return phrase
  }
  return null
}

/** Why a bare name is no unit, or null. Each test names a trap of the language guide (3.7, 13). */
export function whyNotPlace(doc: Doc, start: number, end: number, isCity = false): string | null {
  const { folded } = doc.source
  if (!isCapitalised(doc.source, start, end)) return 'written in lower case: a common noun'
  const thing = endsWithin(folded, start, THING_WORDS)
  if (thing !== null) return `the name of a thing: "${thing}"`
  const person = endsWithin(folded, start, PERSON_WORDS)
  if (person !== null) return `a person: "${person}"`
  const before = wordBefore(folded, start)
  const shouted = isShouted(doc.source, start, end)
  if (before !== null && !shouted && folded.charCodeAt(start - 1) === 32) {
    const word = folded.slice(before.start, before.end)
    if (SURNAMES.has(word) && isUpperAt(doc.source, before.start)) return `part of a person's name: "${word}"`
  }
  const family = isCity || shouted ? null : familyNameBefore(doc, start)
  if (family !== null) return `part of a person's name: "${family}"`
  const head = organisationHead(doc, start)
  if (head !== null) return `the end of an organisation's name: "${head}"`
  if (!isCity && !shouted && isTailOfName(doc, start, before)) return 'the end of a longer name'
  if (HOUSE_NUMBER.test(folded.slice(Math.max(0, start - 40), start)))
    return 'a street: a house number stands before it'
  if (!isCity && isListedThing(doc, start)) return 'one of several streets or other things'
  // "30 quận, huyện, thị xã Hà Nội" are those of the city.
  const type = isCity ? null : typeBefore(doc, start)
  if (type !== null) return `no ${type} of this name in either city`
  if (runsOn(doc, start, end)) return 'the name goes on: a longer name'
  const route = isRoute(doc, start)
  if (route) return 'one end of a route or battle'
  return isCity ? null : speaker(doc, start, end)
}

/** "Vũ Đăng Thanh Xuân": a family name opens the run of capitalised words that ends in the place's name. */
function familyNameBefore(doc: Doc, start: number): string | null {
  const { folded } = doc.source
  let at = start
  for (let words = 0; words < 3; words++) {
    const word = wordBefore(folded, at)
    if (word === null || at - word.end > 1 || !isUpperAt(doc.source, word.start)) return null
    if (isShouted(doc.source, word.start, word.end)) return null
    const text = folded.slice(word.start, word.end)
    if (words > 0 && FAMILY_NAMES.has(text)) return text
    at = word.start
  }
  return null
}

/** "Thanh Xuân cho biết": only people speak; but "cà phê Đắk Lắk nói riêng" and "UBND Đống Đa cho biết" are none. */
function speaker(doc: Doc, start: number, end: number): string | null {
  const { folded } = doc.source
  if (/(?:ubnd|hđnd|ủy ban|đạo|tại|ở|của|quận|huyện)\s$/.test(folded.slice(Math.max(0, start - 8), start))) return null
  for (const verb of SPEECH)
    if (folded.startsWith(` ${verb}`, end) && !isUpperAt(doc.source, end + 1)) {
      const behind = folded.slice(end + verb.length + 1, end + verb.length + 8)
      if (!/^ (?:riêng|chung)/.test(behind)) return `a person speaks: "${verb}"`
    }
  return null
}

/** The head of the capitalised run that ends right before `start`, if an organisation begins there. */
export function organisationHead(doc: Doc, start: number): string | null {
  const { folded } = doc.source
  let at = start
  for (let words = 0; words < 12; words++) {
    const word = wordBefore(folded, at)
    if (word === null || at - word.end > 1) return null
    const head = headEndingAt(doc, word.end, words === 0)
    if (head !== null) return head
    const text = folded.slice(word.start, word.end)
    // "Công ty Tư vấn và Xây dựng Tân Bình": inside a name "và" joins, right before ours it begins the next thing.
    if (NAME_ENDERS.has(text) && (text !== 'và' || words === 0)) return null
    if (isShouted(doc.source, word.start, word.end) && !COMPANY_MARKS.has(text)) return null
    at = word.start
  }
  return null
}

/** The longest head that ends here: "bệnh viện" and not its "viện", which has no capital of its own. */
function headEndingAt(doc: Doc, end: number, direct: boolean): string | null {
  let start = end
  let found: string | null = null
  for (let words = 0; words < 3; words++) {
    const word = wordBefore(doc.source.folded, start)
    if (word === null || start - word.end > 1) break
    start = word.start
    const phrase = doc.source.folded.slice(start, end)
    const proper = isUpperAt(doc.source, start) || (direct && phrase !== 'trung tâm' && phrase !== 'làng')
    if (ORGANISATION_HEADS.has(phrase) && proper) found = phrase
  }
  return found
}

/** Short forms inside a company's name; any other word in capitals ends the run ("UBND", "CCHC"). */
const COMPANY_MARKS: ReadonlySet<string> = new Set('tnhh,mtv,cp,tmcp,xnk,xd,tm,dv,đt,tv'.split(','))

const HOUSE_NUMBER = ending(
  /(?<!vị trí |vị thứ |hạng )(?:số nhà|địa chỉ|trụ sở|nhà|(?<!vị trí |hạng |thứ )số)\s(?:số\s)?\d{1,4}[a-z]?(?:[/-]\d{1,4}[a-z]?){0,3}\s$/,
)

/** "các tuyến phố Tràng Tiền, Hai Bà Trưng": the things of a plural, however many names stand before this one. */
const THINGS = ending(
  /(?<![a-zà-ỹ\d])(?:các|những|nhiều|một số|hàng loạt|hai|ba|bốn|năm|\d{1,2})\s(?:tuyến |trục |con |khu )?(?:phố|đường|tuyến|chợ|chợ đầu mối|cầu|hồ|trường|bệnh viện|công viên|nhà hát|bến xe|ga|nhà ga|sân vận động|khu đô thị|khu công nghiệp|cụm công nghiệp|cửa hàng|chi nhánh|trận|đội|câu lạc bộ|clb)(?:\s(?:như|gồm|là|lớn|chính|trung tâm))?\s?:?\s$/,
)

function isListedThing(doc: Doc, start: number): boolean {
  const { folded } = doc.source
  let at = start
  for (let items = 0; items < 8; items++) {
    const joint = /(?:,|(?:,?\s(?:và|hoặc|hay)))\s$/.exec(folded.slice(Math.max(0, at - 8), at))
    if (joint === null) return items > 0 && THINGS.test(folded.slice(Math.max(0, at - 40), at))
    const end = at - joint[0].length
    let from = end
    for (let words = 0; words < 6; words++) {
      const word = wordBefore(folded, from)
      if (word === null || from - word.end > 1 || !isUpperAt(doc.source, word.start)) break
      from = word.start
    }
    if (from === end) return false
    at = from
  }
  return false
}

/** "phường Long Bình Tân", "trú tại Tả Thanh Oai": a capitalised word in running text begins a longer, unknown name. */
function isTailOfName(doc: Doc, start: number, before: { start: number; end: number } | null): boolean {
  const { folded } = doc.source
  if (before === null || before.end !== start - 1 || !isUpperAt(doc.source, before.start)) return false
  if (isShouted(doc.source, before.start, before.end)) return false
  if (FOLLOWERS.has(folded.slice(before.start, before.end))) return false
  const lead = wordBefore(folded, before.start)
  return (
    lead !== null &&
    lead.end === before.start - 1 &&
    /[a-zà-ỹ]/.test(folded[lead.start]!) &&
    !isUpperAt(doc.source, lead.start)
  )
}

/** Words no organisation's name holds: behind them something new begins. */
const NAME_ENDERS: ReadonlySet<string> = new Set(
  'tại,ở,của,thuộc,từ,đến,cho,do,bởi,và,đạt,trên,trong,về,với,là,có,được,vào,đã,sẽ,đang,theo,để,như,cùng,so,hơn,sau,trước,giữa,gồm,ubnd,hđnd,sở,bí,chủ'.split(
    ',',
  ),
)

const TYPE_BEFORE = /(?:quận|huyện|thị xã|tỉnh|thành phố|thị trấn|phường|xã|tx\.?|tp\.?)$/

/** A type word stands before a name it does not fit: "thị xã Hoàng Mai" lies in Nghệ An. */
function typeBefore(doc: Doc, start: number): string | null {
  const { folded } = doc.source
  if (folded.charCodeAt(start - 1) !== 32 && folded.charCodeAt(start - 1) !== 46) return null
  return TYPE_BEFORE.exec(folded.slice(Math.max(0, start - 10), start).trimEnd())?.[0] ?? null
}

/** A capitalised word follows that is no surname: `Thanh Xuân Bắc`, `Hà Nội FC`. In a headline of capitals this says nothing. */
export function runsOn(doc: Doc, start: number, end: number): boolean {
  const { folded } = doc.source
  if (folded.charCodeAt(end) !== 32) return false
  const next = wordAfter(folded, end)
  if (next === null || next.start !== end + 1 || !isUpperAt(doc.source, next.start)) return false
  if (isShouted(doc.source, start, end) || isShouted(doc.source, next.start, next.end)) {
    // "Hà Nội FC" goes on, "ĐỐNG ĐA DẪN ĐẦU" does not; "Đống Đa TP.HCM" names its city.
    return !isShouted(doc.source, start, end) && /^(?:fc|t&t|bc)$/.test(folded.slice(next.start, next.end))
  }
  const word = folded.slice(next.start, next.end)
  return !SURNAMES.has(word) && !FOLLOWERS.has(word)
}

/** Capitalised words that begin something else. */
const FOLLOWERS: ReadonlySet<string> = new Set(
  'quận,huyện,thị,thành,tp,phường,xã,đạt,đứng,xếp,dẫn,chỉ,tăng,giảm,hà,năm,điểm,district,ward,city,town,commune,people'.split(
    ',',
  ),
)

/** `Cát Linh - Hà Đông`, `Ngọc Hồi - Đống Đa`: a capitalised name is joined by a dash. */
function isRoute(doc: Doc, start: number): boolean {
  const { folded } = doc.source
  const before = folded.slice(Math.max(0, start - 3), start)
  if (/\S ?- ?$/.test(before) || before.endsWith('- ')) {
    const word = wordBefore(folded, start - before.length + before.lastIndexOf('-'))
    if (word !== null && isUpperAt(doc.source, word.start) && /[a-zà-ỹ]/.test(folded[word.start]!)) {
      const lead = wordBefore(folded, word.start)
      const twoCapitals = lead !== null && isUpperAt(doc.source, lead.start) && folded.charCodeAt(word.start - 1) === 32
      if (twoCapitals && !isShouted(doc.source, word.start, word.end)) return !isKnownBefore(doc, lead.start, word.end)
    }
  }
  return false
}

function isKnownBefore(doc: Doc, start: number, end: number): boolean {
  const own = placeLexicon().get(doc.source.folded.slice(start, end))
  return own?.units.some((unit) => unit.level !== 'ward') ?? false
}
