import { families, type Layout } from '../sites/index.ts'
import type { Page } from './html/index.ts'
import type { Metadata } from './metadata/index.ts'

const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i

/**
 * CMS families whose marks an unknown host's page carries. The families are Vietnamese, so only pages that say so or look it
 * are asked: a search through every page of the world for their class names would cost more than reading it.
 */
export function familiesFor(page: Page, metadata: Metadata): { prefix: string; layouts: readonly Layout[] }[] {
  const vietnamese = /^vi\b/i.test(metadata.language ?? '') || VIETNAMESE.test(metadata.title ?? '')
  if (!vietnamese) return []
  return families
    .filter((family) => family.layouts.length > 0 && family.marks.some((mark) => page.source.includes(mark)))
    .map((family) => ({ prefix: family.id, layouts: family.layouts }))
}
