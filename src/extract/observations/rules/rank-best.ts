import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'
import { ordinalOf } from './numbers.ts'

const NOT_OF_UNITS =
  /^\s*(?:từ trước|từ khi|kể từ|trong (?:nhiều|\d+|vòng|những|các) năm|từ năm|qua các năm|trong lịch sử|trong vòng)/

export const rankBest = defineRule({
  id: 'rank.best',
  version: 1,
  kind: 'rank',
  idea: '"có chỉ số cao nhất", "đạt điểm cao nhất": rank 1; "cao thứ hai": rank 2',
  starts: ['cao'],
  pattern: vi`cao (?:(?<one>nhất)|thứ (?<n>nhì|hai|ba|tư|bốn|\d{1,2}))`,
  read(hit) {
    const before = hit.before(40)
    if (
      /(?:mức|ở mức|nhóm|tăng|giảm|cải thiện|mức độ|yêu cầu|nỗ lực|quyết tâm|trách nhiệm|giá trị|tốc độ|hiệu quả|kết quả|nhiệm vụ|lĩnh vực|chỉ số thành phần|tiêu chí)\s*$/.test(
        before,
      )
    )
      return refuse('a superlative of something else')
    if (
      /(?:các|những|nhiều|một trong những|nhóm|tốp|top|thuộc)\s(?:[a-zà-ỹ\d,]{1,8}\s){0,6}$/.test(before) &&
      !/^\s*là\s/.test(hit.after(8))
    )
      return refuse('several are highest')
    if (NOT_OF_UNITS.test(hit.after(24))) return refuse('highest of its own years')
    const value: RankValue = {
      rank: hit.groups.one === undefined ? ordinalOf(hit.groups.n!) : 1,
      of: null,
      fromEnd: null,
      tied: false,
      strong: true,
      held: false,
    }
    return { value }
  },
  examples: {
    finds: [
      ['quận Cầu Giấy có chỉ số «cao nhất» (95,61%)', { rank: 1 }],
      ['«cao nhất» là Sở Nội vụ', { rank: 1 }],
      ['có chỉ số CCHC «cao thứ hai»', { rank: 2 }],
    ],
    ignores: ['với quyết tâm cao nhất', 'đạt mức cao nhất từ trước đến nay', 'chỉ số cao nhất từ trước đến nay'],
  },
})
