import { type Probe, readsAsTold } from './told.ts'

/** Language guide, 19: abbreviations. Made sentences; each row is read as a person reads it. */
const PROBES: readonly Probe[] = [
  [
    '19 lead tags',
    '2023-04-12',
    '(HNMO) - Chỉ số CCHC năm 2022 của TX Sơn Tây đạt 92,96%.',
    ['Thị xã Sơn Tây: PAR_INDEX 2022 92.96%'],
  ],
  [
    '19 lead tags',
    '2024-05-12',
    'PLO- DDCI 2023: Q.Phú Nhuận đạt 80,5 điểm, H.Củ Chi 65,2 điểm, TP.Thủ Đức 60,1 điểm.',
    ['Quận Phú Nhuận: DDCI 2023 80.5đ', 'Huyện Củ Chi: DDCI 2023 65.2đ', 'Thành phố Thủ Đức: DDCI 2023 60.1đ'],
  ],
  [
    '19 lead tags',
    '2026-03-12',
    'TTO - P.Bến Thành xếp thứ 3/168 phường, xã, đặc khu TP.HCM về Chỉ số CCHC năm 2025.',
    ['Phường Bến Thành: PAR_INDEX 2025 #3 /168'],
  ],
  [
    '19 VCCI, UNDP',
    '2024-05-10',
    'VCCI công bố PCI 2023: TPHCM xếp hạng 27; UNDP và CECODES cho biết PAPI 2023 của TPHCM đạt 42,9 điểm.',
    ['Thành phố Hồ Chí Minh: PCI 2023 #27', 'Thành phố Hồ Chí Minh: PAPI 2023 42.9đ'],
  ],
  [
    '19 BHXH',
    '2024-03-12',
    'BHXH TP.HCM đứng thứ 2 khối ngành dọc về Chỉ số CCHC năm 2023 với 92,7 điểm.',
    ['Bảo hiểm xã hội Thành phố: PAR_INDEX 2023 92.7đ #2'],
  ],
  [
    '19 Hepza, ITPC',
    '2024-05-12',
    'Về DDCI 2023 khối sở, ngành TP.HCM, Hepza đạt 83,4 điểm, ITPC đạt 81,9 điểm.',
    [
      'Ban Quản lý các Khu chế xuất và công nghiệp: DDCI 2023 83.4đ',
      'Trung tâm Xúc tiến Thương mại và Đầu tư: DDCI 2023 81.9đ',
    ],
  ],
  [
    '19 PARINDEX glued',
    '2023-04-20',
    'PARINDEX năm 2022 của TPHCM đạt 83,7%, tụt 1 hạng so với năm 2021.',
    ['Thành phố Hồ Chí Minh: PAR_INDEX 2022 83.7% -1b vs2021'],
  ],
  [
    '19 CHCC typo',
    '2023-04-20',
    'Chỉ số CHCC năm 2022 của huyện Sóc Sơn đạt 90,9%, xếp thứ 25/30.',
    ['Huyện Sóc Sơn: PAR_INDEX 2022 90.9% #25 /30'],
  ],
  [
    '19 ĐTXHH',
    '2023-04-20',
    'Điểm ĐTXHH của huyện Sóc Sơn trong Chỉ số CCHC năm 2022 đạt 28,4 điểm; tổng điểm đạt 90,9%.',
    ['Huyện Sóc Sơn: PAR_INDEX 2022 90.9%'],
  ],
]

readsAsTold('language guide, 19: abbreviations', PROBES)
