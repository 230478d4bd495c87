import type { Block } from '../../../schemas/index.ts'
import type { SourceText, Zone } from '../../text/index.ts'
import { zonesOfBlocks } from './blocks.ts'
import { zonesOfCopy } from './zones.ts'

/**
 * The roles of every stretch of a text, without gap or overlap, in folded offsets. A page already read brings its blocks and
 * they are trusted; a plain-text copy is cut by the marks its site family leaves (language guide, section 18).
 */
export function zonesOf(
  source: SourceText,
  input: { readonly title?: string | null; readonly blocks?: readonly Block[] },
): Zone[] {
  if (source.folded.length === 0) return []
  if (input.blocks !== undefined && input.blocks.length > 0) return zonesOfBlocks(source, input.blocks)
  return zonesOfCopy(source, input.title ?? null)
}
export { type Head, headOf } from './head.ts'
