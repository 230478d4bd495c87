import type { Probe } from './orders.ts'

/** A second round over section 15, in longer sentences and with other subjects: what the first round did not ask. */
export const MORE: readonly Probe[] = [
  [
    'subject behind a report',
    'Qua nghe báo cáo, ý kiến thảo luận, đồng chí Bí thư Huyện ủy Thạch Thất Cấn Đình Phong đánh giá cao kết quả và yêu cầu UBND huyện tập trung cải thiện 3 chỉ số thành phần còn thấp.',
    ['Cấn Đình Phong | Bí thư Huyện ủy Thạch Thất | yêu cầu | UBND huyện'],
  ],
  [
    'event, then office',
    'Phát biểu kết luận hội nghị tổng kết công tác cải cách hành chính năm 2023, Phó Chủ tịch UBND quận Hai Bà Trưng Ngô Gia Tự Lập đề nghị các phường học tập kinh nghiệm của phường Phố Huế.',
    ['Ngô Gia Tự Lập | Phó Chủ tịch UBND quận Hai Bà Trưng | đề nghị | các phường'],
  ],
  [
    'to do this',
    'Để làm được điều đó, Bí thư Quận ủy Tây Hồ Khuất Quang Hải yêu cầu cả hệ thống chính trị vào cuộc.',
    ['Khuất Quang Hải | Bí thư Quận ủy Tây Hồ | yêu cầu | cả hệ thống chính trị'],
  ],
  [
    'on the other side',
    'Về phía quận, Chủ tịch UBND quận Tây Hồ giao Phòng Nội vụ làm đầu mối.',
    ['- | Chủ tịch UBND quận Tây Hồ | giao | Phòng Nội vụ'],
  ],
  [
    'ông with lưu ý rằng',
    'Ông Lưu Tấn Phát, Chủ tịch UBND huyện Bình Chánh, lưu ý rằng các xã phải trả lời người dân bằng văn bản.',
    ['Lưu Tấn Phát | Chủ tịch UBND huyện Bình Chánh | lưu ý | các xã'],
  ],
  [
    'đặc biệt lưu ý',
    'Bí thư Quận ủy 4 Lã Văn Quang đặc biệt lưu ý các phường không chạy theo số lượng.',
    ['Lã Văn Quang | Bí thư Quận ủy 4 | lưu ý | các phường'],
  ],
  [
    'một lần nữa',
    'Chủ tịch UBND quận 3 Phù Chí Thành một lần nữa yêu cầu 12 phường niêm yết số điện thoại.',
    ['Phù Chí Thành | Chủ tịch UBND quận 3 | yêu cầu | 12 phường'],
  ],
  [
    'thẳng thắn phê bình',
    'Bà Phí Thị Cúc, Bí thư Huyện ủy Ba Vì, thẳng thắn phê bình các xã có tỷ lệ đúng hạn dưới 90%.',
    ['Phí Thị Cúc | Bí thư Huyện ủy Ba Vì | phê bình | các xã có tỷ lệ đúng hạn dưới 90%'],
  ],
  [
    'kiêm',
    'Phó Chủ tịch UBND huyện kiêm Trưởng ban Chỉ đạo Nhữ Văn Tâm giao các phòng, ban huyện Mê Linh hoàn thiện hồ sơ.',
    ['Nhữ Văn Tâm | Phó Chủ tịch UBND huyện kiêm Trưởng ban Chỉ đạo | giao | các phòng, ban huyện Mê Linh'],
  ],
  [
    'committee number word',
    'Bí thư Quận ủy quận 1 Dương Khắc Thành đề nghị các cấp ủy phường giữ vị trí dẫn đầu.',
    ['Dương Khắc Thành | Bí thư Quận ủy quận 1 | đề nghị | các cấp ủy phường'],
  ],
  [
    'TP Thủ Đức',
    'Chủ tịch UBND TP Thủ Đức Hồ Thanh Trực yêu cầu 34 phường rà soát hồ sơ trễ hạn.',
    ['Hồ Thanh Trực | Chủ tịch UBND TP Thủ Đức | yêu cầu | 34 phường'],
  ],
  [
    'Thành ủy Thủ Đức',
    'Bí thư Thành ủy TP Thủ Đức Đoàn Hữu Nghĩa yêu cầu cán bộ phường không đẩy việc lên trên.',
    ['Đoàn Hữu Nghĩa | Bí thư Thành ủy TP Thủ Đức | yêu cầu | cán bộ phường'],
  ],
  [
    'đặc khu',
    'Chủ tịch UBND đặc khu Côn Đảo Lê Anh Tấn yêu cầu Trung tâm Phục vụ hành chính công đặc khu nâng điểm ở nhóm số hóa.',
    ['Lê Anh Tấn | Chủ tịch UBND đặc khu Côn Đảo | yêu cầu | Trung tâm Phục vụ hành chính công đặc khu'],
    '2025-12-03',
  ],
  [
    'ward, 2025',
    'Bí thư Đảng ủy, Chủ tịch HĐND phường Tân Mỹ Phạm Thị Thúy giao UBND phường khắc phục trong tuần. TPHCM có 168 xã, phường.',
    ['Phạm Thị Thúy | Bí thư Đảng ủy, Chủ tịch HĐND phường Tân Mỹ | giao | UBND phường'],
    '2025-12-03',
  ],
  [
    'Trung tâm',
    'Trung tâm Phục vụ hành chính công Thành phố Hà Nội đề nghị các xã, phường rà soát hồ sơ quá hạn trước ngày 10/12.',
    ['Trung tâm Phục vụ hành chính công Thành phố Hà Nội | - | đề nghị | các xã, phường | 2025-12-10'],
    '2025-12-03',
  ],
  [
    'người đứng đầu Sở',
    'Giám đốc Sở Nội vụ TPHCM Võ Ngọc Truyền công bố kết quả. Người đứng đầu Sở Nội vụ yêu cầu các đơn vị xếp loại trung bình giải trình.',
    ['Võ Ngọc Truyền | Giám đốc Sở Nội vụ TPHCM | yêu cầu | các đơn vị xếp loại trung bình'],
  ],
  [
    'Phòng',
    'Phòng Nội vụ huyện Đông Anh đề nghị UBND các xã, thị trấn gửi báo cáo quý I.',
    ['Phòng Nội vụ huyện Đông Anh | - | đề nghị | UBND các xã, thị trấn'],
  ],
  [
    'Công an',
    'Công an quận Bình Tân yêu cầu công an 10 phường trả căn cước tận nhà cho người già yếu.',
    ['Công an quận Bình Tân | - | yêu cầu | công an 10 phường'],
  ],
  [
    'Ban Tổ chức',
    'Ban Tổ chức Thành ủy Hà Nội đề nghị ban tổ chức các quận ủy, huyện ủy tổng hợp kết quả.',
    ['Ban Tổ chức Thành ủy Hà Nội | - | đề nghị | ban tổ chức các quận ủy, huyện ủy'],
  ],
  [
    'BTV',
    'BTV Quận ủy Hoàng Mai giao UBND quận xây dựng đề án, báo cáo trước 25-4.',
    ['BTV Quận ủy Hoàng Mai | - | giao | UBND quận | 2024-04-25'],
  ],
  [
    'HĐND',
    'HĐND quận Thanh Xuân giao UBND quận báo cáo tiến độ tại kỳ họp cuối năm.',
    ['HĐND quận Thanh Xuân | - | giao | UBND quận'],
  ],
  [
    'Ban Pháp chế',
    'Ban Pháp chế HĐND TP.HCM đề nghị UBND quận 12 làm rõ nguyên nhân 214 hồ sơ trễ hạn.',
    ['Ban Pháp chế HĐND TP.HCM | - | đề nghị | UBND quận 12'],
  ],
  [
    'Hội nghị',
    'Hội nghị Ban Chấp hành Đảng bộ huyện Thanh Trì yêu cầu các chi bộ quán triệt nghiêm túc.',
    ['Hội nghị Ban Chấp hành Đảng bộ huyện Thanh Trì | - | yêu cầu | các chi bộ'],
  ],
  [
    'Tổ kiểm tra',
    'Kết thúc buổi làm việc, Tổ kiểm tra công vụ yêu cầu UBND phường Trung Văn (quận Nam Từ Liêm) khắc phục ngay.',
    ['Tổ kiểm tra công vụ | - | yêu cầu | UBND phường Trung Văn (quận Nam Từ Liêm)'],
  ],
  [
    'Trưởng đoàn',
    'Trưởng đoàn giám sát, Phó Chủ tịch HĐND quận Gò Vấp Lý Minh Khôi đề nghị UBND các phường bố trí công chức trực trưa.',
    ['Lý Minh Khôi | Trưởng đoàn giám sát, Phó Chủ tịch HĐND quận Gò Vấp | đề nghị | UBND các phường'],
  ],
  [
    'semi-colon with a new issuer',
    'Chủ tịch UBND quận 7 Lê Văn Thành Công yêu cầu các phường công khai; Bí thư Quận ủy Võ Khắc Thái Bình đề nghị Mặt trận giám sát.',
    [
      'Lê Văn Thành Công | Chủ tịch UBND quận 7 | yêu cầu | các phường',
      'Võ Khắc Thái Bình | Bí thư Quận ủy | đề nghị | Mặt trận',
    ],
  ],
  [
    'given name, second sentence',
    'Tại buổi làm việc, ông Nguyễn Hồ Hải Đăng, Phó Bí thư Thành ủy TP.HCM, khen quận Phú Nhuận. Ông Đăng lưu ý quận cần giữ ổn định đội ngũ. Ông cũng đề nghị Sở Nội vụ hỗ trợ quận.',
    [
      'Nguyễn Hồ Hải Đăng | Phó Bí thư Thành ủy TP.HCM | lưu ý | quận',
      'Nguyễn Hồ Hải Đăng | Phó Bí thư Thành ủy TP.HCM | đề nghị | Sở Nội vụ',
    ],
  ],
  [
    'theo đó, by name',
    'Theo Chủ tịch UBND quận Tân Phú Lâm Thế Hùng, tỷ lệ hài lòng giảm 2%. Do đó, ông yêu cầu trưởng các phòng, ban báo cáo giải pháp vào đầu tuần tới.',
    ['Lâm Thế Hùng | Chủ tịch UBND quận Tân Phú | yêu cầu | trưởng các phòng, ban'],
  ],
  [
    'lead tag',
    '(PLO)- Chủ tịch UBND TP.HCM Phan Hữu Thể vừa có văn bản khẩn yêu cầu các sở, ngành, quận, huyện không để hồ sơ tồn đọng.',
    ['Phan Hữu Thể | Chủ tịch UBND TP.HCM | yêu cầu | các sở, ngành, quận, huyện'],
  ],
  [
    'lead tag',
    'Kinhtedothi - Chiều 12/3, Bí thư Quận ủy Hà Đông Chu Thị Thắm yêu cầu các phường Văn Quán, Mộ Lao rà soát hồ sơ đất đai.',
    ['Chu Thị Thắm | Bí thư Quận ủy Hà Đông | yêu cầu | các phường Văn Quán, Mộ Lao'],
  ],
  [
    'bullets with their own orders',
    'Chủ tịch UBND quận Ba Đình Tống Văn Nghị chỉ đạo một số nội dung:\n- Giao Phòng Nội vụ rà soát tiêu chí mất điểm.\n- Yêu cầu UBND 14 phường xong trước ngày 30/4.',
    [
      'Tống Văn Nghị | Chủ tịch UBND quận Ba Đình | giao | Phòng Nội vụ',
      'Tống Văn Nghị | Chủ tịch UBND quận Ba Đình | yêu cầu | UBND 14 phường | 2024-04-30',
    ],
  ],
  [
    'quote in the middle',
    '"Ai gây khó cho dân thì đứng sang một bên", ông Thành nói. Ông Phù Chí Thành, Chủ tịch UBND quận 3, yêu cầu Phòng Nội vụ lập đường dây nóng.',
    ['Phù Chí Thành | Chủ tịch UBND quận 3 | yêu cầu | Phòng Nội vụ'],
  ],
  [
    'quote, then order',
    '“Kết quả này chưa tương xứng”, bà Quách Thị Hằng, Giám đốc Sở Nội vụ TP.HCM, nói và đề nghị các quận tụt hạng xây dựng lộ trình.',
    ['Quách Thị Hằng | Giám đốc Sở Nội vụ TP.HCM | đề nghị | các quận tụt hạng'],
  ],
  [
    'hoan nghênh … song',
    'Phó Bí thư Thường trực Quận ủy Long Biên Đường Hoài Nam Sơn ghi nhận nỗ lực của các phường, song đề nghị các phường xếp cuối nghiêm túc kiểm điểm.',
    ['Đường Hoài Nam Sơn | Phó Bí thư Thường trực Quận ủy Long Biên | đề nghị | các phường xếp cuối'],
  ],
  [
    'từ đó',
    'Chủ tịch UBND quận Cầu Giấy Trần Việt Hải Hà chỉ ra 4 hạn chế, từ đó yêu cầu các phòng chuyên môn có giải pháp ngay trong tháng 3.',
    ['Trần Việt Hải Hà | Chủ tịch UBND quận Cầu Giấy | yêu cầu | các phòng chuyên môn'],
  ],
  [
    'nhằm first',
    'Nhằm nâng điểm chỉ số thành phần, UBND quận Tân Bình yêu cầu 15 phường tổ chức ngày không hẹn.',
    ['UBND quận Tân Bình | - | yêu cầu | 15 phường'],
  ],
  [
    'conjunction',
    'Mặc dù kết quả khả quan, lãnh đạo quận Bình Thạnh vẫn yêu cầu các phường không chủ quan.',
    ['lãnh đạo quận Bình Thạnh | - | yêu cầu | các phường'],
  ],
  [
    'in the letter',
    'Trong công văn vừa gửi các quận, huyện, Sở Nội vụ TP.HCM đề nghị báo cáo số liệu trước ngày 25-3.',
    ['Sở Nội vụ TP.HCM | - | đề nghị | các quận, huyện | 2024-03-25'],
  ],
  [
    'by document',
    'Tại Thông báo số 88/TB-VP ngày 11/3/2024, Chủ tịch UBND thành phố Hà Nội giao Sở Thông tin và Truyền thông hoàn thiện nền tảng dùng chung.',
    ['- | Chủ tịch UBND thành phố Hà Nội | giao | Sở Thông tin và Truyền thông'],
  ],
  [
    'plan of a district',
    'Kế hoạch số 41/KH-UBND của UBND quận Thanh Xuân yêu cầu 100% cán bộ một cửa tham gia tập huấn.',
    ['UBND quận Thanh Xuân | - | yêu cầu | 100% cán bộ một cửa'],
  ],
  [
    'chỉ đạo with yêu cầu',
    'Chủ tịch UBND huyện Nhà Bè Ngụy Văn Tài có văn bản chỉ đạo các xã, thị trấn thực hiện nghiêm việc xin lỗi.',
    ['Ngụy Văn Tài | Chủ tịch UBND huyện Nhà Bè | chỉ đạo | các xã, thị trấn'],
  ],
  [
    'giao … và …',
    'Thường trực Thành ủy Hà Nội giao Ban cán sự đảng UBND Thành phố và các quận ủy xây dựng kế hoạch cải thiện chỉ số.',
    ['Thường trực Thành ủy Hà Nội | - | giao | Ban cán sự đảng UBND Thành phố và các quận ủy'],
  ],
  [
    'người dân in the content',
    'Chủ tịch UBND phường Sài Gòn (TP.HCM) Vũ Nguyễn Quang yêu cầu không để người dân phải đi lại nhiều lần.',
    ['Vũ Nguyễn Quang | Chủ tịch UBND phường Sài Gòn (TP.HCM) | yêu cầu | -'],
    '2025-12-03',
  ],
  ['none: was asked of it', 'Theo yêu cầu của đoàn kiểm tra, UBND quận 11 đã gửi báo cáo bổ sung.', []],
  ['none: a wish', 'Chủ tịch UBND quận 5 mong muốn các phường tiếp tục đồng hành cùng doanh nghiệp.', []],
  ['none: hope', 'Bí thư Quận ủy Đống Đa hy vọng các phường sẽ giữ vững kết quả.', []],
  ['none: asked in the past', 'Hà Nội nhiều lần yêu cầu nhưng một số quận vẫn chậm khắc phục.', []],
  [
    'none: promise to the city',
    'Trước đề nghị của cử tri, Chủ tịch UBND quận 10 hứa sẽ giao Phòng Quản lý đô thị kiểm tra.',
    [],
  ],
  [
    'none: delegated power',
    'Từ năm 2024, TP.HCM phân cấp, ủy quyền và giao quyền tự chủ cho TP Thủ Đức nhiều hơn.',
    [],
  ],
  [
    'none: handed over targets',
    'Quận 6 vượt 12% kế hoạch thành phố giao; 14 phường hoàn thành chỉ tiêu quận giao.',
    [],
  ],
  [
    'none: report asked for',
    'Báo cáo nêu rõ các phường còn thiếu công chức, cần được bổ sung biên chế. Quận 3 đang xem xét.',
    [],
  ],
  ['none: asked the minister', 'Đại biểu Quốc hội đoàn Hà Nội đề nghị Bộ Nội vụ sớm ban hành bộ tiêu chí mới.', []],
  [
    'none: meeting of a board',
    'Chiều 5/3, Ban Chỉ đạo 197 quận Hoàn Kiếm giao ban; Phó Chủ tịch UBND quận chủ trì.',
    [],
  ],
  [
    'none: two leaders praise',
    'Chủ tịch UBND quận Nam Từ Liêm đề cao tinh thần phục vụ và khẳng định quyết tâm giữ hạng.',
    [],
  ],
]
