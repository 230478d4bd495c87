import type { Probe } from './probe.ts'

/** Section 3.5 and 3.6: numbers that name a district, numbers that count some; lists that are no places. */
export const UNITS: readonly Probe[] = [
  [
    '3.5 name',
    '2023-03-30',
    'Ngày 30-3, UBND TP.HCM công bố Chỉ số CCHC năm 2022. Quận 4 xếp thứ 9 với 88,12 điểm, Q.10 xếp thứ 4 với 90,05 điểm.',
    ['Quận 4', 'PAR_INDEX', 2022, { diem: 88.12, rank: 9 }],
    ['Quận 10', 'PAR_INDEX', 2022, { diem: 90.05, rank: 4 }],
  ],
  [
    '3.5 count',
    '2023-03-30',
    'TP.HCM có 10 quận, huyện đạt Chỉ số CCHC năm 2022 trên 90 điểm, trong đó UBND Quận 10 đạt 93,4 điểm.',
    ['Quận 10', 'PAR_INDEX', 2022, { diem: 93.4 }],
  ],
  [
    '3.5 count',
    '2023-04-12',
    'Khảo sát SIPAS năm 2022 được thực hiện tại 12 quận của TPHCM. Kết quả, quận 12 đạt 82,7%, xếp thứ 17/22.',
    ['Quận 12', 'SIPAS', 2022, { pct: 82.7, rank: 17, of: 22 }],
  ],
  [
    '3.5 list of numbers',
    '2022-04-05',
    'Về PAR INDEX năm 2021 ở TP.HCM, các quận 5, 8, 12 và huyện Củ Chi lần lượt đạt 89,3 điểm, 90,12 điểm, 87,65 điểm và 88,9 điểm.',
    ['Quận 5', 'PAR_INDEX', 2021, { diem: 89.3 }],
    ['Quận 8', 'PAR_INDEX', 2021, { diem: 90.12 }],
    ['Quận 12', 'PAR_INDEX', 2021, { diem: 87.65 }],
    ['Huyện Củ Chi', 'PAR_INDEX', 2021, { diem: 88.9 }],
  ],
  [
    '3.5 list of numbers',
    '2022-04-05',
    'Chỉ số cải cách hành chính năm 2021 của quận 3, 5 và Tân Phú (TP.HCM) lần lượt xếp thứ 6, 2 và 11.',
    ['Quận 3', 'PAR_INDEX', 2021, { rank: 6 }],
    ['Quận 5', 'PAR_INDEX', 2021, { rank: 2 }],
    ['Quận Tân Phú', 'PAR_INDEX', 2021, { rank: 11 }],
  ],
  [
    '3.5 ward with number',
    '2019-05-20',
    'UBND quận 5 công bố chỉ số CCHC năm 2018 của 15 phường. Phường 10, quận 5 dẫn đầu với 95,5 điểm.',
    ['Phường 10', 'PAR_INDEX', 2018, { diem: 95.5, rank: 1, of: 15, peer: 'phường' }],
  ],
  [
    '3.5 mixed list',
    '2024-05-16',
    'Tại lễ công bố DDCI TP.HCM năm 2023, UBND quận 4, quận 8, Gò Vấp lần lượt đạt 81,2 điểm, 80,45 điểm và 79,9 điểm.',
    ['Quận 4', 'DDCI', 2023, { diem: 81.2 }],
    ['Quận 8', 'DDCI', 2023, { diem: 80.45 }],
    ['Quận Gò Vấp', 'DDCI', 2023, { diem: 79.9 }],
  ],
  [
    '3.6 peers are no places',
    '2023-03-23',
    'Sáng 23/3, Hà Nội công bố Chỉ số CCHC năm 2022 của các sở, ban, ngành, quận, huyện, thị xã. Huyện Gia Lâm đứng thứ tư khối quận, huyện, thị xã với 94,03%.',
    ['Huyện Gia Lâm', 'PAR_INDEX', 2022, { pct: 94.03, rank: 4, peer: 'quận, huyện, thị xã' }],
  ],
  [
    '3.6 trailing name',
    '2024-03-15',
    'Trong 22 quận, huyện và TP Thủ Đức, TP Thủ Đức đạt 86,2 điểm Chỉ số CCHC năm 2023, xếp thứ 19; huyện Hóc Môn xếp thứ 12.',
    ['Thành phố Thủ Đức', 'PAR_INDEX', 2023, { diem: 86.2, rank: 19, of: 22 }],
    ['Huyện Hóc Môn', 'PAR_INDEX', 2023, { rank: 12, of: 22 }],
  ],
  [
    '3.5 count',
    '2021-03-18',
    'Cả 4 quận mới của Hà Nội đều tăng điểm Chỉ số CCHC năm 2020, riêng quận Hà Đông đạt 92,35%, xếp hạng 8/30.',
    ['Quận Hà Đông', 'PAR_INDEX', 2020, { pct: 92.35, rank: 8, of: 30 }],
  ],
  [
    '3.3 Thủ Đức',
    '2020-03-11',
    'Chỉ số CCHC năm 2019 của quận Thủ Đức (TP.HCM) đạt 84,7%, xếp thứ 20/24 quận, huyện.',
    ['Quận Thủ Đức', 'PAR_INDEX', 2019, { pct: 84.7, rank: 20, of: 24 }],
  ],
  [
    '3.3 Thủ Đức',
    '2026-03-11',
    'Tháng 2/2026, phường Thủ Đức (TP.HCM) đạt 91,2 điểm theo Bộ chỉ số 766, xếp thứ 33/168 phường, xã, đặc khu.',
    [
      'Phường Thủ Đức',
      'SERVICE_766',
      2026,
      { diem: 91.2, rank: 33, of: 168, period: '2026-02', peer: 'phường, xã, đặc khu' },
    ],
  ],
  [
    'U2 former unit',
    '2026-01-15',
    'Trước sắp xếp, huyện Đông Anh (cũ) từng xếp thứ 9/30 về Chỉ số CCHC năm 2024 của Hà Nội; xã Đông Anh hiện nay xếp thứ 41/126 xã, phường theo Bộ chỉ số 766.',
    ['Huyện Đông Anh', 'PAR_INDEX', 2024, { rank: 9, of: 30 }],
    ['Xã Đông Anh', 'SERVICE_766', 2026, { rank: 41, of: 126 }],
  ],
]
