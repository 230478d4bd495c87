import type { Box } from './picture.ts'
import type { Rule, Rules } from './rules.ts'

export interface RuledCell {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  /** Inside of the cell, its rules left out. */
  readonly box: Box
}

export interface RuledTable {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly RuledCell[]
  readonly box: Box
}

/** Tables drawn with rules: where lying and upright rules meet three times each. Cells that no rule parts are one cell. */
export function ruledTables(rules: Rules, dpi: number): RuledTable[] {
  return meeting(rules, dpi)
    .flatMap((one) => {
      const table = tableOf(one, dpi)
      return table === null ? [] : [table]
    })
    .toSorted((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)
}

/** Rules that hang together by their crossings. */
function meeting({ rows, columns }: Rules, dpi: number): Rules[] {
  const near = dpi * 0.04
  const groups: { rows: Set<Rule>; columns: Set<Rule> }[] = []
  for (const column of columns) {
    const crossed = rows.filter((row) => {
      const y = row.at(column.at((column.from + column.to) / 2))
      const x = column.at(y)
      return x >= row.from - near && x <= row.to + near && y >= column.from - near && y <= column.to + near
    })
    if (crossed.length < 2) continue
    const group = { rows: new Set(crossed), columns: new Set([column]) }
    for (let i = groups.length - 1; i >= 0; i--)
      if (crossed.some((row) => groups[i]!.rows.has(row))) {
        for (const row of groups[i]!.rows) group.rows.add(row)
        for (const one of groups[i]!.columns) group.columns.add(one)
        groups.splice(i, 1)
      }
    groups.push(group)
  }
  return groups
    .filter((group) => group.rows.size >= 3 && group.columns.size >= 3)
    .map((group) => ({ rows: [...group.rows], columns: [...group.columns] }))
}

interface Track {
  readonly rules: readonly Rule[]
  readonly place: number
}

/** Rules at one height (or side) of the table are one track, though broken by merged cells. */
function tracksOf(rules: readonly Rule[], middle: number, dpi: number): Track[] {
  const sorted = rules.toSorted((a, b) => a.at(middle) - b.at(middle))
  const tracks: { rules: Rule[]; place: number }[] = []
  for (const rule of sorted) {
    const last = tracks.at(-1)
    if (last !== undefined && rule.at(middle) - last.place < dpi * 0.045) last.rules.push(rule)
    else tracks.push({ rules: [rule], place: rule.at(middle) })
  }
  return tracks
}

/** Is there a rule on this track over most of the way? */
function covers({ rules }: Track, from: number, to: number): boolean {
  const covered = rules.reduce((sum, rule) => sum + Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from)), 0)
  return covered > (to - from) * 0.55
}

function tableOf(rules: Rules, dpi: number): RuledTable | null {
  const x = (Math.min(...rules.rows.map((one) => one.from)) + Math.max(...rules.rows.map((one) => one.to))) / 2
  const y = (Math.min(...rules.columns.map((one) => one.from)) + Math.max(...rules.columns.map((one) => one.to))) / 2
  const across = tracksOf(rules.rows, x, dpi)
  const down = tracksOf(rules.columns, y, dpi)
  const rows = across.length - 1
  const columns = down.length - 1
  if (rows < 2 || columns < 2 || rows * columns > 20_000) return null
  const open = { right: (r: number, c: number) => !covers(down[c + 1]!, across[r]!.place, across[r + 1]!.place) }
  const below = (r: number, c: number) => !covers(across[r + 1]!, down[c]!.place, down[c + 1]!.place)
  const taken = new Uint8Array(rows * columns)
  const cells: RuledCell[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column] === 1) continue
      let colspan = 1
      while (column + colspan < columns && open.right(row, column + colspan - 1)) colspan++
      let rowspan = 1
      while (row + rowspan < rows && range(column, colspan).every((c) => below(row + rowspan - 1, c))) rowspan++
      for (let r = row; r < row + rowspan; r++)
        for (let c = column; c < column + colspan; c++) taken[r * columns + c] = 1
      cells.push({ row, column, rowspan, colspan, box: inside(across, down, { row, column, rowspan, colspan }) })
    }
  const box = { x0: down[0]!.place, y0: across[0]!.place, x1: down.at(-1)!.place, y1: across.at(-1)!.place }
  return { rows, columns, cells, box }
}

const range = (from: number, length: number) => Array.from({ length }, (_, i) => from + i)

function inside(
  across: readonly Track[],
  down: readonly Track[],
  { row, column, rowspan, colspan }: Omit<RuledCell, 'box'>,
): Box {
  const x = (down[column]!.place + down[column + colspan]!.place) / 2
  const y = (across[row]!.place + across[row + rowspan]!.place) / 2
  const edge = (track: Track, along: number, side: 1 | -1) => {
    const rule =
      track.rules.find((one) => one.from <= along && one.to >= along) ??
      track.rules.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]!
    return rule.at(along) + side * (rule.thickness / 2 + 1.5)
  }
  return {
    x0: edge(down[column]!, y, 1),
    y0: edge(across[row]!, x, 1),
    x1: edge(down[column + colspan]!, y, -1),
    y1: edge(across[row + rowspan]!, x, -1),
  }
}
