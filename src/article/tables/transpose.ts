import type { Block } from '../../../schemas/index.ts'
import { headingKind } from './headings.ts'
import { unfolded } from './unfold.ts'

type Table = NonNullable<Block['table']>

/** A table as a list of units going down, however it was set. */
export const upright = (table: Table, text: string): Table => unfolded(turned(table, text), text)

/**
 * A table lying on its side (`Chỉ số | 95,1 | 94,8` under `Nội dung | Quận A | Quận B`) set upright: its first column are
 * headings of figures, its first row are names. Any other table comes back as it is; cells keep their place in the text.
 */
function turned(table: Table, text: string): Table {
  const at = (cell: Table['cells'][number]) => text.slice(cell.start, cell.end)
  const side = table.cells.filter((cell) => cell.column === 0 && cell.row > 0).map((cell) => headingKind(at(cell)))
  const figures = side.filter((kind) => kind === 'rank' || kind === 'score').length
  const named = side.filter((kind) => kind !== null && kind !== 'unit' && kind !== 'other').length
  if (figures === 0 || named * 2 < side.length) return table
  const top = table.cells.filter((cell) => cell.row === 0 && cell.column > 0).map(at)
  if (top.length < 2 || top.some((name) => !/\p{L}{2}/u.test(name) || heads(headingKind(name)))) return table
  return {
    rows: table.columns,
    columns: table.rows,
    cells: table.cells
      .map((cell) => ({
        ...cell,
        row: cell.column,
        column: cell.row,
        rowspan: cell.colspan,
        colspan: cell.rowspan,
        header: cell.column === 0,
      }))
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
  }
}

/** Words that head a column of figures; the name of a unit holds a type word, and "Sở Tài chính" one of a component. */
const heads = (kind: ReturnType<typeof headingKind>) => kind !== null && kind !== 'unit' && kind !== 'component'
