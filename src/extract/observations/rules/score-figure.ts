import { ending } from '../../../text/index.ts'
import { defineRule, type Hit, refuse } from '../../engine/index.ts'
import type { ScoreValue } from '../values.ts'
import { figureAt } from './numbers.ts'

/** Nouns that a percent or a number of points counts off: never a score (language guide 6.3). */
const OF_SOMETHING =
  /^\s*(?:dự toán|kế hoạch|chỉ tiêu|hồ sơ|cán bộ|công chức|người|hộ|dân số|số|học sinh|thí sinh|phiếu|ý kiến|tổng|diện tích|doanh nghiệp|thủ tục|tthc|dịch vụ|nhiệm vụ|vốn|giá trị|gdp|grdp|lượt|trường|đơn vị|khối lượng|các|trẻ|lao động|cơ quan|phường|xã|văn bản|tỷ trọng|so với cùng kỳ|cùng kỳ|người dân|cử tri|nhu cầu|công việc|đảng viên|tổ dân phố|hộ dân|trở xuống|thi|sàn|chuẩn|trúng tuyển|liệt|thưởng|cộng|trừ|du lịch|nóng|đến|bán|trên địa bàn|tiếp nhận|dừng|đỗ|giao dịch|kiểm tra|điểm đến)(?![a-zà-ỹ\d])/
/** What may follow a round percent that is a score; any other word is what it counts off ("95% tổ công nghệ số"). */
const CONTINUES =
  /^\s(?:và|trở|là|về|chỉ|lên|xuống|của|ở|nhưng|xếp|đứng|năm|so|cho|với|trong|trên|từ|đến|theo|thì|còn|tăng|giảm|thấp|cao|hơn|kém|vượt|bằng|đạt|tại|khi|sau|trước|vào|nên|do|nhờ|dẫn|giữ|hạng|thứ|cùng|đồng|tức|tương|rồi|song|mà|được|thuộc|tiếp|vươn|dù|tuy|mặc|đã|đưa|giúp|có|vẫn|sang|sipas|par|dti|cchc|papi|pci|ddci|pgi|pii|chỉ|index|out|per|cải cách|chuyển đổi|phần trăm|trung bình|khối|toàn|mỗi|bình quân|này|cả|ngay|liền|nhiều|rồi|lại|khá|tốt|xuất|loại|ranking|ranked|among|to|and|in|of|for|from|with|while|but|up|down|this|last|respectively|as|by|on|at|or)(?![a-zà-ỹ])/
const WORD_BEHIND = /^\s[a-zà-ỹ]/

/** "kém quận Y 1,2%", "thấp hơn trung bình thành phố 3%": a difference, with nothing reached in between (C11). */
const GAP = ending(
  /(?<![a-zà-ỹ])(?:thấp hơn|cao hơn|kém|hơn|(?<!cải )cách|thua|chênh|chênh lệch|bỏ xa|vượt|ít hơn)\s(?:(?:đơn vị|địa phương|quận|huyện|sở|phường|xã)\s(?:(?:xếp|đứng|ở)\s)?(?:ngay\s|liền\s|kế\s)?(?:trên|dưới|trước|sau|đầu|cuối|dẫn đầu|đầu bảng|cuối bảng|á quân|thứ [a-zà-ỹ\d]{1,4})\s(?:đó\s)?(?:là\s)?)?(?:(?!đạt|là|với|được|xếp|đứng|còn|có)[a-zà-ỹ\d.]{1,10}\s){0,8}$/,
)
/** "bị trừ 1,5 điểm do chậm báo cáo", "được cộng 2 điểm": what was taken off or put on, not what came out. */
const ADJUSTED = ending(/(?<![a-zà-ỹ])(?:trừ|cộng|thưởng|mất|khấu trừ|cộng thêm|trừ đi)\s(?:tới\s|đến\s|gần\s|hơn\s)?$/)
const SCORED = ending(
  /(?:đạt|được|là|ở mức|mức|với|lên|xuống|từ|còn|điểm|[:(–-]|tới|chỉ số|có|giá trị|tổng điểm|số điểm|điểm số|và|,|\d[.,]\d{1,4}\s?(?:điểm|%)?(?:;|,? and)|reached|reaching|scored|scoring|scores|was|of|at|with|to)\s*(?:tới\s)?$/,
)
const BOUND_BEFORE =
  /(?<![a-zà-ỹ])(?:(?<min>từ|trên|tối thiểu|ít nhất|không dưới|hơn|quá|vượt|≥|>)\s*(?:mức\s)?$|(?<max>dưới|không quá|tối đa|chưa đến|chưa tới|≤|<)\s*(?:mức\s)?$|(?<about>khoảng|xấp xỉ|gần|ước|chừng)\s*(?:đạt\s)?$)/

/** "tổng điểm đạt 87,4": the noun in front makes points of a bare number. */
const POINTS_BEFORE = ending(
  /(?:^|[^a-zà-ỹ])(?:tổng điểm|điểm số|số điểm|tổng số điểm)(?: (?:đạt|là|ở mức|từ|trên|không dưới|không thấp hơn|tối thiểu|ít nhất))*\s$/,
)

/** "Chỉ số CCHC năm 2023 (%): Long Biên 96,1; Ba Đình 95,8": the head of a list has told the unit. */
const HEADED = ending(/\((?<unit>%|điểm)\)\s?:\s[^.:]*[a-zà-ỹ\d]\s$/)

/** "đạt 89.58 điểm phần trăm": some papers write so for a percent. */
const PERCENT_POINTS = /^\s{0,2}điểm (?:phần trăm|%)/

export const scoreFigure = defineRule({
  id: 'score.figure',
  version: 1,
  kind: 'score',
  idea: '"96,38%", "76,87 điểm", "87,35/100 điểm", bare "0,7955" behind a verb of reaching: a figure that may be a score',
  starts: ['#'],
  pattern: /\d+/y,
  read(hit) {
    const figure = figureAt(hit.folded, hit.start)
    if (figure === null || figure.kind === 'date' || figure.kind === 'time' || figure.kind === 'code')
      return refuse('no figure')
    const before = hit.before(40)
    if (/[\d.,/]$/.test(before)) return refuse('inside another figure')
    const behind = hit.folded.slice(figure.end, figure.end + 40)
    const word =
      /^\s{0,2}(?:điểm|points?|per cent|percent|đ)(?![a-zà-ỹ\d])(?!\s(?:phần trăm|%))/.exec(behind)?.[0] ?? ''
    const counted = word === '' && POINTS_BEFORE.test(before)
    const points = word !== '' || figure.percent ? '' : (PERCENT_POINTS.exec(behind)?.[0] ?? '')
    const headed = word === '' && !figure.percent && figure.kind === 'decimal' ? headedUnit(hit) : null
    const unit =
      figure.percent || word.includes('per') || points !== '' || headed === '%'
        ? '%'
        : word !== '' || counted || headed === 'điểm'
          ? 'điểm'
          : null
    if (figure.of !== null && figure.of > 100) return refuse('out of more than a hundred')
    if (figure.of !== null && figure.of !== 100 && figure.of !== 1 && unit === null) return refuse('a fraction')
    if (unit === null && figure.of !== 100 && (figure.kind !== 'decimal' || !SCORED.test(before)))
      return refuse('a bare number')
    const rest = behind.slice(word.length + points.length)
    if (OF_SOMETHING.test(rest)) return refuse(`counts off ${rest.trim().split(/\s/, 3).join(' ')}`)
    if (unit !== null && Number.isInteger(figure.value) && WORD_BEHIND.test(rest) && !CONTINUES.test(rest))
      return refuse(`counts off ${rest.trim().split(/\s/, 2).join(' ')}`)
    if (
      unit === null &&
      /^\s*(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|usd|km|m2|ha|tấn|m|kg|lần|bậc|hạng|%|độ|mét|vnđ)/.test(rest)
    )
      return refuse('a measure')
    if (figure.kind === 'range' && /(?:hạng|thứ|vị trí)\s$/.test(before)) return refuse('a place, a dash and a score')
    if (GAP.test(before)) return refuse('a gap between two')
    if (ADJUSTED.test(before)) return refuse('points put on or taken off')
    if (figure.kind === 'thousands' || figure.value > 1000) return refuse('beyond any scale')
    if (unit === '%' && figure.value >= 100) return refuse('the whole, or more')
    const value: ScoreValue = {
      value: figure.value,
      raw: figure.raw,
      unit: unit ?? 'điểm',
      bound: figure.kind === 'range' ? 'range' : boundOf(before, rest),
      outOf: figure.of,
      odd: figure.odd,
    }
    return { value, end: figure.end + word.length + points.length }
  },
  examples: {
    finds: [
      ['đạt «96,38%»', { value: 96.38, unit: '%', bound: null }],
      ['xếp hạng 1 - «94,2 điểm»', { value: 94.2, bound: null }],
      ['với «76,87 điểm»', { value: 76.87, unit: 'điểm' }],
      ['đạt «87,35/100 điểm»', { value: 87.35, outOf: 100 }],
      ['DTI đạt «0,7955»', { value: 0.7955, unit: 'điểm' }],
      ['từ «83%» trở lên', { bound: 'min' }],
      ['điểm số từ «94» trở lên', { value: 94, unit: 'điểm', bound: 'min' }],
      ['đạt «43.9603 điểm»', { value: 43.9603 }],
      ['đạt «92,41 %»', { value: 92.41 }],
      ['là 0,84; «0,82» và 0,81', { value: 0.82 }],
      ['Chỉ số CCHC (%): Long Biên 96,1; Ba Đình «95,8»', { value: 95.8, unit: '%' }],
      ['đạt «89.58 điểm phần trăm»', { value: 89.58, unit: '%' }],
    ],
    ignores: [
      'kém đơn vị dẫn đầu là Sở Nội vụ 1,2 điểm',
      'đạt 39,4% dự toán Thành phố giao',
      '100% cán bộ, công chức',
      'đạt 985/1.000 điểm',
      'tăng 2,89 lần',
      'có 14 phường',
      'thu 5.895 tỷ đồng',
      '21/30 quận',
      'đạt 262,4%',
      'bị trừ 1,5 điểm do chậm báo cáo',
      'hơn đơn vị thứ hai là Sở Tài chính 0,35%',
      'cách đơn vị xếp trên là huyện Phú Xuyên 0,4%',
      'mở thêm 3 điểm hỗ trợ dịch vụ công',
      '95% tổ công nghệ số cộng đồng',
      'bậc mầm non đạt 100%',
    ],
  },
})

function headedUnit(hit: Hit): '%' | 'điểm' | null {
  const before = hit.before(240)
  if (!HEADED.test(before)) return null
  return before.lastIndexOf('(%)') > before.lastIndexOf('(điểm)') ? '%' : 'điểm'
}

/** "từ 90% đến dưới 95%": the upper end of a range, unless something rose or fell from the one to the other. */
const RANGE_BEFORE = ending(/(?<!(?:tăng|giảm)\s)(?<![a-zà-ỹ])từ\s[\d.,]{1,6}\s?(?:%|điểm)?\s(?:đến|tới)\s(?:dưới\s)?$/)

function boundOf(before: string, rest: string): ScoreValue['bound'] {
  if (RANGE_BEFORE.test(before)) return 'range'
  const match = BOUND_BEFORE.exec(before)
  if (/^\s*trở lên/.test(rest)) return 'min'
  if (/^\s*trở xuống/.test(rest)) return 'max'
  if (/^\s*đến\s(?:dưới\s)?\d/.test(rest) && /từ\s*$/.test(before)) return 'range'
  if (match === null || match.groups === undefined) return null
  // "tăng từ 91% lên 93%" is a way, not a bound.
  if (match.groups.min === 'từ') return null
  return match.groups.min !== undefined ? 'min' : match.groups.max !== undefined ? 'max' : 'about'
}
