import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

export const rankLast = defineRule({
  id: 'rank.last',
  version: 1,
  kind: 'rank',
  idea: '"đứng cuối bảng", "thấp nhất", "đội sổ", "áp chót": counted from the end',
  starts: ['đứng', 'xếp', 'cuối', 'chót', 'bét', 'đội', 'vị', 'thấp', 'áp', 'ở', 'hạng', 'thứ'],
  pattern: vi`(?:(?<nearly>(?:(?:đứng|xếp)(?: ở)?(?: vị trí)? |vị trí )?áp chót(?: bảng)?)|(?:đứng|xếp)(?: ở)?(?: vị trí| thứ| hạng)? (?:cuối cùng|cuối bảng|cuối|chót bảng|chót|bét bảng|bét)|(?:hạng|thứ|vị trí) (?:cuối cùng|cuối bảng|chót bảng|chót|bét|cuối)|ở cuối bảng|cuối bảng|chót bảng|bét bảng|đội sổ|thấp nhất|thấp (?<second>nhì|thứ hai|thứ nhì))`,
  read(hit) {
    const before = hit.before(48)
    const after = hit.after(20)
    if (/(?:^|\s)từ\s(?:[a-zà-ỹ]{1,4}\s)?$/.test(before)) return refuse('where the climb began, without a number')
    if (
      /(?<![a-zà-ỹ])(?:hai|ba|bốn|năm|sáu|bảy|mười|\d{1,2}|các|những)\s(?:địa phương|đơn vị|quận|huyện|sở|phường|xã|tỉnh|cơ quan)\s(?:cùng\s|có (?:điểm|chỉ số|điểm số|kết quả)\s(?:[a-zà-ỹ\d]{1,8}\s){0,6})?$/.test(
        before,
      ) &&
      !/^\s*là\s(?!các\s)/.test(after)
    )
      return refuse('several are last, in no order')
    if (
      /^vị trí/.test(hit.folded.slice(hit.start, hit.end)) &&
      /(?<![a-zà-ỹ\d])(?:hai|ba|bốn|năm|\d{1,2}|các|những)\s$/.test(before)
    )
      return refuse('several places')
    if (/(?:nhóm|tốp|top)\s(?:[a-zà-ỹ\d,]{1,8}\s){0,6}$/.test(before)) return refuse('one of a group at the bottom')
    if (/(?<![a-zà-ỹ])(?:nửa|gần|phía|sát|nửa dưới|khu vực|một phần ba|\d\/\d)\s$/.test(before))
      return refuse('towards the end')
    if (/(?:mức|ở mức|chi phí|giá|tiêu chí|lĩnh vực|chỉ số thành phần)\s*$/.test(before))
      return refuse('a superlative of something else')
    if (/(?:không|chưa|thoát|thoát khỏi|khỏi|rời|rời khỏi)\s(?:[a-zà-ỹ]{1,5}\s){0,2}$/.test(before))
      return refuse('denied')
    if (/^\s*(?:từ trước|trong nhiều năm|năm\s\d|tháng|tuần|quý|từ khi)/.test(after) && !/^\s*năm\s\d/.test(after))
      return refuse('lowest of its own years')
    const value: RankValue = {
      rank: null,
      of: null,
      fromEnd: hit.groups.nearly !== undefined || hit.groups.second !== undefined ? 1 : 0,
      tied: /(?:đồng|cùng)\s$/.test(before),
      strong: true,
      held: /(?:tiếp tục|vẫn)\s(?:[a-zà-ỹ]{1,4}\s)?$/.test(before),
    }
    return { value }
  },
  examples: {
    finds: [
      ['quận 7 «đứng cuối bảng», chỉ đạt 78,82 điểm', { fromEnd: 0 }],
      ['huyện Ba Vì «đội sổ»', { fromEnd: 0 }],
      ['«thấp nhất» là Sở Y tế', { fromEnd: 0 }],
      ['Sở Y tế đứng «áp chót»'.replace('đứng «', '«đứng '), { fromEnd: 1 }],
    ],
    ignores: [
      '5 đơn vị có chỉ số CCHC năm 2023 thấp nhất gồm',
      'từ cuối bảng lên số một',
      'trong nhóm 6 quận xếp cuối',
      'chi phí thấp nhất',
      'xếp ở nửa cuối bảng (thứ 18)',
      'gần cuối bảng',
    ],
  },
})
