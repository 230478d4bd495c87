import type { Probe } from './probe.ts'

/** More short articles of our own, each built around one row that is easily misread. */
export const ARTICLES2: readonly Probe[] = [
  [
    'Y4 năm nay as the round',
    '2023-03-24',
    `Hà Nội công bố kết quả chấm điểm CCHC

Chiều 23-3, Hà Nội công bố Chỉ số CCHC năm 2022. So với năm trước, điểm của các đơn vị đều tăng. Kết quả năm nay, huyện Thanh Trì xếp thứ 3 với 95,2%; quận Hà Đông xếp thứ 6 với 94,46%.`,
    ['Huyện Thanh Trì', 'PAR_INDEX', 2022, { pct: 95.2, rank: 3 }],
    ['Quận Hà Đông', 'PAR_INDEX', 2022, { pct: 94.46, rank: 6 }],
  ],
  [
    'Y3 title with lead',
    '2024-05-21',
    `Kết quả SIPAS năm 2023 của quận Tân Bình

Người dân ngày càng hài lòng với cán bộ phường. Theo Sở Nội vụ, quận Tân Bình đạt 92,7%, đứng thứ 4 trong 22 địa phương, cao hơn năm trước 1,1%.`,
    ['Quận Tân Bình', 'SIPAS', 2023, { pct: 92.7, rank: 4, of: 22, points: 1.1, since: 2022 }],
  ],
  [
    'quarter and month',
    '2025-10-17',
    `Phường Cầu Giấy tăng hạng phục vụ người dân

Quý III/2025, phường Cầu Giấy (Hà Nội) đạt 90,2 điểm Bộ chỉ số 766, đứng thứ 18/126 xã, phường. Riêng tháng 9/2025, phường đạt 92,05 điểm, xếp thứ 9.`,
    ['Phường Cầu Giấy', 'SERVICE_766', 2025, { diem: 90.2, rank: 18, of: 126, period: '2025-Q3' }],
    ['Phường Cầu Giấy', 'SERVICE_766', 2025, { diem: 92.05, rank: 9, period: '2025-09' }],
  ],
  [
    'U4 ward and district',
    '2026-03-25',
    `Phường Hà Đông phát huy kết quả của quận cũ

Năm 2024, quận Hà Đông (cũ) xếp thứ 4/30 về Chỉ số CCHC, đạt 95,64%. Năm 2025, phường Hà Đông đạt 93,88% Chỉ số CCHC, xếp thứ 12 trong 51 phường.`,
    ['Quận Hà Đông', 'PAR_INDEX', 2024, { pct: 95.64, rank: 4, of: 30 }],
    ['Phường Hà Đông', 'PAR_INDEX', 2025, { pct: 93.88, rank: 12, of: 51, peer: 'phường' }],
  ],
  [
    'R6 with ellipsis',
    '2023-12-22',
    `Sở Du lịch đứng đầu chuyển đổi số khối sở

Kết quả đánh giá, xếp hạng chuyển đổi số năm 2022 của TP.HCM: khối đơn vị có cung cấp dịch vụ công, Sở Du lịch xếp thứ nhất với 0,8442 điểm, kế đến là Sở Tư pháp (0,8305 điểm), Sở Nội vụ (0,8211 điểm)… Khối đơn vị không cung cấp dịch vụ công: Văn phòng UBND TP dẫn đầu (0,7704 điểm).`,
    ['Sở Du lịch', 'DTI', 2022, { diem: 0.8442, rank: 1, peer: 'đơn vị có cung cấp dịch vụ công' }],
    ['Sở Tư pháp', 'DTI', 2022, { diem: 0.8305, rank: 2 }],
    ['Sở Nội vụ', 'DTI', 2022, { diem: 0.8211, rank: 3 }],
    [
      'Văn phòng Ủy ban nhân dân Thành phố',
      'DTI',
      2022,
      { diem: 0.7704, rank: 1, peer: 'đơn vị không cung cấp dịch vụ công' },
    ],
  ],
  [
    'D2 from leader down',
    '2024-03-20',
    `Quận Hoàn Kiếm mất ngôi đầu

Sau khi dẫn đầu năm 2022 với 96,08%, năm 2023 quận Hoàn Kiếm tụt xuống vị trí thứ 7 khối quận, huyện, thị xã về Chỉ số CCHC, đạt 95,01%, giảm 6 bậc và 1,07%.`,
    ['Quận Hoàn Kiếm', 'PAR_INDEX', 2022, { pct: 96.08, rank: 1 }],
    ['Quận Hoàn Kiếm', 'PAR_INDEX', 2023, { pct: 95.01, rank: 7, up: -6, points: -1.07 }],
  ],
  [
    'C10 brackets with score',
    '2023-05-03',
    `SIPAS của huyện Hóc Môn tăng mạnh

Chỉ số SIPAS năm 2022 của huyện Hóc Môn đạt 91,6% (năm 2021 đạt 86,2%), xếp thứ 6/22 (năm 2021 xếp thứ 15), tăng 9 bậc.`,
    ['Huyện Hóc Môn', 'SIPAS', 2022, { pct: 91.6, rank: 6, of: 22, up: 9 }],
    ['Huyện Hóc Môn', 'SIPAS', 2021, { pct: 86.2, rank: 15 }],
  ],
  [
    'L2 semicolons with type words',
    '2023-04-06',
    `Bảng điểm CCHC một số sở của TP.HCM

PAR INDEX năm 2022 của một số sở như sau: Sở Tài chính: 90,15 điểm; Sở Ngoại vụ: 92,4 điểm; Sở LĐ-TB&XH: 85,9 điểm; Sở GD-ĐT: 84,77 điểm; Sở QH-KT: 81,3 điểm.`,
    ['Sở Tài chính', 'PAR_INDEX', 2022, { diem: 90.15 }],
    ['Sở Ngoại vụ', 'PAR_INDEX', 2022, { diem: 92.4 }],
    ['Sở Lao động - Thương binh và Xã hội', 'PAR_INDEX', 2022, { diem: 85.9 }],
    ['Sở Giáo dục và Đào tạo', 'PAR_INDEX', 2022, { diem: 84.77 }],
    ['Sở Quy hoạch - Kiến trúc', 'PAR_INDEX', 2022, { diem: 81.3 }],
  ],
  [
    'range of ranks',
    '2024-03-22',
    `Nhóm giữa bảng xếp hạng cải cách hành chính

Ở khối huyện, các đơn vị từ hạng 10 đến hạng 20 đạt từ 93% đến 94,5% Chỉ số CCHC năm 2023. Trong nhóm này, huyện Thanh Oai đứng thứ 16 với 93,7%.`,
    ['Huyện Thanh Oai', 'PAR_INDEX', 2023, { pct: 93.7, rank: 16 }],
  ],
  [
    'survey of one service',
    '2023-08-16',
    `Người dân Bình Thạnh hài lòng với cấp căn cước

Công an quận Bình Thạnh khảo sát, 82,2% người dân hài lòng với dịch vụ cấp căn cước, tăng 3,1% so với năm 2022. Chỉ số SIPAS chung của quận năm 2022 là 90,95%.`,
    ['Quận Bình Thạnh', 'SIPAS', 2022, { pct: 90.95 }],
  ],
  [
    'officer of another unit',
    '2023-07-20',
    `Sóc Sơn học tập kinh nghiệm

Đoàn công tác huyện Sóc Sơn thăm, làm việc với quận Long Biên về cải cách hành chính. Năm 2022, quận Long Biên xếp thứ hai Chỉ số CCHC toàn Thành phố; huyện Sóc Sơn xếp thứ 20, tăng 5 bậc.`,
    ['Quận Long Biên', 'PAR_INDEX', 2022, { rank: 2 }],
    ['Huyện Sóc Sơn', 'PAR_INDEX', 2022, { rank: 20, up: 5 }],
  ],
  [
    'quote',
    '2024-03-25',
    `Vì sao Thanh Xuân tụt hạng?

"Năm 2023 quận chúng tôi đạt 93,12%, đứng thứ 21, tụt 6 bậc so với năm 2022, điều đó rất đáng suy nghĩ", Chủ tịch UBND quận Thanh Xuân nói về Chỉ số CCHC.`,
    ['Quận Thanh Xuân', 'PAR_INDEX', 2023, { pct: 93.12, rank: 21, up: -6, since: 2022 }],
  ],
  [
    'three ranks by lần lượt',
    '2023-05-13',
    `DDCI: ba quận trung tâm ra sao?

Năm 2022, các quận 1, 3 và 10 của TP.HCM lần lượt xếp thứ 14, thứ 5 và thứ 3 về DDCI; số điểm tương ứng là 66,8 điểm, 76,02 điểm và 76,67 điểm.`,
    ['Quận 1', 'DDCI', 2022, { diem: 66.8, rank: 14 }],
    ['Quận 3', 'DDCI', 2022, { diem: 76.02, rank: 5 }],
    ['Quận 10', 'DDCI', 2022, { diem: 76.67, rank: 3 }],
  ],
  [
    'uneven lists',
    '2023-05-13',
    `Chỉ số CCHC một số huyện

Năm 2022, huyện Ba Vì, huyện Phúc Thọ và huyện Đan Phượng lần lượt đạt 90,1% và 91,27% Chỉ số CCHC.`,
  ],
  [
    'plan only',
    '2026-01-28',
    `TP.HCM đặt mục tiêu PAR INDEX vào nhóm 5

Kế hoạch CCHC năm 2026 của TP.HCM đặt mục tiêu PAR INDEX nằm trong 5 tỉnh, thành phố dẫn đầu; SIPAS đạt tối thiểu 90%; 100% phường, xã được kiểm tra.`,
    ['Thành phố Hồ Chí Minh', 'SIPAS', 2026, { pct: 90, target: true }],
  ],
  [
    'streak told in the lead',
    '2023-12-28',
    `Quận Long Biên năm thứ hai liên tiếp dẫn đầu SIPAS

(HNM) - UBND thành phố Hà Nội vừa công bố SIPAS năm 2023. Quận Long Biên đạt 97,41%, tiếp tục dẫn đầu khối quận, huyện, thị xã; quận Nam Từ Liêm (96,9%) đứng thứ nhì; xếp cuối là huyện Ứng Hòa (83,14%).`,
    ['Quận Long Biên', 'SIPAS', 2023, { pct: 97.41, rank: 1, up: 0, since: 2022 }],
    ['Quận Nam Từ Liêm', 'SIPAS', 2023, { pct: 96.9, rank: 2 }],
    ['Huyện Ứng Hòa', 'SIPAS', 2023, { pct: 83.14 }],
  ],
  [
    'emulation and prize',
    '2024-01-12',
    `Quận 11 đứng đầu khối thi đua

Năm 2023, quận 11 nhất khối thi đua với 985/1.000 điểm, nhận Cờ thi đua của Thành phố, giải nhất hội thi tìm hiểu CCHC. DDCI năm 2022 của quận xếp thứ 2.`,
    ['Quận 11', 'DDCI', 2022, { rank: 2 }],
  ],
  [
    'no index: tourism',
    '2024-02-20',
    `Hoàn Kiếm đón 250.000 lượt khách dịp Tết

Quận Hoàn Kiếm dẫn đầu thành phố về lượng khách, tăng 35,8 % so với cùng kỳ; phường Hàng Bạc đạt 98% công suất phòng.`,
  ],
  [
    'C5 both in one sentence',
    '2022-12-14',
    `Sở Tư pháp TPHCM giữ vững vị trí

Sở Tư pháp TPHCM đạt 95,06 điểm (tương đương 95,06%) Chỉ số CCHC năm 2021, đứng đầu khối sở, ban, ngành.`,
    ['Sở Tư pháp', 'PAR_INDEX', 2021, { pct: 95.06, rank: 1, up: 0 }],
  ],
  [
    'rank without the word',
    '2023-03-27',
    `Kết quả CCHC của Gia Lâm

Huyện Gia Lâm: 94,03% - hạng 4; huyện Thanh Trì: 95,2% - hạng 3; huyện Mê Linh: 90,77% - hạng 26, theo Chỉ số CCHC năm 2022 của Hà Nội.`,
    ['Huyện Gia Lâm', 'PAR_INDEX', 2022, { pct: 94.03, rank: 4 }],
    ['Huyện Thanh Trì', 'PAR_INDEX', 2022, { pct: 95.2, rank: 3 }],
    ['Huyện Mê Linh', 'PAR_INDEX', 2022, { pct: 90.77, rank: 26 }],
  ],
  [
    '01 (0,727) table',
    '2023-02-27',
    `Bảng xếp hạng chuyển đổi số năm 2022 khối quận, huyện TP.HCM
Đơn vị
Hạng (điểm)
Quận 7
01 (0,727)
Quận 12
02 (0,715)
Huyện Nhà Bè
03 (0,701)`,
    ['Quận 7', 'DTI', 2022, { diem: 0.727, rank: 1 }],
    ['Quận 12', 'DTI', 2022, { diem: 0.715, rank: 2 }],
    ['Huyện Nhà Bè', 'DTI', 2022, { diem: 0.701, rank: 3 }],
  ],
  [
    'national and city SIPAS',
    '2025-01-03',
    `SIPAS: quận Thanh Xuân tiến bộ

Hà Nội công bố SIPAS năm 2024 theo khảo sát của Viện Nghiên cứu phát triển kinh tế - xã hội. Quận Thanh Xuân đạt 93,03%, xếp thứ 13/30, tăng 8 bậc so với năm trước.`,
    ['Quận Thanh Xuân', 'SIPAS', 2024, { pct: 93.03, rank: 13, of: 30, up: 8, since: 2023 }],
  ],
  [
    'HCMC after merger, communes',
    '2025-12-31',
    `Xã Cần Giờ, phường Dĩ An nói về điểm 766

Theo bảng xếp hạng tháng 12/2025 của Bộ chỉ số 766 tại TP.HCM, phường Dĩ An đạt 93,5 điểm (hạng 17), xã Cần Giờ đạt 84,1 điểm (hạng 131), đặc khu Côn Đảo đạt 82,9 điểm (hạng 140/168).`,
    ['Phường Dĩ An', 'SERVICE_766', 2025, { diem: 93.5, rank: 17, period: '2025-12' }],
    ['Xã Cần Giờ', 'SERVICE_766', 2025, { diem: 84.1, rank: 131, period: '2025-12' }],
    ['Đặc khu Côn Đảo', 'SERVICE_766', 2025, { diem: 82.9, rank: 140, of: 168, period: '2025-12' }],
  ],
  [
    'vượt lên trên',
    '2024-05-18',
    `Quận 7 vượt Phú Nhuận về năng lực cạnh tranh

Với 83,4 điểm, quận 7 vượt quận Phú Nhuận, vươn lên dẫn đầu DDCI năm 2023 khối địa phương TP.HCM. Quận Phú Nhuận lùi về thứ ba, đạt 81,95 điểm; giữa hai quận là quận 11 (82,6 điểm).`,
    ['Quận 7', 'DDCI', 2023, { diem: 83.4, rank: 1 }],
    ['Quận Phú Nhuận', 'DDCI', 2023, { diem: 81.95, rank: 3 }],
    ['Quận 11', 'DDCI', 2023, { diem: 82.6 }],
  ],
  [
    'headline pair',
    '2024-03-20',
    `Sở Nội vụ, quận Đống Đa dẫn đầu Chỉ số CCHC năm 2023 của Hà Nội

Sáng 19-3, Hà Nội công bố Chỉ số CCHC năm 2023. Ba đơn vị đứng đầu khối sở là Sở Nội vụ, Sở Tài chính, Văn phòng UBND thành phố.`,
    ['Sở Nội vụ', 'PAR_INDEX', 2023, { rank: 1 }],
    ['Quận Đống Đa', 'PAR_INDEX', 2023, { rank: 1 }],
  ],
  [
    'lowered index of a department',
    '2023-04-02',
    `Sở GTVT Hà Nội nhìn nhận hạn chế

Chỉ số CCHC năm 2022 của Sở GTVT là 85,6% - giảm 0,9% và tụt hai hạng so với năm 2021 (xếp thứ 15/22). Như vậy, Sở đang đứng thứ 17/22 sở, cơ quan tương đương sở.`,
    ['Sở Giao thông vận tải', 'PAR_INDEX', 2022, { pct: 85.6, rank: 17, of: 22, up: -2, points: -0.9, since: 2021 }],
    ['Sở Giao thông vận tải', 'PAR_INDEX', 2021, { rank: 15, of: 22 }],
  ],
]
