import type { Cell, Observation, SecondOpinion } from '../../schemas/index.ts'
import type { Decision } from './decision.ts'
import { becauseOf } from './policies/index.ts'
import { decisionWords, flagWords, sourcesWords, valueWords } from './say.ts'
import { byWeight, type FullVoice, type Voice } from './voice.ts'

/** Where the bytes of a page lie, and whether they are what they were. The verdict is the caller's, who can rehash them. */
export interface ArchivedBytes {
  readonly warc_file: string
  readonly warc_offset: number
  readonly warc_length: number
  readonly payload_sha256: string
  readonly verdict: 'intact' | 'damaged' | 'missing' | 'unchecked'
}

/** What the store knows about the page behind a claim, besides the claim. */
export interface PageFacts {
  /** The article text that the evidence offsets count in; null where only the quote is kept. */
  readonly text: string | null
  readonly captured_at: string | null
  readonly archived: ArchivedBytes | null
  /** The quotes that do not stand in the archived page itself; null when nobody looked. */
  readonly lost?: ReadonlySet<string> | null
}

export interface Quote {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly start: number
  readonly end: number
  /** Whether `text.slice(start, end)` is the quote; null when there is no text to look into. */
  readonly stands_in_text: boolean | null
  /** Whether the words were found in the archived page itself; null when nobody looked. */
  readonly stands_in_page: boolean | null
}

export interface WhyClaim {
  readonly observation_id: string
  /**
   * `for` the value, `against` it, `implies` it by a change reported for a later year (not counted as a source), or `repeats`
   * somebody: an echo, a second page of one paper.
   */
  readonly side: 'for' | 'against' | 'implies' | 'repeats'
  /** What it says, as written: `96,38 %`, `1st of 30`, `1st in 2023 and +17 places against 2022, so 18th`. */
  readonly says: string
  readonly site: string | null
  readonly source_class: Voice['article']['source_class']
  readonly echo_of: string | null
  readonly title: string | null
  readonly url: string | null
  readonly published_at: string | null
  readonly captured_at: string | null
  readonly first_seen: string
  readonly last_seen: string
  readonly withdrawn_at: string | null
  readonly quote: Quote
  readonly rules: readonly string[]
  readonly confidence: number
  /** The two numbers behind `confidence` and whose they are; null where no second reader has looked. */
  readonly second_opinion: SecondOpinion | null
  readonly extractor_version: string
  readonly archived: ArchivedBytes | null
}

/** The answer to "who says so, on which page, in which words, read by which rule, since when, and who disagrees?" */
export interface Why {
  readonly answer: string
  readonly standing: string
  readonly policy: { readonly id: string; readonly because: string | null }
  /** What else a reader should know, one sentence part a flag. */
  readonly notes: readonly string[]
  readonly cell: Cell
  /** What people decided about it, the latest first; `stands` where the cell follows it. */
  readonly decisions: readonly WhyDecision[]
  /** For, against, repeating; the weightiest first. */
  readonly claims: readonly WhyClaim[]
}

export interface WhyDecision {
  readonly decision_id: string
  readonly action: Decision['action']
  /** What was decided, in words. */
  readonly says: string
  readonly by: string
  readonly reason: string
  readonly decided_at: string
}

export interface WhyFacts {
  readonly unit_name: string
  readonly index_name: string
  /** Every voice on the cell's claim key, echoes included. */
  readonly voices: readonly FullVoice[]
  /** By `observation_id`; a page that is not here is shown by its quote alone. */
  readonly pages: ReadonlyMap<string, PageFacts>
  /** The decisions on the cell that hold. */
  readonly decisions?: readonly Decision[]
}

/** The whole story of one cell. */
export function whyOf(cell: Cell, facts: WhyFacts): Why {
  const claims = facts.voices.toSorted(byWeight).map((voice) => claimOf(voice, cell, facts.pages))
  const order = { for: 0, against: 1, implies: 2, repeats: 3 }
  return {
    answer: answerOf(cell, facts),
    standing: standingOf(cell, claims),
    policy: { id: cell.decided_by, because: becauseOf(cell.decided_by) },
    notes: cell.flags.map((flag) => flagWords(flag) ?? flag),
    cell,
    decisions: (facts.decisions ?? []).map((d) => ({
      decision_id: d.decision_id,
      action: d.action,
      says: decisionWords(d),
      by: d.by,
      reason: d.reason,
      decided_at: d.decided_at,
    })),
    claims: claims.sort((a, b) => order[a.side] - order[b.side]),
  }
}

function answerOf(cell: Cell, { unit_name, index_name }: WhyFacts): string {
  const when = cell.period ?? String(cell.reference_year)
  const edition = `${cell.component === null ? '' : `${cell.component} of `}${index_name} ${when}`
  const field = cell.property === 'rank' && cell.peer_group !== null ? ` (${cell.peer_group})` : ''
  if (cell.value === null) return `The ${cell.property} of ${unit_name} in ${edition}${field} is disputed.`
  const verb = cell.property === 'rank' ? 'ranked' : 'scored'
  return `${unit_name} ${verb} ${valueWords(cell)} in ${edition}${field}.`
}

function standingOf(cell: Cell, claims: readonly WhyClaim[]): string {
  const many = sourcesWords(cell.sources)
  const Many = many.charAt(0).toUpperCase() + many.slice(1)
  const against = claims.filter((c) => c.side === 'against').length
  const other = against === 0 ? '' : ` against ${against === 1 ? 'one reading' : `${against} readings`}`
  const says = cell.sources === 1 ? 'says' : 'say'
  switch (cell.state) {
    case 'single':
      return `${Many} ${says} so${other}.`
    case 'agreed':
      return `${Many} agree${other}.`
    case 'resolved':
      return cell.sources === 0 ? `A person decided${other}.` : `${Many} ${says} so${other}.`
    case 'corrected':
      return cell.sources === 0 ? `Corrected by hand${other}.` : `${Many} ${says} so after a correction${other}.`
    case 'derived':
      return `No source states it; it follows from what ${many} ${says} about a later year${other}.`
    case 'disputed':
      return `${Many} contradict ${cell.sources === 1 ? 'itself' : 'each other'}; every reading is kept.`
  }
}

function claimOf(voice: FullVoice, cell: Cell, pages: WhyFacts['pages']): WhyClaim {
  const { observation: o, article } = voice
  const page = pages.get(o.observation_id)
  return {
    observation_id: o.observation_id,
    side: cell.chosen.includes(o.observation_id)
      ? 'for'
      : cell.opposing.includes(o.observation_id)
        ? 'against'
        : o.reference_year !== cell.reference_year
          ? 'implies'
          : 'repeats',
    says: saysOf(o, cell),
    site: article.site,
    source_class: article.source_class,
    echo_of: article.echo_of,
    title: article.title,
    url: article.url,
    published_at: article.published_at,
    captured_at: page?.captured_at ?? null,
    first_seen: o.first_seen,
    last_seen: o.last_seen,
    withdrawn_at: o.withdrawn_at,
    quote: {
      ...quoteOf(o.evidence, page?.text ?? null),
      stands_in_page: page?.lost ? !page.lost.has(o.evidence.quote) : null,
    },
    rules: o.rules.map((rule) => `${rule.id}@${rule.version}`),
    confidence: o.confidence,
    second_opinion: voice.second_opinion ?? null,
    extractor_version: o.extractor_version,
    archived: page?.archived ?? null,
  }
}

function saysOf(o: Observation, cell: Cell): string {
  const own = statedWords(o, cell.property)
  const isStated = o.reference_year === cell.reference_year
  if (isStated) return own
  const change = cell.property === 'rank' ? o.change_ranks : o.change_points
  const moved =
    change === null ? '' : `${change < 0 ? '−' : '+'}${Math.abs(change)}${changeUnit(o, cell.property, change)}`
  return `${own} in ${o.reference_year}, ${change === 0 ? 'unchanged' : moved} against ${o.baseline_year}`
}

function changeUnit(o: Observation, property: Cell['property'], change: number): string {
  if (property === 'rank') return Math.abs(change) === 1 ? ' place' : ' places'
  return o.score_unit === null ? '' : ` ${o.score_unit}`
}

/** The score in the digits of the source, the rank in words. */
function statedWords(o: Observation, property: Cell['property']): string {
  if (property === 'rank') return valueWords({ property, value: o.rank, value_unit: null, rank_of: o.rank_of })
  const digits = o.score_raw ?? String(o.score)
  return o.score_unit === null || digits.includes('%') ? digits : `${digits} ${o.score_unit}`
}

/** Enough on either side to see what the quote hangs on, and little enough to read aloud. */
const CONTEXT_CHARACTERS = 120

function quoteOf({ quote, start, end }: Observation['evidence'], text: string | null): Omit<Quote, 'stands_in_page'> {
  if (text === null) return { before: '', words: quote, after: '', start, end, stands_in_text: null }
  const stands = text.slice(start, end) === quote
  if (!stands) return { before: '', words: quote, after: '', start, end, stands_in_text: false }
  const before = wholeWords(lastLine(text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start)), 'end', start)
  const after = wholeWords(firstLine(text.slice(end, end + CONTEXT_CHARACTERS)), 'start', text.length - end)
  return { before, words: quote, after, start, end, stands_in_text: true }
}

/** Context ends at the line: the next block may be a teaser of another article. */
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)
const firstLine = (text: string): string => text.split('\n', 1)[0]!

/** Drops the word that the window cut through, and says so with an ellipsis. */
function wholeWords(text: string, keep: 'start' | 'end', room: number): string {
  if (text.length < CONTEXT_CHARACTERS || room <= CONTEXT_CHARACTERS) return text
  return keep === 'start' ? text.replace(/\s*\S*$/u, ' …') : text.replace(/^\S*\s*/u, '… ')
}
