import { ending } from '../../../text/index.ts'
import { defineRule, type Hit, refuse } from '../../engine/index.ts'
import type { YearValue } from '../values.ts'
import { ORDINAL } from './numbers.ts'

const BASELINE = ending(
  /(?<![a-zà-ỹ])(?:(?:so với|so|hơn|bằng|(?<!nếu )như|so sánh với)\s(?:với\s)?(?:(?:cùng kỳ|kết quả|chỉ số|mức|của|cả|điểm|kỳ|thời điểm|giai đoạn|số liệu|cuối|cùng)\s){0,3}$)/,
)
/** "so với mức 93,3% của năm 2021", "từ hạng 17 năm 2023 nhảy lên hạng 4": the year of what was left behind. */
const LEFT_BEHIND = new RegExp(
  `(?<![a-zà-ỹ])(?:từ|so với)\\s(?:(?:mức|con số|kết quả|vị trí|thứ hạng|hạng|thứ|điểm số|số điểm|xếp|đứng|chỗ|số)\\s){0,3}(?:\\d[\\d.,/]{0,8}|${ORDINAL})\\s?(?:%|điểm)?\\s(?:(?:của|trong|vào|hồi|ở)\\s)?(?:cùng kỳ\\s)?$`,
)
const ANNOUNCED = ending(
  /(?<![a-zà-ỹ])(?:(?:công bố|ban hành|ký|thành lập|phê duyệt|triển khai từ|bắt đầu từ|kể từ|từ|áp dụng từ|đến|tới|đến hết|trước|sau|vào|giai đoạn|nhiệm kỳ|(?<!(?:dẫn|đứng|xếp|bảng)\s)(?:đầu|cuối)|giữa|hồi|khóa|sinh|ra đời|tính đến)\s(?:(?:cuối|đầu|tháng|giữa|hết|hồi|vào)\s(?:\d{1,2}\s)?){0,2}$)/,
)
const PLAN = ending(
  /(?<![a-zà-ỹ])(?:(?:kế hoạch|nhiệm vụ|phương hướng|phong trào(?: thi đua)?|chương trình(?: công tác)?|chủ đề|giải pháp|mục tiêu|chỉ tiêu|dự toán|ngân sách|kinh tế(?: - xã hội)?|thu ngân sách|kỷ niệm|trọng tâm|tết|xuân|tuyển sinh)\s(?:[a-zà-ỹ]{1,7}\s){0,4}$)/,
)
const DATE = ending(/(?:tháng\s\d{1,2},?|quý\s[ivx\d]{1,3},?|\/)\s*$/)

export const yearNamed = defineRule({
  id: 'year.named',
  version: 1,
  kind: 'year',
  idea: '"năm 2023", "hai năm 2022 và 2023", "năm 2016, 2017": years by their number, with what they are there for',
  starts: ['năm'],
  pattern:
    /năm\s{1,3}(?<list>(?:19|20)\d\d(?:(?:,?\s{1,2}và\s{1,2}|,\s?)(?:năm\s)?(?:19|20)\d\d(?![\d/])){0,6})(?![a-zà-ỹ\d])(?!\s?-\s?(?:19|20)\d\d)(?!\/)/y,
  read(hit) {
    const before = hit.before(40)
    if (DATE.test(before)) return refuse('part of a date')
    const years = [...hit.groups.list!.matchAll(/(?:19|20)\d\d/g)].map((match) => Number(match[0]))
    const value: YearValue = { years, role: roleOf(before, reached(hit, years)), relative: false }
    return { value }
  },
  examples: {
    finds: [
      ['chỉ số CCHC «năm 2023» đạt', { years: [2023], role: 'reference' }],
      ['so với «năm 2022»', { years: [2022], role: 'baseline' }],
      ['thấp hơn 2% so với mức 93,3% của «năm 2022»', { years: [2022], role: 'baseline' }],
      ['từ vị trí thứ 17 «năm 2022» lên thứ 4', { years: [2022], role: 'baseline' }],
      ['hạng 8 («năm 2016, 2017»)', { years: [2016, 2017] }],
      ['hai «năm 2022 và 2023» lần lượt', { years: [2022, 2023] }],
      ['năm 2020 xếp thứ 9 thì từ «năm 2021», quận vươn lên', { role: 'reference' }],
      ['lần đầu được xếp hạng CCHC vào «năm 2021»', { role: 'reference' }],
      ['đến «năm 2021» vươn lên thứ 19', { role: 'reference' }],
      ['Sau khi dẫn đầu «năm 2022» với 96,08%', { role: 'reference' }],
      ['Kế hoạch CCHC «năm 2024»', { role: 'plan' }],
      ['bộ chỉ số ban hành «năm 2017»', { role: 'announcement' }],
    ],
    ignores: ['tháng 3 năm 2023', 'năm 2021-2025', 'nhiều năm qua'],
  },
})

/** "lần đầu được xếp hạng CCHC vào năm 2021": a place or a figure falls into its year. */
const PLACED_IN =
  /(?<![a-zà-ỹ])(?:xếp|đứng|hạng|đạt|vị trí|thứ|điểm|%|dẫn đầu)(?:\s(?!công bố|ban hành|từ)[a-zà-ỹ\d,/]{1,8}){0,5}\s(?:vào|hồi)\s$/

/** "đến năm 2022, quận đạt 94,3%": a year that has passed when the text appears, and opens a clause. */
function reached(hit: Hit, years: readonly number[]): boolean {
  const { published } = hit.doc
  if (published === null || Math.max(...years) > published.year) return false
  return (
    /(?<![a-zà-ỹ])(?:đến|tới|sang|vào|bước sang|(?:thì|và|nhưng|song|còn) từ)\s$/.test(hit.before(12)) &&
    !/(?<![a-zà-ỹ])từ\s(?:năm\s)?\d{4}[^,;]*$/.test(hit.before(40)) &&
    /^\s?(?:,|(?:quận|huyện|thị xã|chỉ số|sở|tp|thành phố|đạt|là|thì|đã|vươn|vượt|nhảy|bứt|leo|tăng|nâng|tụt|rớt|rơi|lùi|giảm|đứng|xếp|dẫn|lên|xuống|còn|chỉ còn)(?![a-zà-ỹ]))/.test(
      hit.after(12),
    )
  )
}

function roleOf(before: string, reached: boolean): YearValue['role'] {
  if (reached || PLACED_IN.test(before)) return 'reference'
  if (BASELINE.test(before) || LEFT_BEHIND.test(before)) return 'baseline'
  if (ANNOUNCED.test(before)) return 'announcement'
  if (PLAN.test(before)) return 'plan'
  return 'reference'
}
