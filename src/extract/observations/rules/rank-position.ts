import { ending } from '../../../text/index.ts'
import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'
import { ORDINAL, ordinalOf } from './numbers.ts'

/** Things that are counted or classed with the words of a ranking but rank nobody. */
const NO_RANKING = ending(
  /(?<![a-zà-ỹ])(?:(?:(?:năm|lần|kỳ|khóa|tuần|quý|ngày|đợt|vòng|cấp|hội nghị|đại hội|tháng|người|phiên|nhóm|loại|kỳ họp|phiên họp|con|điểm|điều|bước|buổi|sáng|chiều|tối|trưa|thế hệ|đời|tốp)\s*|(?:huân chương|chức danh|lao động|chiến công|độc lập|quân công|bằng khen|giấy phép|bằng lái|khách sạn|bệnh viện|trường|đô thị|công chức|viên chức|giáo viên|giảng viên|bác sĩ|di tích|thương binh|xe|vé|ghế|giải|huy chương|võ sĩ)\s(?:(?!đứng|xếp|ở|giữ|đạt|vị|lên|xuống|về|là)[a-zà-ỹ]{1,7}\s){0,2})$)/,
)
const VERB = ending(
  /(?<![a-zà-ỹ])(?:(?:xếp|đứng|ở|giữ|hàng|giữ nguyên|giữ vững|lên|xuống|về|giành|chiếm|đạt|cùng|đồng|hiện|vươn|tụt|rơi|lọt|từ|sang|tại|là|đến|với|duy trì|đồng xếp|bám|vẫn|mới)\s*(?:ở\s*)?$)/,
)
const HELD = ending(/(?<![a-zà-ỹ])(?:(?:tiếp tục|vẫn|giữ nguyên|giữ vững|duy trì)\s(?:[a-zà-ỹ]{1,6}\s){0,3}$)/)

/** "cao hơn đơn vị xếp thứ hai 0,85 điểm", "cách quận đứng ở vị trí thứ 10". */
const OF_ANOTHER = ending(
  /(?<![a-zà-ỹ])(?:hơn|kém|thua|cách|so với|sau|trên|dưới|bằng|vượt|bám)\s(?:đơn vị|địa phương|quận|huyện|sở|phường|xã|tỉnh|cơ quan|nơi|người)\s(?:đứng\s|xếp\s|ở\s|giữ\s|đang\s|liền\s|kế\s)+$/,
)

export const rankPosition = defineRule({
  id: 'rank.position',
  version: 1,
  kind: 'rank',
  idea: '"thứ 5", "vị trí thứ 21/30", "hạng nhì", "thứ nhất trong 126 xã, phường": a place by its number',
  starts: ['thứ', 'hạng', 'vị', 'ngôi'],
  pattern: vi`(?:(?:vị trí|vị thứ|thứ hạng|hạng|ngôi vị|ngôi)(?: (?:thứ|số|hạng))?(?:(?: (?:đúng|thật|thực tế|chính xác))? là(?: (?:thứ|hạng|số))?)?|thứ) (?<n>${ORDINAL})(?:\s?/\s?(?<slash>\d{1,3})| (?:trong|trên)(?: tổng)?(?: số)? (?<of>\d{1,3}))?`,
  read(hit) {
    const before = hit.before(40)
    if (NO_RANKING.test(before)) return refuse('numbers a year, a session, a class or a decoration')
    if (OF_ANOTHER.test(before)) return refuse('the place of somebody else to compare with')
    const after = hit.after(24)
    if (
      /^\s*(?:sao|liên tiếp|liên tục|tuần|hàng tuần|trở (?:lên|xuống)|đến|-\s?(?:\d{1,3}(?![\d.,]*\d\s?(?:%|điểm))|thứ|hạng))/.test(
        after,
      )
    )
      return refuse('no place of a ranking')
    if (/(?<![a-zà-ỹ])từ\s(?:vị trí\s)?$/.test(before) && /^\s(?:đến|tới)\s(?:hạng|thứ|vị trí|\d)/.test(after))
      return refuse('the lower end of a range')
    if (/(?:hạng|thứ|vị trí)\s\d{1,3}\s(?:đến|tới)\s$/.test(before)) return refuse('the upper end of a range')
    if (/năm$/.test(hit.groups.n!) && /^\s(?:19|20)\d\d/.test(after)) return refuse('a year')
    const named = /^(?:vị|hạng|ngôi|thứ\s+hạng)/.test(hit.folded.slice(hit.start, hit.start + 9))
    if (/^,?\s*(?:ngày\s)?\(?\d{1,2}[/.-]\d/.test(after) && !named && !/(?:xếp|đứng)\s*$/.test(before))
      return refuse('a day of the week')
    if (hit.groups.n === 'năm' && /^\s(?:(?:19|20)\d\d|nay|ngoái|trước|qua)(?![a-zà-ỹ\d])/.test(after))
      return refuse('the word for year')
    if (/(?<![a-zà-ỹ])bảng xếp $/.test(before)) return refuse('the table itself')
    const rank = ordinalOf(hit.groups.n!)
    const total = hit.groups.slash ?? hit.groups.of
    const of = total === undefined ? null : Number(total)
    if (rank === null || rank === 0) return refuse('no number')
    if (of !== null && rank > of) return refuse('the place is beyond the total')
    const value: RankValue = {
      rank,
      of,
      fromEnd: null,
      tied: /(?:đồng|cùng)\s(?:[a-zà-ỹ]{1,5}\s)?(?:ở\s)?$/.test(before),
      strong: of !== null || named || VERB.test(before),
      held: HELD.test(before),
    }
    return { value }
  },
  examples: {
    finds: [
      ['Quận Tây Hồ xếp «thứ 5/30» quận, huyện', { rank: 5, of: 30, strong: true }],
      ['huyện Gia Lâm đứng ở «vị trí 12/30»', { rank: 12, of: 30 }],
      ['xếp «thứ ba» toàn thành phố', { rank: 3 }],
      ['đứng «thứ năm» với 85,2 điểm', { rank: 5 }],
      ['«thứ hạng đúng là 14 trong 22» địa phương', { rank: 14, of: 22 }],
      ['Sở Tư pháp xếp «hạng 1» - 94,2 điểm', { rank: 1 }],
      ['đứng «thứ 6 trong 30» quận, huyện', { rank: 6, of: 30 }],
      ['xếp «hạng 2 trên 22» địa phương', { rank: 2, of: 22 }],
      ['tụt xuống «vị trí thứ hai mươi mốt»', { rank: 21 }],
      ['«đồng hạng 15» với huyện Thanh Oai'.replace('«đồng ', 'đồng «'), { rank: 15, tied: true }],
      ['vẫn giữ «vị trí thứ 4»', { rank: 4, held: true }],
      ['xếp «hạng 7» - rớt 2 hạng', { rank: 7 }],
      ['Sở Y tế «thứ bảy»', { rank: 7, strong: false }],
    ],
    ignores: [
      'năm thứ 3 liên tiếp',
      'Huân chương Lao động hạng Nhì',
      'Thứ năm, 27/02/2025',
      'kỳ họp thứ 12 của HĐND',
      'viên chức hạng 3',
      'xếp thứ 40/30',
      'viên chức hạng 2 - 3',
      'đạt giải hạng nhất',
      'tuần thứ 47',
      'cột xếp hạng năm 2023',
      'trên bảng xếp hạng 63 tỉnh, thành',
    ],
  },
})
