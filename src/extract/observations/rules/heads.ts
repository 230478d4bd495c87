import type { HeadValue } from '../values.ts'
import { cueRule } from './phrases.ts'

/**
 * Nouns that say what the figures of their clause measure, when it is not an index (language guide 6.3 and 13). One rule a
 * domain; a figure belongs to the nearest head, and only figures of an index become observations.
 */
/** Names of the parts of PCI, PAPI and PAR INDEX. */
const PARTS = [
  'gia nhập thị trường',
  'tiếp cận đất đai',
  'tính minh bạch',
  'chi phí thời gian',
  'chi phí không chính thức',
  'cạnh tranh bình đẳng',
  'tính năng động',
  'chính sách hỗ trợ doanh nghiệp',
  'dịch vụ hỗ trợ doanh nghiệp',
  'đào tạo lao động',
  'thiết chế pháp lý',
  'trách nhiệm giải trình',
  'kiểm soát tham nhũng',
  'cung ứng dịch vụ công',
  'quản trị môi trường',
  'quản trị điện tử',
  'tham gia của người dân',
  'cải cách tổ chức bộ máy',
  'cải cách chế độ công vụ',
  'cải cách thủ tục hành chính',
  'tài chính công',
  'chỉ đạo, điều hành',
  'chỉ đạo điều hành',
  'xây dựng chính quyền điện tử',
  'tổ chức bộ máy',
  'chế độ công vụ',
]

export const headComponent = cueRule({
  id: 'head.component',
  version: 1,
  kind: 'head',
  idea: 'parts of an index: chỉ số thành phần, lĩnh vực, trục nội dung, tiêu chí, điểm thẩm định, điểm điều tra xã hội học',
  phrases: [
    ...[
      'chỉ số thành phần',
      'các chỉ số thành phần',
      'chỉ số con',
      'trục nội dung',
      'lĩnh vực',
      'nội dung',
      'nhóm tiêu chí',
      'tiêu chí',
      'nhóm chỉ số',
      'nhóm nội dung',
    ],
    ...[
      'điểm thẩm định',
      'thẩm định',
      'điểm điều tra xã hội học',
      'điều tra xã hội học',
      'điểm đtxhh',
      'đtxhh',
      'điểm tự chấm',
      'tự chấm',
      'tự đánh giá',
      'điểm tự đánh giá',
      'điểm thưởng',
      'điểm cộng',
      'điểm trừ',
    ],
    ...[
      'công khai, minh bạch',
      'công khai minh bạch',
      'tiến độ giải quyết',
      'thanh toán trực tuyến',
      'số hóa hồ sơ',
      'dịch vụ công trực tuyến',
      'dịch vụ trực tuyến',
      'mức độ hài lòng',
      'điểm thành phần',
      ...PARTS,
      'cải cách thể chế',
      'cải cách tài chính công',
      'hiện đại hóa hành chính',
      'trục',
      'chính quyền số',
      'kinh tế số',
      'xã hội số',
    ],
  ],
  value: { topic: 'component' } satisfies HeadValue,
  unless(hit) {
    const after = hit.after(12)
    const own = hit.folded.slice(hit.start, hit.end)
    if (/^\s*(?:chỉ số|về chỉ số)/.test(after)) return 'an index follows'
    if (/^(?:tự chấm|tự đánh giá|thẩm định)/.test(own) && /^\s*(?:chỉ số|kết quả)/.test(after))
      return 'the index itself'
    if (/^(?:nội dung|lĩnh vực|tiêu chí)$/.test(own) && /(?:\d|các|nhiều|một số|những|tất cả)\s$/.test(hit.before(12)))
      return 'counted or many: the method'
    return null
  },
  examples: {
    finds: [
      ['«chỉ số thành phần» về cạnh tranh bình đẳng đứng thứ 3'],
      ['«điểm thẩm định» đạt 58,2 điểm'],
      ['«Tiêu chí» dịch vụ đạt 14,2/18 điểm'],
    ],
    ignores: ['Bộ chỉ số gồm 8 lĩnh vực', 'chỉ số CCHC'],
  },
})

export const headAverage = cueRule({
  id: 'head.average',
  version: 1,
  kind: 'head',
  idea: 'averages and spreads of a block: trung bình, bình quân, giá trị trung bình, trung vị',
  phrases: [
    'trung bình',
    'giá trị trung bình',
    'bình quân',
    'trung vị',
    'mức trung bình',
    'điểm trung bình',
    'mặt bằng chung',
    'chung của toàn thành phố',
    'chung toàn thành phố',
    'chung của thành phố',
    'chung của toàn tp',
    'chung toàn tp',
    'chung của cả nước',
    'khoảng cách',
    'chênh lệch',
    'độ chênh',
    'quốc gia',
  ],
  value: { topic: 'average' } satisfies HeadValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (/^quốc gia$/.test(own))
      return /(?:chỉ số|dti|index|papi|sipas|pci)\s(?:cấp\s)?$/.test(hit.before(16)) ? null : "not the nation's figure"
    if (/(?:loại|mức|nhóm|mức độ|khá|xếp loại|hạng)\s$/.test(hit.before(12)) && !/^(?:mức|giá)/.test(own))
      return 'a grade'
    if (/(?:so với|hơn|vượt|trên|dưới|cách|kém|bằng|thấp hơn|cao hơn)\s(?:mức\s|điểm\s)?$/.test(hit.before(16)))
      return 'what is compared with'
    if (/^\s*(?:cao|thấp|khá)/.test(hit.after(6))) return 'a grade'
    return null
  },
  examples: {
    finds: [['«Giá trị trung bình» cả nước đạt 86,98%'], ['«bình quân» toàn khối là 91%']],
    ignores: ['xếp loại trung bình', 'cao hơn mức trung bình 3 điểm'],
  },
})

export const headThreshold = cueRule({
  id: 'head.threshold',
  version: 1,
  kind: 'head',
  idea: 'limits of classes and design of an index: thang điểm, trọng số, đơn vị đạt từ 90% trở lên, điểm tối đa',
  phrases: [
    'thang điểm',
    'trọng số',
    'điểm tối đa',
    'tối đa',
    'thang',
    'mức điểm',
    'ngưỡng',
    'điểm chuẩn',
    'cơ cấu điểm',
    'tỷ trọng',
    'tỉ trọng',
    'điểm sàn',
  ],
  value: { topic: 'threshold' } satisfies HeadValue,
  examples: { finds: [['«thang điểm» 100']], ignores: ['bậc thanh toán'] },
})

export const headKpi = cueRule({
  id: 'head.kpi',
  version: 1,
  kind: 'head',
  idea: 'dossier figures and one-stop satisfaction: tỷ lệ, hồ sơ, đúng hạn, hài lòng tại bộ phận một cửa',
  phrases: [
    ...[
      'tỷ lệ',
      'tỉ lệ',
      'hồ sơ',
      'tỷ lệ hài lòng',
      'bộ phận một cửa',
      'số hồ sơ',
      'thủ tục hành chính',
      'tthc',
      'dịch vụ công',
      'người dân hài lòng',
      'người dân trưởng thành',
      'trả kết quả đúng hạn',
      'đúng hạn',
    ],
    ...[
      'tiêm chủng',
      'phủ sóng',
      'tài khoản',
      'định danh',
      'chữ ký số',
      'hộ nghèo',
      'hộ dân',
      'cử tri',
      'đảng viên',
      'nông thôn mới',
      'hoàn thành',
      'nhiệm vụ',
      'kế hoạch',
      'phiếu',
      'phiếu khảo sát',
    ],
  ],
  value: { topic: 'kpi' } satisfies HeadValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (
      /(?:kết quả|khảo sát|đánh giá|công bố|theo|ban hành|vượt)\s$/.test(hit.before(12)) &&
      /^(?:kế hoạch|hoàn thành|nhiệm vụ|phiếu)/.test(own)
    )
      return 'background'
    if (
      /^(?:thủ tục hành chính|tthc|dịch vụ công|kế hoạch|nhiệm vụ|hoàn thành)$/.test(own) &&
      !/^\s*(?:đạt|trực tuyến|được|đúng hạn|năm|:|là|của)/.test(hit.after(16))
    )
      return 'no figure hangs on it'
    if (
      /^(?:dịch vụ công|thủ tục hành chính)$/.test(own) &&
      /(?:cổng|chất lượng|cung cấp)\s(?:[a-zà-ỹ]{1,6}\s){0,2}$/.test(hit.before(24))
    )
      return 'part of a name'
    return null
  },
  examples: {
    finds: [['«Tỷ lệ» giải quyết đúng hạn đạt 99,8%'], ['«tỷ lệ hài lòng» tại bộ phận']],
    ignores: ['chỉ số CCHC đạt 95%', 'trên Cổng Dịch vụ công Quốc gia'],
  },
})

export const headEconomy = cueRule({
  id: 'head.economy',
  version: 1,
  kind: 'head',
  idea: 'budget, growth, investment, disbursement: their percents, ranks and changes are of the economy',
  phrases: [
    ...[
      'thu ngân sách',
      'chi ngân sách',
      'ngân sách',
      'tăng trưởng',
      'tốc độ tăng trưởng',
      'giá trị sản xuất',
      'giải ngân',
      'vốn đầu tư',
      'đầu tư công',
      'thu hút đầu tư',
      'fdi',
      'kim ngạch',
      'xuất khẩu',
      'dự toán',
      'thu hút fdi',
    ],
    ...[
      'doanh thu',
      'tổng mức bán lẻ',
      'du lịch',
      'khách du lịch',
      'lượt khách',
      'grdp',
      'gdp',
      'nợ thuế',
      'thu thuế',
      'quy mô kinh tế',
      'thu nhập bình quân',
      'sản lượng',
      'lợi nhuận',
      'doanh nghiệp thành lập',
      'lãi suất',
      'cổ phiếu',
      'tín dụng',
    ],
  ],
  value: { topic: 'economy' } satisfies HeadValue,
  unless(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    if (own === 'du lịch' && /(?:sở|,|và|:|;)\s$/.test(hit.before(5))) return 'the department'
    return null
  },
  examples: {
    finds: [['«thu ngân sách» đạt 112% dự toán'], ['«giải ngân» đứng thứ 2 thành phố']],
    ignores: ['chỉ số giá'],
  },
})

export const headSchool = cueRule({
  id: 'head.school',
  version: 1,
  kind: 'head',
  idea: 'exams and schools: điểm thi, lớp 10, tốt nghiệp, học sinh giỏi, điểm trung bình môn',
  phrases: [
    'điểm thi',
    'bậc học',
    'mầm non',
    'thi vào',
    'kỳ thi',
    'lớp 10',
    'tốt nghiệp',
    'học sinh',
    'học sinh giỏi',
    'thí sinh',
    'tuyển sinh',
    'môn',
    'tiểu học',
    'thcs',
    'thpt',
    'điểm chuẩn',
    'đại học',
    'trường',
    'giáo viên',
    'olympic',
  ],
  value: { topic: 'school' } satisfies HeadValue,
  unless: (hit) =>
    /(?:chuyên|phòng|thị|hiện|môi|quảng|thị|lập|công)\s$/.test(hit.before(8)) && hit.folded.startsWith('môn', hit.start)
      ? 'an office'
      : /(?:môi|thị|hiện|lập|quảng|công|chủ)\s$/.test(hit.before(8))
        ? 'another word'
        : null,
  examples: {
    finds: [['kết quả «thi vào» lớp 10'.replace('«thi vào» lớp 10', '«thi vào» lớp 10')]],
    ignores: ['Sở Tài nguyên và Môi trường', 'phòng chuyên môn'],
  },
})

export const headContest = cueRule({
  id: 'head.contest',
  version: 1,
  kind: 'head',
  idea: 'sport, contests, emulation, prizes: toàn đoàn, hội thao, cuộc thi, khối thi đua, cờ thi đua',
  phrases: [
    ...[
      'toàn đoàn',
      'hội thao',
      'hội thi',
      'cuộc thi',
      'giải bóng',
      'giải đấu',
      'huy chương',
      'giải thưởng',
      'đội bóng',
      'vòng loại',
      'sea games',
      'v-league',
      'trận',
      'bảng đấu',
      'giải nhất',
      'giải nhì',
      'giải ba',
      'liên hoan',
      'đại hội thể dục thể thao',
      'hội khỏe',
      'đội tuyển',
      'vô địch',
    ],
    ...[
      'thi đua',
      'khối thi đua',
      'cụm thi đua',
      'cờ thi đua',
      'phong trào thi đua',
      'danh hiệu',
      'bằng khen',
      'giải báo chí',
      'bóng đá',
      'điền kinh',
      'tuyển thủ',
      'hoa hậu',
      'bình chọn',
      'fifa',
      'thế giới',
    ],
  ],
  value: { topic: 'contest' } satisfies HeadValue,
  unless: (hit) => (/(?:nhận|tặng|trao|biểu dương)\s$/.test(hit.before(8)) ? 'an award for the result' : null),
  examples: { finds: [['xếp thứ nhất «toàn đoàn»'], ['đứng đầu «khối thi đua»']], ignores: ['nhận bằng khen'] },
})

export const headOtherRanking = cueRule({
  id: 'head.other-ranking',
  version: 1,
  kind: 'head',
  idea: 'measures that look like a governance index and are none: GFCI, CPI, IIP, VN-Index, AQI, HDI, PMI, đô thị loại I, dân số, cấp độ dịch',
  phrases: [
    ...[
      'gfci',
      'cpi',
      'iip',
      'vn-index',
      'vn index',
      'vnindex',
      'aqi',
      'hdi',
      'pmi',
      'hnx-index',
      'chỉ số giá tiêu dùng',
      'chỉ số sản xuất công nghiệp',
      'chỉ số giải ngân',
      'đô thị loại',
      'tiêu chí đô thị',
      'cấp độ dịch',
      'cấp độ',
      'vùng xanh',
      'ca mắc',
      'ca nhiễm',
      'dân số',
      'diện tích',
    ],
    ...[
      'chỉ số khởi nghiệp',
      'chỉ số giá',
      'chỉ số hạnh phúc',
      'chỉ số ô nhiễm',
      'chất lượng không khí',
      'trung tâm tài chính',
      'thành phố đáng sống',
      'ô nhiễm',
      'ùn tắc',
      'tai nạn',
      'tội phạm',
      'an toàn giao thông',
      'mật độ',
      'chỉ số chứng khoán',
      'tham nhũng',
      'phòng, chống tham nhũng',
      'sản xuất công nghiệp',
      'phòng cháy',
    ],
  ],
  value: { topic: 'other ranking' } satisfies HeadValue,
  unless: (hit) =>
    /^(?:dân số|diện tích)$/.test(hit.folded.slice(hit.start, hit.end)) &&
    !/^\s*(?:đứng|xếp|đông|lớn|là|đạt|thứ|chiếm|tăng|:|\d)/.test(hit.after(10))
      ? 'not what is measured'
      : null,
  examples: {
    finds: [['«GFCI» của TP.HCM xếp thứ 98'], ['«chỉ số giải ngân» đứng thứ 2']],
    ignores: ['PCI', 'chỉ số CCHC'],
  },
})
