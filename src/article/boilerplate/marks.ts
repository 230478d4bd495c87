import { families } from './families/index.ts'

const setOf = (pick: (family: (typeof families)[number]) => readonly string[] | undefined) =>
  new Set(families.flatMap((family) => pick(family) ?? []))
const HEADERS = setOf((f) => f.headers)
const NOISE = setOf((f) => f.noise)
const SOFT = setOf((f) => f.softEnds)
const ENDS = new Set([...setOf((f) => f.ends)].filter((line) => !SOFT.has(line)))
const HEADER_PREFIXES = [...setOf((f) => f.headerPrefixes)]
const END_PREFIXES = [...setOf((f) => f.endPrefixes)]

/** A longer line says something of its own, whatever it starts with. */
const MARK_LENGTH = 140

/** A folded line without what sites hang on a mark: brackets with counts, colons, arrows, bullets. */
function bare(line: string): string {
  return line.replace(/^[\s•▪●»>*|-]+|[\s:.»>|…]+$/g, '').replace(/^\(\d+\)\s*|\s*\(\d+\)$/g, '')
}

export function isHeaderMark(line: string): boolean {
  if (line.length > MARK_LENGTH) return false
  return HEADERS.has(line) || HEADERS.has(bare(line)) || HEADER_PREFIXES.some((prefix) => line.startsWith(prefix))
}

export function isNoise(line: string): boolean {
  return NOISE.has(line)
}

/** `hard`: the article is over. `soft`: headlines follow, and perhaps the body again. */
export function endMark(line: string): 'hard' | 'soft' | null {
  if (line.length > MARK_LENGTH * 2) return null
  if (END_PREFIXES.some((prefix) => line.startsWith(prefix))) return 'hard'
  if (line.length > 60) return null
  const mark = bare(line)
  return ENDS.has(mark) ? 'hard' : SOFT.has(mark) ? 'soft' : null
}

/**
 * A copy in one line has its end marks inside. They count behind a full stop and with a capital, which the caller checks,
 * because "đọc thêm" is also what people do.
 */
export const INLINE_END =
  /[.!?…")\]] {1,3}(\(\d{1,4}\) bình luận|bình luận \(\d{1,4}\)|powered by onecms|\(\*\) không sao chép|trở thành người đầu tiên tặng sao|số lượt người xem ?:|tin mới hơn|tin đã đưa|tin liên quan|bài liên quan|tin bài liên quan|tin cùng chuyên mục|đừng bỏ lỡ|đọc thêm|các tin khác|từ khóa ?:|nguồn: http)/g
