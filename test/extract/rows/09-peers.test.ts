import { type Probe, readsAsTold } from './told.ts'

/** Language guide, 9: peer groups. Made sentences; each row is read as a person reads it. */
const PROBES: readonly Probe[] = [
  [
    '9 khối UBND cấp huyện',
    '2023-03-30',
    'Huyện Hoài Đức xếp thứ 3/30 khối UBND cấp huyện của Hà Nội về Chỉ số CCHC năm 2022.',
    ['Huyện Hoài Đức: PAR_INDEX 2022 #3 /30 {quận, huyện, thị xã}'],
  ],
  [
    '9 khối huyện',
    '2023-03-30',
    'Ở khối huyện, Chỉ số CCHC năm 2022 của quận Cầu Giấy cao nhất với 95,7%.',
    ['Quận Cầu Giấy: PAR_INDEX 2022 95.7% #1 {quận, huyện, thị xã}'],
  ],
  [
    '9 khối 17 huyện',
    '2023-03-30',
    'Trong khối 17 huyện của Hà Nội, huyện Thanh Oai dẫn đầu Chỉ số CCHC năm 2022 với 94,3%.',
    ['Huyện Thanh Oai: PAR_INDEX 2022 94.3% #1 /17 {huyện}'],
  ],
  [
    '9 khối địa phương',
    '2024-03-12',
    'Khối địa phương TP.HCM năm 2023: UBND quận 12 đứng thứ 6 với 90,4 điểm Chỉ số CCHC.',
    ['Quận 12: PAR_INDEX 2023 90.4đ #6 {quận, huyện, TP Thủ Đức}'],
  ],
  [
    '9 sở và tương đương',
    '2022-03-25',
    'Trong khối sở, cơ quan tương đương sở của Hà Nội, Sở Tư pháp xếp thứ 4 Chỉ số CCHC năm 2021.',
    ['Sở Tư pháp: PAR_INDEX 2021 #4 {sở, ban, ngành}'],
  ],
  [
    '9 DTI groups of HCMC',
    '2024-04-03',
    'Kết quả DTI năm 2023 của TP.HCM: nhóm đơn vị có cung cấp dịch vụ công, Sở Thông tin và Truyền thông đứng đầu với 0,83 điểm; nhóm đơn vị không cung cấp dịch vụ công, Viện Nghiên cứu phát triển dẫn đầu; ở khối quận, huyện và TP Thủ Đức, quận Phú Nhuận dẫn đầu.',
    [
      'Sở Thông tin và Truyền thông: DTI 2023 0.83đ #1 {đơn vị có cung cấp dịch vụ công}',
      'Quận Phú Nhuận: DTI 2023 #1 {quận, huyện, TP Thủ Đức}',
    ],
  ],
  [
    '9 vertical agencies',
    '2024-03-12',
    'Trong các cơ quan ngành dọc, Công an TP.HCM dẫn đầu Chỉ số CCHC năm 2023.',
    ['Công an Thành phố: PAR_INDEX 2023 #1 {cơ quan ngành dọc}'],
  ],
  [
    '9 126 xã, phường',
    '2026-04-02',
    'Xã Sóc Sơn xếp thứ 9/126 xã, phường của Hà Nội về Chỉ số CCHC năm 2025.',
    ['Xã Sóc Sơn: PAR_INDEX 2025 #9 /126 {xã, phường}'],
  ],
  [
    '9 168 phường, xã, đặc khu',
    '2026-04-02',
    'Trong 168 phường, xã, đặc khu của TP.HCM, đặc khu Côn Đảo đứng thứ 31 về Chỉ số CCHC năm 2025 với 88,1 điểm.',
    ['Đặc khu Côn Đảo: PAR_INDEX 2025 88.1đ #31 /168 {phường, xã, đặc khu}'],
  ],
  [
    '9 khối phường, khối xã',
    '2026-04-02',
    'Hà Nội công bố Chỉ số CCHC năm 2025: khối phường, phường Hồng Hà dẫn đầu với 95,2%; khối xã, xã Phù Đổng dẫn đầu với 94,8%.',
    ['Phường Hồng Hà: PAR_INDEX 2025 95.2% #1 {phường}', 'Xã Phù Đổng: PAR_INDEX 2025 94.8% #1 {xã}'],
  ],
  [
    '9 wards inside a district',
    '2022-01-20',
    'Phường Láng Thượng dẫn đầu 21 phường của quận Đống Đa về Chỉ số CCHC năm 2021 với 96,5%.',
    ['Phường Láng Thượng: PAR_INDEX 2021 96.5% #1 /21 {phường}'],
  ],
  [
    '9 provinces',
    '2023-04-20',
    'PAR INDEX năm 2022 của TP.HCM xếp thứ 36/63 tỉnh, thành phố với 83,7%.',
    ['Thành phố Hồ Chí Minh: PAR_INDEX 2022 83.7% #36 /63 {tỉnh, thành phố}'],
  ],
  [
    '9 whole country',
    '2023-04-20',
    'Hà Nội đứng thứ ba toàn quốc về PAR INDEX năm 2022.',
    ['Thành phố Hà Nội: PAR_INDEX 2022 #3 {tỉnh, thành phố}'],
  ],
  [
    '9 central cities',
    '2024-04-19',
    'Về SIPAS năm 2023, Hà Nội đứng thứ 2/5 thành phố trực thuộc Trung ương.',
    ['Thành phố Hà Nội: SIPAS 2023 #2 /5 {thành phố trực thuộc Trung ương}'],
  ],
  [
    '9 region',
    '2024-05-11',
    'TP.HCM đứng thứ 3/6 địa phương vùng Đông Nam Bộ về PCI năm 2023 với 67,19 điểm.',
    ['Thành phố Hồ Chí Minh: PCI 2023 67.19đ #3 /6 {vùng Đông Nam Bộ}'],
  ],
  [
    'G2 two peer groups',
    '2023-04-05',
    'Huyện Thanh Oai đạt 93,5% Chỉ số CCHC năm 2022, đứng thứ 3/17 huyện và thứ 12/30 quận, huyện, thị xã.',
    ['Huyện Thanh Oai: PAR_INDEX 2022 93.5% #3 /17', 'Huyện Thanh Oai: PAR_INDEX 2022 93.5% #12 /30'],
  ],
  [
    'G2 two peer groups',
    '2024-04-20',
    'Chỉ số SIPAS năm 2023 của Hà Nội xếp thứ 21/63 tỉnh, thành phố và xếp thứ 3/5 thành phố trực thuộc Trung ương.',
    ['Thành phố Hà Nội: SIPAS 2023 #21 /63', 'Thành phố Hà Nội: SIPAS 2023 #3 /5'],
  ],
  [
    'G3 63 and 34',
    '2025-10-22',
    'DTI 2024: Hà Nội đứng thứ nhất trong 34 tỉnh, thành phố sau sáp nhập và thứ 5 trong 63 tỉnh, thành phố trước sáp nhập.',
    ['Thành phố Hà Nội: DTI 2024 #1 /34', 'Thành phố Hà Nội: DTI 2024 #5 /63'],
  ],
  [
    'G4 old city and old province',
    '2025-08-10',
    'Theo PAR INDEX năm 2024, TP.HCM (cũ) đạt 89,2%, xếp thứ 20; tỉnh Bình Dương (cũ) đạt 88,6%, xếp thứ 27; Bà Rịa - Vũng Tàu (cũ) đạt 91,1%.',
    ['Thành phố Hồ Chí Minh: PAR_INDEX 2024 89.2% #20'],
  ],
  [
    'G5 total without noun',
    '2023-03-30',
    'Ở khối quận, huyện, thị xã của Hà Nội, Chỉ số CCHC năm 2022 của huyện Mê Linh đạt 91,9%, đứng thứ 21/30.',
    ['Huyện Mê Linh: PAR_INDEX 2022 91.9% #21 /30 {quận, huyện, thị xã}'],
  ],
]

readsAsTold('language guide, 9: peer groups', PROBES)
