import { type ArchivedBytes, opinionWords, type Quote, type Why, type WhyClaim } from '../../panel/index.ts'
import { harmless, PLAIN, type Style } from './style.ts'
import { CLASS_WORDS, whoOf } from './who.ts'
import { wrapToWidth } from './width.ts'

export interface WhyOptions {
  readonly style?: Style
  /** Columns of the terminal; long lines are read badly, so never more than 100. */
  readonly width?: number | null
}

const READABLE = 100
const INDENT = '    '
const LABEL_WIDTH = 10

/** The story of a cell, in the order in which somebody would tell it. */
export function renderWhy(why: Why, { style = PLAIN, width = null }: WhyOptions = {}): string {
  const columns = Math.min(width ?? READABLE, READABLE)
  const lines = [
    ...wrapToWidth(harmless(why.answer), columns).map(style.strong),
    ...wrapToWidth(harmless(`${why.standing} ${becauseOf(why)}`), columns),
    ...why.notes.flatMap((note) => wrapToWidth(`Note: ${note}.`, columns)).map(style.alarm),
    ...decisionLines(why, style, columns),
    ...chapter('Who says so', 'for', why, style, columns),
    ...chapter('Who disagrees', 'against', why, style, columns),
    ...chapter('Who implies it, by a later change', 'implies', why, style, columns),
    ...chapter('Who repeats it', 'repeats', why, style, columns),
  ]
  return `${lines.join('\n')}\n`
}

/** The same story for programs. */
export function renderWhyJson(why: Why): string {
  return `${JSON.stringify(why, null, 2)}\n`
}

function becauseOf({ policy, cell }: Why): string {
  const because = policy.because === null ? '' : `: ${policy.because}`
  return cell.value === null ? `Undecided (${policy.id})${because}.` : `Decided by ${policy.id}${because}.`
}

function decisionLines({ decisions }: Why, style: Style, columns: number): string[] {
  if (decisions.length === 0) return []
  const told = decisions.flatMap(({ by, decided_at, says, reason, decision_id }) =>
    wrapToWidth(harmless(`${by} ${says} on ${decided_at.slice(0, 10)}: ${reason} (${decision_id})`), columns - 2),
  )
  return ['', style.strong('Who decided'), '', ...told.map((line) => `  ${line}`)]
}

function chapter(title: string, side: WhyClaim['side'], why: Why, style: Style, columns: number): string[] {
  const claims = why.claims.filter((claim) => claim.side === side)
  if (claims.length === 0) return []
  return ['', style.strong(title), ...claims.flatMap((claim) => ['', ...claimLines(claim, style, columns)])]
}

function claimLines(claim: WhyClaim, style: Style, columns: number): string[] {
  const head = [whoOf(claim), classWords(claim), publishedWords(claim.published_at)]
  const field = (label: string, value: string | null, dress: (text: string) => string = String): string[] => {
    if (value === null) return []
    const lines = wrapToWidth(harmless(value), Math.max(20, columns - INDENT.length - LABEL_WIDTH))
    return lines.map((line, i) => INDENT + style.faint((i === 0 ? label : '').padEnd(LABEL_WIDTH)) + dress(line))
  }
  return [
    `  ${style.strong(harmless(head.filter((part) => part !== null).join(' · ')))}`,
    ...quoteLines(claim.quote, style, columns),
    ...field('says', claim.says),
    ...field('title', claim.title),
    ...field(
      'read by',
      `${claim.rules.join(', ')} (confidence ${claim.confidence.toFixed(2)}, ${claim.extractor_version})`,
    ),
    ...field('2nd look', opinionWords(claim.second_opinion)),
    ...field('since', sinceWords(claim)),
    ...field('page', claim.url),
    ...field('archive', archiveWords(claim.archived), isAlarming(claim.archived) ? style.alarm : String),
    ...field('sha256', claim.archived?.payload_sha256 ?? null),
    ...(claim.quote.stands_in_page === null
      ? []
      : claim.quote.stands_in_page
        ? field('verified', 'the words stand in the archived page')
        : field('verified', 'THE WORDS DO NOT STAND IN THE ARCHIVED PAGE', style.alarm)),
    ...(claim.quote.stands_in_text === false
      ? field('warning', 'the quote does not stand at this place of the text any more', style.alarm)
      : []),
  ]
}

function classWords({ source_class, echo_of }: WhyClaim): string | null {
  const words = source_class === null ? null : CLASS_WORDS[source_class]
  return echo_of === null ? words : [words, 'repeats another article'].filter((w) => w !== null).join(', ')
}

const publishedWords = (at: string | null): string => (at === null ? 'undated' : `published ${at.replace('T', ' ')}`)
const minute = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`

function sinceWords({ first_seen, last_seen, withdrawn_at, captured_at }: WhyClaim): string {
  const until =
    withdrawn_at === null
      ? `still there ${minute(last_seen)}`
      : `last seen ${minute(last_seen)}, taken down by ${minute(withdrawn_at)}`
  const seen =
    first_seen === last_seen && withdrawn_at === null
      ? `first seen ${minute(first_seen)}`
      : `first seen ${minute(first_seen)}, ${until}`
  return captured_at === null || captured_at === first_seen ? seen : `${seen}; captured ${minute(captured_at)}`
}

function archiveWords(archived: ArchivedBytes | null): string | null {
  if (archived === null) return null
  const { warc_file, warc_offset, warc_length, verdict } = archived
  return `${warc_file} at ${warc_offset}, ${warc_length} bytes: ${VERDICT_WORDS[verdict]}`
}

const VERDICT_WORDS = {
  intact: 'rehashed, intact',
  damaged: 'REHASHED, NOT WHAT WAS STORED',
  missing: 'THE ARCHIVE FILE IS NOT THERE',
  unchecked: 'not rehashed',
} as const

const isAlarming = (archived: ArchivedBytes | null): boolean =>
  archived?.verdict === 'damaged' || archived?.verdict === 'missing'

/** Stand for the marks while words are counted and wrapped; private characters that no text keeps through `harmless`. */
const OPEN = '\uE000'
const CLOSE = '\uE001'

/** The quote in its context, wrapped, with the words that count marked on every line they run over. */
function quoteLines({ before, words, after }: Quote, style: Style, columns: number): string[] {
  const told = `${harmless(before)}${OPEN}${harmless(words)}${CLOSE}${harmless(after)}`
  let isOpen = false
  return wrapToWidth(told, Math.max(20, columns - INDENT.length)).map((line) => {
    const opened: string = isOpen && style.mark.everyLine ? OPEN + line : line
    isOpen = line.lastIndexOf(OPEN) > line.lastIndexOf(CLOSE) || (isOpen && !line.includes(CLOSE))
    const closed = isOpen && style.mark.everyLine ? opened + CLOSE : opened
    return INDENT + closed.replaceAll(OPEN, style.mark.open).replaceAll(CLOSE, style.mark.close)
  })
}
