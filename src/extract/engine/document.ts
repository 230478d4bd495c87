import type { City } from '../../../schemas/index.ts'
import { SourceText } from '../../text/index.ts'
import type { ExtractInput, TraceStep } from '../contract.ts'
import type { Doc, Sentence, Span, Zone } from './types.ts'

const FACTS: ReadonlySet<Zone['kind']> = new Set(['title', 'lead', 'body', 'table'])

/** Folds the text, cuts it into zones and sentences, and settles day and city. Everything after this reads `Doc` only. */
export function buildDoc(input: ExtractInput, trace: (step: TraceStep) => void = () => {}): Doc {
  const source = new SourceText(input.text)
  const zones = zonesOf(source, input)
  return {
    input,
    source,
    zones,
    sentences: sentencesOf(source, zones),
    published: dayOf(input.published_at),
    city: cityOf(input, source.folded),
    trace,
  }
}

function sentencesOf(source: SourceText, zones: readonly Zone[]): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = -1
  for (const zone of zones) {
    if (!FACTS.has(zone.kind)) continue
    for (const line of linesOf(source.folded, zone)) {
      paragraph++
      for (const span of splitSentences(source.folded, line.start, line.end))
        sentences.push({ ...span, zone, paragraph })
    }
  }
  return sentences
}

/** Paragraphs: what stands between line breaks, without the white space around it. */
function* linesOf(folded: string, within: Span): Generator<Span> {
  let start = within.start
  while (start < within.end) {
    let end = folded.indexOf('\n', start)
    if (end < 0 || end > within.end) end = within.end
    let to = end
    while (start < to && folded.charCodeAt(start) === 32) start++
    while (to > start && folded.charCodeAt(to - 1) === 32) to--
    if (to > start) yield { start, end: to }
    start = end + 1
  }
}

function dayOf(published: string | null | undefined): Doc['published'] {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '')
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/** By what was given, by the site, then by which of the two cities the text names more often. */
function cityOf(input: ExtractInput, folded: string): City | null {
  if (input.city != null) return input.city
  const site = `${input.site ?? ''} ${input.url ?? ''}`.toLowerCase()
  if (/hochiminh|tphcm|sggp|nld\.com|tuoitre\.vn|plo\.vn|itpc/.test(site)) return 'hcmc'
  if (/hanoi|laodongthudo|tuoitrethudo|kinhtedothi/.test(site)) return 'hanoi'
  return null
}

function zonesOf(source: SourceText, input: ExtractInput): Zone[] {
  const folded = source.folded
  const title = input.title == null ? '' : new SourceText(input.title).folded.trim()
  const at = title === '' ? -1 : folded.slice(0, 400 + title.length).indexOf(title)
  if (at < 0) return [{ start: 0, end: folded.length, kind: 'body', reason: 'no structure known' }]
  return [
    { start: 0, end: at, kind: 'header', reason: 'before the title' },
    { start: at, end: at + title.length, kind: 'title', reason: 'the title as given' },
    { start: at + title.length, end: folded.length, kind: 'body', reason: 'behind the title' },
  ]
}

function splitSentences(folded: string, from: number, to: number): Span[] {
  const spans: Span[] = []
  let start = from
  for (let i = from; i < to; i++) {
    const code = folded.charCodeAt(i)
    if ((code === 46 || code === 33 || code === 63) && (i + 1 >= to || folded.charCodeAt(i + 1) === 32)) {
      spans.push({ start, end: i + 1 })
      start = i + 2
    }
  }
  if (start < to) spans.push({ start, end: to })
  return spans
}
