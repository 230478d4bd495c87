import { ending } from '../../../text/index.ts'
import type { MarkOf, ValueMark } from '../marks.ts'
import type { Scene } from '../scene.ts'

/** "từ hạng 49 lọt vào nhóm 5", "tăng từ 91% lên 93%": where it came from. */
export function startsFrom(scene: Scene, value: ValueMark): boolean {
  // "(hạng 11 xuống hạng 20)": no "từ", but the way is said.
  if (
    value.kind === 'rank' &&
    /^\s(?:lên|xuống|lùi xuống|vươn lên|tụt xuống)\s(?:hạng|vị trí|thứ)\s/.test(scene.after(value.end, 24))
  )
    return true
  if (comparedWith(scene, value)) return true
  if (value.kind === 'rank' && (CLIMBED_FROM.test(scene.before(value.start, 40)) || cameFrom(scene, value) !== null))
    return true
  if (!FROM.test(scene.before(value.start, 24))) return false
  // "đạt từ 92 điểm trở lên": a least value, and no start.
  if (value.kind === 'score' && value.value.bound !== null) return false
  return /(?:(?<!trở )lên|(?<!trở )xuống|lọt|vươn|tụt|sang|đến|rơi|về|leo|nhảy)\s/.test(scene.after(value.end, 60))
}

const FROM = ending(/(?:^|[\s(])từ\s(?:mức\s|vị trí\s|con số\s|chỗ\s|ở\s|chỉ\s|xếp\s|đứng\s)*$/)

/** "up from 49th", "xếp thứ 3, tăng từ vị trí 49": where the place just told had come from. */
const CLIMBED_FROM = ending(
  /(?<![a-zà-ỹ])(?:(?:up|down|rising|climbing|falling|dropping|jumping|slipping|improving|moving|rose|climbed|fell|dropped|jumped|slipped|improved|to \d{1,3}(?:st|nd|rd|th))(?: (?:up|down))? from (?:the )?|(?:tăng|giảm|tụt|thăng|leo|nhảy|vươn|lùi|rơi|cải thiện)(?: (?:hạng|bậc|vọt|mạnh|lên|xuống))? từ (?:(?:vị trí|hạng|thứ hạng|mức|chỗ|ở|xếp|đứng) ){0,2})$/,
)

const AGAINST = ending(/(?:so với|hơn|kém)\s(?:(?:mức|con số|kết quả|điểm số|số điểm|thứ hạng)\s){0,2}$/)

/** "so với mức 93,3% của năm 2021", "hơn vị trí thứ 12 năm trước": what an earlier year had; of nobody else, no average. */
function comparedWith(scene: Scene, value: ValueMark): boolean {
  return (
    AGAINST.test(scene.before(value.start, 32)) &&
    /^\s?(?:điểm\s)?(?:(?:của|trong|ở|hồi|vào|đạt được)\s)*(?:cùng kỳ\s)?(?:năm|kỳ)\s(?:20\d\d|trước|ngoái|liền)/.test(
      scene.after(value.end, 48),
    )
  )
}

const WAY_BACK =
  /^[\s#,]*(?:(?:về|trong|của|ở|trên|tại|bảng xếp hạng|bảng|khối|địa phương|đơn vị|cả nước|toàn quốc|chỉ số)[\s#,]+)*từ\s(?:(?:chỗ|vị trí|hạng|thứ hạng|thứ|mức|đứng|xếp|ở)\s)*$/

/** "lên hạng 2/22 quận, huyện về PAR INDEX từ hạng 11": the place just told, if this one is where it was reached from. */
export function cameFrom(scene: Scene, value: ValueMark): MarkOf<'rank'> | null {
  const ranks = scene.of('rank')
  const told = ranks.findLast((rank) => rank.end <= value.start)
  if (told === undefined || value.start - told.end > 90) return null
  const kinds = ['peer', 'index', 'same-index', 'year', 'unit'] as const
  // "từ hạng 8 … xuống hạng 20" goes the other way.
  if (/^[^,;.]{0,32}(?:lên|xuống|đến|tới|sang|về)\s(?:vị trí|hạng|thứ)\s/.test(scene.after(value.end, 48))) return null
  return WAY_BACK.test(scene.skeleton(told.end, value.start, kinds)) ? told : null
}
