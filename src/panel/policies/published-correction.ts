import type { Reading } from '../reading.ts'
import { agree } from '../spelling.ts'
import { compare, originOf } from '../voice.ts'
import type { Policy } from './policy.ts'

/**
 * "Đính chính", "số liệu đúng là", "không phải A mà là B" (language guide, section 14): the paper takes its own earlier value
 * back. Only its own: whether another paper was wrong, too, is for the later policies.
 */
export const publishedCorrection: Policy = {
  id: 'published-correction',
  version: 2,
  because: 'the source itself published a correction (đính chính) of its earlier value',
  rule({ readings }) {
    const corrections = readings.filter((r) => isCorrection(r) && !quotesTheError(r, readings))
    const aside = readings.filter((r) => corrections.some((c) => takesBack(c, r)))
    return aside.length > 0 ? { kind: 'aside', readings: aside, state: 'corrected' } : null
  },
}

/** Read by a rule that knows the words of a correction, or published under a headline that says so. */
function isCorrection({ voice: { observation, article } }: Reading): boolean {
  if (observation.rules.some(({ id }) => CORRECTING_RULE.test(id))) return true
  return CORRECTING_TITLE.test((article.title ?? '').normalize('NFC').toLowerCase())
}

/**
 * "Bài viết nêu … là 80,92 %. Số liệu đúng là …": a notice that is known by its headline alone also repeats the value it takes
 * back. What the paper had said last before it is that value, and not the right one.
 */
function quotesTheError(notice: Reading, readings: readonly Reading[]): boolean {
  if (notice.voice.observation.rules.some(({ id }) => CORRECTING_RULE.test(id))) return false
  const before = readings.filter(
    (r) => originOf(r.voice) === originOf(notice.voice) && compare(dateOf(r), dateOf(notice)) < 0,
  )
  const last = before.toSorted((a, b) => compare(dateOf(b), dateOf(a)))[0]
  return last !== undefined && agree(last, notice)
}

const CORRECTING_RULE = /(^|[.-])(correction|corrected|right-figure)([.-]|$)/
const CORRECTING_TITLE = /đính chính|cáo lỗi|xin lỗi bạn đọc/u

function takesBack(correction: Reading, earlier: Reading): boolean {
  if (originOf(correction.voice) !== originOf(earlier.voice) || agree(correction, earlier)) return false
  const order = compare(dateOf(earlier), dateOf(correction))
  // Of two corrections the later one holds; one page that carries both the error and its correction has one date.
  return order < 0 || (order === 0 && !isCorrection(earlier))
}

/** An undated page is older than any correction of it. */
const dateOf = (r: Reading): string => r.voice.article.published_at ?? ''
