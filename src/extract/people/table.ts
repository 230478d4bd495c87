import type { SourceText } from '../../text/index.ts'
import { ending } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'
import { type Actor, actorAt } from './actor.ts'
import { type Token, tokenize } from './tokens.ts'

/** A person met in the text, at every mention. Offsets are folded. */
export interface PersonAt {
  readonly start: number
  readonly end: number
  /** Full name as written at the introduction, spaces plain; null where only the office stands. */
  readonly name: string | null
  /** The office with its organ as written, or null where the mention has none. */
  readonly role: string | null
  /** Named beside somebody else's doing: present, asked, accompanied. No "ông" goes back to him while another acts. */
  readonly aside: boolean
}

/** Who was introduced in what office, in text order; captions count, because they pair role and name (B4). */
export class People {
  readonly mentions: readonly PersonAt[]
  readonly #byName = new Map<string, PersonAt>()
  readonly #named: readonly PersonAt[]
  readonly #inOffice: readonly PersonAt[]
  /** Who holds an office, asked once an office. */
  readonly #holders = new Map<string, readonly PersonAt[]>()

  constructor(mentions: readonly PersonAt[]) {
    this.mentions = mentions
    this.#named = mentions.filter((m) => m.name !== null)
    this.#inOffice = this.#named.filter((m) => m.role !== null)
    for (const mention of mentions) {
      if (mention.name === null) continue
      const key = keyOf(mention.name)
      const held = this.#byName.get(key)
      if (held === undefined || (held.role === null && mention.role !== null)) this.#byName.set(key, mention)
    }
  }

  /** The introduction of a name, full or given ("ông Được"): the last introduced before `at` whose name ends so, else any. */
  named(name: string, at: number): PersonAt | null {
    const key = keyOf(name)
    const full = this.#byName.get(key)
    if (full !== undefined && key.includes(' ')) return full
    const fits = this.mentions.filter(
      (m) => m.name !== null && keyOf(m.name).includes(' ') && keyOf(m.name).endsWith(` ${key}`),
    )
    const one = fits.findLast((m) => m.start < at) ?? fits[0]
    return one === undefined ? (full ?? null) : (this.#byName.get(keyOf(one.name!)) ?? one)
  }

  /** The name that holds an office which stands without one: the same words elsewhere, or the same words cut short. */
  holding(role: string, at: number): PersonAt | null {
    const key = roleKey(role)
    let holders = this.#holders.get(key)
    if (holders === undefined) {
      holders = this.#inOffice.filter((m) => sameOffice(roleKey(m.role!), key))
      this.#holders.set(key, holders)
    }
    return lastUpTo(holders, at) ?? holders[0] ?? null
  }

  /** The one office that the text names without a name, ever; null where there are several or none. */
  unheld(): PersonAt | null {
    const open = this.mentions.filter(
      (m) => m.name === null && m.role !== null && this.holding(m.role, m.start) === null,
    )
    return new Set(open.map((m) => roleKey(m.role!))).size === 1 ? open[0]! : null
  }

  /** The last person who acted before a place, else the last named: whom "ông" and "đồng chí" mean. */
  lastBefore(at: number): PersonAt | null {
    let i = indexUpTo(this.mentions, at)
    for (const least = Math.max(0, i - NEAR); i >= least; i--) {
      const one = this.mentions[i]!
      if (one.aside) continue
      const who = one.name !== null ? (this.named(one.name, at) ?? one) : this.holding(one.role!, at)
      if (who !== null) return who
    }
    const last = lastUpTo(this.#named, at)
    return last === undefined ? null : (this.named(last.name!, at) ?? last)
  }
}

/** How many mentions back somebody is still meant by "ông". */
const NEAR = 40

/** Index of the last mention that starts before a place, or -1; mentions stand in text order. */
function indexUpTo(mentions: readonly PersonAt[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low - 1
}

const lastUpTo = (mentions: readonly PersonAt[], at: number) => mentions[indexUpTo(mentions, at)]

const OPENERS =
  /(?<![a-zà-ỹ])(?:tổng bí thư|bí thư|phó bí thư|ủy viên|chủ tịch|phó chủ tịch|pct|quyền|chánh|phó chánh|giám đốc|phó giám đốc|trưởng|phó|cục trưởng|chi cục trưởng|tổng|vụ trưởng|bộ trưởng|thứ trưởng|thủ tướng|tổ trưởng|viện trưởng|thống đốc|chỉ huy|đội trưởng|ông|bà|đồng chí|đ\/c|đại tá|thượng tá|thiếu tướng|trung tướng) /g
const REACH = 170
/** Right before somebody, or anywhere before him in his sentence: another acts, and he is whom it is done to or with. */
const ASIDE = ending(
  /(?:(?:^| )(?:của|với|cho|cùng|gửi|có|gồm|và|thay mặt|thay|gặp|mời|đưa|bầu|giữa|về|theo chân)|(?:yêu cầu|đề nghị|giao|chỉ đạo|phê bình|nhắc nhở|quán triệt|lưu ý)(?: [^.\n]*)?) $/,
)

function isAside(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - 200), at)
  return ASIDE.test(before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1))
}

/** Reads every person of a text. Meant for texts that hold an order; others never ask. */
export function peopleOf(doc: Doc): People {
  const { source } = doc
  const mentions: PersonAt[] = []
  for (const zone of doc.zones) {
    if (zone.kind === 'teaser' || zone.kind === 'footer' || zone.kind === 'header') continue
    OPENERS.lastIndex = zone.start
    for (
      let match = OPENERS.exec(source.folded);
      match !== null && match.index < zone.end;
      match = OPENERS.exec(source.folded)
    ) {
      const tokens = tokenize(source, match.index, Math.min(zone.end, match.index + REACH))
      const actor = actorAt(tokens, 0)
      if (actor === null || actor.kind === 'pronoun' || actor.kind === 'organ') continue
      const person = personOf(source, tokens, actor)
      if (person.name !== 'Hồ Chí Minh') mentions.push(person)
      OPENERS.lastIndex = Math.max(OPENERS.lastIndex, tokens[actor.to - 1]!.end)
    }
  }
  return new People(mentions)
}

export function personOf(source: SourceText, tokens: readonly Token[], actor: Actor): PersonAt {
  const words = (range: readonly [number, number] | null) =>
    range === null ? null : quoteOf(source, tokens[range[0]]!.start, tokens[range[1] - 1]!.end)
  return {
    start: tokens[actor.from]!.start,
    end: tokens[actor.to - 1]!.end,
    name: words(actor.name),
    role: words(actor.role),
    aside: isAside(source.folded, tokens[actor.from]!.start),
  }
}

/** As written, with line breaks and odd spaces as plain ones. */
export function quoteOf(source: SourceText, start: number, end: number): string {
  return source
    .quote(start, end)
    .quote.normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
}

const keyOf = (name: string) => name.normalize('NFC').toLowerCase()

/** Offices compare without the type words that are dropped on repetition. */
function roleKey(role: string): string {
  return keyOf(role)
    .replace(/ủy ban nhân dân|uỷ ban nhân dân/g, 'ubnd')
    .replace(/hội đồng nhân dân/g, 'hđnd')
    .replace(/uỷ/g, 'ủy')
    .replace(/thành phố|tp\./g, 'tp')
    .replace(/(chủ tịch) ubnd (?=tp|quận|huyện|phường|xã|thị xã)/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "Chủ tịch UBND quận" is said of the "Chủ tịch UBND quận Thanh Xuân"; of the deputy it is not. */
function sameOffice(one: string, other: string): boolean {
  const parts = one.split(/, | kiêm /)
  return parts.some(
    (part) => part === other || part.startsWith(`${other} `) || (part.length > 8 && other.startsWith(`${part} `)),
  )
}

/** Marks that a page may hold inside a name and nobody reads. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
