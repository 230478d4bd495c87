import { OFFICES, Phrases, type Token } from '../people/index.ts'

/** Nouns that can be given an order (guide 15.3). */
export const NOUNS = new Set(
  (
    'ubnd ưbnd hđnd ủy sở ban bộ phòng văn công thanh cục chi trung chủ phó giám bí trưởng thủ lãnh cán đảng cấp chính quận huyện thị phường xã thôn thành tp đặc ' +
    'đơn cơ địa đồng ông bà nhà đài báo tổ đội kho bhxh bảo hội mttq mặt hệ ngành tổng trường doanh lực viên bên chánh tiểu tập khối đoàn ubmttq người quân q h hiệu bệnh ' +
    'khu hợp bộ_phận tòa viện ngân bch bql btv hđt cq cbcc tphcm tp.hcm hà công_an liên hai itpc hepza shtp hids'
  ).split(' '),
)
const LEADERS = new Phrases([
  'itpc',
  'hepza',
  'shtp',
  'hids',
  'người đứng đầu',
  'cơ quan',
  'cơ sở',
  'đơn vị',
  'địa phương',
  'cán bộ',
  'công chức',
  'viên chức',
  'công an',
  'thanh tra',
  'cấp ủy',
  'cấp cơ sở',
  'chính quyền',
  'chủ đầu tư',
  'nhà thầu',
  'nhà đầu tư',
  'doanh nghiệp',
  'lãnh đạo',
  'lực lượng',
  'hệ thống chính trị',
  'đồng chí',
  'đài phát thanh',
  'đài truyền thanh',
  'báo chí',
  'văn phòng',
  'chi bộ',
  'chi , đảng bộ',
  'chi ủy',
  'chi , đảng ủy',
  'chi cục',
  'trung tâm',
  'tổ chức',
  'tổ công tác',
  'chi nhánh',
  'khu phố',
  'ấp',
  'tổ dân phố',
  'thủ trưởng',
  'thành viên',
  'hội viên',
  'bộ phận',
  'đảng viên',
  'nhà trường',
  'hiệu trưởng',
  'chủ tịch',
  'phó chủ tịch',
  'bí thư',
  'giám đốc',
  'phó giám đốc',
  'trưởng',
  'chánh văn phòng',
  'chánh thanh tra',
  'bảo hiểm xã hội',
  'kho bạc',
  'ngân hàng',
  'ban',
  'sở',
  'phòng',
  'cục',
  'ubnd',
  'ưbnd',
  'hđnd',
  'ủy ban',
  'hội đồng',
  'quận',
  'huyện',
  'thị xã',
  'phường',
  'xã',
  'thị trấn',
  'đặc khu',
  'thành phố',
  'tp',
  'đảng ủy',
  'đảng bộ',
  'quận ủy',
  'huyện ủy',
  'thị ủy',
  'thành ủy',
  'thường trực',
  'mttq',
  'mặt trận',
  'đoàn thể',
  'hội',
  'bộ',
  'ngành',
  'cấp',
  'khối',
  'tập thể',
  'tổng công ty',
  'công ty',
  'trường',
  'bệnh viện',
  'bộ tư lệnh',
  'bộ chỉ huy',
  'ban chỉ huy',
  'viện',
  'tòa án',
  'hiệp hội',
  'liên đoàn',
  'liên ngành',
  'tổ',
  'đội',
  'khu',
  'hợp tác xã',
  'hộ',
  'người dân',
  'nhân dân',
  'địa bàn',
  'tphcm',
  'tp.hcm',
  'hà nội',
  'chuyên viên',
  'nhân viên',
  'cá nhân',
  'chủ doanh nghiệp',
  'chủ cơ sở',
  'đại biểu',
  'đoàn viên',
  'giáo viên',
  'cơ sở',
  'bên',
  'ubmttq',
  'thôn',
  'q',
  'h',
  'bhxh',
  'btv',
  'bch',
  'đoàn',
  'vụ',
  'tổng cục',
  'đài',
  'bưu điện',
  'hepza',
  'itpc',
  'shtp',
  'hids',
  'hfic',
  'sawaco',
  'lđld',
  'itpc',
  'hepza',
  'shtp',
])
const MANY = new Set([
  'các',
  'những',
  'mọi',
  'từng',
  'mỗi',
  'toàn',
  'tất',
  'cả',
  'tập',
  'một',
  'hai',
  'ba',
  'bốn',
  'năm',
  'sáu',
  'đội',
])
/** Nouns behind "các" that get no orders. */
const COURTESY = new Phrases(['ông', 'bà', 'đồng chí', 'anh', 'chị'])

/** Does someone who can take an order start here? */
export function isAddressee(tokens: readonly Token[], at: number): boolean {
  let i = at
  for (let n = 0; n < 4 && i < tokens.length; n++) {
    const { text } = tokens[i]!
    if (i > at && text === 'đội' && tokens[i + 1]?.text !== 'ngũ') break
    if (MANY.has(text) || /^\d{1,3}$/.test(text)) i++
    else if (i > at && /^(?:%|thể|cả|ngũ|số|bộ)$/.test(text)) i++
    else break
  }
  if (LEADERS.at(tokens, i) > 0) return !isActivity(tokens, i)
  if (OFFICES.at(tokens, i) > 0) return true
  return COURTESY.at(tokens, i) > 0 && tokens[i + COURTESY.at(tokens, i)]?.cap === true
}

/** "tổ chức triển khai", "thanh tra, kiểm tra", "cấp giấy": the same words as verbs; "hội nghị", "cấp bách" are other words. */
function isActivity(tokens: readonly Token[], at: number): boolean {
  const { text, cap } = tokens[at]!
  const next = tokens[at + 1]?.text ?? ''
  const two = `${text} ${next}`
  if (two === 'tổ chức') return !/^(?:chính|đảng|đoàn|cơ|xã|hội|có|liên|,|kinh|tín)$/.test(tokens[at + 2]?.text ?? '')
  if (two === 'thanh tra') return !cap
  if (text === 'cấp')
    return !MANY.has(tokens[at - 1]?.text ?? '') && /^(?:giấy|phép|bách|thiết|đổi|lại|phát|nước|kinh)$/.test(next)
  if (text === 'hội') return /^(?:nghị|thảo|nhập|họp|trường)$/.test(next) && !cap
  if (text === 'ban') return next === 'hành' || next === 'bố'
  if (text === 'bộ') return /^(?:máy|tiêu|chỉ|thủ|luật|phận)$/.test(next) && next !== 'phận'
  if (text === 'xã') return next === 'hội'
  if (text === 'đoàn') return next === 'kết'
  if (text === 'trưởng') return next === 'thành'
  return text === 'hộ' && next === 'tịch'
}

/** What begins the content, in two words; each also with one word below. */
const CONTENT_TWO = new Set(
  (
    'tiếp tục|tập trung|thực hiện|xây dựng|rà soát|hoàn thành|hoàn thiện|hoàn chỉnh|báo cáo|tăng cường|khẩn trương|chủ động|phối hợp|triển khai|đẩy mạnh|đẩy nhanh|nâng cao|quan tâm|chú trọng|chú ý|bảo đảm|đảm bảo|kiểm tra|kiểm soát|' +
    'xử lý|hướng dẫn|tham mưu|đề xuất|nghiêm túc|nghiêm khắc|quyết liệt|chịu trách|phát huy|chấp hành|khắc phục|chấn chỉnh|duy trì|nhân rộng|đôn đốc|theo dõi|tổng hợp|công khai|cập nhật|bố trí|giải quyết|tiếp nhận|tiếp thu|nghiên cứu|kịp thời|' +
    'thường xuyên|cam kết|đăng ký|cải thiện|cải tiến|ban hành|chủ trì|chỉ đạo|quán triệt|xác định|đánh giá|đổi mới|siết chặt|giám sát|thúc đẩy|huy động|tuyên truyền|vận động|thông tin|cung cấp|bàn giao|thu hồi|giải trình|kiểm điểm|kiên quyết|cụ thể|' +
    'bám sát|thành lập|khảo sát|thống kê|số hóa|ứng dụng|vận hành|bổ sung|điều chỉnh|sắp xếp|rút kinh|rút ngắn|lắng nghe|đối thoại|tiết kiệm|ngăn chặn|phát hiện|xác minh|điều tra|khởi tố|đình chỉ|tạm dừng|ưu tiên|tận dụng|khai thác|nắm chắc|nắm bắt|nhanh chóng|' +
    'trực tiếp|tham gia|đồng loạt|đồng bộ|căn cứ|trên cơ|thống nhất|định kỳ|kê khai|công bố|thẩm định|phê duyệt|làm rõ|bắt tay|nhìn thẳng|làm tốt|làm đầu|làm việc|có kế|có biện|có giải|có trách|có phương|có văn|có báo|giữ vững|giữ gìn|tổ chức|đầu tư|nhìn nhận|tích cực|trả lời|' +
    'chuẩn bị|lồng ghép|khai trương|lựa chọn|thay đổi|thay thế|gắn trách|nghiệm thu|thu nợ|thanh tra|quản lý|quy định|quy hoạch|bồi dưỡng|đào tạo|tập huấn|phân công|phân loại|phân cấp|bình xét|đưa vào|đưa ra|mở rộng|ra quân|cân đối|ký cam|tháo gỡ|tạo điều|tạo chuyển|' +
    'đa dạng|đáp ứng|hỗ trợ|hạn chế|giảm thời|giảm thiểu|tinh gọn|nỗ lực|phấn đấu|quyết tâm|mạnh dạn|linh hoạt|sáng tạo|gương mẫu|nêu cao|đề cao|thay mặt|cùng với|song song|trong tháng|trong quý|ngay sau|ngay trong|từ nay|đến hết|không được|không để|không chủ|không chạy|không được|bình tĩnh|' +
    'tự kiểm|tự rà|tự giác|sửa đổi|sửa chữa|di dời|giải phóng|cưỡng chế|xóa bỏ|chấm dứt|dừng ngay|dừng thi|yêu cầu|thông báo|đình chỉ|đăng tải|niêm yết|cắt giảm|đơn giản|kết nối|liên thông|chia sẻ|nhập dữ|lấy ý|lấy kết|thành thật|cử cán|trang bị|mua sắm|nộp hồ|hằng tuần|hàng tuần|hằng tháng|hàng tháng|' +
    'khuyến cáo|điều phối|thí điểm|tiến hành|nghiên cứu|mở đợt|mời gọi|kêu gọi|phục vụ|bảo vệ|chăm lo|chăm sóc|ổn định|củng cố|kiện toàn|luân chuyển|điều động|bám dân|gửi báo|gửi kết|trình ubnd|trình hđnd|trình thành|thực thi|áp dụng|xem xét|xem đây|coi đây|ghi nhận|phân tích|phản hồi|xin lỗi|sử dụng|lên kế|lên phương|học tập|nêu gương|thực sự|quản trị|tính toán|trực cả|trực ngày|kiểm đếm|soi chiếu|đối chiếu|thiết kế|chuyển đổi|chuyển hồ|chuyển trả|khởi công|tổng kết|sơ kết|ngăn ngừa|phòng ngừa|phòng chống|hoàn tất|chốt danh|lập danh|phổ biến|quyết định|nhận diện|khuyến khích|biểu dương|đánh thức|mạnh tay|giải đáp|bảo quản|thu gom|dọn dẹp|gặp gỡ|gặp doanh|rà lại|thường trực|đặt mục|đặt ra|bảo trì|nâng cấp|xóa sổ|cấp bổ|cấp phát|cấp đủ|ngừng tiếp'
  ).split('|'),
)
const CONTENT_ONE = new Set(
  'phải cần nên nâng dùng bỏ lắp dán chốt xong sớm hãy đừng không lập gửi trình nộp dừng họp lấy coi dành ra đưa tạo mở gắn giữ làm sửa rút cử giảm tăng tự cùng nhanh ngay luôn vào siết hoàn đi đóng xem đẩy giao chậm còn chưa vẫn để ký thu tháo tra trả mời kéo bám nắm nêu'.split(
    ' ',
  ),
)

/** What a body is told to lead: behind these "lãnh đạo" is the verb, not the leaders. */
const LED = /^(?:việc|công|thực|triển|tốt|hoàn|xây|nâng|đẩy|toàn|nhân|quyết|chặt|thắng)$/

/** Does the ordered action start here? */
export function isContent(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !token.word) return false
  const two = `${token.text} ${tokens[at + 1]?.text ?? ''}`
  if (two === 'tổ chức') return tokens[at - 1]?.text !== 'ban' && isActivity(tokens, at)
  if (two === 'lãnh đạo') return !token.cap && LED.test(tokens[at + 2]?.text ?? '')
  if (two === 'phục vụ' && tokens[at - 1]?.text === 'tâm') return false
  if (token.text === 'tạo' && tokens[at - 1]?.text === 'đào') return false
  if (two === 'đăng ký' && tokens[at - 1]?.text === 'phòng') return false
  // "chủ đầu tư", "Ban Quản lý dự án đầu tư xây dựng": names, not deeds.
  if (two === 'đầu tư' && /^(?:chủ|án|nhà)$/.test(tokens[at - 1]?.text ?? '')) return false
  if (two === 'xây dựng' && /^(?:tư|án)$/.test(tokens[at - 1]?.text ?? '')) return false
  if (two === 'quản lý')
    return (
      !token.cap && !/^(?:ban|cán|ngành|cơ|đơn|bộ)$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.text !== 'cơ'
    )
  if (two === 'thanh tra' || two === 'kiểm tra' || two === 'giám sát')
    return !token.cap && !/^(?:đoàn|tổ|ban)$/.test(tokens[at - 1]?.text ?? '')
  // "huyện Cần Giờ" is a place.
  if (two === 'cần giờ' || (token.cap && !/^(?:phải|cần|khẩn|tiếp|tập|rà)$/.test(token.text))) return false
  if (/^(?:chức|phục|hành)$/.test(tokens[at - 1]?.text ?? '') && /^(?:năng|vụ|chính)/.test(token.text)) return false
  if (token.text === 'giao') return !/^(?:thông|dịch|nhận)$/.test(tokens[at + 1]?.text ?? '')
  if (/^tr[aả]$/.test(token.text) && /^(?:kiểm|thanh|điều|tiểu)$/.test(tokens[at - 1]?.text ?? '')) return false
  if (token.text === 'ký' && tokens[at - 1]?.text === 'đăng') return false
  if (two === 'có ít' && tokens[at + 2]?.text === 'nhất') return true
  return CONTENT_TWO.has(two) || CONTENT_ONE.has(token.text)
}
