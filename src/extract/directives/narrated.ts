import { findDates } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'
import type { Token } from '../people/index.ts'

/** An occasion turns "đã yêu cầu" from told work into an order that was given then and there (guide 15.8). */
const OCCASION =
  /(?:tại|trong|ở|sau|kết luận|phát biểu) (?:hội nghị|cuộc họp|buổi|phiên họp|kỳ họp|lễ|phiên|chuyến|cuộc làm việc|đại hội)|(?:công văn|văn bản|công điện|thông báo|chỉ thị|quyết định|kế hoạch|kết luận|thư)(?: số)?[^,;.]{0,40}(?:yêu cầu|giao|đề nghị|chỉ đạo|gửi|nêu)|vừa (?:có|ký|ban hành|yêu cầu|giao|chỉ đạo|đề nghị)|mới đây|cùng ngày|ngay sau|trước ngày|chậm nhất|chủ trì|kết luận (?:hội nghị|cuộc họp|buổi|phiên)/

export function hasOccasion(doc: Doc, from: number, to: number): boolean {
  if (OCCASION.test(doc.source.folded.slice(from, to))) return true
  return findDates(doc.source.folded, { published: doc.published }, from, to).some((date) => date.kind === 'day')
}

/** Words between subject and verb that make it a plan, a wish or a habit. */
const NOT_GIVEN =
  /(?:^| )(?:sẽ|không|chưa|cần|phải|nên|muốn|xin|có thể|tiếp tục|thường xuyên|luôn|tích cực|chủ động|nhiều lần|từng|đang|tập trung|tăng cường|kịp thời|được|bị|định|dự kiến|để|nhằm|khi|nếu|có quyền|có trách nhiệm)(?= |$)/

/** Looks at the words between the subject's end (or the last mark) and the verb. */
export function isUngiven(tokens: readonly Token[], from: number, verb: number): boolean {
  let at = verb
  while (at > from && verb - at < 4 && tokens[at - 1]!.word && !tokens[at - 1]!.cap && tokens[at - 1]!.text !== 'và')
    at--
  const words = tokens
    .slice(at, verb)
    .map((t) => t.text)
    .join(' ')
  return !/(?:^| )tiếp tục$/.test(words) && NOT_GIVEN.test(words)
}

/** "đã" before the verb, or right behind the subject: "UBND phường đã giao …, yêu cầu …" tells both. */
export function isPast(tokens: readonly Token[], from: number, verb: number): boolean {
  const told = (part: readonly Token[]) => part.some((t) => t.text === 'đã')
  return told(tokens.slice(Math.max(from, verb - 5), verb)) || (from > 0 && told(tokens.slice(from, from + 3)))
}

/** "Thời gian qua, quận chỉ đạo …", "Nhiều năm liền, …": work of a stretch of time, told. */
const STRETCH =
  /^(?:\(?[a-zà-ỹ.]{2,10}\)? ?- )?(?:trong )?(?:thời gian qua|thời gian vừa qua|những năm qua|những năm gần đây|nhiều năm (?:qua|liền|nay)|các năm qua|năm qua|nhiệm kỳ qua|hằng (?:năm|tháng|tuần|ngày|quý)|hàng (?:năm|tháng|tuần|ngày|quý)|từ đầu (?:năm|nhiệm kỳ)|từ năm \d{4} đến nay|lâu nay|bấy lâu nay|\d+ (?:năm|tháng) qua)(?= |,)/

export function isStretch(doc: Doc, sentence: { readonly start: number }): boolean {
  return STRETCH.test(doc.source.folded.slice(sentence.start, sentence.start + 60))
}
