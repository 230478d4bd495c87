import type { SentenceInput, SentenceScores } from './types.ts'

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

/** Words that each figure of a result comes with. */
const FIGURES = {
  score: /\d[\d,.]*\s?(?:%|điểm)|\d+[,.]\d+/iu,
  rank: /xếp|đứng|hạng|vị trí|dẫn đầu|thứ (?:nhất|hai|ba|\d)|cuối bảng/iu,
  change: /(?:tăng|giảm|tụt|lùi|thăng|vươn|cải thiện).{0,30}(?:bậc|hạng|điểm|%)/iu,
  period: /tháng|quý|tuần|đợt/iu,
}

/** The baseline in the form of a model's scores: a figure is as likely as its sentence where its words stand, else not at all. */
export function keywordScores(sentence: SentenceInput): SentenceScores {
  const observation = keywordScore(sentence, 'observation')
  const of = (cue: RegExp) => (cue.test(sentence.text) ? observation : 0)
  const { score, rank, change, period } = FIGURES
  return {
    observation,
    target: 0,
    directive: keywordScore(sentence, 'directive'),
    document: 0,
    figures: { score: of(score), rank: of(rank), change: of(change), period: of(period) },
  }
}
