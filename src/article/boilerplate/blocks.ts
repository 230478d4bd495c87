import type { Block } from '../../../schemas/index.ts'
import type { SourceText, Zone } from '../../text/index.ts'

const KINDS: Record<Block['kind'], Zone['kind']> = {
  title: 'title',
  lead: 'lead',
  heading: 'body',
  paragraph: 'body',
  list_item: 'body',
  caption: 'caption',
  table: 'table',
}

/** A page already read: its blocks say what each stretch is. What lies outside every block belongs to nobody. */
export function zonesOfBlocks(source: SourceText, blocks: readonly Block[]): Zone[] {
  const zones: Zone[] = []
  let at = 0
  for (const block of [...blocks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = source.toFolded(block.start)
    const end = source.toFolded(block.end)
    if (start < at || end <= start) continue
    if (start > at) zones.push(gap(source, at, start, zones.at(-1)))
    zones.push({ start, end, kind: KINDS[block.kind], reason: `a ${block.kind.replace('_', ' ')} of the page` })
    at = end
  }
  const { length } = source.folded
  if (at < length) zones.push(gap(source, at, length, zones.at(-1)))
  return zones
}

function gap(source: SourceText, start: number, end: number, before: Zone | undefined): Zone {
  const kind = source.folded.slice(start, end).trim() === '' ? (before?.kind ?? 'header') : 'header'
  return { start, end, kind, reason: 'between the blocks of the page' }
}
