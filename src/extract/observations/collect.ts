import { type IndexDefinition, indexLexicon } from '../../indices/index.ts'
import { ending } from '../../text/index.ts'
import { type Doc, RuleSet, report, runRules, type Sentence } from '../engine/index.ts'
import type { Anaphor, UnitSpan } from '../units/types.ts'
import { coordinateChanges, dropTypeWords } from './linkers/coordinate.ts'
import { covers, type Mark, type MarkKind, ref } from './marks.ts'
import { RULES } from './rules/index.ts'
import { toRef } from './unit-ref.ts'

const INDEX = ref('index.name', 1)
const RULE_SET = new RuleSet(RULES)
const WITHOUT = new Map<string, RuleSet>()

/** All rules, or all but one or one family (`rank`): what they are worth is measured by reading without them. */
function ruleSet(without: string | null): RuleSet {
  if (without === null) return RULE_SET
  const known =
    WITHOUT.get(without) ??
    new RuleSet(RULES.filter((rule) => rule.id !== without && !rule.id.startsWith(`${without}.`)))
  WITHOUT.set(without, known)
  return known
}

export interface Marked {
  /** Sentences, or pieces of overlong ones, in text order, each with its marks. */
  readonly pieces: readonly Piece[]
  readonly warnings: readonly string[]
}

export interface Piece {
  readonly sentence: Sentence
  readonly marks: readonly Mark[]
}

/** "cuộc thi tìm hiểu cải cách hành chính": an occasion about the topic, whose figures are its own. */
const TALKED_ABOUT = ending(
  /(?:tìm hiểu|cuộc thi|hội thi|tập huấn|tuyên truyền|bồi dưỡng|giải báo chí|báo chí|sáng kiến|mô hình|diễn đàn|hội thảo|sân khấu hóa|thi đua)\s(?:về\s|công tác\s|viết về\s)?$/,
)

/** A contest about an index by its full name: its points are those of the contestants. */
const CONTEST_ABOUT = ending(
  /(?:cuộc thi|hội thi|vòng thi|phần thi)\s(?:(?:[a-zà-ỹ]{1,7}\s){0,4}|(?:[a-zà-ỹ]{1,7}\s){0,3}["“'][^"”']{0,60})$/,
)

/** Index names of the text. Without one there is nothing to read, and no other rule is tried. */
export function findIndexMarks(doc: Doc): Mark[] {
  const marks: Mark[] = []
  for (const zone of doc.zones) {
    if (zone.kind === 'teaser' || zone.kind === 'footer' || zone.kind === 'header' || zone.kind === 'caption') continue
    for (const match of indexLexicon().matches(doc.source, zone.start, zone.end)) {
      const word = match.value
      const span = { start: match.start, end: match.end, rule: INDEX }
      if (word.strength === 'lookalike') marks.push({ ...span, kind: 'head', value: { topic: word.reason } })
      else if (word.strength === 'component') marks.push({ ...span, kind: 'head', value: { topic: 'component' } })
      else if (word.strength === 'anaphor') marks.push({ ...span, kind: 'same-index', value: null })
      else if (word.index.code === 'SIPAS' && otherService(doc, match.start, match.end))
        marks.push({ ...span, kind: 'head', value: { topic: 'a service' } })
      else if (talkedAbout(doc, match.start, word.strength === 'needs_value'))
        marks.push({ ...span, kind: 'head', value: { topic: 'an occasion' } })
      else marks.push({ ...span, kind: 'index', value: indexRef(word.index, word.strength === 'needs_value') })
    }
  }
  return marks
}

const BARE_SATISFACTION = /^chỉ số (?:về )?(?:mức độ |sự )?hài lòng$/
const OF_SERVICE =
  /^\s(?:(?:về|đối với|với|của|trong|chung về)\s)?(?:các\s)?(?:chất lượng\s)?(?:dịch vụ (?!công|hành chính)|khám|người bệnh|bệnh nhân|khách hàng|du khách|khách du lịch|học sinh|phụ huynh|sinh viên|y tế|giáo dục|bệnh viện|hành khách)/
const ASKED = ending(/(?:người bệnh|bệnh nhân|khách hàng|du khách|phụ huynh|sinh viên|hành khách)[^.]{0,60}$/)

/** "chỉ số hài lòng dịch vụ y tế", "khảo sát 1.200 người bệnh: chỉ số hài lòng đạt …": not with the administration (4.3). */
function otherService(doc: Doc, start: number, end: number): boolean {
  const { folded } = doc.source
  return (
    BARE_SATISFACTION.test(folded.slice(start, end)) &&
    (OF_SERVICE.test(folded.slice(end, end + 60)) || ASKED.test(folded.slice(Math.max(0, start - 90), start)))
  )
}

function talkedAbout(doc: Doc, at: number, weak: boolean): boolean {
  const before = doc.source.folded.slice(Math.max(0, at - 80), at)
  return (weak && TALKED_ABOUT.test(before)) || CONTEST_ABOUT.test(before)
}

function indexRef(index: IndexDefinition, weak: boolean) {
  return { code: index.code, name: index.index_name, weak }
}

/** Everything the rules find, sentence by sentence, each place of the text in one reading only. */
export function collectMarks(
  doc: Doc,
  indices: readonly Mark[],
  units: readonly UnitSpan[],
  anaphors: readonly Anaphor[],
  places: Places,
  without: string | null,
): Marked {
  const { found, warnings } = runRules(doc, ruleSet(without), doc.sentences)
  const all: Mark[] = [...indices, ...(found as Mark[]), ...unitMarks(units, places), ...anaphorMarks(anaphors)]
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const bySentence: Mark[][] = doc.sentences.map(() => [])
  let at = 0
  for (const mark of all) {
    while (at < doc.sentences.length && doc.sentences[at]!.end <= mark.start) at++
    const sentence: Sentence | undefined = doc.sentences[at]
    if (sentence !== undefined && mark.start >= sentence.start && mark.end <= sentence.end) bySentence[at]!.push(mark)
  }
  const pieces = doc.sentences.flatMap((sentence, i) => piecesOf(sentence, bySentence[i]!))
  return {
    pieces: pieces.map(({ sentence, marks }) => ({
      sentence,
      marks: dropTypeWords(doc, coordinateChanges(doc, settle(doc, marks))),
    })),
    warnings,
  }
}

/** What one person writes as a sentence has some dozens of figures; more is a list or an attack, and is read piece by piece. */
const MAX_MARKS = 120
const MAX_LENGTH = 3000

function piecesOf(sentence: Sentence, marks: readonly Mark[]): Piece[] {
  if (marks.length <= MAX_MARKS && sentence.end - sentence.start <= MAX_LENGTH) return [{ sentence, marks }]
  const pieces: Piece[] = []
  let start = sentence.start
  let from = 0
  let reach = start
  for (let i = 0; i <= marks.length; i++) {
    const next = marks[i]
    const full = i - from >= MAX_MARKS || (next !== undefined && next.end - start > MAX_LENGTH)
    const clean = next === undefined || next.start >= reach
    if (next === undefined || (full && i > from && (clean || i - from >= MAX_MARKS * 2))) {
      const end = next === undefined ? Math.min(sentence.end, reach + 60) : next.start
      pieces.push({ sentence: { ...sentence, start, end: Math.max(end, reach) }, marks: marks.slice(from, i) })
      start = next?.start ?? end
      // A gap longer than a piece belongs to no figure.
      from = i
    }
    if (next !== undefined) {
      if (i === from) start = Math.max(start, next.start - 60)
      reach = Math.max(reach, next.end)
    }
  }
  return pieces
}

/** What the unit room knows about a mark beyond its unit. */
export type Places = Map<Mark, UnitSpan>

function unitMarks(units: readonly UnitSpan[], places: Places): Mark[] {
  return units.map((unit) => {
    const value = toRef(unit)
    const mark: Mark = { kind: 'unit', start: unit.start, end: unit.end, rule: unit.rule, value }
    places.set(mark, unit)
    return mark
  })
}

const ANAPHOR = ref('unit.anaphor', 1)

function anaphorMarks(anaphors: readonly Anaphor[]): Mark[] {
  return anaphors.map((anaphor) => ({
    kind: 'anaphor',
    start: anaphor.start,
    end: anaphor.end,
    rule: ANAPHOR,
    value: { surface: anaphor.word, level: anaphor.level, kind: anaphor.kind, resolved: null },
  }))
}

/** Which readings of one place exclude each other: the longer one stands, the other is lost to it. */
const FAMILIES: ReadonlyArray<ReadonlySet<MarkKind>> = [
  new Set<MarkKind>(['rank', 'score', 'change', 'vague', 'streak', 'grade']),
  new Set<MarkKind>(['index', 'head', 'same-index']),
  new Set<MarkKind>(['unit', 'anaphor', 'peer']),
  new Set<MarkKind>(['year', 'score', 'period']),
  new Set<MarkKind>(['denial', 'wrong', 'right', 'target']),
  new Set<MarkKind>(['successor', 'streak', 'tie']),
  new Set<MarkKind>(['successor', 'rank', 'vague']),
]

function settle(doc: Doc, marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks) {
    const winner = winnerOver(mark, marks)
    if (winner === null) kept.push(mark)
    else
      report(doc, () => ({
        stage: 'find',
        outcome: 'lost',
        rule: mark.rule,
        kind: mark.kind,
        start: mark.start,
        end: mark.end,
        note: `to ${winner.kind} by ${winner.rule.id}`,
      }))
  }
  return kept
}

/** The first mark that beats this one; only marks that touch it can. */
function winnerOver(mark: Mark, marks: readonly Mark[]): Mark | null {
  for (const other of marks) {
    // Marks come by their start: from here on none touches this one.
    if (other.start >= mark.end && other.start > mark.start) return null
    if (other.end >= mark.start && other !== mark && beats(other, mark)) return other
  }
  return null
}

/** The families of a kind, a bit each. */
const MEMBERSHIP = new Map<MarkKind, number>()
FAMILIES.forEach((family, i) => {
  for (const kind of family) MEMBERSHIP.set(kind, (MEMBERSHIP.get(kind) ?? 0) | (1 << i))
})

function beats(other: Mark, mark: Mark): boolean {
  if (!covers(other, mark)) return other.kind === 'index' && mark.kind === 'head' && overlaps(other, mark)
  const same = ((MEMBERSHIP.get(other.kind) ?? 0) & (MEMBERSHIP.get(mark.kind) ?? 0)) !== 0
  if (!same)
    return (
      other.kind === 'unit' &&
      (mark.kind === 'score' || mark.kind === 'rank' || mark.kind === 'head' || mark.kind === 'peer')
    )
  // "giữ nguyên vị trí thứ 27" is a change of 0 and a rank.
  if (other.kind === 'change' && other.value.by === 0 && mark.kind === 'rank') return false
  if (covers(mark, other)) return other.kind !== mark.kind && order(other) < order(mark)
  return true
}

function overlaps(a: Mark, b: Mark): boolean {
  return a.start < b.end && b.start < a.end
}

const ORDER: readonly MarkKind[] = [
  'successor',
  'index',
  'same-index',
  'head',
  'vague',
  'change',
  'streak',
  'rank',
  'score',
  'unit',
  'peer',
  'anaphor',
  'year',
  'period',
  'wrong',
  'right',
  'denial',
  'target',
]

function order(mark: Mark): number {
  const at = ORDER.indexOf(mark.kind)
  return at < 0 ? ORDER.length : at
}
