import { type Probe, readsAsTold } from './told.ts'

/** Language guide, 17: dates. Made sentences; each row is read as a person reads it. */
const PROBES: readonly Probe[] = [
  [
    '17 day-month is no rank',
    '2024-03-22',
    'Sáng 2/3, quận Đống Đa tổ chức hội nghị công bố Chỉ số CCHC năm 2023; chiều 13-10 năm trước, quận đã kiểm tra 21 phường.',
    [],
  ],
  [
    '17 dot date',
    '2024-03-08',
    'Sáng 7.3, UBND TP.HCM công bố Chỉ số CCHC năm 2023. Quận 4 đạt 89,9 điểm.',
    ['Quận 4: PAR_INDEX 2023 89.9đ'],
  ],
  [
    '17 rank against date',
    '2023-04-05',
    'Ngày 2/4, huyện Gia Lâm cho biết Chỉ số CCHC năm 2022 của huyện đứng 2/30.',
    ['Huyện Gia Lâm: PAR_INDEX 2022 #2 /30'],
  ],
  [
    '17 Thursday',
    '2025-02-27',
    'Thứ năm, 27/02, UBND quận Gò Vấp họp; Chỉ số CCHC năm 2024 của quận xếp thứ năm.',
    ['Quận Gò Vấp: PAR_INDEX 2024 #5'],
  ],
  [
    '17 month',
    '2026-04-10',
    'Tháng 3/2026, phường Sài Gòn đạt 92,15 điểm Bộ chỉ số 766, xếp thứ 12/168.',
    ['Phường Sài Gòn: SERVICE_766 2026 92.15đ #12 /168 @2026-03'],
  ],
  [
    '17 quarter',
    '2026-04-10',
    'Quý I/2026, xã Củ Chi đạt 90,4 điểm chỉ số phục vụ người dân, doanh nghiệp.',
    ['Xã Củ Chi: SERVICE_766 2026 90.4đ @2026-Q1'],
  ],
  [
    '17 week',
    '2025-11-24',
    'Tuần thứ 47 năm 2025, phường Hoàn Kiếm đứng đầu 126 xã, phường của Hà Nội về chỉ số phục vụ người dân, doanh nghiệp với 95,4 điểm.',
    ['Phường Hoàn Kiếm: SERVICE_766 2025 95.4đ #1 /126 @2025-W47'],
  ],
  [
    '17 decree date',
    '2022-04-15',
    'Quyết định số 1294/QĐ-UBND ngày 12/4/2022 công bố Chỉ số CCHC năm 2021, theo đó quận Thanh Xuân đạt 93,6%, đứng thứ 15.',
    ['Quận Thanh Xuân: PAR_INDEX 2021 93.6% #15'],
  ],
  [
    '17 vừa công bố',
    '2024-03-25',
    'UBND thành phố Hà Nội vừa công bố Chỉ số CCHC, trong đó huyện Đông Anh đạt 94,7%, xếp thứ 6.',
    ['Huyện Đông Anh: PAR_INDEX 2023 94.7% #6'],
  ],
  [
    '17 anniversary',
    '2024-10-10',
    'Kỷ niệm 70 năm Giải phóng Thủ đô (10/10/1954 - 10/10/2024), quận Hà Đông nhìn lại: Chỉ số CCHC năm 2023 xếp thứ 7/30.',
    ['Quận Hà Đông: PAR_INDEX 2023 #7 /30'],
  ],
]

readsAsTold('language guide, 17: dates', PROBES)
