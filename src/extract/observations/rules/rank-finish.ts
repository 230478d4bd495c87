import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'
import { ORDINAL, ordinalOf } from './numbers.ts'

export const rankFinish = defineRule({
  id: 'rank.finish',
  version: 1,
  kind: 'rank',
  idea: '"Quận 12 về nhì", "về thứ ba", "cán đích thứ tư": the place in which somebody came in',
  starts: ['về', 'cán', 'xếp', 'đứng'],
  pattern: vi`(?:về|cán|xếp|đứng)(?: đích)?(?: (?:thứ|hạng|ở vị trí thứ))? (?<n>${ORDINAL})`,
  read(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (/^(?:xếp|đứng) (?:thứ|hạng|nhất|đích|ở)/.test(own)) return refuse('another rule')
    const spoken = /(?:đích|thứ|hạng|nhì)/.test(own)
    if (
      !/^\s*(?:$|[,;.()]|\d{2}[,.]\d|(?:với|và|về|khối|bảng|bộ chỉ số|chỉ số|trong|toàn|chung cuộc|ở|còn|rồi|nhưng|trước|sau|là|thuộc về)(?![a-zà-ỹ]))/.test(
        hit.after(14),
      )
    )
      return refuse('no place of a ranking')
    if (!spoken && /^\slà\s/.test(hit.after(4))) return refuse('no place of a ranking')
    const plain =
      /^(?:xếp|đứng) \d{1,3}$/.test(own) && /^\s*(?:$|[,;.]|(?:với|trong|toàn|khối)(?![a-zà-ỹ]))/.test(hit.after(8))
    if (!spoken && !plain && (/\d/.test(own) || !/^(?:về|xếp|đứng) (?:nhất|ba|tư|bốn|năm)$/.test(own)))
      return refuse('no place of a ranking')
    if (
      /(?:nói|bàn|đi|trở|lui|quay|báo cáo|đưa|chuyển|tập trung|hướng|mang|thu|kể|là|giao|xếp|đứng|lùi|rơi|tụt|tổ chức)\s$/.test(
        hit.before(12),
      )
    )
      return refuse('another verb')
    const rank = ordinalOf((hit.groups.stood ?? hit.groups.n)!)
    if (rank === null || rank === 0) return refuse('no number')
    const value: RankValue = {
      rank,
      of: null,
      fromEnd: null,
      tied: /(?:đồng|cùng)\s$/.test(hit.before(8)),
      strong: spoken,
      held: /(?:tiếp tục|vẫn)\s$/.test(hit.before(12)),
    }
    return { value }
  },
  examples: {
    finds: [
      ['Quận 12 «về nhì» và Tân Bình về ba', { rank: 2, strong: true }],
      ['Quận 12 về nhì và Tân Bình «về ba»', { rank: 3, strong: false }],
      ['Hoàn Kiếm «đứng nhì», Ba Đình xếp ba.', { rank: 2 }],
      ['Hoàn Kiếm «đứng nhì» Chỉ số CCHC', { rank: 2 }],
      ['«về nhì» là quận Long Biên', { rank: 2 }],
      ['Sở Du lịch «về đích thứ tư»', { rank: 4 }],
      ['Cục Thuế «xếp nhì»', { rank: 2, strong: true }],
      ['phường Phú Lợi «xếp 57» với 81,2 điểm', { rank: 57, strong: false }],
      ['Sở Du lịch «đứng ba» với 91 điểm', { rank: 3 }],
    ],
    ignores: [
      'xếp ba tầng',
      'xếp 3 chồng',
      'xếp 5/30 quận',
      'nói về ba nhiệm vụ',
      'hội nghị về nhất thể hóa',
      'lùi về thứ 5',
    ],
  },
})
