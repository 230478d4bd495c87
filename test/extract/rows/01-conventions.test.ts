import { type Probe, readsAsTold } from './told.ts'

/** Language guide, 1.2: conventions of the records. Made sentences; each row is read as a person reads it. */
const PROBES: readonly Probe[] = [
  [
    'C5 both forms',
    '2024-03-28',
    'Chỉ số CCHC năm 2023 của quận Hà Đông đạt 93,45 điểm (tương đương 93,45%), xếp thứ 11/30 quận, huyện, thị xã.',
    ['Quận Hà Đông: PAR_INDEX 2023 93.45% #11 /30'],
  ],
  [
    'C5 both forms',
    '2023-04-02',
    'Năm 2022, huyện Gia Lâm đạt 94,12/100 điểm, tương ứng 94,12% về Chỉ số cải cách hành chính.',
    ['Huyện Gia Lâm: PAR_INDEX 2022 94.12%'],
  ],
  [
    'C6 best',
    '2024-03-28',
    'Kết quả Chỉ số CCHC năm 2023 cho thấy quận Long Biên có chỉ số cao nhất khối quận, huyện, thị xã: 96,02%.',
    ['Quận Long Biên: PAR_INDEX 2023 96.02% #1'],
  ],
  [
    'C6 last with total',
    '2022-03-30',
    'Trong 30 quận, huyện, thị xã của Hà Nội, huyện Mỹ Đức có Chỉ số CCHC năm 2021 thấp nhất với 85,27%.',
    ['Huyện Mỹ Đức: PAR_INDEX 2021 85.27% #30 /30'],
  ],
  [
    'C6 last without total',
    '2024-05-12',
    'TP.HCM công bố DDCI năm 2023. Xếp cuối khối địa phương là huyện Hóc Môn với 61,2 điểm.',
    ['Huyện Hóc Môn: DDCI 2023 61.2đ'],
  ],
  [
    'C7 total',
    '2023-03-30',
    'Huyện Phúc Thọ đứng thứ 7 trong khối 17 huyện về Chỉ số CCHC năm 2022.',
    ['Huyện Phúc Thọ: PAR_INDEX 2022 #7 /17'],
  ],
  [
    'C7 total beside',
    '2023-03-30',
    'Trong tổng số 22 sở, cơ quan ngang sở của Hà Nội được đánh giá Chỉ số CCHC năm 2022, Sở Du lịch xếp thứ 10 với 88,83%.',
    ['Sở Du lịch: PAR_INDEX 2022 88.83% #10 /22'],
  ],
  [
    'C8 from A to B',
    '2023-05-20',
    'Quận Gò Vấp vươn từ vị trí thứ 16 năm 2021 lên vị trí thứ 9 năm 2022 trong bảng xếp hạng Chỉ số CCHC của TP.HCM.',
    ['Quận Gò Vấp: PAR_INDEX 2022 #9 +7b', 'Quận Gò Vấp: PAR_INDEX 2021 #16'],
  ],
  [
    'C9 previous year',
    '2024-04-20',
    'PAPI 2023 của Hà Nội đạt 43,95 điểm, tăng 1,2 điểm so với năm trước.',
    ['Thành phố Hà Nội: PAPI 2023 43.95đ vs2022 +1.2p'],
  ],
  [
    'C10 earlier value in brackets',
    '2024-03-30',
    'Năm 2023, Chỉ số CCHC của huyện Ba Vì xếp thứ 17/30 (năm 2022 xếp thứ 24).',
    ['Huyện Ba Vì: PAR_INDEX 2023 #17 /30', 'Huyện Ba Vì: PAR_INDEX 2022 #24'],
  ],
  [
    'C11 components',
    '2024-03-30',
    'Huyện Đông Anh đạt Chỉ số CCHC năm 2023 là 94,01%, trong đó điểm thẩm định 63,2 điểm, điểm điều tra xã hội học 30,81 điểm.',
    ['Huyện Đông Anh: PAR_INDEX 2023 94.01%'],
  ],
  [
    'C11 components only',
    '2024-03-30',
    'Ở Chỉ số CCHC năm 2023, chỉ số thành phần về hiện đại hóa hành chính của quận Hoàng Mai đạt 97,5%, đứng thứ 4/30.',
    [],
  ],
  [
    'C11 average',
    '2023-04-01',
    'Giá trị trung bình Chỉ số CCHC năm 2022 của khối quận, huyện, thị xã Hà Nội đạt 92,66%, cao hơn khối sở 4,1%.',
    [],
  ],
  [
    'C11 gap',
    '2023-04-01',
    'Chỉ số CCHC năm 2022 của quận Tây Hồ đạt 92,4%, kém đơn vị dẫn đầu 3,68%.',
    ['Quận Tây Hồ: PAR_INDEX 2022 92.4%'],
  ],
  [
    'C12 target with value',
    '2024-02-11',
    'Năm 2024, huyện Thạch Thất đặt mục tiêu Chỉ số CCHC đạt trên 94%, xếp thứ 10/30.',
    ['Huyện Thạch Thất: PAR_INDEX 2024 94% #10 target'],
  ],
  [
    'C12 vague target',
    '2024-02-11',
    'Huyện Thạch Thất phấn đấu năm 2024 tiếp tục cải thiện mạnh mẽ Chỉ số CCHC, SIPAS.',
    [],
  ],
  [
    'C14 repeated',
    '2023-03-29',
    'Quận Nam Từ Liêm xếp thứ 5 về cải cách hành chính năm 2022\n\nQuận Nam Từ Liêm vừa tổng kết công tác CCHC. Chỉ số CCHC năm 2022 của quận đạt 94,88%, đứng thứ 5/30 quận, huyện, thị xã.\n\nVới vị trí thứ 5, quận được Thành phố khen thưởng.',
    ['Quận Nam Từ Liêm: PAR_INDEX 2022 94.88% #5 /30'],
  ],
  [
    'C4 OTHER',
    '2024-03-15',
    'Theo công bố của Bộ Khoa học và Công nghệ, Chỉ số đổi mới sáng tạo cấp địa phương (PII) năm 2023 của Hà Nội đạt 62,86 điểm, đứng đầu cả nước; TP.HCM xếp thứ hai với 55,85 điểm.',
    ['Thành phố Hà Nội: OTHER 2023 62.86đ #1', 'Thành phố Hồ Chí Minh: OTHER 2023 55.85đ #2'],
  ],
  [
    'C3 other province',
    '2024-05-10',
    'Tỉnh Bắc Ninh xếp thứ 8 PCI năm 2023 với 69,51 điểm; thành phố Từ Sơn đứng đầu DDCI khối địa phương của tỉnh với 81,2 điểm.',
    [],
  ],
]

readsAsTold('language guide, 1.2: conventions of the records', PROBES)
