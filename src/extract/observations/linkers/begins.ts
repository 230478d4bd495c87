import { ending } from '../../../text/index.ts'
import type { ValueMark } from '../marks.ts'
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
  if (value.kind === 'rank' && CLIMBED_FROM.test(scene.before(value.start, 40))) return true
  if (value.kind === 'rank' && behindWhereItWent(scene, value)) return true
  if (!FROM.test(scene.before(value.start, 24))) return false
  // "đạt từ 92 điểm trở lên": a least value, and no start.
  if (value.kind === 'score' && value.value.bound !== null) return false
  return /(?:(?<!trở )lên|(?<!trở )xuống|lọt|vươn|tụt|sang|đến|rơi|về|leo|nhảy)\s/.test(scene.after(value.end, 60))
}

const FROM = ending(/(?:^|\s)từ\s(?:mức\s|vị trí\s|con số\s|chỗ\s|ở\s|chỉ\s|xếp\s|đứng\s)*$/)

/** "vươn lên thứ 3/22 địa phương từ vị trí thứ 7": told behind the place that was reached, and perhaps its group. */
function behindWhereItWent(scene: Scene, value: ValueMark): boolean {
  const went = scene.of('rank').findLast((rank) => rank.end <= value.start)
  return (
    went !== undefined &&
    value.start - went.end < 60 &&
    /^\s?#?,?\stừ\s(?:(?:mức|chỗ|ở|xếp|đứng)\s)?$/.test(scene.skeleton(went.end, value.start, ['peer'])) &&
    WENT.test(scene.before(went.start, 24))
  )
}

const WENT = ending(/(?<![a-zà-ỹ])(?:lên|xuống|vươn|tụt|rớt|rơi|nhảy|leo|lùi|vọt|về)\s(?:(?:hạng|vị trí|thứ)\s){0,2}$/)

/** "up from 49th", "xếp thứ 3, tăng từ vị trí 49": where the place just told had come from. */
const CLIMBED_FROM = ending(
  /(?<![a-zà-ỹ])(?:(?:up|down|rising|climbing|falling|dropping|jumping|slipping|improving|moving|rose|climbed|fell|dropped|jumped|slipped|improved|to \d{1,3}(?:st|nd|rd|th))(?: (?:up|down))? from (?:the )?|(?:tăng|giảm|tụt|thăng|leo|nhảy|vươn|lùi|rơi|cải thiện)(?: (?:hạng|bậc|vọt|mạnh|lên|xuống))? từ (?:(?:vị trí|hạng|thứ hạng|mức|chỗ|ở|xếp|đứng) ){0,2}|(?:lên|xuống) (?:(?:vị trí|hạng|thứ) ){1,2}\d{1,3} từ (?:(?:vị trí|hạng|thứ|thứ hạng) ){0,2})$/,
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
