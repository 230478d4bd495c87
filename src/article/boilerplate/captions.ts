import { isImage, isParagraph, type Line, wordCount } from './lines.ts'

/** The credit ends the line: a figure behind it belongs to a paragraph that ran into it (N11). */
const CREDIT = /(?:^|[ (])ảnh(?: minh họa)?\s?:[^\d]{0,60}$|^ảnh(?: minh họa)?\s?:|^ảnh minh họa|\(ảnh[^)]{0,40}\)\.?$/
/** "Chỉ số CCHC của quận đạt 94,38%, xếp thứ 8/30. Ảnh: …": a paragraph of figures into which the credit below it ran. */
const MEASURES = /\d(?:%|,\d+ ?(?:%|điểm))|(?:thứ|hạng) \d{1,3}\/\d{2,3}/
const SCENE = /^(?:quang cảnh|toàn cảnh|các đại biểu|đại biểu)\s/
/** "… phát biểu tại hội nghị.": who stands in the picture. A caption holds no figure and no clause behind a comma. */
const AT_EVENT =
  /(?:phát biểu(?: chỉ đạo| khai mạc| kết luận)?|chủ trì|kết luận|trao (?:đổi|thưởng|bằng khen|giấy khen)|kiểm tra|dự|tại) ?(?:tại )?(?:hội nghị|buổi [^.,]{2,40}|cuộc họp|phiên họp|lễ [^.,]{2,40}|tọa đàm|đại hội|kỳ họp)\.?$/

/** Is this line the caption of a picture? `before` is the line above it. Captions name people and repeat facts; they carry none. */
export function isCaption(line: Line, before: Line | undefined): boolean {
  const { text } = line
  if (text.length > 220 || (isParagraph(line) && text.length > 160)) return false
  if (before !== undefined && isImage(before)) return text.length <= 160
  if (CREDIT.test(text) && text.length <= 180) return !MEASURES.test(text)
  if (before !== undefined && before.text === text && wordCount(line) <= 20) return true
  return text.length <= 130 && !/\d/.test(text) && (SCENE.test(text) || (AT_EVENT.test(text) && !/, /.test(text)))
}
