import type { FigureKind } from '../../../src/model/index.ts'
import { type Dice, fill } from './slots.ts'

/**
 * Sentences put together from parts, so that a model cannot learn them by heart: who, of which measure, has which value.
 * The same predicates carry index results and everything that is none; what is measured, and of whom, makes the difference.
 */
const list = (joined: string): readonly string[] =>
  joined
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const SCORED = list(`
  đạt {score}
  được {score}
  có {score}
  với {score}
  đạt mức {score}
  là {score}
  ở mức {score}
  chỉ đạt {score}
  đạt tới {score}
  giành {score}
  ghi nhận {score}
  dừng ở {score}
  đạt tổng điểm {score}
  có kết quả {score}
  đạt 0,{small}{small}
  đạt 0,{small}{small} điểm
  đạt {num} trên thang điểm 100
  được chấm {score}`)
const RANKED = list(`
  xếp thứ {ord}
  đứng thứ {rank}
  xếp hạng {rank}
  ở vị trí thứ {ord}
  đứng ở vị trí {rank}
  giữ vị trí thứ {ord}
  giành ngôi đầu
  dẫn đầu
  đứng đầu
  đứng nhất
  giữ vị trí quán quân
  về nhì
  xếp nhì bảng
  nằm ở vị trí cuối
  đứng cuối bảng
  xếp cuối cùng
  đứng áp chót
  xếp hạng {n} trong tổng số {n} {peers}
  đứng thứ {n} trên {small}
  lọt tốp {n}, xếp thứ {n}
  vẫn ở vị trí thứ {ord}
  giữ nguyên hạng {n}
  xếp thứ {n}/{small} {peers}
  đồng hạng {n}
  chia sẻ vị trí thứ {ord}
  đồng hạng {n} với {unit}
  xếp thứ nhất, kế đến là {unit}
  đứng đầu, xếp sau là {unit} và {unit}
  cùng {unit} đứng thứ {ord}
  bỏ xa đơn vị xếp thứ hai là {unit}
  {n} năm liền đứng đầu
  năm thứ {n} liên tiếp dẫn đầu`)
const MOVED = list(`
  tăng {n} bậc so với năm {year}
  giảm {n} bậc
  tụt {n} bậc so với năm trước
  tăng {num}% so với năm {year}
  tăng {num} điểm phần trăm
  thăng {n} hạng
  cải thiện {n} bậc
  lùi {n} bậc
  giảm {num} điểm so với năm trước
  không đổi so với năm {year}
  từ vị trí {n} vươn lên vị trí {n}
  tụt từ hạng {n} xuống hạng {n}
  cao hơn năm trước {num} điểm
  thấp hơn {num}% so với kết quả năm {year}`)

/** Governance indices in words. */
const MEASURES = list(`
  {index}
  {index} năm {year}
  kết quả {index}
  kết quả xếp hạng {index} năm {year}
  chỉ số này
  chỉ số cải cách hành chính
  mức độ hài lòng của người dân, tổ chức (SIPAS)
  chỉ số hài lòng
  mức độ chuyển đổi số
  năng lực cạnh tranh cấp sở, ngành và địa phương (DDCI)
  mức độ ứng dụng công nghệ thông tin (ICT Index)
  chỉ số phục vụ người dân, doanh nghiệp
  bảng xếp hạng cải cách hành chính
  điểm CCHC
  hiệu quả quản trị và hành chính công (PAPI)
  bộ chỉ số phục vụ người dân và doanh nghiệp theo Quyết định 766`)
/** What is measured elsewhere: never an index of the catalogue. */
const OTHERS = list(`
  giải ngân vốn đầu tư công
  thu ngân sách
  thu thuế
  điểm trung bình 3 môn thi vào lớp 10
  điểm thi tốt nghiệp THPT
  tỷ lệ hồ sơ đúng hạn
  tỷ lệ dịch vụ công trực tuyến
  số lượng huy chương
  tiến độ tiêm chủng
  diện tích cây xanh
  mật độ dân số
  thu hút vốn FDI
  giá bán căn hộ
  tỷ lệ đô thị hóa
  tỷ lệ tai nạn giao thông
  chỉ số thành phần cải cách thể chế
  chỉ số thành phần tài chính công
  tiêu chí công khai, minh bạch
  điểm điều tra xã hội học
  chất lượng không khí
  giá tiêu dùng (CPI)
  sản xuất công nghiệp (IIP)
  tăng trưởng GRDP
  lượng khách du lịch
  xây dựng nông thôn mới
  phong trào thi đua
  thi đua khối dân vận
  giải bóng đá phong trào
  tỷ lệ hộ nghèo
  kim ngạch xuất khẩu
  chỉ số VN-Index
  tỷ lệ bao phủ bảo hiểm y tế
  phân loại rác tại nguồn`)
const STRANGERS = list(`
  tỉnh Quảng Ninh
  Đà Nẵng
  Hải Phòng
  Bình Dương
  Long An
  Việt Nam
  Singapore
  đội {bare}
  CLB Hà Nội
  trường THPT {bare}
  cầu thủ {person}
  thí sinh {person}
  Bộ Tài chính
  ngân hàng này
  cả nước
  nhóm {n} đơn vị
  khối {peers}
  giá trị trung bình
  học sinh lớp 12
  Đại học Bách khoa Hà Nội
  công ty`)
const OPENERS = list(`
  Theo đó,
  Cụ thể,
  Kết quả,
  Đáng chú ý,
  Theo báo cáo,
  Trong đó,
  Ở khối {peers},
  Tại hội nghị, báo cáo cho biết,
  Năm {year},
  Cũng trong năm {year},
  Tính đến {date},
  So với năm trước,
  Ở nhóm cuối,
  Theo công bố của UBND Thành phố,
  Với sự nỗ lực của cả hệ thống chính trị,
  Ngược lại,
  Trong khi đó,
  Ông {person} cho biết,
  Kết quả đánh giá năm {year} của UBND Thành phố cho thấy
  Kết quả đánh giá {index} năm {year} của các {peers} cho thấy
  Theo công bố {date} của Bộ Nội vụ,
  Hội nghị ghi nhận
  Số liệu đúng là
  Kết quả của các đơn vị còn lại:
  Ở nhóm {n} {peers},
  Khối {peers}:
  Đây là năm thứ {n} liên tiếp
  Sau hơn nửa năm vận hành mô hình mới,
  Theo {doc},
  {index}:
  Thông tin tại buổi làm việc, {who} cho hay
  Nhìn lại cả nhiệm kỳ,
  Không giữ được phong độ,
  Sau khi rà soát lại,
  Báo cáo của {unit} nêu:
  Theo kết quả công bố hồi tháng {n},
  Theo kết quả công bố {date},
  Trước đó,
  Đến năm {year},
  Trong báo cáo tổng kết, {unit} cho biết
  Mới đây,
  Lần đầu tiên`)
const TAILS = list(`
  nhờ {task}
  , cho thấy sự chuyển biến rõ rệt
  , dù còn nhiều khó khăn
  , theo công bố {date}
  , được người dân đánh giá cao
  trong tổng số {n} {peers}
  , chủ yếu do bị trừ điểm ở nội dung công khai thủ tục
  , kết quả tốt nhất từ trước đến nay
  , ông {person} thông tin`)

type Parts = { readonly who: string; readonly measure: string; readonly said: string }

/** A made sentence, and which figures of a result it states. */
export interface Told {
  readonly text: string
  readonly states: ReadonlySet<FigureKind>
}

const SHAPES: ReadonlyArray<(p: Parts, d: Dice) => string> = [
  (p, d) => `${p.who} ${p.said} về ${p.measure}${d.chance(0.3) ? ' năm {year}' : ''}`,
  (p) => `${p.measure} của ${p.who} ${p.said}`,
  (p, d) => `${d.pick(['về', 'xét về', 'đối với', 'với', 'ở'])} ${p.measure}, ${p.who} ${p.said}`,
  (p) => `${p.who} ${p.said}`,
  (p) => `${p.who} là nơi có ${p.measure} ${p.said}`,
  (p) => `${p.who}: ${p.measure} ${p.said}`,
  (p) => `năm {year}, ${p.measure} của ${p.who} ${p.said}`,
  (p, d) =>
    `${d.pick(['đứng đầu', 'dẫn đầu', 'xếp sau', 'đứng cuối', 'kế tiếp'])} về ${p.measure} là ${p.who}, ${p.said}`,
  (p) => `${p.who} ({score}), {unit} ({score}) và {unit} ({score}) ${p.said} ${p.measure}`,
]

const PREDICATES = { score: SCORED, rank: RANKED, change: MOVED } as const
type Stated = keyof typeof PREDICATES

/** The predicates of one subject, by the share of sentences that are to have them. */
function predicates(d: Dice): readonly Stated[] {
  const roll = d.next()
  if (roll < 0.25) return ['score']
  if (roll < 0.45) return ['rank']
  if (roll < 0.55) return ['change']
  if (roll < 0.75) return ['score', 'rank']
  if (roll < 0.9) return ['rank', 'change']
  return ['score', 'change', 'rank']
}

/** An index result of one of our units; one in four stands in a longer sentence with something else. */
export function composedResult(d: Dice): Told {
  const roll = d.next()
  if (roll < 0.12) {
    const trap = composedTrap(d)
    const result = oneResult(d)
    return { text: joined(trap, result.text, d), states: result.states }
  }
  if (roll < 0.25) {
    const result = oneResult(d)
    return { text: joined(result.text, composedTrap(d), d), states: result.states }
  }
  if (roll < 0.33) {
    const { text, states } = listed(d)
    return { text: fill(`${d.chance(0.5) ? d.pick(OPENERS) : ''} ${text}`, d), states }
  }
  return oneResult(d)
}

const JOINTS = ['; ', ', trong khi ', ', còn ', '; bên cạnh đó ', ' và ', ', đồng thời ']

/** Two sentences as the halves of one. */
function joined(first: string, second: string, d: Dice): string {
  return `${first.replace(/\.$/, '')}${d.pick(JOINTS)}${second.charAt(0).toLowerCase()}${second.slice(1)}`
}

/** A row of names with their values, with and without brackets. */
function listed(d: Dice): Told {
  const item = d.pick([
    '{bare}: {score}',
    '{bare} ({score})',
    '{unit} {score}',
    '{bare} - {score}',
    '{n}. {unit}: {score}',
    '{bare} (hạng {n})',
    '{bare} {rank}',
  ])
  const head = d.pick(['', '', 'các vị trí kế tiếp là ', 'tiếp theo lần lượt là ', 'Khối {peers}: ', 'Tốp cuối gồm: '])
  const row = Array.from({ length: d.int(2, 7) }, () => item).join(d.pick(['; ', ', ', '\n']))
  const states = new Set<Stated>([item.includes('{score}') ? 'score' : 'rank'])
  // "The next places are …" gives ranks to whoever follows.
  if (/^(?:các vị trí|tiếp theo|Tốp)/u.test(head) || item.startsWith('{n}.')) states.add('rank')
  return { text: `${head}${row}.`, states }
}

function oneResult(d: Dice): Told {
  const who = d.chance(0.7) ? '{unit}' : d.pick(['{own}', '{own}', '{bare}', 'UBND {own}', 'Thành phố'])
  return finished(who, d.pick(MEASURES), d)
}

/** The same words about something else: another measure, or another subject. `implicit`: nothing in the sentence says which. */
export function composedTrap(d: Dice): string {
  const other = d.chance(0.65)
  const who = other && d.chance(0.6) ? '{unit}' : d.pick(STRANGERS)
  return finished(who, d.pick(other ? OTHERS : MEASURES), d, other ? [0, 1, 2, 4, 5, 6, 7] : undefined).text
}

const RANKING_SHAPE = 7
const LIST_SHAPE = 8

function finished(who: string, measure: string, d: Dice, shapes?: readonly number[]): Told {
  const said = predicates(d)
  const parts = { who, measure, said: said.map((name) => d.pick(PREDICATES[name])).join(', ') }
  const place = shapes === undefined ? d.int(0, SHAPES.length - 1) : d.pick(shapes)
  const opener = d.chance(0.35) ? `${d.pick(OPENERS)} ` : ''
  const tail = d.chance(0.25) ? ` ${d.pick(TAILS)}` : ''
  const states = new Set<Stated>(said)
  if (place === RANKING_SHAPE || /(?:hạng|vị trí)(?: thứ)? \{/u.test(parts.said)) states.add('rank')
  if (place === LIST_SHAPE) states.add('score')
  return { text: fill(`${opener}${SHAPES[place]!(parts, d)}${tail}.`, d), states }
}
