import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { ChangeValue } from '../values.ts'
import { COUNT, ORDINAL } from './numbers.ts'

export const changeStreak = defineRule({
  id: 'change.streak',
  version: 1,
  kind: 'streak',
  idea: '"năm thứ tư liên tiếp", "hai năm liền", "lần thứ 3 liên tiếp": the same place as the year before',
  starts: [
    'năm',
    'lần',
    'tuần',
    'tháng',
    'quý',
    '#',
    'một',
    'hai',
    'ba',
    'bốn',
    'sáu',
    'bảy',
    'tám',
    'chín',
    'mười',
    'nhiều',
    'liên',
    'kỳ',
  ],
  pattern: vi`(?:(?:năm|lần|kỳ|tuần|tháng|quý) thứ ${ORDINAL} (?:liên tiếp|liên tục|liền)|(?:${COUNT}|nhiều) (?:năm|lần|kỳ) (?:liền|liên tiếp|liên tục|liền nhau)|liên tiếp (?:trong )?${COUNT} năm|(?:năm|lần) liên tiếp thứ ${ORDINAL})`,
  read(hit) {
    if (
      /^\s*(?:[a-zà-ỹ\d.]{1,9}\s){0,5}(?:tăng|giảm|tụt|cải thiện|thăng|đều tăng|có chỉ số tăng|thăng tiến|rớt|thụt)(?![a-zà-ỹ])/.test(
        hit.after(40),
      ) &&
      !/^\s*(?:[a-zà-ỹ\d.]{1,9}\s){0,5}(?:dẫn đầu|đứng|xếp|giữ|không)/.test(hit.after(40))
    )
      return refuse('years of rising, not of one place')
    if (
      /^\s*(?:(?:q\.|h\.|tx\.|p\.|tp\.)?[a-zà-ỹ]{1,7} ){0,4}(?:đều |luôn |cùng )?(?:nằm |đứng |lọt |ở |thuộc )?(?:trong |vào |ở |thuộc )?(?:tốp|top|nhóm)(?![a-zà-ỹ])/.test(
        hit.after(48),
      )
    )
      return refuse('years among the first ones, not of one place')
    if (/^nhiều/.test(hit.folded.slice(hit.start, hit.end)) && /^,/.test(hit.after(1)))
      return refuse('how long something has been done')
    if (
      /^\s(?:trước|trước đó|qua|gần đây|vừa qua|liền trước)(?![a-zà-ỹ])/.test(hit.after(12)) &&
      !/^\s[a-zà-ỹ ]{1,12},?\s(?:\S+\s){0,4}(?:đứng|dẫn đầu|giữ|xếp)/.test(hit.after(48))
    )
      return refuse('the years before, not of one place')
    const value: ChangeValue = { what: 'ranks', by: 0, unit: null }
    return { value }
  },
  examples: {
    finds: [
      ['giữ vị trí thứ nhất «năm thứ tư liên tiếp»'],
      ['dẫn đầu «tuần thứ hai liên tiếp»'],
      ['Hepza «hai năm liền» đứng đầu'],
      ['Bình Tân «4 năm liên tiếp» dẫn đầu'],
    ],
    ignores: [
      '5 năm liên tiếp trong tốp 10',
      'Đây là năm thứ hai liên tiếp quận nằm trong tốp 10 về SIPAS',
      'ba năm liên tiếp tăng hạng',
      'nỗ lực 3 năm liền trước đó của huyện',
      'năm thứ hai liên tiếp quận tăng từ 4 bậc trở lên',
      'năm thứ hai thực hiện',
      'Nhiều năm liền, phường gọi điện xin lỗi',
    ],
  },
})
