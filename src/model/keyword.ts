import type { SentenceInput } from './types.ts'

/** Words of results and figures, folded to lower case; each counts once. What a person would search for without a model. */
const CUES = [
  /chỉ số|index|sipas|papi|\bpci\b|ddci|\bdti\b|cải cách hành chính|cchc/iu,
  /xếp|đứng|hạng|vị trí|dẫn đầu|thứ (?:nhất|hai|ba|\d)|cuối bảng|bậc/iu,
  /đạt|điểm|\d\s?%/iu,
  /\d+[,.]\d+/u,
  /quận|huyện|phường|\bxã\b|thị xã|\bsở\b|thành phố|\btp\b/iu,
  /\d+\/\d+/u,
]
const ORDERS = [/yêu cầu|giao|chỉ đạo|đề nghị|lưu ý|quán triệt|đôn đốc|phê bình/iu, /phải|cần|khẩn trương|tập trung/iu]

/** The baseline that the model must beat: how many kinds of cue words a sentence holds, 0 to 1. */
export function keywordScore({ text }: SentenceInput, kind: 'observation' | 'directive'): number {
  const cues = kind === 'observation' ? CUES : ORDERS
  return cues.filter((cue) => cue.test(text)).length / cues.length
}
