import type { Block } from '../../../schemas/index.ts'
import type { BlockDraft } from './flow.ts'

/**
 * Title, lead and body joined by line breaks; every block is a slice of the result, and so is every cell of a table.
 */
export function articleText(
  title: { text: string; html_start: number | null; html_end: number | null } | null,
  drafts: readonly BlockDraft[],
): { text: string; blocks: Block[] } {
  const parts: string[] = []
  const blocks: Block[] = []
  let at = 0
  const place = (text: string): { start: number; end: number } => {
    if (parts.length > 0) at += 1
    const start = at
    parts.push(text)
    at += text.length
    return { start, end: at }
  }
  if (title !== null && title.text !== '')
    blocks.push({ kind: 'title', ...place(title.text), html_start: title.html_start, html_end: title.html_end })
  for (const draft of drafts) {
    const span = place(draft.text)
    const block: Block = { kind: draft.kind, ...span, html_start: draft.html_start, html_end: draft.html_end }
    if (draft.table)
      block.table = {
        rows: draft.table.rows,
        columns: draft.table.columns,
        cells: draft.table.cells.map((cell) => ({
          ...cell,
          start: cell.start + span.start,
          end: cell.end + span.start,
        })),
      }
    blocks.push(block)
  }
  return { text: parts.join('\n'), blocks }
}
