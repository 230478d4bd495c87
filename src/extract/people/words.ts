import { Phrases } from './tokens.ts'

/** Offices, as the head of a role (guide 15.2). */
export const OFFICES = new Phrases([
  'tổng bí thư',
  'bí thư',
  'phó bí thư',
  'quyền bí thư',
  'phó bí thư thường trực',
  'bí thư thứ nhất',
  'ủy viên ban thường vụ',
  'ủy viên bộ chính trị',
  'ủy viên trung ương đảng',
  'ủy viên ban chấp hành',
  'chủ tịch',
  'phó chủ tịch',
  'phó chủ tịch thường trực',
  'quyền chủ tịch',
  'pct',
  'chủ tịch nước',
  'chánh văn phòng',
  'phó chánh văn phòng',
  'chánh thanh tra',
  'phó chánh thanh tra',
  'chánh án',
  'giám đốc',
  'phó giám đốc',
  'quyền giám đốc',
  'trưởng phòng',
  'phó trưởng phòng',
  'phó phòng',
  'trưởng ban',
  'phó trưởng ban',
  'phó ban',
  'cục trưởng',
  'phó cục trưởng',
  'chi cục trưởng',
  'phó chi cục trưởng',
  'tổng cục trưởng',
  'vụ trưởng',
  'bộ trưởng',
  'thứ trưởng',
  'thủ tướng',
  'phó thủ tướng',
  'phó thủ tướng thường trực',
  'trưởng đoàn',
  'trưởng đoàn giám sát',
  'trưởng đoàn kiểm tra',
  'trưởng đoàn khảo sát',
  'trưởng đoàn công tác',
  'trưởng đoàn thanh tra',
  'phó trưởng đoàn giám sát',
  'phó trưởng đoàn kiểm tra',
  'phó trưởng đoàn khảo sát',
  'phó trưởng đoàn công tác',
  'phó trưởng đoàn thanh tra',
  'phó trưởng đoàn',
  'tổ trưởng',
  'tổ phó',
  'phó tổ trưởng',
  'phó đoàn',
  'phó trưởng đoàn thường trực',
  'quyền trưởng phòng',
  'quyền trưởng ban',
  'trưởng công an',
  'phó trưởng công an',
  'viện trưởng',
  'thống đốc',
  'tổng thanh tra',
  'chỉ huy trưởng',
  'đội trưởng',
  'người phát ngôn',
  'tổng giám đốc',
  'phó tổng giám đốc',
  'hiệu trưởng',
  'phó hiệu trưởng',
  'trưởng khoa',
  'trưởng thôn',
])

/** Who heads these has an office with a name of its own. */
export const HEADS = new Phrases(
  [
    'chính quyền',
    'ubnd',
    'ủy ban nhân dân',
    'cấp ủy',
    'đảng bộ',
    'thành ủy',
    'quận ủy',
    'huyện ủy',
    'sở',
    'thị ủy',
  ].map((organ) => `người đứng đầu ${organ}`),
)

/** Offices that begin with a word of an organ are roles, not organs. */
export const ORGANS = new Phrases([
  'ubnd',
  'ủy ban nhân dân',
  'ủy ban mttq',
  'ủy ban mặt trận tổ quốc',
  'ubmttq',
  'mttq',
  'mặt trận tổ quốc',
  'ủy ban',
  'ưbnd',
  'hđnd',
  'hội đồng nhân dân',
  'hội đồng',
  'thành ủy',
  'quận ủy',
  'huyện ủy',
  'thị ủy',
  'tỉnh ủy',
  'đảng ủy',
  'đảng bộ',
  'ban thường vụ',
  'btv',
  'ban chấp hành',
  'bch',
  'thường trực',
  'ban cán sự',
  'ban cán sự đảng',
  'ban chỉ đạo',
  'sở',
  'phòng',
  'ban',
  'cục',
  'chi cục',
  'tổng cục',
  'vụ',
  'văn phòng',
  'thanh tra',
  'công an',
  'kho bạc',
  'kho bạc nhà nước',
  'bảo hiểm xã hội',
  'bhxh',
  'bộ',
  'chính phủ',
  'quốc hội',
  'trung ương',
  'trung tâm',
  'viện',
  'hội',
  'liên đoàn',
  'tổ công tác',
  'tổ kiểm tra',
  'tổ giám sát',
  'đoàn thanh tra',
  'tổ',
  'đoàn',
  'đoàn công tác',
  'đoàn khảo sát',
  'đoàn kiểm tra',
  'đoàn giám sát',
  'hội nghị',
  'lãnh đạo',
  'tập thể',
  'cấp ủy',
  'chính quyền',
  'thành phố',
  'tp',
  'quận',
  'huyện',
  'thị xã',
  'phường',
  'xã',
  'đặc khu',
  'thị trấn',
  'tỉnh',
  'địa phương',
  'tp.hcm',
  'tphcm',
  'hcm',
  'hà nội',
  'thủ đô',
  'người đứng đầu',
  'bộ chính trị',
  'ngân hàng nhà nước',
  'bộ tư lệnh',
  'ban quản lý',
  'đại diện',
  'cảng vụ',
  'đội',
  'trạm',
  'tòa án',
  'viện kiểm sát',
  'hải quan',
  'thuế',
  'q',
  'h',
])

/** Words inside the name of an organ or after an office, in lower or upper case. */
export const ORGAN_WORDS = new Set(
  (
    'ubnd ưbnd hđnd ủy ban nhân dân hội đồng thành quận huyện thị tỉnh đảng ủy bộ thường vụ trực chấp hành cán sự chỉ đạo sở phòng cục chi tổng ' +
    'văn thanh tra công an kho bạc nhà nước mttq ubmttq mặt trận tổ quốc việt nam trung ương chính phủ phố tp tp.hcm tphcm xã phường đặc khu trấn thứ nhất phụ trách ' +
    'đoàn khối đô cơ quan lãnh chính quyền khóa nhiệm kỳ quốc gia tw tư hcm'
  ).split(' '),
)

/** Organs whose names run on in lower case: "Sở Nội vụ", "Trung tâm Phục vụ hành chính công". */
export const NAMED_ORGANS = new Set(
  'sở phòng ban cục vụ viện tâm tổ đoàn hội tra bạc án đội trạm kiểm công ty trường bệnh hiệp ngành trưởng chánh đốc ủy đại'.split(
    ' ',
  ),
)

/** Not of government: their orders are none of ours. */
export const PRIVATE =
  /(?:^| )(?:công ty|tổng công ty|tập đoàn|bệnh viện|trường|ngân hàng (?!nhà nước)|câu lạc bộ|clb|hiệp hội|hợp tác xã|nhà hát|đại học|học viện|khách sạn|liên đoàn bóng đá|vff|hội luật gia|hội nhà báo|giáo xứ|htx)(?= |$)/

export const COURTESIES = new Phrases([
  'ông',
  'bà',
  'đồng chí',
  'đ/c',
  'đại tá',
  'thượng tá',
  'trung tá',
  'thiếu tướng',
  'trung tướng',
  'thượng tướng',
  'đại tướng',
  'pgs.ts',
  'gs.ts',
  'ts',
  'ths',
])

/** A word here ends the name of an organ or stands between subject and verb. */
export const STOPS = new Set(
  (
    'đã cũng vừa tiếp yêu đề nhấn khẳng cho phát lưu kết thống ghi biểu đánh quán nhắc phê ký nêu kêu kiến trao họp làm nghe dự chia tán ' +
    'có là sẽ đang phải cần tại ngày sáng chiều tối trưa khi để nhằm của về với trên ở do được bị thì mới luôn cùng vẫn còn triển rà ' +
    'đẩy khẩn xử gợi phân đặt thúc mong bày cảm chúc theo trước sau năm nên không chưa hiện lại gửi thay nói rằng vì nếu mà như từ đến đồng hoan ' +
    'lần này đó kia ấy đều rất đồng_thời nay tuy song qua hôm hôm_nay nhận cam kiểm_tra đôn sớm tập tăng thực phối chủ thường_xuyên nghiêm'
  ).split(' '),
)

/** Family names: what tells "Hoàn Kiếm | Vũ Đăng Định" apart when the place is unknown. */
export const FAMILY_NAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đoàn đào đinh lâm mai trịnh trương tô hà tạ tăng thái thân tống từ ' +
    'cao châu chu doãn đàm điền đồng giang hàn hứa khổng khuất khúc kiều kim la lã lại liêu lương lưu lục mạc nghiêm ninh nông ông phí phó phùng phương ' +
    'quách quản sầm tiêu tôn trà triệu tưởng ung uông vưu văn vi viên vương bạch cấn cù cung đậu bành âu ân bá bế biện chung chử cổ công cầm diệp giáp hạ hầu khương kha ' +
    'lò lù ma mã mạnh mẫn mộng nhan nhâm nhữ ngọ ngụy ngân ngạc phù quan quang quế sử sơn thạch thẩm thi thiều thịnh thôi thục tòng trầm trác trưng vừ xa y ' +
    'đường đới đổng đinh đàng đôn cáp trang tướng lành mùa giàng hờ sùng thào lầu vàng ksor rơ siu'
  ).split(' '),
)
