import { findDates, numberWord } from '../../text/index.ts'
import type { Doc } from '../engine/types.ts'

const COUNT =
  /(?<![a-zà-ỹ\d/.,])(\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|năm|sáu))?) (?:nhóm )?(?:nhiệm vụ|giải pháp|nội dung|đầu việc|vấn đề|yêu cầu|việc)(?![a-zà-ỹ])(?! (?:đã|của năm|hoàn thành))/g

/** Tasks that the order itself announces: "6 nhiệm vụ trọng tâm", "sáu nhóm giải pháp" (guide 15.5). */
export function announcedCount(doc: Doc, from: number, to: number): number | null {
  for (const match of doc.source.folded.slice(from, to).matchAll(COUNT)) {
    const written = match[1]!
    const count = /^\d/.test(written) ? Number(written) : numberWord(written)
    if (count !== null && count > 1) return count
  }
  return null
}

const DUE =
  /(?:trước|chậm nhất(?: là)?(?: (?:đến|vào|trước))?|muộn nhất(?: là)?(?: (?:đến|vào|trước))?|(?:không|đừng)(?: để)? quá|(?:thời )?hạn(?: cuối| chót)?(?: (?:hoàn thành|gửi|nộp|báo cáo|thực hiện|xử lý))?(?: là| đến| trước)?|đến hết|hết|xong(?: trước| trong)?|hoàn thành (?:trước|trong|vào)|trong|đến)(?: (?:hết|cuối))?(?: (?:ngày|tháng|quý|năm))? ?(?=\d|i|v|tháng|quý|ngày)/g
const STRICT = /^(?:trước|chậm nhất|muộn nhất|(?:thời )?hạn|không|đừng|xong|hoàn thành)/

/** The day until which the order is to be done, as `YYYY-MM-DD`; the last day of a month or quarter. Years by the publication. */
export function deadlineIn(doc: Doc, from: number, to: number): string | null {
  const { folded } = doc.source
  const dates = findDates(folded, { published: doc.published, lean: 'future' }, from, to)
  for (const match of folded.slice(from, to).matchAll(DUE)) {
    const end = from + match.index + match[0].length
    const date = dates.find((d) => d.start >= from + match.index && d.start <= end + 1 && d.end > end - 8)
    if (
      date === undefined ||
      /từ [^;.,]{1,24}$/.test(folded.slice(Math.max(from, from + match.index - 28), from + match.index))
    )
      continue
    if (date.kind === 'day') {
      if (STRICT.test(match[0]) || /^(?:đến hết|hết|đến)/.test(match[0])) return date.iso.slice(0, 10)
    } else if (
      STRICT.test(match[0]) ||
      /(?:(?:hoàn thành|hoàn thiện|hoàn tất|xong)[^;.]*|(?:báo cáo|trình|gửi)[^;.]{0,48})$/.test(
        folded.slice(Math.max(from, from + match.index - 140), from + match.index),
      )
    ) {
      const last = lastDay(date.iso, /^trước/.test(match[0]) || / trước/.test(match[0]))
      if (last !== null) return last
    }
  }
  return null
}

/** `2024-06`, `2024-Q2` → its last day; before a period: the day before it begins. */
function lastDay(iso: string, before: boolean): string | null {
  const month = /^(\d{4})-(\d{2})$/.exec(iso)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(iso)
  if (month === null && quarter === null) return null
  const year = Number((month ?? quarter)![1])
  const first = month !== null ? Number(month[2]) : Number(quarter![2]) * 3 - 2
  const span = month !== null ? 1 : 3
  return new Date(Date.UTC(year, first - 1 + (before ? 0 : span), 0)).toISOString().slice(0, 10)
}
