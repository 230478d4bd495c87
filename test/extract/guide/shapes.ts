import type { Probe } from './orders.ts'

/** 15.4 to 15.6: what goes on without a new order, counts, deadlines. */
export const DETAILS: readonly Probe[] = [
  [
    'continuation',
    'Chủ tịch UBND quận Ba Đình Tống Văn Nghị yêu cầu các phường đẩy nhanh số hóa. Trong đó, tập trung vào lĩnh vực đất đai. Bên cạnh đó, các phòng, ban cần rút ngắn thời gian luân chuyển hồ sơ.',
    ['Tống Văn Nghị | Chủ tịch UBND quận Ba Đình | yêu cầu | các phường'],
  ],
  [
    'continuation',
    'Bí thư Quận ủy 7 Trịnh Hoài Sơn đề nghị các phường lấy sự hài lòng làm thước đo. Đồng thời, cần công khai số điện thoại lãnh đạo. Cùng với đó, Phòng Nội vụ phải kiểm tra đột xuất. Quận 7 có 10 phường.',
    ['Trịnh Hoài Sơn | Bí thư Quận ủy 7 | đề nghị | các phường'],
  ],
  [
    'bullets',
    'Chủ tịch UBND huyện Củ Chi Hạ Văn Lợi yêu cầu các xã thực hiện ngay các việc sau:\n- Rà soát hồ sơ quá hạn;\n- Xin lỗi người dân bằng văn bản;\n- Báo cáo trước ngày 5/4.',
    ['Hạ Văn Lợi | Chủ tịch UBND huyện Củ Chi | yêu cầu | các xã'],
  ],
  [
    'count',
    'Bí thư Quận ủy Đống Đa Phó Đức Long đề nghị các cấp, ngành tập trung thực hiện 7 nhóm nhiệm vụ, giải pháp.',
    ['Phó Đức Long | Bí thư Quận ủy Đống Đa | đề nghị | các cấp, ngành | 7'],
  ],
  [
    'count',
    'Chủ tịch UBND quận 8 Ân Thị Lụa yêu cầu các phường thực hiện tốt ba nội dung: công khai, đúng hẹn, xin lỗi.',
    ['Ân Thị Lụa | Chủ tịch UBND quận 8 | yêu cầu | các phường | 3'],
  ],
  [
    'count',
    'Bí thư Huyện ủy Hoài Đức Chung Văn Thế giao UBND huyện triển khai đồng bộ 05 giải pháp trọng tâm.',
    ['Chung Văn Thế | Bí thư Huyện ủy Hoài Đức | giao | UBND huyện | 5'],
  ],
  [
    'count: đầu việc',
    'UBND TP Thủ Đức giao Văn phòng HĐND và UBND TP theo dõi 12 đầu việc sau kiểm tra.',
    ['UBND TP Thủ Đức | - | giao | Văn phòng HĐND và UBND TP | 12'],
  ],
  [
    'no count',
    'Chủ tịch UBND quận 5 Tưởng Gia Bảo yêu cầu các phường thực hiện nghiêm phương châm "6 rõ" và hai bộ quy tắc ứng xử.',
    ['Tưởng Gia Bảo | Chủ tịch UBND quận 5 | yêu cầu | các phường'],
  ],
  [
    'no count',
    'Bí thư Huyện ủy Thanh Oai Ung Thị Sen đề nghị các xã hoàn thành 12/12 chỉ tiêu, thực hiện 10 chương trình công tác của Thành ủy.',
    ['Ung Thị Sen | Bí thư Huyện ủy Thanh Oai | đề nghị | các xã'],
  ],
  [
    'deadline: trước ngày',
    'UBND quận Hai Bà Trưng yêu cầu 18 phường gửi kế hoạch khắc phục trước ngày 12.4.',
    ['UBND quận Hai Bà Trưng | - | yêu cầu | 18 phường | 2024-04-12'],
  ],
  [
    'deadline: chậm nhất',
    'Chủ tịch UBND quận 3 Phù Chí Thành giao Phòng Nội vụ trình phương án, chậm nhất ngày 01-4-2024.',
    ['Phù Chí Thành | Chủ tịch UBND quận 3 | giao | Phòng Nội vụ | 2024-04-01'],
  ],
  [
    'deadline: xong trước',
    'Bí thư Quận ủy Thanh Xuân Đinh Thế Cường yêu cầu UBND quận xử lý xong trước 30/4 toàn bộ hồ sơ tồn đọng.',
    ['Đinh Thế Cường | Bí thư Quận ủy Thanh Xuân | yêu cầu | UBND quận | 2024-04-30'],
  ],
  [
    'deadline: hoàn thành trong tháng',
    'Chủ tịch UBND huyện Nhà Bè Ngụy Văn Tài giao các xã số hóa sổ hộ tịch, hoàn thành trong tháng 5/2024.',
    ['Ngụy Văn Tài | Chủ tịch UBND huyện Nhà Bè | giao | các xã | 2024-05-31'],
  ],
  [
    'deadline: trong quý, far from hoàn thành',
    'Chủ tịch UBND quận Tân Phú Lý Thị Ánh yêu cầu Phòng Quản lý đô thị hoàn thành việc chuẩn hóa quy trình cấp phép xây dựng trong quý II/2024.',
    ['Lý Thị Ánh | Chủ tịch UBND quận Tân Phú | yêu cầu | Phòng Quản lý đô thị | 2024-06-30'],
  ],
  [
    'deadline in brackets',
    'UBND thị xã Sơn Tây giao Phòng Kinh tế khảo sát doanh nghiệp (hoàn thành trước 15-4).',
    ['UBND thị xã Sơn Tây | - | giao | Phòng Kinh tế | 2024-04-15'],
  ],
  [
    'deadline before the addressee',
    'Chủ tịch UBND quận 11 Đậu Văn Nam yêu cầu đến ngày 30/6, các phường phải hoàn thành số hóa.',
    ['Đậu Văn Nam | Chủ tịch UBND quận 11 | yêu cầu | các phường | 2024-06-30'],
  ],
  [
    'a campaign is no deadline',
    'UBND quận 10 yêu cầu các phường tham gia đợt thi đua từ ngày 10/4/2024 đến ngày 05/12/2024.',
    ['UBND quận 10 | - | yêu cầu | các phường'],
  ],
  [
    'deadline rolls over the year',
    'Chủ tịch UBND quận Gò Vấp Thiều Văn Dũng yêu cầu các phường báo cáo trước ngày 10/1.',
    ['Thiều Văn Dũng | Chủ tịch UBND quận Gò Vấp | yêu cầu | các phường | 2024-01-10'],
    '2023-12-20',
  ],
  [
    'hạn',
    'Sở Nội vụ Hà Nội đề nghị các đơn vị gửi hồ sơ thẩm định, hạn cuối 31/3.',
    ['Sở Nội vụ Hà Nội | - | đề nghị | các đơn vị | 2024-03-31'],
  ],
  [
    'trước tháng',
    'UBND huyện Đông Anh giao Phòng Giáo dục và Đào tạo triển khai học bạ số trước tháng 9/2024.',
    ['UBND huyện Đông Anh | - | giao | Phòng Giáo dục và Đào tạo | 2024-08-31'],
  ],
]

/** 15.8: further shapes. */
export const SHAPES: readonly Probe[] = [
  [
    'quote first',
    '"Các phường phải công khai từng hồ sơ trễ hạn, không được đổ lỗi cho phần mềm", Chủ tịch UBND quận Bình Thạnh Hầu Thị Mỹ yêu cầu.',
    ['Hầu Thị Mỹ | Chủ tịch UBND quận Bình Thạnh | yêu cầu | Các phường'],
  ],
  [
    'quote first',
    '“Phòng Nội vụ cần rà soát lại toàn bộ tài liệu kiểm chứng trước khi nộp”, ông Trác Văn Quý, Phó Chủ tịch UBND quận Cầu Giấy, đề nghị.',
    ['Trác Văn Quý | Phó Chủ tịch UBND quận Cầu Giấy | đề nghị | Phòng Nội vụ'],
  ],
  [
    'quote with tôi',
    '"Tôi yêu cầu các phường báo cáo kết quả vào thứ Sáu hằng tuần", bà Tôn Thị Quyên, Chủ tịch UBND quận 1, nói.',
    ['Tôn Thị Quyên | Chủ tịch UBND quận 1 | yêu cầu | các phường'],
  ],
  [
    'quote: promise',
    '"Quận sẽ đối thoại với người dân mỗi tháng một lần", Chủ tịch UBND quận Bình Thạnh Hầu Thị Mỹ khẳng định.',
    [],
  ],
  ['quote: opinion', '"Đây là nỗ lực đáng ghi nhận", Bí thư Quận ủy Đống Đa Phó Đức Long nhấn mạnh.', []],
  [
    'letter',
    'Chủ tịch UBND TP Hà Nội vừa ký công văn số 812/UBND-KSTTHC gửi Giám đốc các sở; Chủ tịch UBND các quận, huyện, thị xã chỉ đạo nâng cao chất lượng giải quyết thủ tục.',
    ['- | Chủ tịch UBND TP Hà Nội | chỉ đạo | Giám đốc các sở; Chủ tịch UBND các quận, huyện, thị xã'],
  ],
  [
    'letter',
    'Phó Chủ tịch UBND Thành phố Hà Nội Đàm Quang Hưng vừa ký ban hành Văn bản số 455/UBND-HCC, yêu cầu các xã, phường bố trí đủ trang thiết bị.',
    ['Đàm Quang Hưng | Phó Chủ tịch UBND Thành phố Hà Nội | yêu cầu | các xã, phường'],
    '2025-11-05',
  ],
  [
    'letter',
    'UBND TP.HCM vừa có công văn gửi các sở, ban, ngành yêu cầu chấm dứt tình trạng né tránh trách nhiệm.',
    ['UBND TP.HCM | - | yêu cầu | các sở, ban, ngành'],
  ],
  [
    'letter',
    'UBND huyện Sóc Sơn đã có văn bản giao Phòng Nội vụ kiểm tra công vụ tại 5 xã trong ngày 19/3.',
    ['UBND huyện Sóc Sơn | - | giao | Phòng Nội vụ'],
  ],
  [
    'letter',
    'Chủ tịch UBND quận 4 vừa ký văn bản giao Phòng Tài chính - Kế hoạch cân đối nguồn mua máy quét.',
    ['- | Chủ tịch UBND quận 4 | giao | Phòng Tài chính - Kế hoạch'],
  ],
  [
    'next clause after ;',
    'Bí thư Quận ủy Hà Đông Chu Thị Thắm giao Ban Tổ chức Quận ủy theo dõi; yêu cầu Đảng ủy 15 phường ký cam kết; đề nghị Mặt trận Tổ quốc giám sát.',
    [
      'Chu Thị Thắm | Bí thư Quận ủy Hà Đông | giao | Ban Tổ chức Quận ủy',
      'Chu Thị Thắm | Bí thư Quận ủy Hà Đông | yêu cầu | Đảng ủy 15 phường',
      'Chu Thị Thắm | Bí thư Quận ủy Hà Đông | đề nghị | Mặt trận Tổ quốc',
    ],
  ],
  [
    'next sentence with a capital',
    'Chủ tịch UBND huyện Bình Chánh Lưu Tấn Phát yêu cầu các xã rà soát nhân sự một cửa. Giao Phòng Nội vụ tổng hợp, báo cáo trước ngày 10/4.',
    [
      'Lưu Tấn Phát | Chủ tịch UBND huyện Bình Chánh | yêu cầu | các xã',
      'Lưu Tấn Phát | Chủ tịch UBND huyện Bình Chánh | giao | Phòng Nội vụ | 2024-04-10',
    ],
  ],
  [
    'one verb, several addressees',
    'Chủ tịch UBND quận 6 Từ Văn Hạnh đề nghị Phòng Nội vụ hướng dẫn tự chấm; Phòng Tư pháp rà soát văn bản; Văn phòng quận kiểm soát hồ sơ.',
    ['Từ Văn Hạnh | Chủ tịch UBND quận 6 | đề nghị | Phòng Nội vụ; Phòng Tư pháp; Văn phòng quận'],
  ],
  [
    'an order passed on',
    'UBND Thành phố Hà Nội giao Sở Nội vụ chủ trì, chỉ đạo các phòng nội vụ tổ chức tập huấn.',
    ['UBND Thành phố Hà Nội | - | giao | Sở Nội vụ'],
  ],
  [
    'an order passed on',
    'Chủ tịch UBND TP.HCM Phan Hữu Thể chỉ đạo Sở Nội vụ giao các đơn vị báo cáo minh chứng.',
    ['Phan Hữu Thể | Chủ tịch UBND TP.HCM | chỉ đạo | Sở Nội vụ'],
  ],
  [
    'city as issuer',
    'Thành phố Hà Nội yêu cầu 30 quận, huyện, thị xã xây dựng kế hoạch cải thiện chỉ số.',
    ['Thành phố Hà Nội | - | yêu cầu | 30 quận, huyện, thị xã'],
  ],
  [
    'team as issuer',
    'Sau khi kiểm tra huyện Gia Lâm, Tổ công tác của Thành phố yêu cầu UBND huyện khắc phục 4 tồn tại.',
    ['Tổ công tác của Thành phố | - | yêu cầu | UBND huyện'],
  ],
  [
    'team as issuer',
    'Đoàn khảo sát HĐND Thành phố Hà Nội đề nghị UBND quận Long Biên bổ sung số liệu.',
    ['Đoàn khảo sát HĐND Thành phố Hà Nội | - | đề nghị | UBND quận Long Biên'],
  ],
  [
    'ministry',
    'Bộ Nội vụ yêu cầu UBND TP.HCM gửi báo cáo tự đánh giá trước ngày 31-3.',
    ['Bộ Nội vụ | - | yêu cầu | UBND TP.HCM | 2024-03-31'],
  ],
  [
    'UBND quận yêu cầu phường',
    'UBND quận Tây Hồ yêu cầu UBND phường Bưởi tổ chức xin lỗi 12 công dân.',
    ['UBND quận Tây Hồ | - | yêu cầu | UBND phường Bưởi'],
  ],
  [
    'đã at a dated meeting',
    'Tại cuộc họp ngày 14/3, Chủ tịch UBND huyện Phú Xuyên Kha Văn Tú đã yêu cầu các xã dừng thu thêm giấy tờ.',
    ['Kha Văn Tú | Chủ tịch UBND huyện Phú Xuyên | yêu cầu | các xã'],
  ],
  [
    'đã without occasion',
    'Nhằm nâng điểm, UBND quận Ba Đình đã giao các phòng chuyên môn phụ trách từng tiêu chí, nhờ đó thứ hạng được cải thiện.',
    [],
  ],
  [
    'passive',
    'Phòng Nội vụ được Chủ tịch UBND quận Hoàn Kiếm giao theo dõi, đôn đốc việc khắc phục.',
    ['- | Chủ tịch UBND quận Hoàn Kiếm | giao | Phòng Nội vụ'],
  ],
  [
    'passive',
    'Theo kế hoạch của UBND quận 3, Phòng Kinh tế được giao tổ chức đối thoại với doanh nghiệp hằng quý.',
    [],
  ],
  [
    'sẽ chỉ đạo',
    'Chủ tịch UBND quận 5 Tưởng Gia Bảo cho biết sẽ chỉ đạo các phường gắn camera tại bộ phận một cửa.',
    [],
  ],
  [
    'yêu cầu phải',
    'Phó Chủ tịch UBND quận Tân Bình Giáp Thị Thoa yêu cầu phải xin lỗi người dân khi trễ hẹn.',
    ['Giáp Thị Thoa | Phó Chủ tịch UBND quận Tân Bình | yêu cầu | -'],
  ],
  [
    'đề nghị cần',
    'Bí thư Đảng ủy phường Hoàng Mai (Hà Nội) Lâm Thị Phụng đề nghị cần đánh giá cán bộ theo kết quả hồ sơ.',
    ['Lâm Thị Phụng | Bí thư Đảng ủy phường Hoàng Mai (Hà Nội) | đề nghị | -'],
    '2025-11-05',
  ],
  [
    'nhiệm vụ của A là phải',
    'Ông Kiều Hữu Chí, Chủ tịch UBND huyện Hóc Môn, yêu cầu: nhiệm vụ của các xã, thị trấn là phải hoàn thành số hóa.',
    ['Kiều Hữu Chí | Chủ tịch UBND huyện Hóc Môn | yêu cầu | các xã, thị trấn'],
  ],
  [
    'topic first',
    'Về công tác cải cách hành chính, Thành phố yêu cầu rà soát, cắt giảm 30% thời gian giải quyết. Hà Nội đang đứng thứ 9.',
    ['Thành phố | - | yêu cầu | -'],
  ],
  [
    'topic first',
    'Về chuyển đổi số, Bí thư Quận ủy Nam Từ Liêm Phương Văn Quế đề nghị UBND quận bố trí nhân lực chuyên trách.',
    ['Phương Văn Quế | Bí thư Quận ủy Nam Từ Liêm | đề nghị | UBND quận'],
  ],
  [
    'đặt hàng',
    'Bí thư Thành ủy TP.HCM Đường Quốc Chấn đặt hàng Viện Nghiên cứu phát triển TP.HCM xây dựng bộ chỉ số cấp phường.',
    ['Đường Quốc Chấn | Bí thư Thành ủy TP.HCM | đặt hàng | Viện Nghiên cứu phát triển TP.HCM'],
  ],
  [
    'gợi ý … nên',
    'Phó Bí thư Quận ủy Tân Phú Thân Thị Nga gợi ý các phường nên học cách làm của phường bạn.',
    ['Thân Thị Nga | Phó Bí thư Quận ủy Tân Phú | gợi ý | các phường'],
  ],
  [
    'nêu rõ … cần',
    'Chủ tịch UBND quận Hoàng Mai Khương Thị Tâm nêu rõ, các phòng, ban cần xử lý hồ sơ trong ngày.',
    ['Khương Thị Tâm | Chủ tịch UBND quận Hoàng Mai | nêu rõ | các phòng, ban'],
  ],
  [
    'đặt ra yêu cầu',
    'Bí thư Huyện ủy Thanh Trì Công Văn Thịnh đặt ra yêu cầu các xã phải giữ nhóm 10 đơn vị dẫn đầu.',
    ['Công Văn Thịnh | Bí thư Huyện ủy Thanh Trì | yêu cầu | các xã'],
  ],
  [
    'mong muốn with đề nghị',
    'Bà Ngân Thị Hạnh, Phó Bí thư Thường trực Quận ủy 12, mong muốn và đề nghị các phường duy trì ngày thứ Bảy không chờ.',
    ['Ngân Thị Hạnh | Phó Bí thư Thường trực Quận ủy 12 | đề nghị | các phường'],
  ],
  [
    'thúc in the headline',
    'Thanh Xuân thúc các phường trả hồ sơ đúng hạn\n\nChủ tịch UBND quận Thanh Xuân Lê Thế Mùi yêu cầu các phường trả hồ sơ đúng hạn, báo cáo hằng tuần.',
    ['Lê Thế Mùi | Chủ tịch UBND quận Thanh Xuân | yêu cầu | các phường'],
  ],
  [
    'nhắc',
    'Chủ tịch UBND quận 8 Ân Thị Lụa nhắc các phường không để tái diễn tình trạng trễ hẹn.',
    ['Ân Thị Lụa | Chủ tịch UBND quận 8 | nhắc | các phường'],
  ],
  [
    'đôn đốc',
    'Tán thành với 6 nhóm nhiệm vụ nêu trong báo cáo, Bí thư Huyện ủy Quốc Oai Đặng Thái Sơn đề nghị các chi, đảng bộ quyết liệt thực hiện.',
    ['Đặng Thái Sơn | Bí thư Huyện ủy Quốc Oai | đề nghị | các chi, đảng bộ'],
  ],
  [
    'tán thành, and a count of somebody else',
    'Bí thư Huyện ủy Quốc Oai Đặng Thái Sơn tán thành với 6 nhóm nhiệm vụ của báo cáo và đề nghị các xã làm quyết liệt.',
    ['Đặng Thái Sơn | Bí thư Huyện ủy Quốc Oai | đề nghị | các xã'],
  ],
  [
    'lưu ý: failing',
    'Giám đốc Sở Nội vụ TP.HCM Quách Thị Hằng lưu ý một số quận còn chậm cập nhật dữ liệu, điểm số vì thế giảm.',
    [],
  ],
  [
    'phê bình by document',
    'UBND quận Hà Đông có văn bản phê bình Chủ tịch UBND 2 phường để hồ sơ quá hạn.',
    ['UBND quận Hà Đông | - | phê bình | Chủ tịch UBND 2 phường'],
  ],
  ['request of citizens', 'Cử tri phường 5 đề nghị UBND quận Gò Vấp lắp thêm máy lấy số tự động.', []],
  ['request of council members', 'Đại biểu Hoàng Thị Lài đề nghị UBND quận 7 báo cáo rõ nguyên nhân tụt hạng.', []],
  [
    'request of the Front',
    'Ủy ban MTTQ Việt Nam Thành phố Hà Nội đề nghị UBND Thành phố quan tâm giải quyết kiến nghị của dân.',
    [],
  ],
  ['request of a district', 'Quận 1 đề nghị TP.HCM cho phép thí điểm trả kết quả tại nhà.', []],
  [
    'headline, lead, body',
    'Bình Tân yêu cầu các phường xin lỗi khi trễ hẹn\n\nChủ tịch UBND quận Bình Tân đề nghị các phường xin lỗi khi trễ hẹn hồ sơ đất đai.\n\nTại cuộc họp sáng 20-3, ông Lâm Tấn Lợi, Chủ tịch UBND quận Bình Tân, yêu cầu các phường xin lỗi bằng văn bản khi trễ hẹn hồ sơ đất đai của người dân.',
    ['Lâm Tấn Lợi | Chủ tịch UBND quận Bình Tân | yêu cầu | các phường'],
  ],
  [
    'ƯBND',
    'Chủ tịch ƯBND quận Ba Đình Tống Văn Nghị yêu cầu ƯBND các phường thực hiện nghiêm.',
    ['Tống Văn Nghị | Chủ tịch ƯBND quận Ba Đình | yêu cầu | ƯBND các phường'],
  ],
  [
    'lower-case sở',
    'UBND Thành phố Hà Nội giao sở Nội vụ tổng hợp, báo cáo.',
    ['UBND Thành phố Hà Nội | - | giao | sở Nội vụ'],
  ],
  [
    'two verbs joined',
    'Chủ tịch UBND quận Đống Đa Lỗ Văn Khiêm chỉ đạo, yêu cầu các phường công khai kết quả chấm điểm.',
    ['Lỗ Văn Khiêm | Chủ tịch UBND quận Đống Đa | yêu cầu | các phường'],
  ],
  [
    'two orders joined by và',
    'Chủ tịch UBND quận Đống Đa Lỗ Văn Khiêm yêu cầu các phường rà soát hồ sơ và giao Phòng Nội vụ kiểm tra.',
    [
      'Lỗ Văn Khiêm | Chủ tịch UBND quận Đống Đa | yêu cầu | các phường',
      'Lỗ Văn Khiêm | Chủ tịch UBND quận Đống Đa | giao | Phòng Nội vụ',
    ],
  ],
  [
    'praise, then order',
    'Biểu dương kết quả của quận Hoàn Kiếm, Phó Chủ tịch UBND Thành phố Hà Nội Nhan Văn Cử đề nghị quận tiếp tục giữ vững vị trí trong nhóm dẫn đầu.',
    ['Nhan Văn Cử | Phó Chủ tịch UBND Thành phố Hà Nội | đề nghị | quận'],
  ],
  [
    'order before a quote',
    'Ông Hứa Văn Quyền, Chủ tịch UBND huyện Đông Anh, yêu cầu "mỗi xã phải có ít nhất một mô hình mới trong năm".',
    ['Hứa Văn Quyền | Chủ tịch UBND huyện Đông Anh | yêu cầu | mỗi xã'],
  ],
  [
    'told result, then order',
    'Dù điểm tăng 1,2%, huyện Ba Vì vẫn tụt 2 bậc. Trước thực tế này, Bí thư Huyện ủy Phí Thị Cúc yêu cầu các ngành nhìn thẳng vào hạn chế.',
    ['Phí Thị Cúc | Bí thư Huyện ủy | yêu cầu | các ngành'],
  ],
  [
    'after the name comes a clause',
    'Chủ trì hội nghị, Chủ tịch UBND quận 10 Mai Quốc Tuấn, sau khi nghe báo cáo của Phòng Nội vụ, yêu cầu 14 phường xây dựng kịch bản tăng điểm.',
    ['Mai Quốc Tuấn | Chủ tịch UBND quận 10 | yêu cầu | 14 phường'],
  ],
  [
    'trong đó yêu cầu',
    'UBND quận Long Biên ban hành Kế hoạch số 77/KH-UBND, trong đó yêu cầu các phường duy trì tỷ lệ đúng hạn trên 99%.',
    ['UBND quận Long Biên | - | yêu cầu | các phường'],
  ],
  [
    'theo đó',
    'Chủ tịch UBND TP Hà Nội Trần Bá Thước ký Chỉ thị số 09/CT-UBND ngày 15/3/2024. Theo đó, Chủ tịch UBND Thành phố yêu cầu các sở, ngành xử lý nghiêm vi phạm.',
    ['Trần Bá Thước | Chủ tịch UBND Thành phố | yêu cầu | các sở, ngành'],
  ],
  [
    'do … ký',
    'Tại văn bản do Phó Chủ tịch UBND TP.HCM Hoa Văn Bình ký, UBND TP yêu cầu các quận, huyện rà soát việc cấp số nhà.',
    ['UBND TP | - | yêu cầu | các quận, huyện'],
  ],
  [
    'cùng với yêu cầu',
    'Cùng ngày, UBND quận Phú Nhuận có công văn đề nghị các phường lập danh sách hồ sơ tồn.',
    ['UBND quận Phú Nhuận | - | đề nghị | các phường'],
  ],
]

/** 15.1, 15.7, 15.8 and C3: sentences with such verbs that order nothing. */
export const REFUSALS: readonly Probe[] = [
  [
    'told',
    'Những tháng qua, Huyện ủy Đan Phượng đã chỉ đạo quyết liệt công tác cải cách hành chính, yêu cầu các xã vào cuộc đồng bộ.',
    [],
  ],
  ['told', 'Quận Cầu Giấy thường xuyên yêu cầu cán bộ một cửa cập nhật quy trình.', []],
  [
    'announcement',
    'UBND Thành phố Hà Nội công bố, phê duyệt kết quả xếp hạng; tổ chức hội nghị công bố và trao bằng khen cho 5 quận.',
    [],
  ],
  ['announcement', 'Chủ tịch UBND TP.HCM biểu dương quận 7 và gửi thư khen tập thể Phòng Nội vụ.', []],
  [
    'other city',
    'Chủ tịch UBND thành phố Đà Nẵng Lê Tự Mẫn yêu cầu các quận, huyện học tập kinh nghiệm của Hà Nội.',
    [],
  ],
  ['other province', 'Bí thư Tỉnh ủy Bắc Ninh Đỗ Quang Vượng giao Sở Nội vụ tham khảo mô hình của Hà Nội.', []],
  ['government, to all', 'Thủ tướng Chính phủ yêu cầu các bộ, ngành, địa phương nâng cao chất lượng dịch vụ công.', []],
  ['ward to district', 'Bí thư Đảng ủy phường Khương Đình đề nghị Quận ủy Thanh Xuân sớm kiện toàn nhân sự.', []],
  [
    'district to department',
    'Phó Chủ tịch UBND quận 12 Hà Thị Duyên đề nghị Sở Thông tin và Truyền thông nâng cấp đường truyền.',
    [],
  ],
  ['department to the city', 'Giám đốc Sở Nội vụ Hà Nội đề nghị UBND Thành phố khen thưởng các đơn vị dẫn đầu.', []],
  ['businesses', 'Các doanh nghiệp tại quận Tân Bình đề nghị chính quyền công khai quy hoạch.', []],
  ['experts', 'Theo các chuyên gia, chỉ số đặt ra yêu cầu mới với chính quyền quận 3.', []],
  ['noun', 'Quận Ba Đình đã giải quyết 12.000 yêu cầu của công dân; không có đề nghị nào quá hạn.', []],
  ['noun', 'Hồ sơ đề nghị cấp phép của người dân huyện Hoài Đức được trả trước hẹn 2 ngày.', []],
  ['noun', 'Ý kiến chỉ đạo của Thành ủy Hà Nội được các quận cụ thể hóa; văn bản chỉ đạo được ban hành kịp thời.', []],
  ['noun', 'Ban Chỉ đạo cải cách hành chính quận 5 họp phiên đầu tiên năm 2024.', []],
  ['giao words', 'Quận 4 khánh thành nút giao mới; giao lưu văn nghệ diễn ra trong thời khắc giao mùa.', []],
  ['a plan', 'UBND huyện Thường Tín dự kiến giao Phòng Nội vụ chủ trì khảo sát vào quý III.', []],
  ['a plan', 'Thời gian tới, quận Đống Đa tiếp tục chỉ đạo các phường nâng cao chất lượng phục vụ.', []],
  ['a condition', 'Nếu thành phố yêu cầu, quận 1 sẽ bổ sung minh chứng ngay trong tuần.', []],
  ['passive', 'Các phường của quận Hoàng Mai được yêu cầu công khai số liệu hằng tháng.', []],
  ['a law', 'Nghị quyết số 131/2020/QH14 giao thẩm quyền mới cho UBND quận, TP.HCM triển khai từ năm 2021.', []],
  ['cần alone', 'Để tăng hạng, các phường của quận Hà Đông cần giảm hồ sơ trễ hạn, theo Trưởng phòng Nội vụ quận.', []],
  [
    'a promise',
    'Ông Kiều Hữu Chí, Chủ tịch UBND huyện Hóc Môn, cam kết yêu cầu của người dân sẽ được trả lời trong 3 ngày.',
    [],
  ],
  ['a negation', 'Lãnh đạo quận Phú Nhuận không yêu cầu người dân nộp thêm giấy tờ ngoài quy định.', []],
  [
    'asked to the press',
    'Chủ tịch UBND quận 3 Phù Chí Thành nhấn mạnh vai trò của báo chí và đề cao sự hài lòng của người dân.',
    [],
  ],
  ['thanks', 'Bí thư Quận ủy Gò Vấp cảm ơn các phường và chúc mừng những đơn vị được UBND TP.HCM khen thưởng.', []],
  ['what the city demands, as a noun', 'Mặc dù chưa đạt yêu cầu của Thành phố giao, huyện Mỹ Đức đã tăng 3 bậc.', []],
  ['history of a target', 'So với chỉ tiêu UBND Thành phố giao, quận Long Biên vượt 4,5%.', []],
  ['candidates', 'Hội nghị đề nghị công nhận 5 xã của huyện Đông Anh đạt chuẩn nông thôn mới nâng cao.', []],
  ['wish', 'Người dân mong muốn quận Tân Phú tiếp tục yêu cầu cán bộ lắng nghe.', []],
  ['a school', 'Hiệu trưởng Trường THPT ở quận Cầu Giấy yêu cầu học sinh không đến muộn.', []],
  ['the press', 'Báo chí đề nghị UBND quận 10 làm rõ số liệu khảo sát.', []],
  ['a question', 'Bao giờ quận Hoàn Kiếm yêu cầu các phường công khai kết quả?', []],
  ['a survey', 'Phiếu khảo sát đề nghị người dân quận 6 chấm điểm thái độ phục vụ.', []],
  ['a software', 'Phần mềm một cửa của quận 11 yêu cầu công chức nhập đủ 7 trường thông tin.', []],
  ['a criterion', 'Tiêu chí này yêu cầu các sở, ngành của TP.HCM có ít nhất một sáng kiến.', []],
  ['được phê bình', 'Tại hội nghị của Thành ủy Hà Nội, 3 quận bị phê bình, 2 đơn vị được nhắc nhở.', []],
  ['under direction', 'Thực hiện chỉ đạo của Chủ tịch UBND TP.HCM, quận 8 đã lập tổ rà soát.', []],
  ['a team that is told', 'Phòng Nội vụ quận Ba Đình nhận nhiệm vụ theo dõi, đôn đốc các phường.', []],
]
