import type { Block } from '../../../schemas/index.ts'
import { headingKind } from './headings.ts'

type Table = NonNullable<Block['table']>
type Cell = Table['cells'][number]

/**
 * A long list set in two or three columns side by side (`STT | Đơn vị | Chỉ số | STT | Đơn vị | Chỉ số`) as one list: the
 * headings repeat from left to right, and name a unit each time. Any other table comes back as it is.
 */
export function unfolded(table: Table, text: string): Table {
  const heads = table.cells
    .filter((cell) => cell.row === 0 && cell.colspan === 1)
    .toSorted((a, b) => a.column - b.column)
  if (heads.length !== table.columns) return table
  const words = heads.map((cell) => text.slice(cell.start, cell.end).toLowerCase().replace(/\s+/g, ' '))
  for (const times of [2, 3]) {
    const width = table.columns / times
    if (!Number.isInteger(width) || width < 2) continue
    const repeats = words.every((word, i) => word !== '' && word === words[i % width])
    if (!repeats || !words.slice(0, width).some((word) => headingKind(word) === 'unit')) continue
    if (table.cells.some((cell) => (cell.column % width) + cell.colspan > width)) return table
    const moved = (cell: Cell): Cell => {
      const part = Math.floor(cell.column / width)
      return { ...cell, row: cell.row + part * table.rows, column: cell.column - part * width }
    }
    return { rows: table.rows * times, columns: width, cells: table.cells.map(moved) }
  }
  return table
}
