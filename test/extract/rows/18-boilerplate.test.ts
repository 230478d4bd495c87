import { type Probe, readsAsTold } from './told.ts'

/** Language guide, 18: boilerplate and teasers. Made sentences; each row is read as a person reads it. */
const PROBES: readonly Probe[] = [
  [
    '18 teaser below',
    '2024-04-08',
    'Quận Hai Bà Trưng đẩy mạnh CCHC\n\nChỉ số CCHC năm 2023 của quận Hai Bà Trưng đạt 94,1%, xếp thứ 9/30.\n\n(0) Bình luận\n\nNổi bật\n\nHuyện Gia Lâm đứng thứ 2 Chỉ số CCHC năm 2023 với 95,9%',
    ['Quận Hai Bà Trưng: PAR_INDEX 2023 94.1% #9 /30'],
  ],
  [
    '18 Đọc thêm',
    '2024-04-08',
    'PAR INDEX: Hà Nội xếp thứ 3\n\n(PLVN) - PAR INDEX năm 2023 của Hà Nội đạt 91,43%, xếp thứ 3/63 tỉnh, thành phố.\n\nĐọc thêm\n\nTP.HCM xếp thứ 33 về PAR INDEX năm 2023\n\nQuận 3 đạt 94 điểm DDCI',
    ['Thành phố Hà Nội: PAR_INDEX 2023 91.43% #3 /63'],
  ],
  [
    '18 Tin liên quan inside',
    '2024-04-08',
    'Thị xã Sơn Tây nâng cao SIPAS\n\nKinhtedothi - SIPAS năm 2023 của thị xã Sơn Tây đạt 92,5%.\n\nTin liên quan\n\nQuận Tây Hồ xếp thứ 19 Chỉ số CCHC năm 2023\n\nHuyện Mê Linh tăng 3 bậc SIPAS',
    ['Thị xã Sơn Tây: SIPAS 2023 92.5%'],
  ],
  [
    '18 visitor digits',
    '2023-03-12',
    'SỐ LƯỢT TRUY CẬP\n\n9\n5\n2\n1\n\nTin tức sự kiện 12 Tháng Ba 2023 9:10:00 SA\n\nQuận 6 tổng kết công tác CCHC\n\nChỉ số CCHC năm 2022 của Quận 6 đạt 91,5 điểm, xếp thứ 5/22.\n\nSố lượt người xem: 95',
    ['Quận 6: PAR_INDEX 2022 91.5đ #5 /22'],
  ],
  [
    '18 Nguồn',
    '2025-05-12',
    'TP.HCM công bố DDCI\n\nQuận 11 dẫn đầu DDCI năm 2024 với 82,1 điểm.\n\nNguồn: https://tuoitre.vn\n\nBình luận (0)',
    ['Quận 11: DDCI 2024 82.1đ #1'],
  ],
  [
    'B1 teasers under the lead',
    '2024-04-12',
    'Quận Ba Đình cải thiện thứ hạng\n\n(LĐTĐ) Quận Ba Đình xếp thứ 6/30 về Chỉ số CCHC năm 2023.\n\nHuyện Ba Vì: Nhiều giải pháp nâng hạng CCHC\n\nQuận Hà Đông đứng thứ 3 về SIPAS\n\nTheo báo cáo, chỉ số của quận đạt 94,6%, tăng 2 bậc so với năm 2022.',
    ['Quận Ba Đình: PAR_INDEX 2023 94.6% #6 +2b /30 vs2022'],
  ],
  [
    'B2 bullets',
    '2024-04-12',
    'Huyện Thường Tín đối thoại với doanh nghiệp\n\nHuyện Thường Tín tổ chức đối thoại với 120 doanh nghiệp.\n\nNổi bật Người Hà Nội\n\n• Quận Long Biên đứng thứ nhất Chỉ số CCHC năm 2023 với 96%\n\n• Sở Tư pháp đạt 91,1%',
    [],
  ],
  [
    'B7 listing',
    '2024-04-12',
    'Tin cải cách hành chính\n\nQuận 7 tăng 5 bậc Chỉ số CCHC năm 2023 (12/04/2024)\nQuận 3 đứng thứ 4 DDCI (11/04/2024)\n1 2 3 ... Trang sau',
    [],
  ],
  [
    'B3 repeated title',
    '2023-04-12',
    'Huyện Đan Phượng xếp thứ 3 Chỉ số CCHC năm 2022\n\nHuyện Đan Phượng đạt 95,3% Chỉ số CCHC năm 2022.\n\nHuyện Đan Phượng xếp thứ 3 Chỉ số CCHC năm 2022\n\n(*) Không sao chép dưới mọi hình thức',
    ['Huyện Đan Phượng: PAR_INDEX 2022 95.3% #3'],
  ],
]

readsAsTold('language guide, 18: boilerplate and teasers', PROBES)
