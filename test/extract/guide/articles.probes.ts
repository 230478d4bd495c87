import type { Probe } from './probe.ts'

/** Short articles of our own: several rows of the guide in one, as the papers mix them. */
export const ARTICLES: readonly Probe[] = [
  [
    'announcement of two blocks',
    '2022-03-31',
    `Hà Nội: Sở Tài chính, quận Cầu Giấy dẫn đầu Chỉ số CCHC năm 2021

(HNMO) - Chiều 30-3, UBND thành phố Hà Nội tổ chức hội nghị công bố Chỉ số cải cách hành chính năm 2021 của các sở, cơ quan ngang sở và UBND quận, huyện, thị xã.

Ở khối sở, cơ quan ngang sở, Sở Tài chính xếp thứ nhất với 92,88%; Sở Nội vụ tụt một bậc, xuống vị trí thứ hai với 92,3%; Sở Tư pháp (91,07%) đứng thứ ba. Ba đơn vị có kết quả thấp nhất là Sở Y tế, Sở Giao thông vận tải, Ban Dân tộc.

Ở khối quận, huyện, thị xã, trung bình đạt 89,9%, tăng 1,2% so với năm 2020. Quận Cầu Giấy dẫn đầu, đạt 94,61%, tiếp theo là quận Hoàn Kiếm đạt 93,19% và huyện Gia Lâm đạt 93,02%. Huyện Mỹ Đức xếp cuối với 80,4%.`,
    ['Sở Tài chính', 'PAR_INDEX', 2021, { pct: 92.88, rank: 1, peer: 'sở, ban, ngành' }],
    ['Sở Nội vụ', 'PAR_INDEX', 2021, { pct: 92.3, rank: 2, up: -1 }],
    ['Sở Tư pháp', 'PAR_INDEX', 2021, { pct: 91.07, rank: 3 }],
    ['Quận Cầu Giấy', 'PAR_INDEX', 2021, { pct: 94.61, rank: 1 }],
    ['Quận Hoàn Kiếm', 'PAR_INDEX', 2021, { pct: 93.19, rank: 2 }],
    ['Huyện Gia Lâm', 'PAR_INDEX', 2021, { pct: 93.02, rank: 3 }],
    ['Huyện Mỹ Đức', 'PAR_INDEX', 2021, { pct: 80.4 }],
  ],
  [
    'district party conference',
    '2022-10-14',
    `Quận Hai Bà Trưng: Kinh tế phục hồi mạnh

Ngày 13-10, Quận ủy Hai Bà Trưng họp Ban Chấp hành lần thứ 12.

Chín tháng năm 2022, thu ngân sách đạt 78,5% dự toán, tăng 21,3% so với cùng kỳ. Giá trị sản xuất tăng 14,2%. Chỉ số cải cách hành chính của quận năm 2021 tăng 6 bậc so với năm 2020, xếp thứ 9/30 quận, huyện, thị xã; chỉ số hài lòng (SIPAS) đạt 88,12%.

Kết luận hội nghị, Bí thư Quận ủy đề nghị tập trung 5 nhiệm vụ trọng tâm.`,
    ['Quận Hai Bà Trưng', 'PAR_INDEX', 2021, { rank: 9, of: 30, up: 6, since: 2020 }],
    ['Quận Hai Bà Trưng', 'SIPAS', 2021, { pct: 88.12 }],
  ],
  [
    'HCMC announcement with classes',
    '2023-03-17',
    `TPHCM công bố chỉ số cải cách hành chính 2022

SGGPO - Ngày 17-3, UBND TPHCM công bố Chỉ số CCHC năm 2022 của 47 cơ quan, đơn vị.

Ở khối sở, ngành có 3 đơn vị xếp loại xuất sắc gồm: Hepza (95.41 điểm), Sở Du lịch (94.8 điểm), Sở Tư pháp (93.9 điểm). Có 14 đơn vị xếp loại tốt, trong đó Sở Y tế đạt thấp nhất với 80.2 điểm.

Ở khối địa phương, quận Bình Tân tiếp tục dẫn đầu với 94.9 điểm. Kế đến lần lượt là quận Phú Nhuận, quận 8, huyện Củ Chi. Đứng cuối trong 22 địa phương là quận 12 với 79.66 điểm, giảm 3 bậc so với năm 2021.`,
    ['Ban Quản lý các Khu chế xuất và công nghiệp', 'PAR_INDEX', 2022, { diem: 95.41 }],
    ['Sở Du lịch', 'PAR_INDEX', 2022, { diem: 94.8 }],
    ['Sở Tư pháp', 'PAR_INDEX', 2022, { diem: 93.9 }],
    ['Sở Y tế', 'PAR_INDEX', 2022, { diem: 80.2 }],
    ['Quận Bình Tân', 'PAR_INDEX', 2022, { diem: 94.9, rank: 1, up: 0 }],
    ['Quận Phú Nhuận', 'PAR_INDEX', 2022, { rank: 2 }],
    ['Quận 8', 'PAR_INDEX', 2022, { rank: 3 }],
    ['Huyện Củ Chi', 'PAR_INDEX', 2022, { rank: 4 }],
    ['Quận 12', 'PAR_INDEX', 2022, { diem: 79.66, rank: 22, of: 22, up: -3 }],
  ],
  [
    'national, two cities',
    '2023-04-19',
    `PAR INDEX 2022: Hà Nội đứng thứ ba, TPHCM tụt sâu

(Chinhphu.vn) - Sáng 19/4, Bộ Nội vụ công bố PAR INDEX và SIPAS năm 2022 của các bộ, cơ quan ngang bộ, các tỉnh, thành phố.

Quảng Ninh tiếp tục dẫn đầu bảng xếp hạng với 90,10%, Hải Phòng đứng thứ hai với 90,09%. Thành phố Hà Nội xếp thứ ba với 89,58%, tăng 7 bậc so với năm 2021 (xếp thứ 10). TPHCM đạt 86,97%, đứng thứ 36/63.

Về SIPAS, chỉ số hài lòng chung cả nước là 80,08%. Hà Nội đạt 80,01%, xếp thứ 30; TPHCM đạt 77,9%, xếp thứ 43.`,
    ['Thành phố Hà Nội', 'PAR_INDEX', 2022, { pct: 89.58, rank: 3, up: 7 }],
    ['Thành phố Hà Nội', 'PAR_INDEX', 2021, { rank: 10 }],
    ['Thành phố Hồ Chí Minh', 'PAR_INDEX', 2022, { pct: 86.97, rank: 36, of: 63 }],
    ['Thành phố Hà Nội', 'SIPAS', 2022, { pct: 80.01, rank: 30 }],
    ['Thành phố Hồ Chí Minh', 'SIPAS', 2022, { pct: 77.9, rank: 43 }],
  ],
  [
    'ward 766',
    '2026-01-14',
    `Phường Hoàn Kiếm vào tốp đầu phục vụ người dân

Kinhtedothi - Theo số liệu trên Cổng Dịch vụ công Quốc gia, tính đến ngày 13/01/2026, phường Hoàn Kiếm đạt 93,42/100 điểm theo Bộ chỉ số 766, xếp thứ 4/126 xã, phường; tăng 11 bậc so với tháng trước.

Trong đó, nhóm công khai, minh bạch đạt 17,5/18 điểm, tiến độ giải quyết đạt 19,8/20 điểm, dịch vụ trực tuyến đạt 11,2/12 điểm. Tỷ lệ số hóa hồ sơ đạt 99,1%.

Trước sắp xếp, quận Hoàn Kiếm dẫn đầu Chỉ số CCHC năm 2022.`,
    [
      'Phường Hoàn Kiếm',
      'SERVICE_766',
      2026,
      { diem: 93.42, rank: 4, of: 126, up: 11, period: '2026-01-13', since: null },
    ],
    ['Quận Hoàn Kiếm', 'PAR_INDEX', 2022, { rank: 1 }],
  ],
  [
    'plan with achieved and target',
    '2025-02-12',
    `Huyện Củ Chi đặt mục tiêu nâng hạng PAR INDEX

Năm 2024, huyện Củ Chi đạt 91,75 điểm PAR INDEX, đứng thứ 6/22 quận, huyện và TP Thủ Đức. Năm 2025, huyện phấn đấu đạt từ 93 điểm trở lên, nằm trong nhóm 5 địa phương dẫn đầu; 100% thủ tục hành chính được giải quyết đúng hạn.

Chủ tịch UBND huyện giao Phòng Nội vụ theo dõi, đôn đốc.`,
    ['Huyện Củ Chi', 'PAR_INDEX', 2024, { diem: 91.75, rank: 6, of: 22 }],
    ['Huyện Củ Chi', 'PAR_INDEX', 2025, { diem: 93, target: true }],
  ],
  [
    'ties in HCMC',
    '2024-03-09',
    `Sở Tư pháp và Sở Du lịch đồng hạng nhất cải cách hành chính

PLO - UBND TP.HCM vừa công bố PAR INDEX năm 2023. Ở khối sở, ngành, Sở Tư pháp và Sở Du lịch cùng đạt 95,2 điểm, đồng hạng nhất; xếp sau là Sở Nội vụ với 94,7 điểm.

Ở khối quận, huyện, quận 8 và huyện Nhà Bè bằng điểm nhau, cùng xếp thứ 5.`,
    ['Sở Tư pháp', 'PAR_INDEX', 2023, { diem: 95.2, rank: 1, tied: true }],
    ['Sở Du lịch', 'PAR_INDEX', 2023, { diem: 95.2, rank: 1, tied: true }],
    ['Sở Nội vụ', 'PAR_INDEX', 2023, { diem: 94.7, rank: 3 }],
    ['Quận 8', 'PAR_INDEX', 2023, { rank: 5, tied: true }],
    ['Huyện Nhà Bè', 'PAR_INDEX', 2023, { rank: 5, tied: true }],
  ],
  [
    'one commune, DTI by block',
    '2026-03-02',
    `Xã Gia Lâm đứng nhì khối xã về chuyển đổi số

Ngày 1-3, UBND xã Gia Lâm (Hà Nội) cho biết, theo kết quả đánh giá mức độ chuyển đổi số năm 2025, xã đạt 89,02 điểm, xếp thứ nhì khối xã và thứ 6 trong 126 xã, phường.

"Xã đang phấn đấu đứng đầu khối xã vào năm 2026", Chủ tịch UBND xã nói.`,
    ['Xã Gia Lâm', 'DTI', 2025, { diem: 89.02, rank: 2, peer: 'xã' }],
    ['Xã Gia Lâm', 'DTI', 2025, { diem: 89.02, rank: 6, of: 126, peer: 'xã, phường' }],
    ['Xã Gia Lâm', 'DTI', 2026, { rank: 1, target: true }],
  ],
  [
    'series of a district',
    '2024-12-05',
    `Nhìn lại hành trình cải cách của quận Nam Từ Liêm

Năm 2020, chỉ số CCHC của quận Nam Từ Liêm mới đạt 88,9%, xếp thứ 19. Đến năm 2021, quận vươn lên thứ 13 với 90,7%. Hai năm 2022 và 2023, quận lần lượt đứng thứ 8 và thứ 5.

Riêng năm 2023, quận đạt 95,31%, tăng 3 bậc.`,
    ['Quận Nam Từ Liêm', 'PAR_INDEX', 2020, { pct: 88.9, rank: 19 }],
    ['Quận Nam Từ Liêm', 'PAR_INDEX', 2021, { pct: 90.7, rank: 13 }],
    ['Quận Nam Từ Liêm', 'PAR_INDEX', 2022, { rank: 8 }],
    ['Quận Nam Từ Liêm', 'PAR_INDEX', 2023, { pct: 95.31, rank: 5, up: 3 }],
  ],
  [
    'PCI and components',
    '2024-05-09',
    `PCI 2023: Hà Nội lùi 8 bậc

VCCI sáng 9/5 công bố PCI năm 2023. Hà Nội đạt 67,15 điểm, xếp thứ 28/63, lùi 8 bậc so với năm 2022. Trong 10 chỉ số thành phần, Hà Nội có 6 chỉ số tăng điểm: gia nhập thị trường 7,21 điểm, tính minh bạch 6,05 điểm; tiếp cận đất đai xếp thứ 60.

Quảng Ninh năm thứ 7 liên tiếp đứng đầu với 71,25 điểm. TP.HCM giữ nguyên vị trí 27.`,
    ['Thành phố Hà Nội', 'PCI', 2023, { diem: 67.15, rank: 28, of: 63, up: -8, since: 2022 }],
    ['Thành phố Hồ Chí Minh', 'PCI', 2023, { rank: 27, up: 0 }],
  ],
  [
    'PAPI groups',
    '2023-04-12',
    `PAPI 2022: TPHCM thuộc nhóm trung bình thấp

Ngày 12-4, CECODES và UNDP công bố PAPI 2022. TPHCM đạt 41,62 điểm, thuộc nhóm đạt điểm trung bình thấp. Hà Nội đạt 43,45 điểm, nhóm trung bình cao, tăng 6 bậc so với năm 2021.

Nội dung "Cung ứng dịch vụ công" của TPHCM đạt 7,9 điểm, thuộc nhóm cao nhất.`,
    ['Thành phố Hồ Chí Minh', 'PAPI', 2022, { diem: 41.62 }],
    ['Thành phố Hà Nội', 'PAPI', 2022, { diem: 43.45, up: 6, since: 2021 }],
  ],
  [
    'DDCI Hanoi',
    '2024-12-24',
    `Công bố DDCI Hà Nội năm 2024

(HNM) - Sáng 24-12, Trung tâm Xúc tiến đầu tư, thương mại, du lịch công bố kết quả khảo sát DDCI năm 2024.

Khối sở, ban, ngành: Sở Kế hoạch và Đầu tư đứng thứ nhất (81,34 điểm), Sở Công Thương thứ hai (80,9 điểm), Cục Thuế Thành phố thứ ba (79,75 điểm).

Khối địa phương: quận Long Biên dẫn đầu (85,02 điểm); các vị trí tiếp theo thuộc về quận Cầu Giấy (84,4 điểm), huyện Đông Anh (83,91 điểm). Điểm trung bình khối là 76,8 điểm. Thị xã Sơn Tây cải thiện 10 bậc, đứng thứ 11.`,
    ['Sở Kế hoạch và Đầu tư', 'DDCI', 2024, { diem: 81.34, rank: 1 }],
    ['Sở Công Thương', 'DDCI', 2024, { diem: 80.9, rank: 2 }],
    ['Cục Thuế Thành phố', 'DDCI', 2024, { diem: 79.75, rank: 3 }],
    ['Quận Long Biên', 'DDCI', 2024, { diem: 85.02, rank: 1 }],
    ['Quận Cầu Giấy', 'DDCI', 2024, { diem: 84.4, rank: 2 }],
    ['Huyện Đông Anh', 'DDCI', 2024, { diem: 83.91, rank: 3 }],
    ['Thị xã Sơn Tây', 'DDCI', 2024, { rank: 11, up: 10 }],
  ],
  [
    'two indices of one district',
    '2024-05-30',
    `Huyện Thạch Thất tăng hạng cả hai chỉ số

Theo UBND huyện Thạch Thất, năm 2023, chỉ số CCHC và SIPAS của huyện lần lượt đạt 94,11% và 90,87%, xếp thứ 15 và thứ 11/30 quận, huyện, thị xã; tăng 4 bậc và 6 bậc so với năm 2022.`,
    ['Huyện Thạch Thất', 'PAR_INDEX', 2023, { pct: 94.11, rank: 15, up: 4 }],
    ['Huyện Thạch Thất', 'SIPAS', 2023, { pct: 90.87, rank: 11, up: 6 }],
  ],
  [
    'weekly 766',
    '2025-11-25',
    `Phường Tân Sơn Nhất dẫn đầu tuần thứ hai liên tiếp

TTO - Tuần thứ 47/2025, phường Tân Sơn Nhất (TP.HCM) đạt 95,8 điểm về chỉ số phục vụ người dân, doanh nghiệp, đứng đầu 168 phường, xã, đặc khu. Xếp sau là phường Bàn Cờ (95,1 điểm), xã Bình Chánh (94,6 điểm). Đặc khu Côn Đảo tụt 5 bậc so với tuần trước, xếp thứ 102.`,
    ['Phường Tân Sơn Nhất', 'SERVICE_766', 2025, { diem: 95.8, rank: 1, of: 168, up: 0, period: '2025-W47' }],
    ['Phường Bàn Cờ', 'SERVICE_766', 2025, { diem: 95.1, rank: 2, period: '2025-W47' }],
    ['Xã Bình Chánh', 'SERVICE_766', 2025, { diem: 94.6, rank: 3, period: '2025-W47' }],
    ['Đặc khu Côn Đảo', 'SERVICE_766', 2025, { rank: 102, up: -5, period: '2025-W47' }],
  ],
  [
    'correction by not A but B',
    '2023-04-07',
    `Nói lại cho rõ về thứ hạng của huyện Phúc Thọ

Bài viết ngày 5-4 nêu huyện Phúc Thọ xếp thứ 12 về Chỉ số CCHC năm 2022 là chưa chính xác. Huyện Phúc Thọ không phải xếp thứ 12 mà là thứ 21/30 quận, huyện, thị xã, đạt 91,27%.`,
    ['Huyện Phúc Thọ', 'PAR_INDEX', 2022, { pct: 91.27, rank: 21, of: 30 }],
  ],
  [
    'negation and rumours',
    '2024-03-22',
    `Quận Tây Hồ chưa lọt vào tốp 3 cải cách hành chính

Quận Tây Hồ chưa lọt vào tốp 3 Chỉ số CCHC năm 2023 như kỳ vọng, chỉ xếp thứ 4/30 với 95,12%. Lãnh đạo quận bác bỏ thông tin quận đứng cuối về SIPAS.`,
    ['Quận Tây Hồ', 'PAR_INDEX', 2023, { pct: 95.12, rank: 4, of: 30 }],
  ],
  [
    'city council session',
    '2022-07-05',
    `HĐND TP.HCM chất vấn về cải cách hành chính

Tại kỳ họp thứ 6, đại biểu dẫn kết quả PAR INDEX năm 2021 của TP.HCM: đạt 84,2%, đứng thứ 43/63, giảm 20 bậc; SIPAS đạt 85,3%, đứng thứ 46/63.

Giám đốc Sở Nội vụ thừa nhận 7/8 lĩnh vực giảm điểm, trong đó cải cách thể chế giảm 14 bậc. Thành phố phấn đấu năm 2022 vào nhóm 20 tỉnh, thành phố dẫn đầu.`,
    ['Thành phố Hồ Chí Minh', 'PAR_INDEX', 2021, { pct: 84.2, rank: 43, of: 63, up: -20 }],
    ['Thành phố Hồ Chí Minh', 'SIPAS', 2021, { pct: 85.3, rank: 46, of: 63 }],
  ],
  [
    'department',
    '2023-05-25',
    `Sở Xây dựng Hà Nội quyết tâm cải thiện vị trí

Theo kết quả Thành phố công bố, Chỉ số CCHC năm 2022 của Sở Xây dựng đạt 89,03%, xếp thứ 6/22 sở, cơ quan tương đương sở, tăng 7 bậc; điểm thẩm định đạt 60,1 điểm, điểm điều tra xã hội học đạt 28,93 điểm.

Sở phấn đấu năm 2023 đạt từ 90% trở lên.`,
    ['Sở Xây dựng', 'PAR_INDEX', 2022, { pct: 89.03, rank: 6, of: 22, up: 7 }],
    ['Sở Xây dựng', 'PAR_INDEX', 2023, { pct: 90, target: true }],
  ],
  [
    'inside a district before 2025',
    '2023-12-29',
    `Phường Hàng Bông dẫn đầu chỉ số CCHC quận Hoàn Kiếm

UBND quận Hoàn Kiếm vừa phê duyệt kết quả xác định Chỉ số CCHC năm 2023 của các phòng chuyên môn và 18 phường. Phường Hàng Bông đạt 98,2%, xếp thứ nhất khối phường; phường Tràng Tiền (97,9%) xếp thứ hai; phường Phúc Tân xếp cuối với 90,05%.`,
    ['Phường Hàng Bông', 'PAR_INDEX', 2023, { pct: 98.2, rank: 1, peer: 'phường' }],
    ['Phường Tràng Tiền', 'PAR_INDEX', 2023, { pct: 97.9, rank: 2, peer: 'phường' }],
    ['Phường Phúc Tân', 'PAR_INDEX', 2023, { pct: 90.05, rank: 18, of: 18, peer: 'phường' }],
  ],
  [
    'ICT index of HCMC departments',
    '2019-03-12',
    `TP.HCM xếp hạng ứng dụng CNTT các sở, ngành

Sở Thông tin và Truyền thông vừa công bố xếp hạng mức độ ứng dụng CNTT năm 2018. Khối sở, ngành: Sở Giao thông vận tải hạng 1 (0,8231), Sở Y tế hạng 2 (0,8107), Sở Xây dựng hạng 3 (0,7950). Khối quận, huyện: quận 12 hạng 1 (0,9012), quận Thủ Đức hạng 2 (0,8876), quận 9 hạng 3.`,
    ['Sở Giao thông vận tải', 'ICT_INDEX', 2018, { diem: 0.8231, rank: 1 }],
    ['Sở Y tế', 'ICT_INDEX', 2018, { diem: 0.8107, rank: 2 }],
    ['Sở Xây dựng', 'ICT_INDEX', 2018, { diem: 0.795, rank: 3 }],
    ['Quận 12', 'ICT_INDEX', 2018, { diem: 0.9012, rank: 1 }],
    ['Quận Thủ Đức', 'ICT_INDEX', 2018, { diem: 0.8876, rank: 2 }],
    ['Quận 9', 'ICT_INDEX', 2018, { rank: 3 }],
  ],
  [
    'flat table with spaces',
    '2021-03-26',
    `Chỉ số CCHC năm 2020 khối sở thành phố Hà Nội
STT Đơn vị Điểm thẩm định Điểm ĐTXHH Chỉ số (%) Xếp hạng
1 Văn phòng UBND Thành phố 58,90 33,22 92,12 1
2 Sở Tư pháp 58,40 33,35 91,75 2
3 Sở Tài chính 57,95 33,15 91,10 3`,
    ['Văn phòng Ủy ban nhân dân Thành phố', 'PAR_INDEX', 2020, { pct: 92.12, rank: 1 }],
    ['Sở Tư pháp', 'PAR_INDEX', 2020, { pct: 91.75, rank: 2 }],
    ['Sở Tài chính', 'PAR_INDEX', 2020, { pct: 91.1, rank: 3 }],
  ],
  [
    'upper case headline',
    '2023-08-08',
    `HUYỆN PHÚ XUYÊN: CHỈ SỐ SIPAS NĂM 2022 ĐẠT 86,75%, XẾP THỨ 20/30

Ngày 7/8, UBND huyện Phú Xuyên họp giao ban. Uỷ ban nhân dân huyện đánh giá kết quả này chưa như kỳ vọng, giảm 2 bậc so với năm 2021.`,
    ['Huyện Phú Xuyên', 'SIPAS', 2022, { pct: 86.75, rank: 20, of: 30, up: -2, since: 2021 }],
  ],
  [
    'interview',
    '2024-09-19',
    `Quận Phú Nhuận: "Không để người dân phải chờ"

* Phóng viên: Thưa ông, vì sao quận nhiều năm liền ở tốp đầu?
- Ông Trần Minh Khoa, Chủ tịch UBND quận Phú Nhuận: Năm 2023, quận đạt 94,25 điểm PAR INDEX, đứng thứ nhì khối địa phương, chỉ kém quận Bình Tân 0,4 điểm. Với DDCI, chúng tôi xếp thứ 3, tụt 2 bậc so với năm 2022.`,
    ['Quận Phú Nhuận', 'PAR_INDEX', 2023, { diem: 94.25, rank: 2 }],
    ['Quận Phú Nhuận', 'DDCI', 2023, { rank: 3, up: -2, since: 2022 }],
  ],
  [
    'lowest five',
    '2024-03-21',
    `Những quận, huyện đứng cuối bảng cải cách hành chính Hà Nội

Trong 30 quận, huyện, thị xã, 5 đơn vị có Chỉ số CCHC năm 2023 thấp nhất gồm: Ứng Hòa (91,0%), Thanh Oai (90,87%), Mê Linh (90,4%), Ba Vì (89,95%) và Mỹ Đức (88,3%).

Theo quy định, đơn vị đạt dưới 90% phải kiểm điểm trách nhiệm người đứng đầu.`,
    ['Huyện Ứng Hòa', 'PAR_INDEX', 2023, { pct: 91 }],
    ['Huyện Thanh Oai', 'PAR_INDEX', 2023, { pct: 90.87 }],
    ['Huyện Mê Linh', 'PAR_INDEX', 2023, { pct: 90.4 }],
    ['Huyện Ba Vì', 'PAR_INDEX', 2023, { pct: 89.95 }],
    ['Huyện Mỹ Đức', 'PAR_INDEX', 2023, { pct: 88.3 }],
  ],
  [
    'cao nhất … thấp nhất',
    '2020-12-30',
    `Khảo sát hài lòng tại TP.HCM

Chỉ số hài lòng của người dân đối với sự phục vụ hành chính năm 2020: cao nhất là quận 11 (95,4%), tiếp đến quận 6 (95,1%), huyện Hóc Môn (94,8%); thấp nhất là quận 2 (81,3%). Trung bình 24 quận, huyện đạt 90,6%.`,
    ['Quận 11', 'SIPAS', 2020, { pct: 95.4, rank: 1 }],
    ['Quận 6', 'SIPAS', 2020, { pct: 95.1, rank: 2 }],
    ['Huyện Hóc Môn', 'SIPAS', 2020, { pct: 94.8, rank: 3 }],
    ['Quận 2', 'SIPAS', 2020, { pct: 81.3, rank: 24, of: 24 }],
  ],
  [
    'DTI of the city',
    '2023-07-13',
    `Hà Nội tăng 30 bậc về chuyển đổi số

Bộ Thông tin và Truyền thông vừa công bố DTI năm 2022. Hà Nội đạt 0,6725 điểm, đứng thứ 10 trong 63 tỉnh, thành phố, tăng 30 bậc so với năm 2021 (xếp thứ 40). Về chính quyền số, Hà Nội xếp thứ 6; về kinh tế số xếp thứ 5; về xã hội số xếp thứ 12.

TP.HCM đạt 0,7066, giữ vị trí thứ 2.`,
    ['Thành phố Hà Nội', 'DTI', 2022, { diem: 0.6725, rank: 10, of: 63, up: 30, since: 2021 }],
    ['Thành phố Hà Nội', 'DTI', 2021, { rank: 40 }],
    ['Thành phố Hồ Chí Minh', 'DTI', 2022, { diem: 0.7066, rank: 2 }],
  ],
  [
    '34 provinces',
    '2026-04-09',
    `Chỉ số CCHC năm 2025: Hà Nội dẫn đầu 34 tỉnh, thành phố

Ngày 9/4, Bộ Nội vụ công bố Chỉ số CCHC năm 2025 của 34 tỉnh, thành phố sau sắp xếp. Thành phố Hà Nội đạt 93,27%, xếp thứ nhất; TP.HCM đạt 89,6%, xếp thứ 11. Trong 6 thành phố trực thuộc Trung ương, TP.HCM đứng thứ 5.`,
    ['Thành phố Hà Nội', 'PAR_INDEX', 2025, { pct: 93.27, rank: 1, of: 34 }],
    ['Thành phố Hồ Chí Minh', 'PAR_INDEX', 2025, { pct: 89.6, rank: 11, of: 34 }],
    [
      'Thành phố Hồ Chí Minh',
      'PAR_INDEX',
      2025,
      { pct: 89.6, rank: 5, of: 6, peer: 'thành phố trực thuộc Trung ương' },
    ],
  ],
  [
    'budget trap article',
    '2025-01-06',
    `Huyện Đông Anh thu ngân sách cao nhất từ trước đến nay

Năm 2024, huyện Đông Anh thu ngân sách 22.145 tỷ đồng, đạt 167,8% dự toán, dẫn đầu 30 quận, huyện, thị xã; giải ngân đầu tư công đạt 95,1%, đứng thứ 2 thành phố. Huyện có 23/23 xã đạt chuẩn nông thôn mới.

Về cải cách hành chính, năm 2023 huyện xếp thứ 8/30, đạt 94,9%.`,
    ['Huyện Đông Anh', 'PAR_INDEX', 2023, { pct: 94.9, rank: 8, of: 30 }],
  ],
  [
    'vertical agencies',
    '2024-03-08',
    `Khối ngành dọc TP.HCM: Kho bạc Nhà nước đứng đầu

Theo kết quả PAR INDEX năm 2023, ở khối ngành dọc, Kho bạc Nhà nước TP.HCM xếp thứ nhất với 96,05 điểm, Công an Thành phố xếp thứ hai với 94,8 điểm, Bảo hiểm xã hội Thành phố xếp thứ ba.`,
    ['Kho bạc Nhà nước Thành phố', 'PAR_INDEX', 2023, { diem: 96.05, rank: 1, peer: 'cơ quan ngành dọc' }],
    ['Công an Thành phố', 'PAR_INDEX', 2023, { diem: 94.8, rank: 2, peer: 'cơ quan ngành dọc' }],
    ['Bảo hiểm xã hội Thành phố', 'PAR_INDEX', 2023, { rank: 3 }],
  ],
  [
    'predicted announcement',
    '2025-03-18',
    `Chiều nay, Hà Nội công bố Chỉ số CCHC năm 2024

Dự kiến chiều 18-3, UBND Thành phố công bố Chỉ số CCHC năm 2024 của các sở, quận, huyện, thị xã. Năm 2023, quận Đống Đa đứng thứ nhất khối quận, huyện, thị xã với 96,38%; Sở Nội vụ dẫn đầu khối sở với 94,92%.`,
    ['Quận Đống Đa', 'PAR_INDEX', 2023, { pct: 96.38, rank: 1 }],
    ['Sở Nội vụ', 'PAR_INDEX', 2023, { pct: 94.92, rank: 1 }],
  ],
  [
    'motive, no values',
    '2023-02-16',
    `Quận Ba Đình phát động thi đua cải cách hành chính năm 2023

UBND quận Ba Đình phát động phong trào thi đua nâng cao các chỉ số PAR INDEX, SIPAS, PAPI; phấn đấu cải thiện thứ hạng. Người đứng đầu 14 phường phải cam kết. 100% công chức được tập huấn.`,
  ],
  [
    'gap and average',
    '2022-04-01',
    `Quận Hà Đông kém đơn vị dẫn đầu gần 4%

Chỉ số CCHC năm 2021 của quận Hà Đông đạt 90,7%, cao hơn trung bình khối 0,8%, cách đơn vị dẫn đầu 3,91%. Quận xếp thứ 14, tăng 1 bậc.`,
    ['Quận Hà Đông', 'PAR_INDEX', 2021, { pct: 90.7, rank: 14, up: 1 }],
  ],
  [
    'exceptional places',
    '2023-05-12',
    `TP Thủ Đức xếp cuối DDCI: lãnh đạo nói gì?

Chỉ số DDCI năm 2022 xếp TP Thủ Đức ở vị trí 22/22 địa phương với 49,69 điểm, thấp hơn vị trí liền trên (quận 12) 5,2 điểm. Đại diện TP Thủ Đức cho rằng địa phương vừa sáp nhập 3 quận, quy mô dân số lớn.`,
    ['Thành phố Thủ Đức', 'DDCI', 2022, { diem: 49.69, rank: 22, of: 22 }],
  ],
  [
    'other province in passing',
    '2024-05-15',
    `TPHCM học kinh nghiệm Quảng Ninh nâng PCI

Tỉnh Quảng Ninh 7 năm liền dẫn đầu PCI, đạt 71,25 điểm năm 2023; Long An xếp thứ hai. Trong khi đó, PCI của TPHCM năm 2023 là 67,19 điểm, đứng thứ 27, cao hơn Bình Dương 2 bậc.`,
    ['Thành phố Hồ Chí Minh', 'PCI', 2023, { diem: 67.19, rank: 27 }],
  ],
  [
    'former HCMC and merged',
    '2026-05-08',
    `PCI năm 2025: TPHCM sau sáp nhập xếp thứ mấy?

VCCI công bố PCI năm 2025 cho 34 tỉnh, thành phố. TPHCM đạt 68,4 điểm, xếp thứ 9/34; năm 2024, TPHCM (cũ) xếp thứ 20/63.`,
    ['Thành phố Hồ Chí Minh', 'PCI', 2025, { diem: 68.4, rank: 9, of: 34 }],
    ['Thành phố Hồ Chí Minh', 'PCI', 2024, { rank: 20, of: 63 }],
  ],
  [
    'speech with numbers mixed',
    '2025-06-20',
    `Quận Long Biên tổng kết trước khi kết thúc hoạt động

Giai đoạn 2020-2025, quận Long Biên 4 năm nằm trong tốp 5 Chỉ số CCHC của Thành phố: năm 2020 đứng thứ nhất, năm 2021 đứng thứ ba, năm 2022 và 2023 cùng đứng thứ hai. SIPAS năm 2024 đạt 97,3%, cao nhất 30 quận, huyện, thị xã.`,
    ['Quận Long Biên', 'PAR_INDEX', 2020, { rank: 1 }],
    ['Quận Long Biên', 'PAR_INDEX', 2021, { rank: 3 }],
    ['Quận Long Biên', 'PAR_INDEX', 2022, { rank: 2 }],
    ['Quận Long Biên', 'PAR_INDEX', 2023, { rank: 2 }],
    ['Quận Long Biên', 'SIPAS', 2024, { pct: 97.3, rank: 1, of: 30 }],
  ],
]
