import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { ChangeValue } from '../values.ts'
import { COUNT, countOf } from './numbers.ts'

/** The last word of a direction before a list: "bị tụt từ 5 bậc trở lên là quận 12 (9 bậc), huyện Bình Chánh (7 bậc)". */
const DIRECTION = /.*(?<![a-zà-ỹ])(tăng|thăng|nhảy|cải thiện|leo|giảm|tụt|sụt|rớt|rơi|lùi)(?![a-zà-ỹ])(?!.*[.;]\s)/

const bracketed = (before: string, after: string) => /\(\s?$/.test(before) && /^\s?\)/.test(after)

const DOWN = /^(?:giảm|tụt|hạ|xuống|sụt|rớt|rơi|mất|lùi|thụt|tuột|trượt)/

export const changePlaces = defineRule({
  id: 'change.places',
  version: 1,
  kind: 'change',
  idea: '"tăng 17 bậc", "tụt 6 hạng", "thăng ba bậc", "(+7 bậc)": places won or lost',
  starts: [
    ...['tăng', 'thăng', 'nhảy', 'vượt', 'cải', 'leo', 'nâng', 'lên', 'tiến', 'bứt', 'vọt', 'thêm'],
    ...['giảm', 'tụt', 'hạ', 'xuống', 'sụt', 'rớt', 'rơi', 'mất', 'lùi', 'thụt', 'tuột', 'trượt', '#'],
  ],
  pattern: vi`(?:(?<verb>tăng|thăng|nhảy|vượt|cải thiện|leo|nâng|lên|tiến|bứt phá|vọt|thêm|giảm|tụt|hạ|xuống|sụt|rớt|rơi|mất|lùi|thụt|tuột|trượt)(?: (?:lên|xuống|vọt|thêm|liền|một mạch|mạnh|nhẹ|hạng|bậc|tới|đến|được|liên tiếp|lần lượt|tương ứng|hẳn|đi|lùi|sâu|ngoạn mục|ấn tượng)){0,2}(?<least> (?:ít nhất|tối thiểu|từ|khoảng|hơn|gần))? (?<n>${COUNT})(?<range>\s?-\s?\d{1,3}| đến \d{1,3})?|(?<plus>\d{1,3})) (?:bậc|thứ hạng|hạng|vị trí|nấc|thứ bậc)`,
  read(hit) {
    const { verb, plus, range, least } = hit.groups
    const after = hit.after(24)
    if (/^\s*(?:lương|học|thợ|thang|tiểu học|thcs|thpt|mầm non|dẫn đầu|đầu|việc làm|trí|cán bộ|đỗ)/.test(after))
      return refuse('places of something else')
    let sign = 1
    if (verb === undefined) {
      const verbBefore = /(tăng|giảm|tụt|hạ|thăng)\s(?:thêm\s)?[\d.,]+\s?(?:%|điểm|điểm phần trăm)\s?(?:và|,)\s$/.exec(
        hit.before(40),
      )?.[1]
      const listed = bracketed(hit.before(2), after) ? DIRECTION.exec(hit.before(160))?.[1] : undefined
      const mark =
        listed !== undefined
          ? DOWN.test(listed)
            ? '-'
            : '+'
          : verbBefore !== undefined
            ? DOWN.test(verbBefore)
              ? '-'
              : '+'
            : /([+-])\s?$/.exec(hit.before(4))?.[1]
      if (mark === undefined) return refuse('no verb says up or down')
      sign = mark === '+' ? 1 : -1
    } else if (DOWN.test(verb)) sign = -1
    if (/(?:chưa|không|nếu)\s(?:[a-zà-ỹ]{1,4}\s)?$/.test(hit.before(16))) return refuse('denied')
    if (floorOf(least, after) && /(?<![a-zà-ỹ])(?:liên tiếp|liên tục|liền|mỗi năm)\s[^,;:]*$/.test(hit.before(48)))
      return refuse('what every year brought at least')
    const count = countOf(verb === undefined ? plus! : hit.groups.n!)
    if (count === null) return refuse('no number')
    const floor = floorOf(least, after)
    const vague = range !== undefined || (least !== undefined && !floor && /khoảng|gần|hơn|từ/.test(least))
    const value: ChangeValue = { what: 'ranks', by: vague ? null : sign * count, unit: null }
    return { value }
  },
  examples: {
    finds: [
      ['«tăng 17 bậc» so với năm 2022', { by: 17 }],
      ['đạt 93,12% và «tụt 6 bậc»', { by: -6 }],
      ['«thăng ba hạng»', { by: 3 }],
      ['«tăng ít nhất 3 bậc»', { by: 3 }],
      ['«tăng từ 2 bậc» trở lên', { by: 2 }],
      ['«tăng 1-2 bậc»', { by: null }],
      ['«nhảy vọt 10 bậc»', { by: 10 }],
      ['(+«7 bậc»)', { by: 7 }],
      ['«giảm 07 bậc»', { by: -7 }],
      ['bị tụt hạng là quận 12 («9 bậc»), quận 4', { by: -9 }],
      ['tăng hạng nhiều nhất gồm quận 6 (8 bậc), quận 4 («7 bậc»)', { by: 7 }],
    ],
    ignores: [
      'năm thứ hai liên tiếp quận tăng từ 4 bậc trở lên',
      'được tăng 2 bậc lương',
      'kết quả vượt bậc',
      'ở 3 bậc học',
      'không tăng 2 bậc',
    ],
  },
})

/** "tăng từ 2 bậc trở lên" */
function floorOf(least: string | undefined, after: string): boolean {
  return least?.trim() === 'từ' && /^\s*trở lên/.test(after)
}
