import type { Metadata } from './read.ts'

const LETTERS = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i

/** The page says that it is Vietnamese, or its title looks it. */
export function isVietnamese(metadata: Metadata): boolean {
  return /^vi\b/i.test(metadata.language ?? '') || LETTERS.test(metadata.title ?? '')
}
