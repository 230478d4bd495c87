import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { CueValue } from '../values.ts'
import { COUNT, countOf } from './numbers.ts'
import { cueRule } from './phrases.ts'

export const cueTarget = cueRule({
  id: 'cue.target',
  version: 1,
  kind: 'target',
  idea: 'what is wanted, not what is: phấn đấu, mục tiêu, chỉ tiêu, hướng tới, quyết tâm, dự kiến đạt, cần đạt',
  phrases: [
    ...[
      'phấn đấu',
      'đặt mục tiêu',
      'mục tiêu',
      'chỉ tiêu',
      'đặt chỉ tiêu',
      'hướng tới',
      'hướng đến',
      'quyết tâm',
      'yêu cầu đạt',
      'dự kiến đạt',
      'dự kiến',
      'cần đạt',
      'phải đạt',
      'kỳ vọng',
      'mong muốn',
      'sẽ đạt',
      'dự báo',
      'ước đạt',
      'kế hoạch đạt',
      'nỗ lực đưa',
      'sẽ nằm',
      'sẽ vươn lên',
      'sẽ đứng',
      'sẽ xếp',
      'sẽ tăng',
      'để đạt',
      'nhằm đạt',
      'cam kết',
      'đăng ký',
      'yêu cầu',
      'đề nghị',
      'giao chỉ tiêu',
      'phải nằm',
      'phải đứng',
      'phải xếp',
      'tham vọng',
      'sẽ lọt',
    ],
  ],
  value: { cue: 'target' } satisfies CueValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    const before = hit.before(24)
    if (
      /(?:vượt|hoàn thành|đạt|so với|vượt mức|không đạt|chưa đạt|vượt xa|theo|bằng|đúng|như)\s(?:[\p{L}\d/]{1,5}\s){0,2}$/u.test(
        before,
      ) &&
      /mục tiêu|chỉ tiêu|kỳ vọng|kế hoạch/.test(own)
    )
      return 'measured against the target'
    if (/^dự kiến$/.test(own) && /^\s*(?:chiều|sáng|ngày|hôm|công bố|trong|tuần|tháng)/u.test(hit.after(12)))
      return 'a date, not a value'
    if (/(?:chương trình|quốc gia|dự án)\s$/u.test(before) && own === 'mục tiêu') return 'a programme'
    if (/(?:qua|nhờ|sau|bằng|với)\s(?:[\p{L}]{1,6}\s){0,3}$/u.test(before) && /^(?:quyết tâm|nỗ lực)/.test(own))
      return 'what was done for it'
    return null
  },
  examples: {
    finds: [['«phấn đấu» Chỉ số CCHC đạt từ 95% trở lên'], ['«mục tiêu» xếp thứ 10']],
    ignores: ['vượt mục tiêu đề ra', 'hoàn thành 12/12 chỉ tiêu', 'dự kiến chiều nay công bố'],
  },
})

export const cueAchieved = cueRule({
  id: 'cue.achieved',
  version: 1,
  kind: 'achieved',
  idea: 'what ends a target: kết quả, thực tế, đã đạt, trên thực tế',
  phrases: [
    'kết quả',
    'thực tế',
    'đã đạt',
    'trên thực tế',
    'thực hiện',
    'hiện đạt',
    'đã xếp',
    'đã vươn lên',
    'đã đứng',
    'hiện nay',
    'hiện xếp',
    'hiện đứng',
    'hiện',
  ],
  value: { cue: 'achieved' } satisfies CueValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (
      /^(?:hiện|thực hiện|hiện nay)$/.test(own) &&
      !/^\s*(?:đang\s|mới\s|chỉ\s)?(?:xếp|đứng|ở|đạt|là|giữ)/u.test(hit.after(12))
    )
      return 'not about what is reached'
    return own === 'kết quả' && !/^\s*(?:,|:|là|đạt|cho thấy|thực tế)/u.test(hit.after(10)) ? 'no result stated' : null
  },
  examples: { finds: [['mục tiêu là 93%, «kết quả» đạt 94,5%']], ignores: ['thực hiện kế hoạch'] },
})

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
  pattern: vi`(?:(?:(?:các|những|(?:hai|ba|bốn|\d)) )?(?:vị trí|đơn vị|thứ hạng|thứ bậc|hạng|quận|huyện|sở|địa phương|phường|xã)(?: xếp)? (?:tiếp theo|kế tiếp|tiếp đến|kế đến|liền sau|tiếp sau|ngay sau|kế sau|xếp sau|đứng sau)|vị trí kế tiếp|tiếp đến|tiếp theo|tiếp sau|tiếp đó|kế đến|kế tiếp|kế đó|kế sau|theo sau|theo ngay sau|liền sau|ngay sau|(?:xếp|đứng) (?:ngay |liền |kế |tiếp |kế tiếp |tiếp theo )?(?:phía )?(?:sau|kế tiếp|tiếp theo|tiếp đến|kế đến)|sau đó|bám sát)(?<resp> lần lượt)?(?: (?:là|thuộc về|gồm|có|gọi tên))?(?<resp2> lần lượt)?(?: là)?(?: (?:các|những)(?= (?:quận|huyện|sở|phường|xã|đơn vị)))?`,
  read(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    const after = hit.after(40)
    if (
      /(?:năm|quý|tháng|giai đoạn|thời gian|nhiệm kỳ|kỳ|tuần|ngày|phần|bước|công việc|những năm|buổi|hôm)\s$/u.test(
        hit.before(16),
      )
    )
      return refuse('what comes next in time')
    if (
      /^(?:xếp|đứng)/.test(own) &&
      !/(?:là|thuộc về|gọi tên)/.test(own) &&
      !/^\s?:|^\s(?:là|thuộc)/u.test(after) &&
      !/(?:^|[,;.:(])\s*$/.test(hit.before(3))
    )
      return refuse('somebody stands behind somebody: an order of two')
    if (/(?:gồm|có)(?:\s(?:các|những))?$/.test(own)) return refuse('a list without order')
    if (/^\s*(?:giảm|tăng|tụt|vươn|thực hiện|triển khai|cũng|được|sẽ|đã|nhiệm|người|ông|bà)/u.test(after))
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
    ],
    ignores: ['các năm tiếp theo', 'sau đó giảm dần', 'tiếp theo gồm các đơn vị'],
  },
})

export const cueBehind = defineRule({
  id: 'cue.successor-behind',
  version: 1,
  kind: 'successor',
  idea: '"A và B lần lượt ở các vị trí tiếp theo": the next ranks for the units just named',
  starts: ['lần', 'ở', 'đứng', 'xếp', 'giữ', 'nắm', 'chiếm', 'lần'],
  pattern: vi`(?:lần lượt )?(?:(?:đứng|xếp) ở|ở|đứng|xếp|giữ|nắm giữ|chiếm)(?: lần lượt)? (?:(?:các|những|hai|ba|bốn) )?(?:vị trí|thứ hạng|thứ bậc) (?:tiếp theo|kế tiếp|tiếp đến|kế đến|liền sau|tiếp sau|liền kề|sau đó)(?: lần lượt)?(?! (?:là|thuộc))`,
  read() {
    return { value: { cue: 'behind' } satisfies CueValue }
  },
  examples: {
    finds: [['quận Tây Hồ và quận Ba Đình «lần lượt ở các vị trí tiếp theo»', { cue: 'behind' }]],
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

export const cueTie = cueRule({
  id: 'cue.tie',
  version: 1,
  kind: 'tie',
  idea: '"cùng đạt", "đồng hạng", "bằng điểm", "cùng xếp thứ": one place or one score for several',
  phrases: [
    'cùng đạt',
    'đồng hạng',
    'bằng điểm',
    'đồng điểm',
    'cùng điểm',
    'cùng xếp',
    'cùng đứng',
    'cùng hạng',
    'cùng thứ hạng',
    'cùng vị trí',
    'đồng vị trí',
    'đồng xếp',
    'đồng đứng',
    'đều đạt',
    'cùng có',
    'đều xếp',
    'đều đứng',
    'cùng giữ',
    'cùng dẫn đầu',
    'đồng dẫn đầu',
    'cùng ở',
    'cùng mức',
    'cùng được',
    'cùng số điểm',
    'đồng thứ',
    'đồng giữ',
    'cùng chia',
    'ngang điểm',
    'bằng nhau',
    'đồng quán quân',
    'đều ở mức',
    'cùng ở mức',
    'đều ở',
    'cùng',
    'đồng',
  ],
  value: { cue: 'tie' } satisfies CueValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (own === 'cùng') return /^\s\d/.test(hit.after(2)) ? null : 'another word'
    if (own === 'đồng') return /^\s(?:thứ|hạng|vị)\s/u.test(hit.after(6)) ? null : 'another word'
    if (/^\s*(?:loại|tăng|giảm|hạng tốt|hai khối|cả hai)/u.test(hit.after(10)))
      return 'a common class or direction, not a tie'
    return null
  },
  examples: {
    finds: [['«đồng hạng» 15 với huyện Thanh Oai'], ['hai quận «cùng đạt» 93%']],
    ignores: ['cùng xếp loại khá', 'cùng dẫn đầu hai khối'],
  },
})

export const cueDenial = cueRule({
  id: 'cue.denial',
  version: 1,
  kind: 'denial',
  idea: '"chưa", "không", "bác bỏ", "tin đồn", "không chính xác": the clause says that it is not so',
  phrases: [
    ...[
      'không phải',
      'chưa đạt',
      'không đạt',
      'chưa lọt',
      'không lọt',
      'không còn',
      'chưa vào',
      'không vào',
      'chưa thể',
      'không thể',
      'chưa xếp',
      'không xếp',
      'không nằm',
      'chưa nằm',
      'không đứng',
      'chưa đứng',
      'chưa từng',
      'không hề',
      'chưa bao giờ',
      'không có chuyện',
      'chưa phải',
      'chưa công bố',
      'chưa có kết quả',
    ],
    ...[
      'bác bỏ',
      'tin đồn',
      'không chính xác',
      'sai sự thật',
      'không đúng',
      'đồn đoán',
      'thất thiệt',
      'thông tin sai',
      'bịa đặt',
      'nếu',
      'giả sử',
      'giá như',
      'phủ nhận',
      'trang mạng',
      'mạng xã hội',
      'tin giả',
      'bác thông tin',
      'bác tin',
      'bác tin đồn',
      'không đúng sự thật',
      'chưa chính thức',
      'chưa được',
    ],
  ],
  value: { cue: 'denial' } satisfies CueValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    const after = hit.after(24)
    if (
      own === 'nếu' &&
      /(?<![\p{L}])thì(?![\p{L}])/u.test(hit.after(220)) &&
      !/(?<![\p{L}])(?:sẽ|được|phải|cần|có thể|không)(?![\p{L}])/u.test(hit.after(220))
    )
      return 'a contrast, not a condition'
    if (own === 'nếu' && /^\s(?:như\s)?(?:năm|trong năm|tháng|tuần|quý|trước đây|ở)/u.test(after))
      return 'a contrast, not a condition'
    if (own === 'không phải' && /mà\s(?:là|đứng|xếp|đạt)/u.test(after)) return null
    if (
      /^(?:không|chưa) (?:đạt|thể)/.test(own) &&
      /^\s*(?:chỉ tiêu|mục tiêu|kế hoạch|kỳ vọng|như kỳ vọng)/u.test(after)
    )
      return 'of a target'
    if (own === 'không còn' && !/^\s(?:nằm|trong|đứng|giữ|ở|xếp|dẫn)/u.test(after)) return 'of something else'
    return null
  },
  examples: {
    finds: [['«chưa lọt» vào tốp 10'], ['«tin đồn» quận xếp cuối']],
    ignores: ['Nếu như năm 2021, quận đạt', 'không thay đổi thứ hạng'],
  },
})

export const cueWrong = cueRule({
  id: 'cue.wrong-figure',
  version: 1,
  kind: 'wrong',
  idea: 'what a correction takes back: đã viết, đã đăng, do sơ suất, nhầm',
  phrases: [
    'đã viết',
    'đã đăng',
    'đã ghi',
    'đã thông tin',
    'đã đưa',
    'do sơ suất',
    'viết nhầm',
    'ghi nhầm',
    'đăng nhầm',
    'nhầm',
    'nhầm lẫn',
    'in nhầm',
    'đã in',
    'viết sai',
    'ghi sai',
    'đăng sai',
    'in sai',
    'thông tin chưa chính xác',
    'đưa sai',
    'nêu sai',
    'số liệu cũ',
    'không phải',
  ],
  value: { cue: 'wrong' } satisfies CueValue,
  examples: {
    finds: [['chúng tôi «đã viết» Chỉ số CCHC là 89,10%'], ['«không phải» 89% mà là 90%']],
    ignores: ['đã đạt 95%'],
  },
})

export const cueRight = cueRule({
  id: 'cue.right-figure',
  version: 1,
  kind: 'right',
  idea: 'what a correction puts in its place: số liệu đúng là, chính xác là, mà là, xin sửa lại',
  phrases: [
    'số liệu đúng',
    'thông tin đúng',
    'con số đúng',
    'đúng là',
    'chính xác là',
    'số liệu chính xác',
    'con số chính xác',
    'thông tin chính xác',
    'mà là',
    'mà đứng',
    'mà xếp',
    'mà đạt',
    'sửa lại',
    'xin sửa',
    'đọc lại là',
    'xin đọc',
    'xin được sửa',
    'thực tế là',
    'nay sửa',
    'nay đính chính',
    'đính chính lại',
    'phải là',
    'đính chính thành',
    'điều chỉnh thành',
    'kết quả đúng',
    'trên thực tế',
    'chính xác phải là',
    'chứ không phải',
  ],
  value: { cue: 'right' } satisfies CueValue,
  examples: { finds: [['«Số liệu đúng» là 90,81%'], ['không phải 89% «mà là» 90%']], ignores: ['mà quận'] },
})

export const cueGrade = defineRule({
  id: 'grade.class',
  version: 1,
  kind: 'grade',
  idea: '"xếp loại tốt", "(xếp hạng khá)", "thuộc nhóm A": a class, kept as an attribute',
  starts: ['xếp', 'loại', 'ở', 'thuộc', 'đạt'],
  pattern: vi`(?:xếp loại|xếp hạng|loại|ở mức|thuộc nhóm|đạt loại|đạt mức) (?<grade>xuất sắc|rất tốt|tốt|khá|trung bình cao|trung bình thấp|trung bình|yếu|nâng cao|hình thành|khởi động|a|b|cao nhất|thấp nhất)`,
  read(hit) {
    if (/^(?:ở mức|thuộc nhóm) (?:cao|thấp) nhất/.test(hit.folded.slice(hit.start, hit.end)))
      return refuse('no class of an index here')
    return { value: { cue: hit.groups.grade! } satisfies CueValue }
  },
  examples: {
    finds: [
      ['«xếp loại tốt»', { cue: 'tốt' }],
      ['«thuộc nhóm A»', { cue: 'a' }],
    ],
    ignores: ['xếp hạng nhất'],
  },
})

export const cueVague = defineRule({
  id: 'rank.vague',
  version: 1,
  kind: 'vague',
  idea: '"tốp 10", "nhóm 5 địa phương dẫn đầu", "top đầu": membership of a group, no rank',
  starts: ['tốp', 'top', 'nhóm', 'trong', 'nằm', 'lọt', 'thuộc', '#', 'một'],
  pattern: vi`(?:(?:lọt |nằm |đứng |xếp |thuộc )?(?:vào |trong )?(?:tốp|top|nhóm)(?: (?:${COUNT}|đầu|cuối|giữa|dưới|trên|thấp|cao))?(?: (?:đơn vị|địa phương|quận|huyện|tỉnh|thành phố|sở|phường|xã|thành|quận, huyện|tỉnh, thành phố|tỉnh, thành|xã, phường)){0,2}(?: (?:dẫn đầu|đứng đầu|đầu|cuối|xếp cuối|thấp nhất|cao nhất|đầu bảng|cuối bảng|có (?:chỉ số|điểm|kết quả) (?:cao nhất|thấp nhất|cao|thấp)))?|(?:nằm |lọt |đứng )?trong (?:số )?${COUNT} (?:đơn vị|địa phương|quận|huyện|tỉnh|thành phố|sở|phường|xã|quận, huyện|tỉnh, thành phố|tỉnh, thành|quận, huyện, thị xã) (?:dẫn đầu|đứng đầu|đầu|cuối|xếp cuối|thấp nhất|cao nhất|có (?:chỉ số|điểm|kết quả) (?:cao nhất|thấp nhất|cao|thấp))|một trong (?:những |các |${COUNT} )(?:đơn vị|địa phương|quận|huyện|tỉnh|thành phố|sở|phường|xã) (?:dẫn đầu|đứng đầu|có (?:chỉ số|điểm) (?:cao nhất|thấp nhất|cao|thấp)))`,
  read(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (/^nhóm$/.test(own) || /^(?:trong|vào|thuộc)\s+nhóm$/.test(own)) return refuse('a peer group')
    if (/^nhóm\s\d+\s/.test(own) && !/(?:đầu|cuối|nhất|cao|thấp)$/.test(own)) return refuse('a peer group')
    return { value: { cue: 'vague' } satisfies CueValue }
  },
  examples: {
    finds: [
      ['«lọt vào nhóm 5 địa phương dẫn đầu»'],
      ['«nằm trong tốp 10»'],
      ['«trong 5 quận, huyện dẫn đầu»'.replace('trong 5 quận, huyện', 'trong 5 quận, huyện')],
    ],
    ignores: ['nhóm 34 tỉnh, thành', 'khối sở'],
  },
})

export const cueQuestion = cueRule({
  id: 'cue.question',
  version: 1,
  kind: 'denial',
  idea: '"Quận nào đứng đầu?", "ai xếp cuối": a question states nothing',
  phrases: [
    'quận nào',
    'huyện nào',
    'sở nào',
    'đơn vị nào',
    'địa phương nào',
    'phường nào',
    'xã nào',
    'tỉnh nào',
    'thành phố nào',
    'quận, huyện nào',
    'bao nhiêu',
    'thứ mấy',
    'hạng mấy',
    'vì sao',
    'tại sao',
  ],
  value: { cue: 'question' } satisfies CueValue,
  unless: (hit) =>
    /^[^.!?]{0,120}\?/u.test(hit.after(140)) || /nào$/.test(hit.folded.slice(hit.start, hit.end))
      ? null
      : 'no question',
  examples: { finds: [['«Quận nào» đứng đầu?']], ignores: ['vì sao tụt hạng là điều được bàn'] },
})

export const cueUnranked = cueRule({
  id: 'cue.unranked',
  version: 1,
  kind: 'denial',
  idea: '"không xếp hạng", "chưa tham gia đánh giá": takes part without a place',
  phrases: ['không xếp hạng', 'chưa xếp hạng', 'không được xếp hạng', 'chưa được xếp hạng'],
  value: { cue: 'unranked' } satisfies CueValue,
  examples: { finds: [['nên «không xếp hạng»']], ignores: ['xếp hạng 3'] },
})
