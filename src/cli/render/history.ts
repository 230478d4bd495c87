import type { Cell } from '../../../schemas/index.ts'
import {
  becauseOf,
  type Chapter,
  decisionWords,
  flagWords,
  sourcesWords,
  type Voice,
  valueWords,
} from '../../panel/index.ts'
import { harmless, PLAIN, type Style } from './style.ts'
import { whoOf } from './who.ts'

const minute = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`
/** Claims told one by one; a table of thirty pages says no more by the thirtieth. */
const TOLD = 6

/** A cell through time: from when, what the panel showed, by which policy, and what came and went to make it so. */
export function renderHistory(
  title: string,
  chapters: readonly Chapter[],
  voices: ReadonlyMap<string, Voice> = new Map(),
  style: Style = PLAIN,
): string {
  const lines = chapters.flatMap(({ from, cell, came, went, decided, revoked }, i) => {
    const shown =
      cell === null
        ? 'nothing any more'
        : `${valueWords(cell)}${cell.state === 'disputed' ? '' : ` (${cell.state}, ${sourcesWords(cell.sources)})`}`
    const because = cell === null ? '' : `, since ${becauseOf(cell.decided_by) ?? cell.decided_by} (${cell.decided_by})`
    const moves = [
      ...claims('+', came, voices),
      ...claims('−', went, voices),
      ...decided.map((d) => `  ! ${d.by} ${decisionWords(d)}: ${d.reason} (${d.decision_id})`),
      ...revoked.map((d) => `  ! what ${d.by} decided was taken back: ${decisionWords(d)} (${d.decision_id})`),
    ]
    const flags = flagLines(chapters[i - 1]?.cell ?? null, cell)
    const quiet = moves.length + flags.length === 0 ? ['  · the standing of its sources changed'] : []
    return [
      `${style.faint(minute(from))}  ${style.strong(shown)}${because}`,
      ...[...moves, ...flags, ...quiet].map(harmless),
    ]
  })
  return [style.strong(title), '', ...(lines.length > 0 ? lines : ['No claim was ever recorded.'])]
    .map((l) => `${l}\n`)
    .join('')
}

/** What a reader of the number should know from then on, and no longer. */
function flagLines(before: Cell | null, now: Cell | null): string[] {
  const [old, own] = [before?.flags ?? [], now?.flags ?? []]
  return [
    ...own.filter((flag) => !old.includes(flag)).map((flag) => `  · ${flagWords(flag) ?? flag}`),
    ...(now === null ? [] : old.filter((flag) => !own.includes(flag))).map(
      (flag) => `  · no longer: ${flagWords(flag) ?? flag}`,
    ),
  ]
}

function claims(sign: '+' | '−', ids: readonly string[], voices: ReadonlyMap<string, Voice>): string[] {
  const told = ids.map((id) => {
    const voice = voices.get(id)
    if (voice === undefined) return `  ${sign} ${id}`
    const { observation: o, article } = voice
    const who = [whoOf(article), article.published_at?.slice(0, 10) ?? 'undated'].join(', ')
    const why = sign === '+' ? '' : o.withdrawn_at === null ? ' (read otherwise since)' : ' (the page dropped it)'
    return `  ${sign} ${who}: «${o.evidence.quote.replace(/\s+/gu, ' ')}»${why}`
  })
  // A table row makes two claims in the same words: the place of its year, and the change since the year before.
  const lines = [...new Set(told)]
  return lines.length > TOLD ? [...lines.slice(0, TOLD), `  ${sign} and ${lines.length - TOLD} more claims`] : lines
}
