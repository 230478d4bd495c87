import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

export const rankBare = defineRule({
  id: 'rank.bare',
  version: 1,
  kind: 'rank',
  idea: '"Phú Nhuận nhất, Thủ Đức chót", "xã Đông Anh nhất với 95,11%": an ordinal right behind the name, without a verb',
  starts: ['nhất', 'nhì', 'ba', 'chót', 'bét'],
  pattern: vi`(?:(?<one>nhất)|(?<two>nhì)|(?<three>ba)|(?<last>(?:chót|bét)(?: bảng)?))`,
  read(hit) {
    if (!/^\s*(?:$|[,;.()]|(?:với|về|và|toàn|thành phố|cả nước|khối|trong)(?![a-zà-ỹ]))/.test(hit.after(14)))
      return refuse('part of another word')
    if (
      hit.groups.three === undefined &&
      /(?:thống|hợp|duy|cao|thấp|tốt|lớn|nhiều|mạnh|đông|sớm|chậm|ít|thứ|hạng|bậc|đẹp|mới|thiểu|đa|nhanh|sâu|kém|xuất sắc|hài lòng|quan trọng|rõ|(?<!tài )chính|tối|giải|hạng|đứng|xếp|đệ|hàng)\s*$/.test(
        hit.before(16),
      )
    )
      return refuse('part of another word')
    if (hit.groups.three !== undefined && !/(?<![a-zà-ỹ])nhì(?:\s\([^()]{1,20}\))?,[^,;.]{4,40}$/.test(hit.before(64)))
      return refuse('a number')
    const last = hit.groups.last !== undefined
    const value: RankValue = {
      rank: last ? null : hit.groups.three !== undefined ? 3 : hit.groups.one === undefined ? 2 : 1,
      of: null,
      fromEnd: last ? 0 : null,
      tied: false,
      // "đạt 95,88%, nhất khối quận, huyện": the group behind it says that it is a place.
      strong: /[,;(]\s?$/.test(hit.before(3)) && /^\s(?:khối|toàn|cả nước)(?![a-zà-ỹ])/.test(hit.after(10)),
      held: false,
    }
    return { value }
  },
  examples: {
    finds: [
      ['xã Đông Anh «nhất» với 95,11%', { rank: 1 }],
      ['Phú Nhuận nhất, Thủ Đức «chót»', { fromEnd: 0 }],
      ['Sở Tài chính «nhì» (92,7%)', { rank: 2 }],
      ['Sở Nội vụ nhì, Sở Tài chính «ba»', { rank: 3 }],
      ['đạt 95,88%, «nhất» khối quận, huyện', { rank: 1, strong: true }],
    ],
    ignores: ['quận Ba Đình nhất trí', 'Sở Nội vụ ba, bốn năm nay', 'thống nhất với', 'cao nhất trong'],
  },
})
