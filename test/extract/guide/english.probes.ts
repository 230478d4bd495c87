import type { Probe } from './probe.ts'

/** Section 20: English pages. */
export const ENGLISH: readonly Probe[] = [
  [
    'PAR Index',
    '2023-03-24',
    'Hoan Kiem tops Hanoi in administrative reform\n\nHoan Kiem district ranked first among 30 districts in the 2022 Public Administration Reform (PAR) Index with 96.08%.',
    ['Quận Hoàn Kiếm', 'PAR_INDEX', 2022, { pct: 96.08, rank: 1, of: 30 }],
  ],
  [
    'SIPAS',
    '2024-04-18',
    'In the 2023 Satisfaction Index of Public Administration Services (SIPAS), Hanoi jumped nine places to 21st out of 63 localities, scoring 83.57%.',
    ['Thành phố Hà Nội', 'SIPAS', 2023, { pct: 83.57, rank: 21, of: 63, up: 9 }],
  ],
  [
    'PCI',
    '2024-05-10',
    'Ho Chi Minh City kept its 27th position in the 2023 Provincial Competitiveness Index with 67.19 points.',
    ['Thành phố Hồ Chí Minh', 'PCI', 2023, { diem: 67.19, rank: 27, up: 0 }],
  ],
  [
    'DDCI',
    '2023-05-12',
    'Phu Nhuan District led the 2022 Department and District Competitiveness Index of Ho Chi Minh City with 78.56 points, followed by District 11 and District 10. Thu Duc City finished last among 22 localities.',
    ['Quận Phú Nhuận', 'DDCI', 2022, { diem: 78.56, rank: 1 }],
    ['Quận 11', 'DDCI', 2022, { rank: 2 }],
    ['Quận 10', 'DDCI', 2022, { rank: 3 }],
    ['Thành phố Thủ Đức', 'DDCI', 2022, { rank: 22, of: 22 }],
  ],
  [
    'DTI',
    '2023-07-14',
    "Hanoi's Digital Transformation Index in 2022 reached 0.6512, climbing 10 places to rank 10th nationwide.",
    ['Thành phố Hà Nội', 'DTI', 2022, { diem: 0.6512, rank: 10, up: 10 }],
  ],
  [
    'PGI',
    '2025-05-07',
    'The 2024 Provincial Green Index saw Hanoi ranking third out of 63 provinces and cities.',
    ['Thành phố Hà Nội', 'PGI', 2024, { rank: 3, of: 63 }],
  ],
  [
    'dropped',
    '2023-04-20',
    'In the 2022 PAR Index, the Department of Home Affairs of Hanoi dropped two places to sixth with 90.3%.',
    ['Sở Nội vụ', 'PAR_INDEX', 2022, { pct: 90.3, rank: 6, up: -2 }],
  ],
  [
    'respectively',
    '2024-03-22',
    'Dong Da district, Cau Giay district and Long Bien district scored 96.38%, 96.1% and 95.9% respectively in the 2023 PAR Index of Hanoi.',
    ['Quận Đống Đa', 'PAR_INDEX', 2023, { pct: 96.38 }],
    ['Quận Cầu Giấy', 'PAR_INDEX', 2023, { pct: 96.1 }],
    ['Quận Long Biên', 'PAR_INDEX', 2023, { pct: 95.9 }],
  ],
  [
    'up percent',
    '2023-04-20',
    "Hanoi's PAR Index in 2022 was 89.58%, up 1.26% from 2021, ranking third out of 63.",
    ['Thành phố Hà Nội', 'PAR_INDEX', 2022, { pct: 89.58, rank: 3, of: 63, points: 1.26, since: 2021 }],
  ],
  [
    'Son Tay town',
    '2023-04-11',
    'Son Tay town ranked 15th among 30 districts and towns in the 2022 PAR Index, up three places against 2021.',
    ['Thị xã Sơn Tây', 'PAR_INDEX', 2022, { rank: 15, of: 30, up: 3, since: 2021 }],
  ],
  [
    'ward',
    '2025-12-03',
    'Dong Da Ward in Hanoi ranked 3rd out of 126 communes and wards in the 2025 Digital Transformation Index.',
    ['Phường Đống Đa', 'DTI', 2025, { rank: 3, of: 126 }],
  ],
  [
    'inspectorate',
    '2025-02-28',
    'In the 2024 PAR Index of HCM City, HEPZA topped the group of departments with 96.4 points, while the city Inspectorate ranked 12th.',
    ['Ban Quản lý các Khu chế xuất và công nghiệp', 'PAR_INDEX', 2024, { diem: 96.4, rank: 1 }],
    ['Thanh tra Thành phố', 'PAR_INDEX', 2024, { rank: 12 }],
  ],
  ['no value', '2024-01-20', 'Tay Ho district aims to improve its PAR Index, SIPAS and DTI in 2024.'],
]
