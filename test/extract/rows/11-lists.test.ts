import { type Probe, readsAsTold } from './told.ts'

/** Language guide, 11: several units in one sentence, lists and tables. Made sentences; each row is read as a person reads it. */
const PROBES: readonly Probe[] = [
  [
    'L1',
    '2023-03-30',
    'Các đơn vị có Chỉ số CCHC năm 2022 cao: quận Hoàn Kiếm (96,08%), quận Long Biên (95,9%), huyện Gia Lâm (95,1%).',
    [
      'Quận Hoàn Kiếm: PAR_INDEX 2022 96.08%',
      'Quận Long Biên: PAR_INDEX 2022 95.9%',
      'Huyện Gia Lâm: PAR_INDEX 2022 95.1%',
    ],
  ],
  [
    'L2',
    '2024-05-02',
    'SIPAS năm 2023 của một số quận, huyện Hà Nội: Hà Đông: 92,4%; Đan Phượng: 93,8%; Sơn Tây: 91,6%.',
    ['Quận Hà Đông: SIPAS 2023 92.4%', 'Huyện Đan Phượng: SIPAS 2023 93.8%', 'Thị xã Sơn Tây: SIPAS 2023 91.6%'],
  ],
  [
    'L3',
    '2024-05-12',
    'Về DDCI năm 2023 của TP.HCM, quận 3 đạt 77,2 điểm, quận 5 đạt 74,1 điểm, huyện Củ Chi chỉ đạt 63,8 điểm.',
    ['Quận 3: DDCI 2023 77.2đ', 'Quận 5: DDCI 2023 74.1đ', 'Huyện Củ Chi: DDCI 2023 63.8đ'],
  ],
  [
    'L4',
    '2024-03-30',
    'Ở khối 17 huyện của Hà Nội, Chỉ số CCHC năm 2023 cao nhất là huyện Thanh Trì (95,3%), tiếp đến huyện Thanh Oai (94,9%), huyện Đan Phượng (94,2%)…; thấp nhất là huyện Mỹ Đức (86,4%).',
    [
      'Huyện Thanh Trì: PAR_INDEX 2023 95.3% #1 /17',
      'Huyện Thanh Oai: PAR_INDEX 2023 94.9% #2 /17',
      'Huyện Đan Phượng: PAR_INDEX 2023 94.2% #3 /17',
      'Huyện Mỹ Đức: PAR_INDEX 2023 86.4% #17 /17',
    ],
  ],
  [
    'L5',
    '2023-04-20',
    'Năm 2022, ba quận dẫn đầu Chỉ số CCHC của TP.HCM gồm các quận: Bình Tân (94,1 điểm), Phú Nhuận (93,6 điểm), 8 (93,2 điểm).',
    ['Quận Bình Tân: PAR_INDEX 2022 94.1đ', 'Quận Phú Nhuận: PAR_INDEX 2022 93.6đ', 'Quận 8: PAR_INDEX 2022 93.2đ'],
  ],
  [
    'L5 numbers',
    '2024-04-20',
    'Chỉ số CCHC năm 2023 của các quận 5, 6, 10 và huyện Bình Chánh lần lượt là 90,1 điểm, 91,2 điểm, 89,7 điểm và 87,3 điểm.',
    [
      'Quận 5: PAR_INDEX 2023 90.1đ',
      'Quận 6: PAR_INDEX 2023 91.2đ',
      'Quận 10: PAR_INDEX 2023 89.7đ',
      'Huyện Bình Chánh: PAR_INDEX 2023 87.3đ',
    ],
  ],
  [
    '11.2 respective',
    '2024-05-03',
    'Sở Tư pháp, Sở Ngoại vụ và Sở Y tế Hà Nội lần lượt đạt 91,2%, 90,4% và 84,6% về Chỉ số CCHC năm 2023.',
    ['Sở Tư pháp: PAR_INDEX 2023 91.2%', 'Sở Ngoại vụ: PAR_INDEX 2023 90.4%', 'Sở Y tế: PAR_INDEX 2023 84.6%'],
  ],
  [
    '11.2 values first',
    '2024-05-03',
    'Với các chỉ số CCHC năm 2023 lần lượt là 95,4% và 95,1%, quận Cầu Giấy và quận Thanh Xuân đứng thứ 2 và thứ 4/30 quận, huyện, thị xã.',
    ['Quận Cầu Giấy: PAR_INDEX 2023 95.4% #2 /30', 'Quận Thanh Xuân: PAR_INDEX 2023 95.1% #4 /30'],
  ],
  [
    '11.2 ranks',
    '2024-05-03',
    'Ba huyện Sóc Sơn, Mê Linh và Đông Anh lần lượt xếp thứ 14, 22 và 5 về Chỉ số CCHC năm 2023.',
    ['Huyện Sóc Sơn: PAR_INDEX 2023 #14', 'Huyện Mê Linh: PAR_INDEX 2023 #22', 'Huyện Đông Anh: PAR_INDEX 2023 #5'],
  ],
  [
    '11.2 theo thứ tự',
    '2023-05-03',
    'Theo thứ tự, quận 1, quận 7 và TP Thủ Đức có Chỉ số CCHC năm 2022 là 92,5 điểm, 90,8 điểm và 85,9 điểm.',
    ['Quận 1: PAR_INDEX 2022 92.5đ', 'Quận 7: PAR_INDEX 2022 90.8đ', 'Thành phố Thủ Đức: PAR_INDEX 2022 85.9đ'],
  ],
  [
    '11.2 years',
    '2024-05-03',
    'Hai năm 2022 và 2023, Chỉ số CCHC của quận Hoàng Mai lần lượt đạt 91,3% và 93,8%.',
    ['Quận Hoàng Mai: PAR_INDEX 2022 91.3%', 'Quận Hoàng Mai: PAR_INDEX 2023 93.8%'],
  ],
  [
    '11.2 years',
    '2025-05-03',
    'Giai đoạn 2022-2024, PAPI của Hà Nội lần lượt đạt 43,2 điểm (2022), 43,95 điểm (2023) và 44,7 điểm (2024).',
    ['Thành phố Hà Nội: PAPI 2022 43.2đ', 'Thành phố Hà Nội: PAPI 2023 43.95đ', 'Thành phố Hà Nội: PAPI 2024 44.7đ'],
  ],
  [
    '11.2 lengths differ',
    '2024-05-03',
    'Ba quận Ba Đình, Tây Hồ và Hà Đông lần lượt đạt 92,3% và 91,8% về SIPAS năm 2023.',
    [],
  ],
  [
    '11.2 parallel lists',
    '2023-05-03',
    'SIPAS năm 2022 của huyện Ứng Hòa và huyện Phú Xuyên lần lượt đạt 90,2% và 89,7%, tăng tương ứng 1,1% và 0,6% so với năm 2021.',
    ['Huyện Ứng Hòa: SIPAS 2022 90.2% vs2021 +1.1p', 'Huyện Phú Xuyên: SIPAS 2022 89.7% vs2021 +0.6p'],
  ],
  [
    '11.2 reordered',
    '2024-05-03',
    'Năm 2023, Chỉ số CCHC của Gia Lâm, Đông Anh và Hoài Đức lần lượt là 95,2%, 94,6% và 93,3%. Trong khi Hoài Đức tăng 4 bậc thì Gia Lâm tăng 2 bậc còn Đông Anh tụt 1 bậc so với năm 2022.',
    [
      'Huyện Gia Lâm: PAR_INDEX 2023 95.2% +2b',
      'Huyện Đông Anh: PAR_INDEX 2023 94.6% -1b',
      'Huyện Hoài Đức: PAR_INDEX 2023 93.3% +4b',
    ],
  ],
  [
    '11.2 order only',
    '2024-03-12',
    'Đứng đầu Chỉ số CCHC năm 2023 khối địa phương TP.HCM là quận Bình Tân, kế đến lần lượt là quận 8, quận 6, quận Gò Vấp.',
    [
      'Quận Bình Tân: PAR_INDEX 2023 #1',
      'Quận 8: PAR_INDEX 2023 #2',
      'Quận 6: PAR_INDEX 2023 #3',
      'Quận Gò Vấp: PAR_INDEX 2023 #4',
    ],
  ],
  [
    'R6 after tie',
    '2024-03-12',
    'Dẫn đầu Chỉ số CCHC năm 2023 khối quận, huyện, thị xã là quận Đống Đa (96,4%); quận Long Biên và quận Cầu Giấy đồng hạng 2 (95,8%); tiếp theo là quận Ba Đình (95,5%).',
    [
      'Quận Đống Đa: PAR_INDEX 2023 96.4% #1',
      'Quận Long Biên: PAR_INDEX 2023 95.8% #2 tied',
      'Quận Cầu Giấy: PAR_INDEX 2023 95.8% #2 tied',
      'Quận Ba Đình: PAR_INDEX 2023 95.5% #4',
    ],
  ],
  [
    'R6 unordered group',
    '2024-03-12',
    'Quận Đống Đa đứng đầu Chỉ số CCHC năm 2023. Nhóm dẫn đầu còn có quận Long Biên, Cầu Giấy, Ba Đình.',
    ['Quận Đống Đa: PAR_INDEX 2023 #1'],
  ],
  [
    'T flat row',
    '2023-03-25',
    'Bảng xếp hạng Chỉ số CCHC năm 2022 khối quận, huyện, thị xã thành phố Hà Nội\nTT Đơn vị Điểm thẩm định Điểm ĐTXHH Chỉ số (%) Xếp hạng\n1 Quận Hoàn Kiếm 64,12 31,96 96,08 1\n2 Quận Long Biên 63,90 31,60 95,50 2\n3 Huyện Gia Lâm 63,02 31,48 94,50 3',
    [
      'Quận Hoàn Kiếm: PAR_INDEX 2022 96.08% #1',
      'Quận Long Biên: PAR_INDEX 2022 95.5% #2',
      'Huyện Gia Lâm: PAR_INDEX 2022 94.5% #3',
    ],
  ],
  [
    'T pipes',
    '2024-04-03',
    'Kết quả xếp hạng DTI năm 2023 khối quận, huyện và TP Thủ Đức\n| Hạng | Đơn vị | Điểm |\n| 1 | Quận Phú Nhuận | 0,812 |\n| 2 | Quận 12 | 0,798 |\n| 3 | TP Thủ Đức | 0,781 |',
    ['Quận Phú Nhuận: DTI 2023 0.812đ #1', 'Quận 12: DTI 2023 0.798đ #2', 'Thành phố Thủ Đức: DTI 2023 0.781đ #3'],
  ],
  [
    'T3 two rank columns',
    '2024-04-03',
    'Xếp hạng Chỉ số CCHC khối quận, huyện, thị xã Hà Nội\nĐơn vị | Chỉ số năm 2023 (%) | Xếp hạng 2023 | Xếp hạng 2022\nQuận Đống Đa | 96,38 | 1 | 18\nQuận Hoàn Kiếm | 95,90 | 2 | 1\nHuyện Đan Phượng | 95,10 | 3 | 6',
    [
      'Quận Đống Đa: PAR_INDEX 2023 96.38% #1 +17b',
      'Quận Đống Đa: PAR_INDEX 2022 #18',
      'Quận Hoàn Kiếm: PAR_INDEX 2023 95.9% #2 -1b',
      'Quận Hoàn Kiếm: PAR_INDEX 2022 #1',
      'Huyện Đan Phượng: PAR_INDEX 2023 95.1% #3 +3b',
      'Huyện Đan Phượng: PAR_INDEX 2022 #6',
    ],
  ],
  [
    'T4 STT with falling values',
    '2023-05-12',
    'Bảng xếp hạng DDCI năm 2022 khối sở, ngành TP.HCM\nSTT\nĐơn vị\nĐiểm\n1\nSở Khoa học và Công nghệ\n84,20\n2\nSở Tư pháp\n80,15\n3\nSở Du lịch\n79,02',
    [
      'Sở Khoa học và Công nghệ: DDCI 2022 84.2đ #1',
      'Sở Tư pháp: DDCI 2022 80.15đ #2',
      'Sở Du lịch: DDCI 2022 79.02đ #3',
    ],
  ],
  [
    'T4 STT is no rank',
    '2024-03-26',
    'Chỉ số CCHC năm 2023 của các sở thuộc thành phố Hà Nội (xếp theo vần)\nSTT Đơn vị Chỉ số (%)\n1 Sở Công Thương 89,12\n2 Sở Du lịch 90,40\n3 Sở Nội vụ 92,05',
    ['Sở Công Thương: PAR_INDEX 2023 89.12%', 'Sở Du lịch: PAR_INDEX 2023 90.4%', 'Sở Nội vụ: PAR_INDEX 2023 92.05%'],
  ],
  [
    'T5 ties in a table',
    '2024-03-26',
    'Xếp hạng SIPAS năm 2023 khối quận, huyện, thị xã thành phố Hà Nội\nXếp hạng Đơn vị SIPAS (%)\n17 Quận Hà Đông 92,20\n17 Huyện Mê Linh 92,20\n19 Huyện Ba Vì 92,01',
    [
      'Quận Hà Đông: SIPAS 2023 92.2% #17 tied',
      'Huyện Mê Linh: SIPAS 2023 92.2% #17 tied',
      'Huyện Ba Vì: SIPAS 2023 92.01% #19',
    ],
  ],
  [
    'T5 01 (0,727)',
    '2024-04-10',
    'Xếp hạng chuyển đổi số (DTI) năm 2023 các quận của TP.HCM: Quận Phú Nhuận hạng 01 (0,727), Quận 1 hạng 02 (0,719), Quận Tân Bình hạng 03 (0,701).',
    ['Quận Phú Nhuận: DTI 2023 0.727đ #1', 'Quận 1: DTI 2023 0.719đ #2', 'Quận Tân Bình: DTI 2023 0.701đ #3'],
  ],
  [
    'T8 wrapped names',
    '2022-03-26',
    'Xếp hạng Chỉ số CCHC năm 2021 khối sở thành phố Hà Nội\nXếp hạng\nĐơn vị\nChỉ số (%)\n1\nSở Lao động - Thương binh\nvà Xã hội\n91,70\n2\nSở Nội vụ\n91,20\n3\nSở Tài chính\n90,66',
    [
      'Sở Lao động - Thương binh và Xã hội: PAR_INDEX 2021 91.7% #1',
      'Sở Nội vụ: PAR_INDEX 2021 91.2% #2',
      'Sở Tài chính: PAR_INDEX 2021 90.66% #3',
    ],
  ],
  [
    '11.4 headline pair',
    '2024-03-28',
    'Sở Nội vụ, quận Đống Đa dẫn đầu Chỉ số CCHC năm 2023\n\nUBND thành phố Hà Nội sáng 28-3 công bố kết quả xếp hạng.',
    ['Sở Nội vụ: PAR_INDEX 2023 #1', 'Quận Đống Đa: PAR_INDEX 2023 #1'],
  ],
  [
    'K3 postposed',
    '2024-03-28',
    'Khối quận, huyện, thị xã Hà Nội có Chỉ số CCHC năm 2023 trung bình 93%. Đứng cuối với 87,5%, huyện Phú Xuyên phải kiểm điểm. Với 95,2%, huyện Gia Lâm xếp thứ 4.',
    ['Huyện Phú Xuyên: PAR_INDEX 2023 87.5%', 'Huyện Gia Lâm: PAR_INDEX 2023 95.2% #4'],
  ],
]

readsAsTold('language guide, 11: several units in one sentence, lists and tables', PROBES)
