import { defineRule, refuse } from '../../engine/index.ts'
import type { ChangeValue } from '../values.ts'
import { figureAt } from './numbers.ts'

const DOWN = /^(?:giảm|thấp hơn|mất|sụt|tụt|hụt|kém)/
/** Compared with somebody else, it is a gap (C11), not a change in time. */
const GAP =
  /^\s*(?:điểm phần trăm|điểm|phần trăm)?\s*(?:so với|mức|của)?\s*(?:so với\s)?(?:mức|giá trị|điểm)?\s*(?:trung bình|bình quân|đơn vị|quận|huyện|thị xã|sở|phường|xã|địa phương|cả nước|thành phố|khối)/

/** "+0,4%", "(- 0,4%)": a sign touches its figure or opens brackets; "Hoàn Kiếm – 93,1%" is a name, a dash and a score. */
const SIGN = /(?:(?:^|\s)(?=[+-]$)|\(\s?(?=[+-]\s?$))([+-])\s?$/

export const changePoints = defineRule({
  id: 'change.points',
  version: 1,
  kind: 'change',
  idea: '"tăng 1,26%", "giảm 0,48 điểm", "(+2,1 điểm)": points won or lost',
  starts: ['tăng', 'giảm', 'thấp', 'cao', 'mất', 'nhích', 'nhỉnh', 'sụt', 'tụt', 'cải', 'hụt', 'kém', 'hơn', '#'],
  pattern:
    /(?:(?<verb>tăng|giảm|thấp hơn|cao hơn|mất|nhích|nhỉnh hơn|nhỉnh|kém|hơn|sụt|tụt|cải thiện|hụt)(?:\s(?:(?:so với\s)?(?:(?:cùng kỳ|mức|kết quả|điểm)\s(?:của\s)?)?(?:năm|kỳ)\s(?:trước|ngoái|20\d\d)(?:\slà)?|tương ứng|lần lượt|nhẹ|thêm|được|mạnh|đi|tới|đến|trung bình|khoảng|gần|hơn|tổng cộng|lên|tiếp|đáng kể)){0,2}\s{1,3}|(?<=[+-]\s?))\+?(?=\d)/y,
  read(hit) {
    const { verb } = hit.groups
    const head = hit.folded.slice(hit.start, hit.end)
    if (verb !== undefined && (/\slên\s*$/.test(head) || /(?:tăng|giảm)\s+đến\s*$/.test(head)))
      return refuse('the figure after "lên" is what was reached')
    const mark = verb === undefined ? SIGN.exec(hit.before(4))?.[1] : undefined
    if (verb === undefined && mark === undefined) return refuse('no verb says up or down')
    const figure = figureAt(hit.folded, hit.end)
    if (figure === null || figure.kind === 'code' || figure.kind === 'date' || figure.of !== null)
      return refuse('no figure')
    const behind = hit.folded.slice(figure.end, figure.end + 60)
    const word = /^\s?(?:điểm phần trăm|điểm %|điểm)(?![a-zà-ỹ\d])/.exec(behind)?.[0] ?? ''
    if (!figure.percent && word === '') return refuse('no points')
    if (GAP.test(behind.slice(word.length)) && /cao|thấp|hơn|kém/.test(verb ?? ''))
      return refuse('a gap between two, not a change in time')
    if (/^\s*(?:trung bình|so với (?:mức )?(?:trung bình|bình quân))/.test(behind.slice(word.length)))
      return refuse('a gap to the average')
    if (/^(?:hơn|kém)$/.test(verb ?? '') && !/(?:năm|kỳ)\s(?:trước|ngoái|20\d\d)/.test(head + behind.slice(0, 40)))
      return refuse('a gap between two, not a change in time')
    const percent = figure.percent || word.includes('phần trăm') || word.includes('%')
    const sign = mark === '-' || (verb !== undefined && DOWN.test(verb)) ? -1 : 1
    const value: ChangeValue = {
      what: 'points',
      by: figure.kind === 'range' ? null : Number((sign * figure.value).toFixed(6)),
      unit: percent ? '%' : 'điểm',
    }
    return { value, end: figure.end + word.length }
  },
  examples: {
    finds: [
      ['đạt 93,12%, «giảm 0,48%» và tụt 6 bậc', { by: -0.48, unit: '%' }],
      ['«tăng 2,5 điểm» so với năm 2021', { by: 2.5, unit: 'điểm' }],
      ['«tăng thêm 1,2 điểm phần trăm»', { by: 1.2, unit: '%' }],
      ['(+«0,83 điểm»)', { by: 0.83 }],
      ['đạt 90,2% (- «0,4%»)', { by: -0.4 }],
      ['điểm số «nhỉnh hơn năm trước 0,4%»', { by: 0.4 }],
      ['«giảm so với năm 2020 là 2,4%»', { by: -2.4 }],
      ['«kém 2,1 điểm» so với năm 2022', { by: -2.1 }],
    ],
    ignores: [
      'Hoàn Kiếm – 93,1%',
      'tăng lên 96,08%',
      'cao hơn 2% so với trung bình khối',
      'thấp hơn 1,2% so với quận Tây Hồ',
      'kém quận Tây Hồ 1,2%',
      'kém 1,2% so với đơn vị dẫn đầu',
      'tăng 2 bậc',
      'tăng 300 hồ sơ',
    ],
  },
})
