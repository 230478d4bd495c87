import { type Decision, decisionWords, parseKey } from '../../panel/index.ts'
import type { ReviewItem } from '../../review/index.ts'
import { harmless } from './style.ts'
import { type TableOptions, table } from './table.ts'

/** What waits, one question a row. */
export function reviewTable(items: readonly ReviewItem[], limit: number, options: TableOptions = {}): string {
  if (items.length === 0) return 'Nothing waits for a person.\n'
  const shown = items.slice(0, limit)
  const rest = items.length - shown.length
  const kinds = [...Map.groupBy(items, (item) => item.kind)].map(([kind, own]) => `${own.length} ${kind}`)
  return [
    table(
      shown,
      [
        { header: 'id', value: (item) => item.id },
        { header: 'kind', value: (item) => item.kind },
        { header: 'settles', align: 'right', value: (item) => item.settles },
        { header: 'question', shrinksTo: 30, value: (item) => harmless(item.message) },
      ],
      options,
    ),
    `\n${items.length} wait (${kinds.join(', ')})${rest > 0 ? `; --limit ${items.length} shows all` : ''}. `,
    '`chiso review show ID` shows the words, `chiso review --help` how to decide.\n',
  ].join('')
}

/** One question with everything that was said about it. */
export function reviewItem({ id, kind, subject, message, readings }: ReviewItem): string {
  const lines = readings.flatMap((reading) => [
    '',
    `  ${reading.says}  ${reading.site ?? 'a text without a site'}, ${reading.published_at?.slice(0, 10) ?? 'undated'}`,
    `  «${reading.quote}»`,
    `  ${reading.observation_id}`,
  ])
  return [`${id}  ${kind}`, message, subject, ...lines, '', howTo(id, kind)]
    .map((line) => `${harmless(line)}\n`)
    .join('')
}

/** What a person may do about it, to be completed and typed. */
function howTo(id: string, kind: ReviewItem['kind']): string {
  const signed = '--by NAME --reason WHY'
  if (kind === 'incomplete') return `Decide: chiso review correct ${id} --unit UNIT --year YEAR ${signed}, or reject`
  if (kind === 'miss' || kind === 'doubt') return `Put it aside: chiso review reject ${id} ${signed}`
  return `Decide: chiso review accept ${id} --value VALUE ${signed}, or correct, or reject --claim ID`
}

/** What people decided, oldest first; what was taken back says so. */
export function decisionTable(
  decisions: readonly Decision[],
  nameOf: (unit_id: string) => string,
  options: TableOptions = {},
): string {
  if (decisions.length === 0) return 'Nobody has decided anything yet.\n'
  const revoked = new Set(decisions.map((d) => d.revokes))
  return table(
    decisions,
    [
      { header: 'decision', value: (d) => d.decision_id },
      { header: 'day', value: (d) => d.decided_at.slice(0, 10) },
      { header: 'by', value: (d) => d.by },
      { header: 'about', shrinksTo: 20, value: (d) => placeOf(d, nameOf) },
      { header: '', shrinksTo: 20, value: decisionWords },
      { header: 'reason', shrinksTo: 20, value: (d) => d.reason },
      { header: '', value: (d) => (revoked.has(d.decision_id) ? 'taken back' : null) },
    ],
    options,
  )
}

function placeOf({ key }: Decision, nameOf: (unit_id: string) => string): string {
  const { unit_id, index, index_name, reference_year, period, property } = parseKey(key)
  return `${nameOf(unit_id)}, ${index_name ?? index} ${period ?? reference_year}, ${property}`
}
