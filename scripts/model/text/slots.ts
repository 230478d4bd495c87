/** What the made training sentences are filled with. All of it invented, or a plain name of the gazetteer. */

/** A small seeded generator (mulberry32): the same seed gives the same text. */
export class Dice {
  private state: number
  constructor(seed: number) {
    this.state = seed >>> 0
  }
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T
  }
  chance(p: number): boolean {
    return this.next() < p
  }
}

const HANOI =
  'Ba Đình|Hoàn Kiếm|Tây Hồ|Long Biên|Cầu Giấy|Đống Đa|Hai Bà Trưng|Hoàng Mai|Thanh Xuân|Nam Từ Liêm|Bắc Từ Liêm|Hà Đông'
const HANOI_RURAL =
  'Sóc Sơn|Đông Anh|Gia Lâm|Thanh Trì|Mê Linh|Ba Vì|Phúc Thọ|Hoài Đức|Quốc Oai|Thạch Thất|Chương Mỹ|Đan Phượng|Thanh Oai|Thường Tín|Mỹ Đức|Ứng Hòa|Phú Xuyên'
const HCMC = '1|3|4|5|6|7|8|10|11|12|Bình Thạnh|Gò Vấp|Phú Nhuận|Tân Bình|Tân Phú|Bình Tân|Thủ Đức'
const HCMC_RURAL = 'Bình Chánh|Hóc Môn|Củ Chi|Nhà Bè|Cần Giờ'
const WARDS =
  'Cửa Nam|Ngọc Hà|Văn Miếu|Bồ Đề|Phú Diễn|Xuân Đỉnh|Yên Sở|Khương Đình|Bến Thành|Sài Gòn|Tân Định|Vườn Lài|An Nhơn|Hiệp Bình|Tăng Nhơn Phú'
const BODIES =
  'Sở Nội vụ|Sở Tài chính|Sở Tư pháp|Sở Y tế|Sở Xây dựng|Sở Công Thương|Sở Du lịch|Sở Giáo dục và Đào tạo|Sở Khoa học và Công nghệ|Sở TT&TT|Sở LĐ-TB&XH|Thanh tra Thành phố|Văn phòng UBND TP|Cục Thuế|Cục Hải quan|Kho bạc Nhà nước|Bảo hiểm xã hội|Công an Thành phố|Kho bạc Nhà nước Thành phố|Ban Quản lý các khu công nghiệp|Hepza|Sở TN&MT|Sở NN&PTNT|Ban Dân tộc|Ngân hàng Nhà nước chi nhánh'
const list = (joined: string) => joined.split('|')
const NAMES: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['quận', list(HANOI)],
  ['huyện', list(HANOI_RURAL)],
  ['quận', list(HCMC)],
  ['huyện', list(HCMC_RURAL)],
  ['thị xã', ['Sơn Tây', 'Sơn Tây', 'Bến Cát']],
  ['thành phố', ['Thủ Đức', 'Thủ Đức', 'Dĩ An']],
  ['phường', list(WARDS)],
  ['xã', list('Sóc Sơn|Đông Anh|Gia Lâm|Bình Hưng|Củ Chi|Nhà Bè|Phú Nghĩa|Quảng Oai|Thư Lâm')],
]

export const INDICES = list(
  'Chỉ số CCHC|chỉ số cải cách hành chính|PAR INDEX|Chỉ số PAR Index|SIPAS|Chỉ số hài lòng của người dân|chỉ số SIPAS|PCI|Chỉ số năng lực cạnh tranh cấp tỉnh|PAPI|Chỉ số hiệu quả quản trị và hành chính công|DDCI|chỉ số DDCI|DTI|Chỉ số chuyển đổi số|ICT Index|Chỉ số xanh PGI|bộ chỉ số phục vụ người dân, doanh nghiệp|chỉ số 766',
)
export const YEARS = ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']
const ORDINALS = list('nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười')

export type Slots = Readonly<Record<string, (d: Dice) => string>>

const decimal = (d: Dice): string => {
  const whole = d.chance(0.8) ? d.int(62, 98) : d.int(5, 59)
  const mark = d.chance(0.85) ? ',' : '.'
  return d.chance(0.25) ? `${whole}${mark}${d.int(1, 9)}` : `${whole}${mark}${d.int(10, 99)}`
}

/** Each `{name}` of a pattern is one of these. */
export const SLOTS: Slots = {
  Unit: (d) => unit(d, true),
  unit: (d) => unit(d, false),
  bare: (d) => d.pick(d.pick(NAMES)[1]).replace(/^\d/, (digit) => `Quận ${digit}`),
  own: (d) => d.pick(['quận', 'huyện', 'phường', 'xã', 'thị xã', 'thành phố', 'Sở', 'đơn vị', 'địa phương']),
  index: (d) => d.pick(INDICES),
  year: (d) => d.pick(YEARS),
  num: decimal,
  score: (d) => decimal(d) + d.pick(['%', '%', '%', ' %', ' điểm', ' điểm', '/100 điểm', '/100', '']),
  rank: (d) =>
    d.pick([String(d.int(1, 30)), `${d.int(1, 30)}/${d.pick(['30', '22', '24', '63', '34', '126', '168'])}`]),
  ord: (d) => d.pick([d.pick(ORDINALS), String(d.int(1, 30)), `${d.int(1, 30)}/${d.int(20, 63)}`]),
  place: (d) => d.pick(['thứ', 'vị trí thứ', 'hạng', 'thứ hạng', 'vị trí', 'hạng thứ', 'xếp thứ']),
  n: (d) => String(d.int(2, 29)),
  big: (d) =>
    d.pick([`${d.int(1, 99)}.${d.int(100, 999)}`, `${d.int(100, 999)}`, `${d.int(1, 9)}.${d.int(100, 999)}.000`]),
  small: (d) => String(d.int(2, 99)),
  peers: (d) =>
    d.pick([
      'quận, huyện, thị xã',
      'quận, huyện',
      'sở, ngành',
      'tỉnh, thành phố',
      'phường, xã',
      'đơn vị',
      'địa phương',
    ]),
  date: (d) => d.pick([`ngày ${d.int(1, 28)}/${d.int(1, 12)}`, `sáng ${d.int(1, 28)}-${d.int(1, 12)}`, `chiều nay`]),
  due: (d) =>
    d.pick([
      `trước ngày ${d.int(1, 28)}/${d.int(1, 12)}`,
      'trong tháng này',
      'ngay trong quý I',
      'trước 30/6',
      'hằng tháng',
    ]),
  who: (d) =>
    `${d.pick(['Chủ tịch', 'Phó Chủ tịch', 'Phó Chủ tịch Thường trực'])} UBND ${d.pick(['Thành phố', 'TP', 'quận', 'huyện', 'phường', 'xã'])} ${person(d)}`,
  boss: (d) =>
    d.pick([
      'Cục Thuế',
      'Phòng GD-ĐT',
      'Sở Giáo dục và Đào tạo',
      'Giám đốc Sở Thông tin và Truyền thông',
      'Công an quận',
      'Phó Chủ tịch HĐND quận',
      'Ban Thường vụ Huyện ủy',
      'Ủy ban nhân dân quận',
      'Đoàn kiểm tra',
      'Chủ tịch UBND Thành phố',
      'Bí thư Quận ủy',
      'Bí thư Huyện ủy',
      'Giám đốc Sở Nội vụ',
      'Bí thư Thành ủy',
      'đồng chí',
      'ông',
      'bà',
      'Thường trực Quận ủy',
      'UBND Thành phố',
      'lãnh đạo quận',
      'người đứng đầu chính quyền huyện',
    ]),
  person,
  told: (d) =>
    d.pick([
      'các trường',
      'các quận 2, 9 và Thủ Đức',
      'Phòng Kinh tế',
      'các cấp, ngành',
      'hiệu trưởng các trường',
      'chủ đầu tư',
      '126 xã, phường',
      'các phòng, ban, đơn vị',
      'UBND các phường',
      'các sở, ngành',
      'Phòng Nội vụ',
      'thủ trưởng các đơn vị',
      'Sở Nội vụ',
      'các xã, thị trấn',
      'cán bộ, công chức',
      'Văn phòng HĐND và UBND',
      'người đứng đầu các cơ quan',
    ]),
  doc: (d) =>
    `${d.pick(['Quyết định', 'Kế hoạch', 'Công văn', 'Chỉ thị', 'Nghị quyết', 'Thông báo', 'Báo cáo', 'Tờ trình'])} số ${d.int(1, 5999)}${d.pick(['/QĐ-UBND', '/KH-UBND', '/UBND-NC', '/CT-TTg', '/NQ-CP', '-NQ/TW', '/TB-VP', '/QĐ-TTg', '/NĐ-CP'])}`,
  task: (d) => `${d.pick(TASK_VERBS)} ${d.pick(TASK_OBJECTS)}`,
}

const TASK_VERBS = list(
  'rà soát|khắc phục ngay|tập trung nâng cao|đẩy nhanh|tăng cường kiểm tra|chấn chỉnh|hoàn thành|công khai|nâng|chủ động tháo gỡ|xây dựng kế hoạch cải thiện|siết chặt|rút ngắn|phân công rõ trách nhiệm về|báo cáo kết quả',
)
const TASK_OBJECTS = list(
  'các tiêu chí còn thấp điểm|thời gian giải quyết hồ sơ|kỷ luật, kỷ cương hành chính|các chỉ số thành phần bị trừ điểm|tỷ lệ hồ sơ trực tuyến|chất lượng phục vụ người dân|việc số hóa kết quả giải quyết thủ tục|tiến độ giải phóng mặt bằng|công tác tiếp công dân|các dự án chậm tiến độ|thứ hạng của đơn vị|việc trả lời kiến nghị của doanh nghiệp|hạ tầng công nghệ tại bộ phận một cửa|trật tự đô thị trên địa bàn',
)

function unit(d: Dice, upper: boolean): string {
  const roll = d.next()
  if (roll < 0.08) return d.pick(['Hà Nội', 'Thủ đô', 'TP.HCM', 'TP Hồ Chí Minh', 'Thành phố'])
  if (roll < 0.22) return d.pick(list(BODIES))
  const [type, names] = d.pick(NAMES)
  const name = d.pick(names)
  if (roll > 0.85) return /^\d/.test(name) ? `Q.${name}` : name
  const word = `${d.chance(0.25) ? 'UBND ' : ''}${type} ${name}`
  return upper ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

function person(d: Dice): string {
  const family = list('Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương')
  const middle = list('Văn|Thị|Đức|Minh|Quốc|Hữu|Thanh|Xuân|Ngọc|Hồng')
  const given = list('Hải|Lan|Tuấn|Dũng|Hương|Sơn|Thủy|Bình|Nam|Hà|Quang|Phúc|Tân|Thịnh')
  return `${d.pick(family)} ${d.pick(middle)} ${d.pick(given)}`
}

/** `{slot}` filled, `[a|b|]` one of, from left to right; no nesting. */
export function fill(pattern: string, d: Dice): string {
  const chosen = pattern.replace(/\[([^\]]*)\]/g, (_, options: string) => d.pick(options.split('|')))
  const text = chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const slot = SLOTS[name]
    if (slot === undefined) throw new Error(`no slot {${name}} in: ${pattern}`)
    return slot(d)
  })
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .trim()
  return tidy.charAt(0).toUpperCase() + tidy.slice(1)
}
