import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { CueValue } from '../values.ts'
import { COUNT, countOf } from './numbers.ts'
import { cueRule } from './phrases.ts'

export const cueSuccessor = defineRule({
  id: 'cue.successor',
  version: 1,
  kind: 'successor',
  idea: '"tiếp đến là", "tiếp theo lần lượt là", "các vị trí kế tiếp thuộc về", "xếp sau là": the next ranks in the order of the list',
  starts: [
    'tiếp',
    'kế',
    'theo',
    'xếp',
    'đứng',
    'sau',
    'các',
    'những',
    'vị',
    'lần',
    'liền',
    'hai',
    'ba',
    'bốn',
    'bám',
    '#',
  ],
  pattern: vi`(?:(?:(?:các|những|(?:hai|ba|bốn|\d)) )?(?:vị trí|đơn vị|thứ hạng|thứ bậc|hạng|quận|huyện|sở|địa phương|phường|xã)(?: xếp)? (?:tiếp theo|kế tiếp|tiếp đến|kế đến|liền sau|tiếp sau|ngay sau|kế sau|xếp sau|đứng sau)|vị trí kế tiếp|tiếp đến|tiếp theo|tiếp sau|tiếp đó|kế đến|kế tiếp|kế đó|kế sau|theo sau|theo ngay sau|liền sau|ngay sau|(?:xếp|đứng) (?:ngay |liền |kế |tiếp |kế tiếp |tiếp theo )?(?:phía )?(?:sau|kế tiếp|tiếp theo|tiếp đến|kế đến)|sau đó|bám (?:sát|đuổi)(?: (?:ngay |liền )?(?:phía |ở phía )?sau| nút)?)(?<resp> lần lượt)?(?: (?:là|thuộc về|gồm|có|gọi tên))?(?<resp2> lần lượt)?(?: là)?(?: (?:các|những)(?= (?:quận|huyện|sở|phường|xã|đơn vị)))?`,
  read(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    const after = hit.after(40)
    if (
      /(?:năm|quý|tháng|giai đoạn|thời gian|nhiệm kỳ|kỳ|tuần|ngày|phần|bước|công việc|những năm|buổi|hôm)\s$/.test(
        hit.before(16),
      )
    )
      return refuse('what comes next in time')
    if (
      /^(?:xếp|đứng)/.test(own) &&
      !/(?:là|thuộc về|gọi tên)/.test(own) &&
      !/^\s?:|^\s(?:là|thuộc)/.test(after) &&
      // "xếp thứ 18, đứng sau huyện Đan Phượng": behind a comma it goes on about the one ranked.
      !(/(?:^|[;.:(])\s*$/.test(hit.before(3)) || (/,\s$/.test(hit.before(2)) && /lần lượt|các|những/.test(own)))
    )
      return refuse('somebody stands behind somebody: an order of two')
    if (/(?:gồm|có)(?:\s(?:các|những))?$/.test(own)) return refuse('a list without order')
    if (/^\s*(?:giảm|tăng|tụt|vươn|thực hiện|triển khai|cũng|được|sẽ|đã|nhiệm|người|ông|bà)/.test(after))
      return refuse('a story goes on')
    const value: CueValue = { cue: 'successor' }
    return { value }
  },
  examples: {
    finds: [
      ['cao nhất là Sở Nội vụ, «tiếp theo là» Văn phòng'],
      ['«tiếp đến các» quận: Long Biên'],
      ['«Các vị trí kế tiếp là» UBND quận Phú Nhuận'],
      ['«các vị trí tiếp theo lần lượt thuộc về» quận 11'],
      ['«xếp sau là» Sở Du lịch'],
      ['«bám sát phía sau là» phường Bến Thành'],
    ],
    ignores: [
      'xếp thứ 18, đứng sau huyện Đan Phượng',
      'các năm tiếp theo',
      'sau đó giảm dần',
      'tiếp theo gồm các đơn vị',
    ],
  },
})

export const cueBehind = defineRule({
  id: 'cue.successor-behind',
  version: 1,
  kind: 'successor',
  idea: '"A và B lần lượt ở các vị trí tiếp theo": the next ranks for the units just named',
  starts: ['lần', 'ở', 'đứng', 'xếp', 'giữ', 'nắm', 'chiếm', 'chia'],
  pattern: vi`(?:lần lượt )?(?:(?:đứng|xếp) ở|ở|đứng|xếp|giữ|nắm giữ|chiếm)(?: lần lượt)? (?:(?:các|những|hai|ba|bốn) )?(?:vị trí|thứ hạng|thứ bậc) (?:tiếp theo|kế tiếp|tiếp đến|kế đến|liền sau|tiếp sau|liền kề|sau đó)(?: lần lượt)?(?! (?:là|thuộc))|(?:lần lượt )?(?:(?:đứng|xếp) ở|ở|đứng|xếp|giữ|nắm giữ|chiếm|chia nhau)(?: lần lượt)? (?:(?:các|những|hai|ba|bốn) )?(?:(?:vị trí|thứ hạng|thứ bậc|hạng) )?từ (?:thứ |hạng |vị trí (?:thứ )?)?(?<n>${COUNT}) đến (?:thứ |hạng |vị trí (?:thứ )?)?(?<m>${COUNT})(?! (?:là|thuộc))`,
  read(hit) {
    if (hit.groups.n === undefined) return { value: { cue: 'behind' } satisfies CueValue }
    const from = countOf(hit.groups.n)
    const to = countOf(hit.groups.m!)
    if (from === null || to === null || to <= from) return refuse('no way down the table')
    return { value: { cue: `behind ${from} ${to}` } satisfies CueValue }
  },
  examples: {
    finds: [
      ['quận Tây Hồ và quận Ba Đình «lần lượt ở các vị trí tiếp theo»', { cue: 'behind' }],
      ['các quận 3, 4 và 6 «chia nhau các vị trí từ thứ 3 đến thứ 5»', { cue: 'behind 3 5' }],
    ],
    ignores: ['các vị trí tiếp theo là quận Tây Hồ'],
  },
})

export const cueOrder = defineRule({
  id: 'cue.order',
  version: 1,
  kind: 'successor',
  idea: '"ba vị trí dẫn đầu lần lượt là A, B, C", "các vị trí từ thứ 2 đến thứ 4 thuộc về": a list in the order of its ranks',
  starts: [
    'các',
    'những',
    'hai',
    'ba',
    'bốn',
    'năm',
    'sáu',
    'bảy',
    'mười',
    '#',
    'dẫn',
    'đứng',
    'vị',
    'tốp',
    'top',
    'xếp',
  ],
  pattern: vi`(?:(?:(?:các|những|${COUNT}|tốp ${COUNT}|top ${COUNT}) )?(?:(?:vị trí|đơn vị|địa phương|quận|huyện|sở|phường|xã|tỉnh|quận, huyện|xã, phường) )?(?:xếp |đứng )?(?:dẫn đầu|đứng đầu|đầu bảng|đầu tiên|đầu)(?: (?:bảng xếp hạng|bảng|khối này|thành phố|toàn thành phố))?(?: (?:cũng|đều))?,? (?:lần lượt|theo thứ tự)(?: (?:là|thuộc về|gồm|gọi tên))*:?|(?:(?:các|những) )?(?:vị trí|thứ hạng|hạng)? ?(?:xếp )?từ (?:thứ |hạng |vị trí (?:thứ )?)?(?<n>${COUNT}|nhất) đến (?:thứ |hạng |vị trí (?:thứ )?)?${COUNT}(?: (?:lần lượt|theo thứ tự))?(?: (?:là|thuộc về|gồm|gọi tên))+(?: (?:lần lượt|theo thứ tự))?)`,
  read(hit) {
    const first = hit.groups.n === undefined || hit.groups.n === 'nhất' ? 1 : countOf(hit.groups.n)
    if (first === null) return refuse('no number')
    return { value: { cue: `from ${first}` } satisfies CueValue }
  },
  examples: {
    finds: [
      ['«ba vị trí dẫn đầu theo thứ tự là» quận Long Biên', { cue: 'from 1' }],
      ['«các vị trí từ thứ 2 đến thứ 4 lần lượt thuộc về» quận A', { cue: 'from 2' }],
      ['«xếp từ thứ 2 đến thứ 4 lần lượt là» quận A', { cue: 'from 2' }],
    ],
    ignores: ['nhóm dẫn đầu gồm quận A', 'dẫn đầu là quận A', 'đạt từ 2 đến 4 điểm'],
  },
})

export const cueRespective = cueRule({
  id: 'cue.respective',
  version: 1,
  kind: 'respective',
  idea: '"lần lượt", "tương ứng", "theo thứ tự": two lists are paired by position',
  phrases: ['lần lượt', 'tương ứng', 'theo thứ tự', 'respectively'],
  value: { cue: 'respective' } satisfies CueValue,
  examples: { finds: [['«lần lượt» là 93,4%, 91,05% và 94,6%'], ['tăng «tương ứng» 1,2%']], ignores: ['lần thứ hai'] },
})
