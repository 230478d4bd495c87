import { type ArticleSentence, sentencesOf } from '../../extract/index.ts'
import type { FigureKind, SentenceKind } from '../../model/index.ts'
import { foldKey } from '../../text/index.ts'
import type { GoldCase, GoldObservation } from '../gold.ts'

export interface LabelledSentence extends ArticleSentence {
  readonly case_id: string
  readonly title: string
  readonly labels: ReadonlySet<SentenceKind>
  /** Neither right nor wrong here: optional gold, a result told again, an order that goes on from the sentence before. */
  readonly open: ReadonlySet<SentenceKind>
  /** What of its results the sentence states itself. */
  readonly figures: ReadonlySet<FigureKind>
  /** What its results have and the sentence may leave to others: neither stated nor not. */
  readonly untold: ReadonlySet<FigureKind>
}

/** The sentences of a gold case with what the gold says of each: by the place of its evidence, half of the shorter one shared. */
export function labelled(gold: GoldCase): LabelledSentence[] {
  const { text } = gold
  const title = gold.title ?? ''
  const marks = marksOf(gold)
  let ordering = false
  return sentencesOf({ text, title, published_at: gold.published_at ?? null, site: gold.site ?? null }).map((one) => {
    const here = marks.filter((mark) => shared(one, mark) >= 0.5 * Math.min(one.end - one.start, mark.end - mark.start))
    const labels = new Set(here.filter((mark) => !mark.open).map((mark) => mark.label))
    ordering = labels.has('directive') || (ordering && GOES_ON.test(foldKey(one.text)))
    const open = new Set(here.filter((mark) => mark.open).map((mark) => mark.label))
    const told = labels.has('observation') || labels.has('target')
    if (!told && repeats(one.text, gold)) open.add('observation').add('target')
    if (ordering) open.add('directive')
    for (const label of labels) open.delete(label)
    return { ...one, case_id: gold.id, title, labels, open, ...figuresOf(one.text, here) }
  })
}

/** How an order goes on in a sentence of its own (guide 15.4); the gold quotes its first sentence only. */
const GOES_ON =
  /^(?:cùng với|đồng thời|bên cạnh|ngoài ra|trong đó|đặc biệt|trước mắt|đối với|hoàn thành|đẩy|tập trung|chú trọng|tiếp tục|quan tâm|[-–•+]|\d+[.)])|(?:^|[ ,])(?:cần|phải) /u

/**
 * Does a sentence without evidence of its own tell a result again, as headlines do? The unit's name with one of its values, or
 * a figure or a move that only a result of this article has.
 */
function repeats(text: string, { gold }: GoldCase): boolean {
  const folded = foldKey(text)
  const figures = new Set(folded.match(/\d+(?:[.,]\d+)?/g)?.map((figure) => Number(figure.replace(',', '.'))))
  return gold.observations.some((one) => {
    const name = foldKey(one.unit).replace(/^(?:quận|huyện|thị xã|phường|xã|thành phố|sở|tp)\s+/u, '')
    const values = [one.score, one.rank, one.change_ranks].filter((value) => value !== null && value !== undefined)
    const first = one.rank === 1 && /đầu|nhất|quán quân/u.test(folded)
    const exact = values.some((value) => !Number.isInteger(value) && figures.has(value))
    const moved = one.change_ranks ? new RegExp(`${Math.abs(one.change_ranks)} (?:bậc|hạng)`, 'u').test(folded) : false
    const named = folded.includes(name) && (first || values.some((value) => figures.has(Math.abs(value))))
    return named || exact || moved
  })
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly label: SentenceKind
  readonly open: boolean
  /** The result that the words state; null for what is none. */
  readonly result: GoldObservation | null
}

/** A score and a change are stated where their figure stands; a rank or a period needs none ("dẫn đầu", "cùng kỳ"). */
function figuresOf(text: string, here: readonly Mark[]): Pick<LabelledSentence, 'figures' | 'untold'> {
  const figures = new Set<FigureKind>()
  const untold = new Set<FigureKind>()
  const written = new Set(text.match(/\d+(?:[.,]\d+)?/g)?.map((figure) => Number(figure.replace(',', '.'))))
  const holds = (value: number | null | undefined) =>
    value !== null && value !== undefined && written.has(Math.abs(value))
  for (const { result, open } of here) {
    if (result === null) continue
    const into = open ? untold : figures
    const { score, rank, change_ranks, change_points, period } = result
    if (score !== null && score !== undefined) (holds(score) ? into : untold).add('score')
    if (rank !== null && rank !== undefined) into.add('rank')
    if (holds(change_ranks) || holds(change_points)) into.add('change')
    else if ((change_ranks ?? change_points ?? null) !== null) untold.add('change')
    if (period !== null && period !== undefined) into.add('period')
  }
  return { figures, untold }
}

function marksOf({ text, gold }: GoldCase): Mark[] {
  const mark = (words: string, label: SentenceKind, open = false, result: GoldObservation | null = null): Mark[] => {
    const start = text.indexOf(words)
    return start < 0 || words === '' ? [] : [{ start, end: start + words.length, label, open, result }]
  }
  return [
    ...gold.observations.flatMap((one) =>
      one.status === 'target'
        ? mark(one.evidence, 'target', one.optional)
        : mark(one.evidence, 'observation', one.optional, one),
    ),
    ...gold.directives.flatMap((one) => mark(one.evidence, 'directive', one.optional)),
    ...gold.documents.flatMap((one) => mark(one.number, 'document', one.optional)),
  ]
}

function shared(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}
