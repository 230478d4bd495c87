import { foldKey } from '../../text/index.ts'
import { checkTable, columnsOf, type Grid, numberOf } from '../tables/index.ts'

/** Why a table of a document may not be used, or null. */
export function refusal(grid: Grid, units: readonly string[] | null): string | null {
  const columns = columnsOf(grid)
  const unit = columns.find((column) => column.kind === 'unit')
  const rank = columns.find((column) => column.kind === 'rank')
  const score = columns.find((column) => column.kind === 'score')
  if (unit === undefined || (rank === undefined && score === undefined)) return null
  const rows = grid.rows.filter((row) => !row.total)
  const names = rows.map((row) => row.cells[unit.index]?.text ?? '')
  if (names.some((name) => name === '')) return 'a row names no unit'
  const twice = names.find((name, i) => names.findIndex((other) => foldKey(other) === foldKey(name)) !== i)
  if (twice !== undefined) return `${twice} stands twice`
  if (units !== null) {
    const known = new Set(units.map(foldKey))
    const stranger = names.find((name) => !known.has(foldKey(name)))
    if (stranger !== undefined) return `${stranger} is no unit of the list`
  }
  for (const column of columns.filter((one) => one.kind === 'score' || one.kind === 'rank'))
    for (const row of rows)
      if (numberOf(row.cells[column.index] ?? null) === null)
        return `"${row.cells[column.index]?.text ?? ''}" is no figure (${column.header}, row ${row.index + 1})`
  const checks = checkTable(grid, columns)
  // Where most rows add up, one that does not is a misread figure; where none does, the columns are not parts of the score.
  const sums = [...checks.sums].filter(([, holds]) => holds !== null)
  const off = sums.find(([, holds]) => !holds)
  if (off !== undefined && sums.filter(([, holds]) => holds).length * 2 > sums.length)
    return `the components of row ${off[0] + 1} do not add up to its index`
  if (checks.ranks === false) return `the ranks do not run from 1 to ${rows.length}`
  return checks.order === false ? 'the order of the ranks contradicts the index' : null
}

/** The unit of the closed list that a misread name must be: at most one letter in five is wrong, and no other is as near. */
export function nearestUnit(name: string, units: readonly string[]): string | null {
  // Narrow columns lose their spaces first ("HaiBàTrưng"), so names are compared without them.
  const read = foldKey(name)
    .replace(/^[\d.|)\s]+|[|\s]+$/g, '')
    .replaceAll(' ', '')
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  for (const unit of units) {
    const spoken = foldKey(unit)
    const full = spoken.replaceAll(' ', '')
    // The type word is set in a narrow column and lost first.
    const bare = spoken.replace(/^(?:quận|huyện|thị xã|thành phố|tp|phường|xã|sở)\s+/, '').replaceAll(' ', '')
    const distance = Math.min(editDistance(read, full), read === bare ? 0.5 : Number.POSITIVE_INFINITY)
    if (distance < least) {
      second = least
      least = distance
      best = unit
    } else if (distance < second) second = distance
  }
  return best !== null && least <= Math.max(1, read.length / 5) && least < second ? best : null
}

/** Levenshtein; a letter that differs only in its marks (ê for e, the commonest misreading) counts half. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + replacement(a[i - 1]!, b[j - 1]!)))
    row = next
  }
  return row[b.length]!
}

function replacement(a: string, b: string): number {
  if (a === b) return 0
  return a.normalize('NFD')[0] === b.normalize('NFD')[0] || (a === 'đ' && b === 'd') || (a === 'd' && b === 'đ')
    ? 0.5
    : 1
}
