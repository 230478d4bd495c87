import type { Cell } from '../../schemas/index.ts'
import { compareCells } from './claim-key.ts'
import { compare } from './voice.ts'

/** Why a cell is not what it was. */
export type Reason =
  /** Articles came, went or were corrected. */
  | 'source'
  /** The same articles, read by other rules. */
  | 'rule'
  /** The same readings, settled by another policy or another version of it. */
  | 'policy'
  /** A person decided, or withdrew a decision. */
  | 'person'
  /** The same value by the same readings: a flag came or went with its neighbours. */
  | 'neighbours'

export interface CellChange {
  readonly change: 'added' | 'removed' | 'value' | 'standing'
  readonly reason: Reason
  readonly before: Cell | null
  readonly after: Cell | null
}

export interface PanelDiff {
  readonly before: number
  readonly after: number
  /** Cells that are equal in every field. */
  readonly same: number
  readonly changes: readonly CellChange[]
  /** How many changes of each kind and reason, `value:source` → 3; sorted by name. */
  readonly counts: Readonly<Record<string, number>>
}

/** Which article an observation was read from; null when it is not known any more. */
export type ArticleOf = (observation_id: string) => string | null

/** What changed between two panels, in panel order, each change with its reason. */
export function diffPanels(before: readonly Cell[], after: readonly Cell[], articleOf: ArticleOf): PanelDiff {
  const changes = pairsOf(before, after)
    .filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b))
    .map(([a, b]) => ({ change: kindOf(a, b), reason: reasonOf(a, b, articleOf), before: a, after: b }))
    .sort((x, y) => compareCells((x.after ?? x.before)!, (y.after ?? y.before)!))
  const groups = Map.groupBy(changes, (c) => `${c.change}:${c.reason}`)
  const counts = Object.fromEntries(
    [...groups].map(([name, own]) => [name, own.length] as const).sort(([a], [b]) => compare(a, b)),
  )
  const changedBefore = changes.filter((c) => c.before !== null).length
  return { before: before.length, after: after.length, same: before.length - changedBefore, changes, counts }
}

type Pair = readonly [Cell | null, Cell | null]

/**
 * Cells of one place. The name of the field may change between two panels (a source that names it came to speak), so a place
 * with one cell on either side is one pair whatever the field is called.
 */
function pairsOf(before: readonly Cell[], after: readonly Cell[]): Pair[] {
  const olds = Map.groupBy(before, placeOf)
  const news = Map.groupBy(after, placeOf)
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((place): Pair[] => {
    const [a, b] = [olds.get(place) ?? [], news.get(place) ?? []]
    if (a.length === 1 && b.length === 1) return [[a[0]!, b[0]!]]
    const named = (cells: readonly Cell[], like: Cell): Cell | null =>
      cells.find((c) => fieldOf(c) === fieldOf(like)) ?? null
    return [
      ...a.map((cell): Pair => [cell, named(b, cell)]),
      ...b.filter((cell) => named(a, cell) === null).map((cell): Pair => [null, cell]),
    ]
  })
}

const placeOf = (c: Cell): string =>
  [c.index, c.index_name, c.unit_id, c.reference_year, c.period, c.component, c.property].join('|')
const fieldOf = (c: Cell): string => `${c.peer_group}|${c.rank_of}`

function kindOf(before: Cell | null, after: Cell | null): CellChange['change'] {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  return before.value === after.value && before.value_unit === after.value_unit ? 'standing' : 'value'
}

function reasonOf(before: Cell | null, after: Cell | null, articleOf: ArticleOf): Reason {
  const isByPerson = (c: Cell | null): boolean => c?.decided_by.startsWith('human-review@') ?? false
  if (isByPerson(before) !== isByPerson(after)) return 'person'
  const [old, now] = [readingsOf(before), readingsOf(after)]
  if (old.join() !== now.join()) return isReadAnew(old, now, articleOf) ? 'rule' : 'source'
  if (before?.decided_by === after?.decided_by && before?.value === after?.value) return 'neighbours'
  return isByPerson(after) ? 'person' : 'policy'
}

const readingsOf = (cell: Cell | null): string[] =>
  cell === null ? [] : [...new Set([...cell.chosen, ...cell.opposing])].sort(compare)

/** Other readings of the same articles; of an article that nobody remembers we cannot say so. */
function isReadAnew(old: readonly string[], now: readonly string[], articleOf: ArticleOf): boolean {
  const articles = (ids: readonly string[]): string[] | null => {
    const found = ids.map(articleOf)
    return found.includes(null) ? null : [...new Set(found as string[])].sort(compare)
  }
  const [a, b] = [articles(old), articles(now)]
  return a !== null && b !== null && a.length > 0 && a.join('|') === b.join('|')
}
