import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { YearValue } from '../values.ts'
import { COUNT, countOf } from './numbers.ts'

export const yearDistance = defineRule({
  id: 'year.distance',
  version: 1,
  kind: 'year',
  idea: '"Ba năm trước, huyện còn …", "Hai năm sau, …": a year by its distance from the day of publication or from the year spoken of',
  starts: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'chỉ', 'cách', 'trước', 'sau', '#'],
  pattern: vi`(?:cách đây (?<ago>${COUNT}) năm|(?<n>${COUNT}) năm (?<way>trước đó|trước|sau đó|sau)|(?:chỉ )?(?:sau|trước) đó (?<m>${COUNT}) năm|(?:chỉ )?sau (?<after>${COUNT}) năm)`,
  read(hit) {
    if (!/(?:^|[.,;:"“(]|(?:và|nhưng|song|còn|thì|chỉ|mới|từ|trong khi))\s*$/.test(hit.before(10)))
      return refuse('not where a clause opens')
    if (
      !/^\s?,|^\s(?:vẫn|mới|còn|chỉ)\s(?:đứng|xếp|đạt|ở|thứ|hạng|chỉ)|^\s(?:quận|huyện|thị xã|phường|xã|đơn vị|địa phương|sở|thành phố|tp|chỉ số|con số|vị trí|thứ hạng|[a-zà-ỹ]{2,6}\s[a-zà-ỹ]{2,6}\s(?:đứng|xếp|đạt|ở|chỉ|còn|mới))/.test(
        hit.after(24),
      )
    )
      return refuse('a span of time')
    if (/^[^.;]{0,60}(?:lần lượt|tương ứng)\s/.test(hit.after(80))) return refuse('several years, told apart by a list')
    const { published } = hit.doc
    const own = hit.folded.slice(hit.start, hit.end)
    const count = countOf((hit.groups.n ?? hit.groups.ago ?? hit.groups.m ?? hit.groups.after)!)
    if (count === null || count === 0 || count > 15) return refuse('no number of years')
    const fromToday = hit.groups.ago !== undefined || hit.groups.way === 'trước'
    if (fromToday && published === null) return refuse('no day to count from')
    // "Một năm trước" is the edition before the one spoken of, as "năm trước" is.
    const edition = hit.groups.way === 'trước' && count === 1
    const value: YearValue = edition
      ? { years: [published!.year - 1], role: 'reference', relative: true, shift: -1 }
      : fromToday
        ? { years: [published!.year - count], role: 'reference', relative: false }
        : { years: [0], role: 'reference', relative: true, shift: /sau/.test(own) ? count : -count }
    return { value }
  },
  examples: {
    finds: [
      ['«Ba năm trước», huyện còn đội sổ', { years: [2021], relative: false }],
      ['«Một năm sau», địa phương này nhích lên thứ 26', { relative: true, shift: 1 }],
      ['«Chỉ sau một năm», điểm số rơi xuống', { shift: 1 }],
      ['«Một năm trước», huyện còn ở vị trí thứ 16', { relative: true, shift: -1 }],
      ['«Hai năm trước đó», quận mới đứng thứ 20', { shift: -2 }],
    ],
    ignores: [
      'Sau 3 năm triển khai, quận đạt',
      'sau ba năm trước áp lực',
      'trong 3 năm sau khi sáp nhập',
      'so với một năm trước',
    ],
  },
})
