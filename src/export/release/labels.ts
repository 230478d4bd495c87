/** Where a variable comes from, for the codebook. */
export type Origin = 'source' | 'extractor' | 'model' | 'panel' | 'gazetteer' | 'clock'

export interface Label {
  readonly en: string
  readonly vi: string
  readonly origin: Origin
  /** Unit of measurement, where it has one. */
  readonly unit?: string
}

const make = (origin: Origin, en: string, vi: string, unit?: string): Label =>
  unit === undefined ? { en, vi, origin } : { en, vi, origin, unit }

/** Short names of the variables in both languages. One name means one thing in every table, but for those in `IN_TABLE`. */
const LABELS: Readonly<Record<string, Label>> = {
  cell_id: make('panel', 'Cell', 'Ô số liệu'),
  unit_id: make('gazetteer', 'Unit (id)', 'Mã đơn vị'),
  unit: make('source', 'Unit', 'Đơn vị'),
  unit_name: make('gazetteer', 'Unit (Vietnamese)', 'Tên đơn vị'),
  unit_name_en: make('gazetteer', 'Unit (English)', 'Tên đơn vị (tiếng Anh)'),
  unit_level: make('gazetteer', 'Level of the unit', 'Cấp đơn vị'),
  level: make('gazetteer', 'Level of the unit', 'Cấp đơn vị'),
  kind: make('gazetteer', 'Kind of unit', 'Loại đơn vị'),
  city: make('gazetteer', 'City', 'Thành phố'),
  parent_id: make('gazetteer', 'Unit above', 'Đơn vị cấp trên'),
  gso_code: make('gazetteer', 'Code of the statistics office', 'Mã của Tổng cục Thống kê'),
  valid_from: make('gazetteer', 'First day', 'Ngày bắt đầu'),
  valid_to: make('gazetteer', 'Last day', 'Ngày kết thúc'),
  name: make('gazetteer', 'Name (Vietnamese)', 'Tên'),
  name_en: make('gazetteer', 'Name (English)', 'Tên (tiếng Anh)'),
  index: make('extractor', 'Index', 'Chỉ số'),
  index_id: make('panel', 'Key of the index', 'Khóa của chỉ số'),
  index_name: make('source', 'Name of another index', 'Tên chỉ số khác'),
  component: make('extractor', 'Component', 'Chỉ số thành phần'),
  reference_year: make('extractor', 'Reference year', 'Năm số liệu', 'year'),
  period: make('extractor', 'Period within the year', 'Kỳ trong năm'),
  peer_group: make('source', 'Peer group', 'Nhóm xếp hạng'),
  property: make('panel', 'Score or rank', 'Điểm hay thứ hạng'),
  value: make('panel', 'Value', 'Giá trị', 'as value_unit for scores, place for ranks'),
  value_unit: make('source', 'Unit of the score', 'Đơn vị của điểm'),
  rank: make('source', 'Rank', 'Thứ hạng', 'place'),
  rank_of: make('source', 'Units ranked', 'Số đơn vị được xếp hạng', 'units'),
  state: make('panel', 'How the value stands', 'Trạng thái'),
  sources: make('panel', 'Independent sources', 'Số nguồn độc lập', 'sources'),
  decided_by: make('panel', 'Deciding policy', 'Quy tắc quyết định'),
  chosen: make('panel', 'Claims behind the value', 'Nguồn ủng hộ'),
  opposing: make('panel', 'Claims against the value', 'Nguồn trái ngược'),
  flags: make('panel', 'Flags', 'Cờ lưu ý'),
  side: make('panel', 'Side', 'Phía'),
  says: make('source', 'What this reading says', 'Giá trị theo nguồn'),
  says_unit: make('source', 'Unit of what this reading says', 'Đơn vị của giá trị theo nguồn'),
  says_derived: make('panel', 'Derived from a change', 'Suy ra từ mức thay đổi'),
  observation_id: make('extractor', 'Claim', 'Mã nhận định'),
  directive_id: make('extractor', 'Directive', 'Mã chỉ đạo'),
  article_id: make('source', 'Article', 'Mã bài viết'),
  site: make('source', 'Site', 'Trang nguồn'),
  url: make('source', 'Address', 'Địa chỉ'),
  published_at: make('source', 'Published', 'Ngày đăng', 'Vietnam time'),
  source_class: make('source', 'Kind of source', 'Loại nguồn'),
  title: make('source', 'Headline', 'Tiêu đề'),
  echo_of: make('panel', 'Copy of', 'Đăng lại từ'),
  captured_at: make('clock', 'Captured', 'Thời điểm lưu', 'UTC'),
  payload_sha256: make('source', 'Digest of the page', 'Mã băm của trang'),
  score: make('source', 'Score', 'Điểm', 'as score_unit'),
  score_raw: make('source', 'Score as written', 'Điểm như trong bài'),
  score_unit: make('source', 'Unit of the score', 'Đơn vị của điểm'),
  is_last: make('source', 'Last place', 'Xếp cuối'),
  tied: make('source', 'Shared place', 'Đồng hạng'),
  grade: make('source', 'Grade', 'Xếp loại'),
  change_ranks: make('source', 'Change in places', 'Số bậc thay đổi', 'places, up is positive'),
  change_points: make('source', 'Change in points', 'Số điểm thay đổi', 'as score_unit'),
  baseline_year: make('source', 'Baseline year', 'Năm so sánh', 'year'),
  status: make('extractor', 'Achieved or planned', 'Đạt được hay mục tiêu'),
  certainty: make('extractor', 'Stated or inferred year', 'Năm nêu rõ hay suy ra'),
  evidence_quote: make('source', 'Quoted words', 'Trích dẫn'),
  evidence_start: make('extractor', 'Start of the quote', 'Vị trí đầu trích dẫn', 'UTF-16 units'),
  evidence_end: make('extractor', 'End of the quote', 'Vị trí cuối trích dẫn', 'UTF-16 units'),
  quote: make('source', 'Quoted words', 'Trích dẫn'),
  rules: make('extractor', 'Rules', 'Quy tắc trích xuất'),
  confidence: make('extractor', 'Confidence', 'Độ tin cậy', '0 to 1'),
  second_opinion_rules_confidence: make('extractor', 'Confidence of the rules', 'Độ tin cậy của quy tắc', '0 to 1'),
  second_opinion_model_score: make('model', 'Score of the second reader', 'Điểm của bộ đọc thứ hai', '0 to 1'),
  second_opinion_model_id: make('model', 'Second reader', 'Bộ đọc thứ hai'),
  second_opinion_model_revision: make('model', 'Revision of the second reader', 'Phiên bản bộ đọc thứ hai'),
  second_opinion_model_digest: make('model', 'Digest of the second reader', 'Mã băm của bộ đọc thứ hai'),
  extractor_version: make('extractor', 'Extractor', 'Phiên bản bộ trích xuất'),
  recorded_from: make('clock', 'Recorded from', 'Ghi nhận từ', 'UTC'),
  recorded_to: make('clock', 'Recorded to', 'Ghi nhận đến', 'UTC'),
  first_seen: make('clock', 'First seen', 'Thấy lần đầu', 'UTC'),
  last_seen: make('clock', 'Last seen', 'Thấy lần cuối', 'UTC'),
  withdrawn_at: make('clock', 'Withdrawn', 'Rút lại', 'UTC'),
  said_on: make('clock', 'Said on', 'Ngày công bố', 'Vietnam time'),
  issuer: make('source', 'Issuer', 'Người ban hành'),
  issuer_role: make('source', 'Office of the issuer', 'Chức vụ'),
  issuer_unit_id: make('extractor', 'Unit of the issuer', 'Đơn vị của người ban hành'),
  addressee: make('source', 'Addressee', 'Nơi nhận'),
  verb: make('source', 'Verb', 'Động từ chỉ đạo'),
  text: make('source', 'What is ordered', 'Nội dung chỉ đạo'),
  documents: make('source', 'Documents cited', 'Văn bản viện dẫn'),
  announced_count: make('source', 'Tasks announced', 'Số nhiệm vụ nêu', 'tasks'),
  deadline: make('source', 'Deadline', 'Thời hạn'),
  type: make('source', 'Type of document', 'Loại văn bản'),
  number: make('source', 'Number of document', 'Số hiệu'),
  issuer_code: make('source', 'Issuing body', 'Mã cơ quan ban hành'),
  date: make('source', 'Date', 'Ngày'),
  surface: make('source', 'As written', 'Nguyên văn'),
  start: make('extractor', 'Start in the text', 'Vị trí đầu', 'UTF-16 units'),
  end: make('extractor', 'End in the text', 'Vị trí cuối', 'UTF-16 units'),
  units: make('gazetteer', 'Units alive', 'Số đơn vị', 'units'),
  with_score: make('panel', 'With a score', 'Có điểm', 'units'),
  with_rank: make('panel', 'With a rank', 'Có thứ hạng', 'units'),
  derived_only: make('panel', 'Only derived', 'Chỉ có giá trị suy ra', 'units'),
  disputed: make('panel', 'Disputed', 'Còn mâu thuẫn', 'units'),
  missing_units: make('panel', 'Missing', 'Còn thiếu', 'units'),
  missing: make('panel', 'Missing units', 'Đơn vị còn thiếu'),
  from_unit_id: make('gazetteer', 'Unit before', 'Đơn vị trước'),
  to_unit_id: make('gazetteer', 'Unit after', 'Đơn vị sau'),
  event: make('gazetteer', 'Event', 'Sự kiện'),
  share: make('gazetteer', 'Whole or part', 'Toàn bộ hay một phần'),
  wards_whole: make('gazetteer', 'Wards, whole', 'Số xã, phường chuyển toàn bộ', 'wards'),
  wards_part: make('gazetteer', 'Wards, in part', 'Số xã, phường chuyển một phần', 'wards'),
  scales: make('source', 'Scales', 'Thang điểm'),
  levels: make('source', 'Levels measured', 'Cấp được đánh giá'),
  reason: make('panel', 'Reason', 'Lý do'),
}

const IN_TABLE: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  lineage: { date: make('gazetteer', 'First day of the new state', 'Ngày có hiệu lực') },
  indices: {
    name: make('source', 'Name (Vietnamese)', 'Tên chỉ số'),
    name_en: make('source', 'Name (English)', 'Tên chỉ số (tiếng Anh)'),
    issuer: make('source', 'Issuing body', 'Cơ quan công bố'),
  },
}

/** Columns of the wide panel are made for its years. */
function yearly(column: string): Label | undefined {
  const [, name, year, state] = /^(score|rank|rank_of)_(\d{4})(_state)?$/.exec(column) ?? []
  const base = name === undefined ? undefined : LABELS[name]
  if (base === undefined) return undefined
  if (state !== undefined) return make('panel', `${base.en} ${year}: how it stands`, `${base.vi} ${year}: trạng thái`)
  const unit = name === 'score' ? 'per cent or points, as value_unit of the long form says' : base.unit
  return make('panel', `${base.en} ${year}`, `${base.vi} ${year}`, unit)
}

/** @throws RangeError for a variable without a label: the codebook must tell of every one */
export function labelOf(table: string, column: string): Label {
  const found = IN_TABLE[table]?.[column] ?? LABELS[column] ?? yearly(column)
  if (found === undefined)
    throw new RangeError(`the variable ${table}.${column} has no label in src/export/release/labels.ts`)
  return found
}

export const ORIGINS: Readonly<Record<Origin, string>> = {
  source: 'as the source prints it',
  extractor: 'read by the rules of the extractor',
  model: 'said by a sentence model, which changes no value',
  panel: 'computed from the claims by signed policies',
  gazetteer: 'gazetteer of units in time',
  clock: 'clock of the database',
}

/** The values of closed lists in both languages. */
export const LEVELS: Readonly<Record<string, { readonly en: string; readonly vi: string }>> = {
  hanoi: { en: 'Hanoi', vi: 'Hà Nội' },
  hcmc: { en: 'Ho Chi Minh City', vi: 'TP. Hồ Chí Minh' },
  city: { en: 'city', vi: 'thành phố trực thuộc Trung ương' },
  district: { en: 'district', vi: 'quận, huyện, thị xã' },
  ward: { en: 'ward or commune', vi: 'phường, xã, thị trấn' },
  department: { en: 'department', vi: 'sở, ban, ngành' },
  province: { en: 'province', vi: 'tỉnh' },
  score: { en: 'score', vi: 'điểm' },
  rank: { en: 'rank', vi: 'thứ hạng' },
  '%': { en: 'per cent', vi: 'phần trăm' },
  điểm: { en: 'points', vi: 'điểm' },
  single: { en: 'one source says so', vi: 'một nguồn' },
  agreed: { en: 'several sources agree', vi: 'nhiều nguồn thống nhất' },
  resolved: { en: 'sources differ, a policy decided', vi: 'nguồn khác nhau, đã quyết định theo quy tắc' },
  corrected: { en: 'a correction was published or made', vi: 'đã đính chính' },
  derived: { en: 'follows from a stated change', vi: 'suy ra từ mức thay đổi' },
  disputed: { en: 'sources differ, nothing decides', vi: 'còn mâu thuẫn' },
  chosen: { en: 'behind the value', vi: 'ủng hộ giá trị' },
  opposing: { en: 'against the value', vi: 'trái với giá trị' },
  achieved: { en: 'achieved', vi: 'đạt được' },
  target: { en: 'planned', vi: 'mục tiêu' },
  stated: { en: 'stated in the text', vi: 'nêu trong bài' },
  inferred: { en: 'inferred by a rule', vi: 'suy ra theo quy tắc' },
  decision: { en: 'official decision', vi: 'quyết định' },
  issuer: { en: 'issuing body', vi: 'cơ quan công bố' },
  national: { en: 'national paper', vi: 'báo trung ương' },
  local: { en: 'local paper', vi: 'báo địa phương' },
  aggregator: { en: 'aggregator or translation', vi: 'trang tổng hợp' },
  whole: { en: 'the whole unit', vi: 'toàn bộ' },
  part: { en: 'a part of it', vi: 'một phần' },
}
