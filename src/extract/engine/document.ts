import type { City } from '../../../schemas/index.ts'
import { headOf, zonesOf } from '../../article/boilerplate/index.ts'
import { SourceText, splitSentences, wrapBreaks } from '../../text/index.ts'
import type { ExtractInput, TraceStep } from '../contract.ts'
import { SILENT } from './report.ts'
import type { Doc, Sentence, Span, Zone } from './types.ts'

const FACTS: ReadonlySet<Zone['kind']> = new Set(['title', 'lead', 'body', 'table'])

/** Folds the text, cuts it into zones and sentences, and settles day and city. Everything after this reads `Doc` only. */
export function buildDoc(input: ExtractInput, trace: (step: TraceStep) => void = SILENT): Doc {
  // A page that was read has no wrapped lines: its blocks are whole.
  const source = new SourceText(input.text, (input.blocks?.length ?? 0) > 0 ? null : wrapBreaks(input.text))
  const zones = zonesOf(source, input)
  return {
    input,
    source,
    zones,
    sentences: sentencesOf(source, zones),
    published: dayOf(input.published_at ?? headOf(input.text).published_at),
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
      for (const span of splitSentences(source.folded, line.start, line.end, source))
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

const SITES: ReadonlyArray<readonly [RegExp, City]> = [
  [/hochiminh|tphcm|hcmc|sggp|itpc|thanhuytphcm|ttbc-hcm|voh\.|hcmcpv/, 'hcmc'],
  [/hanoi|laodongthudo|tuoitrethudo|anninhthudo|kinhtedothi|phapluatxahoi|hanoionline/, 'hanoi'],
]

/** By what was given, by the site, then by which of the two cities the head of the text, then all of it, names more often. */
function cityOf(input: ExtractInput, folded: string): City | null {
  if (input.city != null) return input.city
  const site = `${input.site ?? ''} ${input.url ?? ''}`.toLowerCase()
  for (const [pattern, city] of SITES) if (pattern.test(site)) return city
  return leaning(folded.slice(0, 400)) ?? leaning(folded)
}

function leaning(folded: string): City | null {
  const hanoi = count(folded, 'hà nội') + count(folded, 'hanoi') + count(folded, 'thủ đô')
  const hcmc =
    count(folded, 'hồ chí minh') +
    count(folded, 'tphcm') +
    count(folded, 'tp.hcm') +
    count(folded, 'tp hcm') +
    count(folded, 'ho chi minh') +
    // Bodies that only this city has.
    count(folded, 'hepza') +
    count(folded, 'itpc')
  return hanoi === hcmc ? null : hanoi > hcmc ? 'hanoi' : 'hcmc'
}

function count(text: string, word: string): number {
  let found = 0
  for (let at = text.indexOf(word); at >= 0 && found < 50; at = text.indexOf(word, at + word.length)) found++
  return found
}
