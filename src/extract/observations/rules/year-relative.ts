import { ending } from '../../../text/index.ts'
import { refuse } from '../../engine/index.ts'
import type { YearValue } from '../values.ts'
import { phraseRule } from './phrases.ts'

const ROUND = ending(
  /(?<![a-zà-ỹ])(?:kết quả|bảng xếp hạng|kỳ đánh giá|kỳ xếp hạng|đợt đánh giá|lần công bố|được công bố)\s$/,
)

/** "Chỉ số CCHC cấp xã 6 tháng đầu năm": an index that is taken twice a year, of the year of the paper. */
const HALF_YEAR =
  /(?:chỉ số|bộ chỉ số|cchc|dti|sipas)(?![a-zà-ỹ])(?:\s[a-zà-ỹ]{1,7}){0,6}\s(?:3|6|9|ba|sáu|chín|các)\s$/

export const yearRelative = phraseRule({
  id: 'year.relative',
  version: 1,
  kind: 'year',
  idea: '"năm ngoái", "năm qua", "năm trước", "năm nay": years counted from the day of publication or from the year spoken of',
  phrases: [
    'năm ngoái',
    'năm qua',
    'năm vừa qua',
    'năm trước',
    'năm liền trước',
    'năm trước đó',
    'năm liền kề',
    'năm nay',
    'tháng đầu năm',
  ],
  read(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    const before = hit.before(40)
    const { published } = hit.doc
    if (own.startsWith('tháng')) {
      if (published === null || /^\s(?:19|20)\d\d/.test(hit.after(6)) || !HALF_YEAR.test(before))
        return refuse('not of an index')
      const half: YearValue = { years: [published.year], role: 'reference', relative: false }
      return { value: half }
    }
    if (/(?:những|các|nhiều|mấy|hai|ba|(?<!(?:quận|phường|q\.|p\.)\s?\d?)\d)\s$/.test(before))
      return refuse('several years')
    // Y4: "kết quả năm nay" in an announcement is the round just held, whose year the text says elsewhere.
    if (own.endsWith('nay') && ROUND.test(before)) return refuse('the round just announced')
    // "do UBND thành phố công bố hồi cuối năm ngoái": when it was said, not of which year.
    const announced =
      /(?<![a-zà-ỹ])(?:công bố|ban hành|phê duyệt|ký)\s(?:(?:hồi|vào|trong|từ|cuối|đầu|giữa|tháng \d{1,2})\s){0,3}$/.test(
        before,
      )
    const back = own.endsWith('nay') ? 0 : -1
    const baseline = /(?:so với|hơn|bằng|như)\s(?:(?:cùng kỳ|kết quả|của|mức|thứ hạng)\s){0,2}$/.test(before)
    // "năm nay" among results is the round of the index spoken of, which only the linker knows (Y4).
    // "DDCI năm nay chưa công bố" is the edition to come.
    if (own.endsWith('nay') && !/^\s(?:chưa|vẫn chưa|sẽ)(?![a-zà-ỹ])/.test(hit.after(12))) {
      const round: YearValue = {
        years: [published?.year ?? 0],
        role: baseline ? 'baseline' : 'reference',
        relative: true,
        shift: 0,
      }
      return { value: round }
    }
    // Without a day of publication only the distance is known; the refiner counts it from the year spoken of.
    const year = published === null ? 0 : published.year + back
    const value: YearValue = {
      years: [year],
      role: baseline ? 'baseline' : announced ? 'announcement' : 'reference',
      relative: own.includes('trước') || own.includes('liền'),
    }
    return { value }
  },
  examples: {
    finds: [
      ['so với «năm trước»', { role: 'baseline', relative: true }],
      ['Chỉ số CCHC cấp xã 6 «tháng đầu năm»', { role: 'reference' }],
      ['Quận 1 «năm nay» chỉ xếp thứ năm', { role: 'reference' }],
      ['chỉ số CCHC «năm ngoái» của huyện', { role: 'reference', relative: false }],
      ['công bố hồi cuối «năm ngoái»', { role: 'announcement' }],
    ],
    ignores: ['Kết quả năm nay cho thấy', 'những năm qua', 'nhiều năm trước'],
  },
})
