import { families, type Layout } from '../sites/index.ts'
import type { Page } from './html/index.ts'
import { isVietnamese, type Metadata } from './metadata/index.ts'

/**
 * CMS families whose marks an unknown host's page carries. The families are Vietnamese, so only pages that say so or look it
 * are asked: a search through every page of the world for their class names would cost more than reading it.
 */
export function familiesFor(page: Page, metadata: Metadata): { prefix: string; layouts: readonly Layout[] }[] {
  if (!isVietnamese(metadata)) return []
  return families
    .filter((family) => family.layouts.length > 0 && family.marks.some((mark) => page.source.includes(mark)))
    .map((family) => ({ prefix: family.id, layouts: family.layouts }))
}
