import { type Probe, readsAsTold } from './told.ts'

/** Language guide, 10: ties, classes, last places, streaks. Made sentences; each row is read as a person reads it. */
const PROBES: readonly Probe[] = [
  [
    '10 cùng đạt',
    '2023-03-30',
    'Chỉ số CCHC năm 2022: quận Tây Hồ và huyện Thường Tín cùng đạt 92,31%, cùng xếp thứ 19.',
    ['Quận Tây Hồ: PAR_INDEX 2022 92.31% #19 tied', 'Huyện Thường Tín: PAR_INDEX 2022 92.31% #19 tied'],
  ],
  [
    '10 đồng hạng với',
    '2024-03-30',
    'Năm 2023, Chỉ số CCHC của quận 10 đạt 89,9 điểm, đồng hạng 8 với quận Bình Thạnh.',
    ['Quận 10: PAR_INDEX 2023 89.9đ #8 tied', 'Quận Bình Thạnh: PAR_INDEX 2023 #8 tied'],
  ],
  [
    '10 bằng điểm',
    '2024-03-30',
    'Về SIPAS năm 2023, hai huyện Đan Phượng và Quốc Oai bằng điểm (93,7%), cùng đứng thứ 6/30.',
    ['Huyện Đan Phượng: SIPAS 2023 93.7% #6 tied /30', 'Huyện Quốc Oai: SIPAS 2023 93.7% #6 tied /30'],
  ],
  [
    '10 đồng vị trí',
    '2023-05-12',
    'Quận 4 đồng vị trí thứ 5 với quận Tân Bình trong bảng DDCI năm 2022 của TP.HCM.',
    ['Quận 4: DDCI 2022 #5 tied', 'Quận Tân Bình: DDCI 2022 #5 tied'],
  ],
  [
    '10 đồng hạng list',
    '2024-04-12',
    'Ba đơn vị đồng hạng nhất về Chỉ số CCHC năm 2023 của Hà Nội là quận Ba Đình, quận Cầu Giấy và huyện Gia Lâm.',
    [
      'Quận Ba Đình: PAR_INDEX 2023 #1 tied',
      'Quận Cầu Giấy: PAR_INDEX 2023 #1 tied',
      'Huyện Gia Lâm: PAR_INDEX 2023 #1 tied',
    ],
  ],
  [
    '10 same grade is no tie',
    '2022-03-22',
    'Theo Chỉ số CCHC năm 2021 của TP.HCM, quận 4 và quận 8 cùng xếp loại tốt; Sở Y tế, Sở Xây dựng cùng xếp loại khá.',
    [],
  ],
  [
    '10 both rising is no tie',
    '2024-03-30',
    'Quận Tân Phú và quận 12 cùng tăng hạng về Chỉ số CCHC năm 2023, xếp lần lượt thứ 7 và thứ 13.',
    ['Quận Tân Phú: PAR_INDEX 2023 #7', 'Quận 12: PAR_INDEX 2023 #13'],
  ],
  [
    '10 both lead two groups',
    '2024-03-30',
    'Sở Nội vụ và quận Hoàn Kiếm cùng dẫn đầu hai khối về Chỉ số CCHC năm 2023 của Hà Nội.',
    ['Sở Nội vụ: PAR_INDEX 2023 #1', 'Quận Hoàn Kiếm: PAR_INDEX 2023 #1'],
  ],
  [
    '10 class alone',
    '2024-04-02',
    'DTI năm 2023 của TP.HCM: quận 1, quận Bình Tân ở mức nâng cao; huyện Cần Giờ ở mức hình thành.',
    [],
  ],
  [
    '10 class lists',
    '2023-04-20',
    'PAPI năm 2022: Hà Nội thuộc nhóm trung bình cao, TP.HCM thuộc nhóm trung bình thấp.',
    [],
  ],
  [
    '10 class with score',
    '2022-03-22',
    'Quận Bình Thạnh đạt 90,2 điểm Chỉ số CCHC năm 2021 (xếp hạng tốt).',
    ['Quận Bình Thạnh: PAR_INDEX 2021 90.2đ'],
  ],
  [
    '10 class with places',
    '2022-03-22',
    'Có 5 đơn vị xếp loại xuất sắc về Chỉ số CCHC năm 2021 của TP.HCM: Sở Tư pháp, Sở Nội vụ, quận 1, quận Bình Tân, huyện Củ Chi.',
    [],
  ],
  [
    '10 thresholds',
    '2023-02-10',
    'Theo quy định của TP.HCM, đơn vị có Chỉ số CCHC dưới 70 điểm là mức trung bình, đạt từ 90% là loại xuất sắc.',
    [],
  ],
  [
    '10 PAR groups',
    '2023-04-19',
    'PAR INDEX 2022 chia hai nhóm: nhóm A đạt trên 90%, nhóm B từ 80% đến dưới 90%; TP.HCM thuộc nhóm B.',
    [],
  ],
  [
    '10 chót bảng',
    '2023-03-30',
    'Chót bảng Chỉ số CCHC năm 2022 trong 30 quận, huyện, thị xã là huyện Phú Xuyên với 88,12%.',
    ['Huyện Phú Xuyên: PAR_INDEX 2022 88.12% #30 /30'],
  ],
  [
    '10 bét bảng',
    '2024-05-12',
    'Huyện Nhà Bè bét bảng DDCI năm 2023 với 58,3 điểm.',
    ['Huyện Nhà Bè: DDCI 2023 58.3đ'],
  ],
  [
    '10 đội sổ',
    '2024-05-12',
    'Năm 2023, Sở Xây dựng TP.HCM đội sổ khối sở, ngành về Chỉ số CCHC, chỉ đạt 71,4 điểm.',
    ['Sở Xây dựng: PAR_INDEX 2023 71.4đ'],
  ],
  [
    '10 ở chiều ngược lại',
    '2023-03-30',
    'Dẫn đầu Chỉ số CCHC năm 2022 khối sở của Hà Nội là Sở Nội vụ (92,1%). Ở chiều ngược lại, Sở Y tế xếp cuối với 80,2%.',
    ['Sở Nội vụ: PAR_INDEX 2022 92.1% #1', 'Sở Y tế: PAR_INDEX 2022 80.2%'],
  ],
  [
    '10 áp chót',
    '2023-03-30',
    'Huyện Chương Mỹ đứng áp chót trong 30 quận, huyện, thị xã về Chỉ số CCHC năm 2022.',
    ['Huyện Chương Mỹ: PAR_INDEX 2022 #29 /30'],
  ],
  [
    '10 group of the last',
    '2023-03-30',
    'Hai quận Hoàng Mai, Hà Đông nằm trong nhóm 6 quận xếp cuối về Chỉ số CCHC năm 2022.',
    [],
  ],
  [
    '10 streak',
    '2025-03-01',
    'UBND quận Phú Nhuận năm thứ ba liên tiếp đứng đầu Chỉ số CCHC khối địa phương TP.HCM năm 2024.',
    ['Quận Phú Nhuận: PAR_INDEX 2024 #1 =0 vs2023'],
  ],
  [
    '10 giữ vững ngôi đầu',
    '2025-03-01',
    'Sở Tư pháp TP.HCM giữ vững ngôi đầu khối sở, ngành về Chỉ số CCHC năm 2024 với 96,1 điểm.',
    ['Sở Tư pháp: PAR_INDEX 2024 96.1đ #1 =0'],
  ],
  [
    '10 streak with listed years',
    '2024-04-18',
    'Ba năm liên tiếp 2021, 2022, 2023, Hà Nội đều xếp thứ 3 về PAR INDEX.',
    [
      'Thành phố Hà Nội: PAR_INDEX 2021 #3',
      'Thành phố Hà Nội: PAR_INDEX 2022 #3',
      'Thành phố Hà Nội: PAR_INDEX 2023 #3 =0',
    ],
  ],
  [
    '10 N years running',
    '2024-03-30',
    'Huyện Đông Anh có 5 năm liên tiếp trong tốp 10 Chỉ số CCHC; năm 2023 xếp thứ 8/30.',
    ['Huyện Đông Anh: PAR_INDEX 2023 #8 /30'],
  ],
  [
    '10 unranked',
    '2023-05-12',
    'Ban Quản lý An toàn thực phẩm lần đầu tham gia đánh giá DDCI năm 2022 nên không xếp hạng.',
    [],
  ],
]

readsAsTold('language guide, 10: ties, classes, last places, streaks', PROBES)
