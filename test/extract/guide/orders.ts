/**
 * Made sentences, two or three for every row of the language guide's section 15. Each expected order reads
 * issuer | role | verb | addressee [| deadline or announced count]; an empty list means that nothing is ordered.
 */
export type Probe = readonly [row: string, text: string, orders: readonly string[], published?: string]

/** 15.1: the verbs, each in its frame. */
export const VERBS: readonly Probe[] = [
  [
    'chỉ đạo',
    'Tại cuộc họp sáng 18/3, Chủ tịch UBND quận Hà Đông Cấn Văn Lượng chỉ đạo Phòng Quản lý đô thị kiểm tra ngay các điểm ngập.',
    ['Cấn Văn Lượng | Chủ tịch UBND quận Hà Đông | chỉ đạo | Phòng Quản lý đô thị'],
  ],
  [
    'chỉ đạo',
    'Phó Chủ tịch UBND huyện Sóc Sơn Đỗ Thị Hường chỉ đạo các xã, thị trấn phải công khai hồ sơ trễ hạn.',
    ['Đỗ Thị Hường | Phó Chủ tịch UBND huyện Sóc Sơn | chỉ đạo | các xã, thị trấn'],
  ],
  [
    'chỉ đạo',
    'Kết luận hội nghị, Bí thư Quận ủy Tây Hồ Khuất Quang Hải chỉ đạo: các phường tập trung giải quyết dứt điểm hồ sơ đất đai.',
    ['Khuất Quang Hải | Bí thư Quận ủy Tây Hồ | chỉ đạo | các phường'],
  ],
  [
    'yêu cầu',
    'Chủ tịch UBND huyện Thường Tín Bạch Văn Sơn yêu cầu Chi nhánh Văn phòng đăng ký đất đai huyện phải trả kết quả đúng hẹn.',
    ['Bạch Văn Sơn | Chủ tịch UBND huyện Thường Tín | yêu cầu | Chi nhánh Văn phòng đăng ký đất đai huyện'],
  ],
  [
    'yêu cầu',
    'Ông Phùng Gia Khải, Chủ tịch UBND quận 6, yêu cầu trưởng các phòng chuyên môn trực tiếp tiếp dân.',
    ['Phùng Gia Khải | Chủ tịch UBND quận 6 | yêu cầu | trưởng các phòng chuyên môn'],
  ],
  [
    'yêu cầu',
    'Sở Nội vụ TP.HCM yêu cầu: thủ trưởng các đơn vị chịu trách nhiệm về số liệu tự chấm.',
    ['Sở Nội vụ TP.HCM | - | yêu cầu | thủ trưởng các đơn vị'],
  ],
  [
    'giao',
    'UBND huyện Phúc Thọ giao Phòng Văn hóa và Thông tin làm đầu mối vận hành tổ công nghệ số cộng đồng.',
    ['UBND huyện Phúc Thọ | - | giao | Phòng Văn hóa và Thông tin'],
  ],
  [
    'giao',
    'Chủ tịch UBND phường Bàn Cờ (TP.HCM) Mạc Thị Liễu giao cho Trung tâm Phục vụ hành chính công phường theo dõi, báo cáo hằng tuần.',
    ['Mạc Thị Liễu | Chủ tịch UBND phường Bàn Cờ (TP.HCM) | giao | Trung tâm Phục vụ hành chính công phường'],
  ],
  [
    'giao',
    'Ban Thường vụ Quận ủy Bắc Từ Liêm giao Đảng ủy các phường lãnh đạo việc rà soát.',
    ['Ban Thường vụ Quận ủy Bắc Từ Liêm | - | giao | Đảng ủy các phường'],
  ],
  [
    'đề nghị',
    'Trưởng ban Pháp chế HĐND Thành phố Hà Nội Ngọ Duy Tiến đề nghị UBND các huyện bố trí đủ công chức một cửa.',
    ['Ngọ Duy Tiến | Trưởng ban Pháp chế HĐND Thành phố Hà Nội | đề nghị | UBND các huyện'],
  ],
  [
    'đề nghị',
    'Bí thư Đảng ủy xã Phúc Thọ (Hà Nội) Kiều Văn Chính đề nghị, cán bộ, đảng viên trong xã gương mẫu nộp hồ sơ trực tuyến.',
    ['Kiều Văn Chính | Bí thư Đảng ủy xã Phúc Thọ (Hà Nội) | đề nghị | cán bộ, đảng viên trong xã'],
  ],
  [
    'quán triệt',
    'Chủ tịch UBND thị xã Sơn Tây Phí Văn Toàn quán triệt toàn thể công chức bộ phận một cửa không gây phiền hà.',
    ['Phí Văn Toàn | Chủ tịch UBND thị xã Sơn Tây | quán triệt | toàn thể công chức bộ phận một cửa'],
  ],
  [
    'quán triệt',
    'Bí thư Huyện ủy Mỹ Đức Lã Thị Hòa quán triệt: người đứng đầu các đơn vị phải chịu trách nhiệm trước Ban Thường vụ.',
    ['Lã Thị Hòa | Bí thư Huyện ủy Mỹ Đức | quán triệt | người đứng đầu các đơn vị'],
  ],
  [
    'lưu ý',
    'Phó Giám đốc Sở Nội vụ Hà Nội Ông Văn Bảo lưu ý các quận, huyện, thị xã cập nhật tài liệu kiểm chứng trước ngày 28/3.',
    ['Ông Văn Bảo | Phó Giám đốc Sở Nội vụ Hà Nội | lưu ý | các quận, huyện, thị xã | 2024-03-28'],
  ],
  [
    'lưu ý',
    'Chủ tịch UBND quận Phú Nhuận Tiêu Thị Vân lưu ý: các phường không được từ chối hồ sơ giấy của người cao tuổi.',
    ['Tiêu Thị Vân | Chủ tịch UBND quận Phú Nhuận | lưu ý | các phường'],
  ],
  [
    'nhấn mạnh',
    'Bí thư Quận ủy Cầu Giấy Thạch Minh Đức nhấn mạnh: các phòng, ban cần coi mức độ hài lòng là thước đo.',
    ['Thạch Minh Đức | Bí thư Quận ủy Cầu Giấy | nhấn mạnh | các phòng, ban'],
  ],
  [
    'khẳng định',
    'Chủ tịch UBND huyện Hóc Môn Bành Thị Ngọc khẳng định các xã phải bảo đảm 100% hồ sơ đúng hạn.',
    ['Bành Thị Ngọc | Chủ tịch UBND huyện Hóc Môn | khẳng định | các xã'],
  ],
  [
    'nhấn mạnh: none',
    'Bí thư Quận ủy Cầu Giấy Thạch Minh Đức nhấn mạnh, kết quả này là nỗ lực của cả hệ thống chính trị.',
    [],
  ],
  [
    'khẳng định: none',
    'Chủ tịch UBND huyện Hóc Môn Bành Thị Ngọc khẳng định huyện cần thêm thời gian để cải thiện điểm số.',
    [],
  ],
  [
    'nhắc nhở',
    'Chủ tịch UBND quận Tân Bình Viên Hữu Lộc nhắc nhở công chức phường 2 giữ thái độ hòa nhã với dân.',
    ['Viên Hữu Lộc | Chủ tịch UBND quận Tân Bình | nhắc nhở | công chức phường 2'],
  ],
  ['phê bình', 'UBND huyện Ba Vì phê bình 3 xã để hồ sơ quá hạn trên 10%.', ['UBND huyện Ba Vì | - | phê bình | 3 xã']],
  [
    'phê bình',
    'Tại hội nghị, Bí thư Thành ủy Hà Nội Cung Đình Vĩnh nghiêm khắc phê bình người đứng đầu các quận tụt hạng.',
    ['Cung Đình Vĩnh | Bí thư Thành ủy Hà Nội | phê bình | người đứng đầu các quận tụt hạng'],
  ],
  [
    'kêu gọi: none',
    'Chủ tịch UBND quận Gò Vấp Nhữ Thị Lan kêu gọi người dân nộp hồ sơ trực tuyến và phát động đợt thi đua 60 ngày đêm.',
    [],
  ],
  [
    'kiến nghị, đề xuất: none',
    'Trưởng phòng Nội vụ quận 10 kiến nghị Sở Nội vụ sớm ban hành hướng dẫn chấm điểm, đề xuất UBND quận bổ sung kinh phí.',
    [],
  ],
  [
    'thống nhất … giao',
    'Ban Thường vụ Quận ủy Long Biên thống nhất chủ trương, giao Đảng ủy UBND quận hoàn thiện kế hoạch.',
    ['Ban Thường vụ Quận ủy Long Biên | - | giao | Đảng ủy UBND quận'],
  ],
  [
    'kết luận … yêu cầu',
    'Chủ tịch UBND huyện Đông Anh Hứa Văn Quyền kết luận phiên họp, yêu cầu các ngành báo cáo tiến độ hằng tuần.',
    ['Hứa Văn Quyền | Chủ tịch UBND huyện Đông Anh | yêu cầu | các ngành'],
  ],
  [
    'cho ý kiến: none',
    'Ban Thường vụ Huyện ủy Gia Lâm cho ý kiến về dự thảo kế hoạch cải cách hành chính và thống nhất nội dung trình kỳ họp.',
    [],
  ],
  [
    'chỉ đạo: none',
    'Quận ủy Hai Bà Trưng luôn quan tâm lãnh đạo, chỉ đạo công tác cải cách hành chính; chỉ đạo quyết liệt việc số hóa.',
    [],
  ],
  [
    'giao: none',
    'Năm 2023, quận Thanh Xuân thu ngân sách đạt 118% dự toán Thành phố giao và hoàn thành mọi nhiệm vụ được giao.',
    [],
  ],
  [
    'đề nghị upward: none',
    'Chủ tịch UBND phường Yên Hòa Đàm Quốc Trí đề nghị quận Cầu Giấy bổ sung máy quét cho bộ phận một cửa.',
    [],
  ],
  [
    'yêu cầu noun: none',
    'Công tác cải cách hành chính của quận Hoàng Mai cơ bản đáp ứng yêu cầu đề ra, phù hợp với yêu cầu nhiệm vụ mới.',
    [],
  ],
  [
    'quán triệt: none',
    'Đảng ủy phường Hà Đông tổ chức quán triệt, triển khai Chỉ thị số 24-CT/TU tới toàn thể đảng viên.',
    [],
  ],
  ['lưu ý: none', 'Một điểm đáng lưu ý là huyện Nhà Bè tăng 5 bậc so với năm trước.', []],
]

/** 15.2: who orders. */
export const ROLES: readonly Probe[] = [
  [
    'Phó Bí thư Thường trực Thành ủy',
    'Phó Bí thư Thường trực Thành ủy Hà Nội Tạ Quang Nhân yêu cầu các quận ủy, huyện ủy, thị ủy đưa chỉ số vào tiêu chí thi đua.',
    ['Tạ Quang Nhân | Phó Bí thư Thường trực Thành ủy Hà Nội | yêu cầu | các quận ủy, huyện ủy, thị ủy'],
  ],
  [
    'Bí thư Thị ủy',
    'Bí thư Thị ủy Sơn Tây Ngạc Văn Phương đề nghị Mặt trận Tổ quốc và các đoàn thể giám sát thái độ phục vụ.',
    ['Ngạc Văn Phương | Bí thư Thị ủy Sơn Tây | đề nghị | Mặt trận Tổ quốc và các đoàn thể'],
  ],
  [
    'Thường trực Quận ủy',
    'Thường trực Quận ủy Nam Từ Liêm giao Ban Tuyên giáo Quận ủy đẩy mạnh tuyên truyền.',
    ['Thường trực Quận ủy Nam Từ Liêm | - | giao | Ban Tuyên giáo Quận ủy'],
  ],
  [
    'Ban Chấp hành Đảng bộ',
    'Ban Chấp hành Đảng bộ quận Ba Đình yêu cầu các chi bộ, đảng bộ trực thuộc nâng cao trách nhiệm nêu gương.',
    ['Ban Chấp hành Đảng bộ quận Ba Đình | - | yêu cầu | các chi bộ, đảng bộ trực thuộc'],
  ],
  [
    'Chánh Văn phòng',
    'Chánh Văn phòng UBND Thành phố Hà Nội Lương Thế Vịnh đề nghị các sở, ngành gửi dự thảo báo cáo chậm nhất ngày 29/3.',
    ['Lương Thế Vịnh | Chánh Văn phòng UBND Thành phố Hà Nội | đề nghị | các sở, ngành | 2024-03-29'],
  ],
  [
    'Trưởng phòng Nội vụ',
    'Trưởng phòng Nội vụ quận Đống Đa Quản Thị Mơ yêu cầu cán bộ đầu mối các phường nộp minh chứng.',
    ['Quản Thị Mơ | Trưởng phòng Nội vụ quận Đống Đa | yêu cầu | cán bộ đầu mối các phường'],
  ],
  [
    'Chánh Thanh tra',
    'Chánh Thanh tra quận Hoàn Kiếm Sầm Văn Đạt đề nghị các phòng, ban thực hiện nghiêm kết luận.',
    ['Sầm Văn Đạt | Chánh Thanh tra quận Hoàn Kiếm | đề nghị | các phòng, ban'],
  ],
  [
    'Phó Chủ tịch HĐND',
    'Bà Ninh Thị Thảo, Phó Chủ tịch HĐND TP.HCM, đề nghị các địa phương công khai kết quả khảo sát.',
    ['Ninh Thị Thảo | Phó Chủ tịch HĐND TP.HCM | đề nghị | các địa phương'],
  ],
  [
    'Chủ tịch UBMTTQ',
    'Chủ tịch UBMTTQ Việt Nam quận 8 Lục Thị Hiền đề nghị Ủy ban MTTQ các phường lấy phiếu góp ý của dân.',
    ['Lục Thị Hiền | Chủ tịch UBMTTQ Việt Nam quận 8 | đề nghị | Ủy ban MTTQ các phường'],
  ],
  [
    'double role',
    'Ủy viên Ban Thường vụ Thành ủy, Bí thư Quận ủy Hoàng Mai Nghiêm Xuân Bắc yêu cầu UBND quận khắc phục ngay các tiêu chí mất điểm.',
    ['Nghiêm Xuân Bắc | Ủy viên Ban Thường vụ Thành ủy, Bí thư Quận ủy Hoàng Mai | yêu cầu | UBND quận'],
  ],
  [
    'double role',
    'Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Thạch Thất Cao Thị Bích giao Phòng Tư pháp tham mưu.',
    ['Cao Thị Bích | Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Thạch Thất | giao | Phòng Tư pháp'],
  ],
  [
    'northern order with NBSP',
    'Bí thư Quận ủy\u00a0Vi Đình Khang yêu cầu UBND 18 phường của quận Hoàn Kiếm rà soát.',
    ['Vi Đình Khang | Bí thư Quận ủy | yêu cầu | UBND 18 phường của quận Hoàn Kiếm'],
  ],
  [
    'line break',
    'Hội nghị do quận Hoàn Kiếm tổ chức.\nKết luận hội nghị, Bí thư Quận ủy\nVi Đình Khang yêu cầu UBND các phường rà soát.',
    ['Vi Đình Khang | Bí thư Quận ủy | yêu cầu | UBND các phường'],
  ],
  [
    'đồng chí',
    'Đồng chí Mẫn Thị Xuân, Phó Bí thư Đảng ủy, Chủ tịch UBND xã Đông Anh (Hà Nội), yêu cầu các thôn vận động người dân dùng VNeID.',
    ['Mẫn Thị Xuân | Phó Bí thư Đảng ủy, Chủ tịch UBND xã Đông Anh | yêu cầu | các thôn'],
    '2025-11-05',
  ],
  [
    'southern given name',
    'Ông Doãn Trọng Hiếu - Chủ tịch UBND quận Bình Tân - nói tỷ lệ trễ hạn còn cao. Ông Hiếu yêu cầu chủ tịch 10 phường ký cam kết.',
    ['Doãn Trọng Hiếu | Chủ tịch UBND quận Bình Tân | yêu cầu | chủ tịch 10 phường'],
  ],
  [
    'pronoun with adverb',
    'Bà Hà Thị Duyên, Phó Chủ tịch Thường trực UBND quận 12, ghi nhận kết quả của các phường. Bà cũng lưu ý các phường chú trọng kênh phản ánh 1022.',
    ['Hà Thị Duyên | Phó Chủ tịch Thường trực UBND quận 12 | lưu ý | các phường'],
  ],
  [
    'quận',
    'Quận Thanh Xuân mất điểm ở 3 tiêu chí. Quận yêu cầu các đơn vị gửi giải trình trước ngày 30/3.',
    ['Quận | - | yêu cầu | các đơn vị | 2024-03-30'],
  ],
  [
    'huyện in mid-sentence',
    'Trước kết quả chưa cao của huyện Mê Linh, huyện yêu cầu các xã, thị trấn kiểm điểm trách nhiệm.',
    ['huyện | - | yêu cầu | các xã, thị trấn'],
  ],
  [
    'unnamed role',
    'Giám đốc Sở Nội vụ Hà Nội giao Phòng Cải cách hành chính tổng hợp vướng mắc.',
    ['- | Giám đốc Sở Nội vụ Hà Nội | giao | Phòng Cải cách hành chính'],
  ],
  [
    'rank before the office',
    'Thiếu tướng Nghiêm Văn Thực, Giám đốc Công an Thành phố Hà Nội, yêu cầu công an các quận, huyện rút ngắn thời gian cấp căn cước.',
    ['Nghiêm Văn Thực | Giám đốc Công an Thành phố Hà Nội | yêu cầu | công an các quận, huyện'],
  ],
  [
    'rank before name',
    'Trưởng Công an quận Hai Bà Trưng, Thượng tá Giang Quốc Thể giao Công an các phường hỗ trợ người dân cài đặt ứng dụng.',
    ['Giang Quốc Thể | Trưởng Công an quận Hai Bà Trưng | giao | Công an các phường'],
  ],
  [
    'người đứng đầu',
    'Chủ tịch UBND phường Tây Hồ Cổ Hữu Nghĩa họp giao ban. Người đứng đầu chính quyền phường yêu cầu công chức trực cả sáng thứ Bảy.',
    ['Cổ Hữu Nghĩa | Chủ tịch UBND phường Tây Hồ | yêu cầu | công chức'],
    '2025-11-05',
  ],
  [
    'lãnh đạo quận',
    'Lãnh đạo quận Ba Đình yêu cầu 14 phường công khai đường dây nóng.',
    ['Lãnh đạo quận Ba Đình | - | yêu cầu | 14 phường'],
  ],
  [
    'Văn phòng',
    'Văn phòng UBND TP.HCM đề nghị các sở, ngành cập nhật dữ liệu lên hệ thống trước ngày 10-4.',
    ['Văn phòng UBND TP.HCM | - | đề nghị | các sở, ngành | 2024-04-10'],
  ],
  [
    'Ban Chỉ đạo',
    'Ban Chỉ đạo cải cách hành chính huyện Quốc Oai yêu cầu các cơ quan, đơn vị xây dựng kịch bản tăng điểm.',
    ['Ban Chỉ đạo cải cách hành chính huyện Quốc Oai | - | yêu cầu | các cơ quan, đơn vị'],
  ],
  [
    'Trưởng ban',
    'Trưởng ban Tổ chức Quận ủy Tây Hồ Uông Thị Nhàn đề nghị các chi bộ phân công đảng viên phụ trách.',
    ['Uông Thị Nhàn | Trưởng ban Tổ chức Quận ủy Tây Hồ | đề nghị | các chi bộ'],
  ],
  [
    'vị, nữ',
    'Chủ tịch UBND quận Hoàng Mai Khương Thị Tâm chủ trì cuộc họp. Nữ Chủ tịch quận giao Phòng Tài nguyên và Môi trường trả lời công dân.',
    ['Khương Thị Tâm | Chủ tịch quận | giao | Phòng Tài nguyên và Môi trường'],
  ],
  [
    'name only',
    'Phát biểu tại quận Thanh Xuân, đồng chí Bế Văn Đàn đề nghị các cấp ủy, chính quyền tiếp tục giữ vững thứ hạng.',
    ['Bế Văn Đàn | - | đề nghị | các cấp ủy, chính quyền'],
  ],
  [
    'Tân Chủ tịch',
    'Tân Chủ tịch UBND huyện Đan Phượng Chử Văn Hùng yêu cầu các xã bắt tay ngay vào việc số hóa.',
    ['Chử Văn Hùng | Chủ tịch UBND huyện Đan Phượng | yêu cầu | các xã'],
  ],
  [
    'thay mặt',
    'Thay mặt Ban Thường vụ Quận ủy Tân Phú, Phó Bí thư Quận ủy Thân Thị Nga đề nghị các phường nhân rộng mô hình hay.',
    ['Thân Thị Nga | Phó Bí thư Quận ủy | đề nghị | các phường'],
  ],
  [
    'Cục',
    'Chi cục Thuế quận Hà Đông yêu cầu các đội thuế phường niêm yết thủ tục.',
    ['Chi cục Thuế quận Hà Đông | - | yêu cầu | các đội thuế phường'],
  ],
]

/** 15.3: who is ordered, and where the addressee ends. */
export const ADDRESSEES: readonly Probe[] = [
  [
    'các phòng, ban, đơn vị thuộc quận',
    'Chủ tịch UBND quận Đống Đa Lỗ Văn Khiêm yêu cầu các phòng, ban, đơn vị thuộc quận khẩn trương khắc phục tồn tại.',
    ['Lỗ Văn Khiêm | Chủ tịch UBND quận Đống Đa | yêu cầu | các phòng, ban, đơn vị thuộc quận'],
  ],
  [
    'UBND N phường',
    'UBND quận Long Biên giao UBND 14 phường chủ động rà soát, cắt giảm thủ tục nội bộ.',
    ['UBND quận Long Biên | - | giao | UBND 14 phường'],
  ],
  [
    'các cấp ủy, chính quyền',
    'Bí thư Huyện ủy Ứng Hòa Nhâm Văn Đoàn đề nghị các cấp ủy, chính quyền từ huyện đến cơ sở tăng cường đối thoại.',
    ['Nhâm Văn Đoàn | Bí thư Huyện ủy Ứng Hòa | đề nghị | các cấp ủy, chính quyền từ huyện đến cơ sở'],
  ],
  [
    'Chủ tịch UBND phường, xã, đặc khu',
    'Chủ tịch UBND TP.HCM yêu cầu Chủ tịch UBND phường, xã, đặc khu chịu trách nhiệm toàn diện về điểm số.',
    ['- | Chủ tịch UBND TP.HCM | yêu cầu | Chủ tịch UBND phường, xã, đặc khu'],
    '2026-02-10',
  ],
  [
    'người đứng đầu',
    'UBND Thành phố Hà Nội yêu cầu người đứng đầu các sở, ban, ngành, quận, huyện, thị xã chấn chỉnh kỷ luật, kỷ cương.',
    ['UBND Thành phố Hà Nội | - | yêu cầu | người đứng đầu các sở, ban, ngành, quận, huyện, thị xã'],
  ],
  [
    'Giám đốc Sở X',
    'Chủ tịch UBND TP Hà Nội giao Giám đốc Sở Giáo dục và Đào tạo, Giám đốc Sở Y tế báo cáo trước ngày 5/4.',
    ['- | Chủ tịch UBND TP Hà Nội | giao | Giám đốc Sở Giáo dục và Đào tạo, Giám đốc Sở Y tế | 2024-04-05'],
  ],
  [
    'cán bộ, công chức',
    'Chủ tịch UBND phường Láng (Hà Nội) Mộng Thị Thu yêu cầu cán bộ, công chức, viên chức nghiêm túc chấp hành giờ giấc.',
    ['Mộng Thị Thu | Chủ tịch UBND phường Láng (Hà Nội) | yêu cầu | cán bộ, công chức, viên chức'],
    '2025-11-05',
  ],
  [
    'comma behind the verb',
    'Bí thư Quận ủy 11 Liêu Minh Chí đề nghị, các ngành, các cấp đổi mới phương thức phục vụ. Quận 11 hiện có 16 phường.',
    ['Liêu Minh Chí | Bí thư Quận ủy 11 | đề nghị | các ngành, các cấp'],
  ],
  [
    'no addressee',
    'Bí thư Huyện ủy Cần Giờ Trà Thị Kim yêu cầu tiếp tục cắt giảm thời gian giải quyết hồ sơ.',
    ['Trà Thị Kim | Bí thư Huyện ủy Cần Giờ | yêu cầu | -'],
  ],
  [
    'no addressee',
    'Ông Điền Hữu Tâm, Phó Chủ tịch UBND quận 4, đề nghị sớm hoàn thiện hạ tầng một cửa.',
    ['Điền Hữu Tâm | Phó Chủ tịch UBND quận 4 | đề nghị | -'],
  ],
  [
    'chủ trì, phối hợp',
    'Chủ tịch UBND huyện Chương Mỹ Hàn Quốc Việt giao Phòng Kinh tế - Hạ tầng chủ trì, phối hợp với các xã kiểm tra.',
    ['Hàn Quốc Việt | Chủ tịch UBND huyện Chương Mỹ | giao | Phòng Kinh tế - Hạ tầng'],
  ],
  [
    'abbreviated departments',
    'UBND TP.HCM giao Sở TT-TT phối hợp Sở Nội vụ xây dựng bảng điều khiển theo dõi chỉ số.',
    ['UBND TP.HCM | - | giao | Sở TT-TT'],
  ],
  [
    'abbreviated departments',
    'UBND Thành phố Hà Nội giao Sở LĐ-TB&XH, Sở NN&PTNT hoàn thiện quy trình nội bộ.',
    ['UBND Thành phố Hà Nội | - | giao | Sở LĐ-TB&XH, Sở NN&PTNT'],
  ],
  [
    'a police, tax and land office',
    'Chủ tịch UBND quận Gò Vấp Tướng Văn Lâm yêu cầu Công an quận, Chi cục Thuế, Bảo hiểm xã hội quận liên thông dữ liệu.',
    ['Tướng Văn Lâm | Chủ tịch UBND quận Gò Vấp | yêu cầu | Công an quận, Chi cục Thuế, Bảo hiểm xã hội quận'],
  ],
  [
    'names of wards',
    'Chủ tịch UBND quận Hà Đông giao các phường: Phú La, Kiến Hưng, Yên Nghĩa xử lý dứt điểm hồ sơ tồn.',
    ['- | Chủ tịch UBND quận Hà Đông | giao | các phường: Phú La, Kiến Hưng, Yên Nghĩa'],
  ],
  [
    'numbered wards',
    'UBND quận Bình Thạnh yêu cầu các phường 1, 3, 22 báo cáo nguyên nhân hồ sơ trễ hạn.',
    ['UBND quận Bình Thạnh | - | yêu cầu | các phường 1, 3, 22'],
  ],
  [
    'trưởng khu phố',
    'Chủ tịch UBND phường Hạnh Thông (TP.HCM) Vưu Thị Lệ đề nghị trưởng các khu phố tuyên truyền đến từng hộ.',
    ['Vưu Thị Lệ | Chủ tịch UBND phường Hạnh Thông (TP.HCM) | đề nghị | trưởng các khu phố'],
    '2025-11-05',
  ],
  [
    'hai đơn vị',
    'Phó Chủ tịch UBND Thành phố Hà Nội Nhan Văn Cử yêu cầu hai đơn vị xếp cuối kiểm điểm nghiêm túc.',
    ['Nhan Văn Cử | Phó Chủ tịch UBND Thành phố Hà Nội | yêu cầu | hai đơn vị xếp cuối'],
  ],
  [
    'những đơn vị',
    'Bí thư Quận ủy Bình Tân Lâm Tấn Lợi yêu cầu những đơn vị tụt hạng phải lập kế hoạch khắc phục.',
    ['Lâm Tấn Lợi | Bí thư Quận ủy Bình Tân | yêu cầu | những đơn vị tụt hạng'],
  ],
  [
    'đối với',
    'Chủ tịch UBND huyện Bình Chánh Đào Gia Phúc yêu cầu đối với 16 xã, thị trấn, phải công khai tiến độ từng hồ sơ.',
    ['Đào Gia Phúc | Chủ tịch UBND huyện Bình Chánh | yêu cầu | 16 xã, thị trấn'],
  ],
  [
    'người dân of a ward',
    'Sở Tư pháp TP.HCM đề nghị phòng tư pháp các quận, huyện và UBND TP Thủ Đức rà soát quy trình hộ tịch.',
    ['Sở Tư pháp TP.HCM | - | đề nghị | phòng tư pháp các quận, huyện và UBND TP Thủ Đức'],
  ],
  [
    'cơ quan chuyên môn',
    'UBND phường Việt Hưng yêu cầu các cơ quan chuyên môn thuộc UBND phường báo cáo hằng ngày. Hà Nội có 126 xã, phường.',
    ['UBND phường Việt Hưng | - | yêu cầu | các cơ quan chuyên môn thuộc UBND phường'],
    '2025-11-05',
  ],
]
