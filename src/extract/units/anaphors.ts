import { ending, Lexicon } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'
import { wordAfter, wordBefore } from './around.ts'
import type { Anaphor, UnitSpan } from './types.ts'

interface Word {
  readonly level: Anaphor['level']
  readonly kind: string | null
  readonly organ: boolean
}

const word = (level: Anaphor['level'], kind: string | null, organ = false): Word => ({ level, kind, organ })

const WORDS: ReadonlyArray<readonly [string, Word]> = [
  ['quận', word('district', 'quan')],
  ['huyện', word('district', 'huyen')],
  ['thị xã', word('district', 'thi_xa')],
  ['phường', word('ward', 'phuong')],
  ['xã', word('ward', 'xa')],
  ['thị trấn', word('ward', 'thi_tran')],
  ['đặc khu', word('ward', 'dac_khu')],
  ['thành phố', word('city', 'thanh_pho')],
  ['tp', word('city', 'thanh_pho')],
  ['thủ đô', word('city', 'thu_do')],
  ['sở', word('department', 'so')],
  ['quận ủy', word('district', 'quan', true)],
  ['huyện ủy', word('district', 'huyen', true)],
  ['thị ủy', word('district', 'thi_xa', true)],
  ['thành ủy', word('city', 'thanh_pho', true)],
  ['đơn vị này', word(null, null)],
  ['đơn vị', word(null, null)],
  ['địa phương này', word(null, null)],
  ['địa phương', word(null, null)],
  ['cơ quan này', word(null, null)],
  // Compounds that only look like a type word; they take the place and mean nothing.
  ...[
    'xã hội',
    'xã viên',
    'sở hữu',
    'sở thích',
    'sở dĩ',
    'sở tại',
    'cơ sở',
    'trụ sở',
    'hợp tác xã',
    'làng xã',
    'phố phường',
    'thông tấn xã',
    'thành phố trực thuộc',
    'tỉnh, thành phố',
    'tỉnh thành phố',
    'phường hội',
    'công xã',
    'công sở',
  ].map((phrase): [string, Word] => [phrase, word(null, 'none')]),
]

let lexicon: Lexicon<Word> | null = null

/** Behind these a type word is one of many or a count: "các quận", "22 quận", "cấp huyện", "khối sở". */
const MANY: ReadonlySet<string> = new Set(
  'các,những,nhiều,mỗi,từng,số,cấp,khối,hai,ba,bốn,năm,sáu,bảy,tám,chín,mười,toàn bộ,liên,giữa'.split(','),
)

/** Words that stand for a unit named elsewhere; a list of type words ("quận, huyện, thị xã") is a peer group and stays out. */
export function findAnaphors(doc: Doc, units: readonly UnitSpan[] = []): Anaphor[] {
  lexicon ??= new Lexicon(WORDS)
  const { folded } = doc.source
  const found: Anaphor[] = []
  let next = 0
  for (const sentence of doc.sentences) {
    for (const { start, end, value } of lexicon.matches(doc.source, sentence.start, sentence.end)) {
      while (next < units.length && units[next]!.end <= start) next++
      const over = units[next]
      if (value.kind === 'none' || (over !== undefined && over.start < end)) continue
      if (isPlural(folded, start) || isListed(folded, start, end) || isTag(folded, sentence.start, start, end)) continue
      found.push({
        start,
        end,
        level: value.level,
        kind: value.kind,
        word: folded.slice(start, end),
        organ: value.organ || hasOrgan(folded, start),
      })
    }
  }
  return found
}

function isPlural(folded: string, start: number): boolean {
  const before = wordBefore(folded, start)
  if (before === null) return false
  const text = folded.slice(before.start, before.end)
  if (MANY.has(text) || /^\d/.test(text)) return true
  // "UBND các phường"
  return text === 'ubnd' && /các\s*$/.test(folded.slice(Math.max(0, before.start - 5), before.start))
}

const LISTED = ending(/(?:quận|huyện|thị xã|phường|xã|sở|ban|tỉnh)\s?[,/-]\s?$/)
const TYPE = /^(?:quận|huyện|thị|phường|xã|đặc|sở|thành|tỉnh|ban|ngành|tp)$/

/** "quận, huyện", "phường - xã", "quận/huyện", on either side. */
function isListed(folded: string, start: number, end: number): boolean {
  const gap = gapAfter(folded, end)
  if (gap !== ' ' && /^\s?[,/-]\s?$/.test(gap)) {
    const after = wordAfter(folded, end + gap.length)
    if (after !== null && TYPE.test(folded.slice(after.start, after.end))) return true
  }
  const lead = folded.slice(Math.max(0, start - 14), start)
  return LISTED.test(lead)
}

function gapAfter(folded: string, end: number): string {
  return /^[\s,/-]{0,3}/.exec(folded.slice(end, end + 3))![0]
}

/** "TP - Sau hơn nửa năm …": the tag of a paper at the head of its lead. */
function isTag(folded: string, sentenceStart: number, start: number, end: number): boolean {
  return start === sentenceStart && folded.slice(start, end) === 'tp' && /^\s?-/.test(folded.slice(end, end + 2))
}

const ORGAN = ending(/(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|đảng bộ|chính quyền)\s$/)

function hasOrgan(folded: string, start: number): boolean {
  return ORGAN.test(folded.slice(Math.max(0, start - 24), start))
}
