import { type Probe, readsAsTold } from './told.ts'

/** Language guide, 14: targets, negation, correction. Made sentences; each row is read as a person reads it. */
const PROBES: readonly Probe[] = [
  [
    'phấn đấu',
    '2024-02-01',
    'Quận Hà Đông phấn đấu Chỉ số CCHC năm 2024 đạt 95%, tăng 3 bậc so với năm 2023.',
    ['Quận Hà Đông: PAR_INDEX 2024 95% +3b target'],
  ],
  [
    'đặt mục tiêu',
    '2025-02-01',
    'Năm 2025, TP.HCM đặt mục tiêu PAR INDEX đạt trên 90%, thuộc nhóm 10 tỉnh, thành phố dẫn đầu.',
    ['Thành phố Hồ Chí Minh: PAR_INDEX 2025 90% target'],
  ],
  [
    'chỉ tiêu',
    '2023-02-01',
    'Kế hoạch năm 2023 của huyện Thanh Trì nêu chỉ tiêu SIPAS đạt 94%, Chỉ số CCHC xếp thứ 8.',
    ['Huyện Thanh Trì: SIPAS 2023 94% target', 'Huyện Thanh Trì: PAR_INDEX 2023 #8 target'],
  ],
  [
    'achieved then target',
    '2024-02-11',
    'Năm 2023, DTI của quận 1 đạt 0,78 điểm, xếp thứ 3; năm 2024 quận quyết tâm đạt 0,85 điểm.',
    ['Quận 1: DTI 2023 0.78đ #3', 'Quận 1: DTI 2024 0.85đ target'],
  ],
  [
    'achieved then target',
    '2023-10-14',
    'Chỉ số CCHC năm 2022 của huyện Ba Vì đạt 91,8%, xếp thứ 23; huyện hướng tới vị trí thứ 15 trong năm 2023.',
    ['Huyện Ba Vì: PAR_INDEX 2022 91.8% #23', 'Huyện Ba Vì: PAR_INDEX 2023 #15 target'],
  ],
  [
    'dự kiến đạt',
    '2023-11-14',
    'Lãnh đạo quận 12 cho biết Chỉ số CCHC năm 2023 dự kiến đạt 91 điểm.',
    ['Quận 12: PAR_INDEX 2023 91đ target'],
  ],
  [
    'yêu cầu đạt',
    '2026-02-14',
    'Thành phố Hà Nội yêu cầu Chỉ số SIPAS năm 2026 đạt tối thiểu 88%.',
    ['Thành phố Hà Nội: SIPAS 2026 88% target'],
  ],
  [
    'cần đạt',
    '2025-02-14',
    'Để vào tốp 5, Sở Xây dựng Hà Nội cần đạt Chỉ số CCHC 93% trong năm 2025.',
    ['Sở Xây dựng: PAR_INDEX 2025 93% target'],
  ],
  [
    'met another target',
    '2024-07-14',
    'Quận Cầu Giấy hoàn thành chỉ tiêu thu ngân sách, đạt 102%; các chỉ tiêu về Chỉ số CCHC cơ bản hoàn thành.',
    [],
  ],
  ['negated', '2024-04-14', 'Chỉ số CCHC năm 2023 của huyện Phú Xuyên chưa đạt 90%, không lọt vào tốp 20.', []],
  [
    'negated rank',
    '2024-04-14',
    'Quận Hoàn Kiếm không còn đứng đầu Chỉ số CCHC năm 2023; quận Đống Đa thay thế ở vị trí số 1.',
    ['Quận Đống Đa: PAR_INDEX 2023 #1'],
  ],
  ['rumour', '2024-04-14', 'UBND quận 5 bác bỏ tin đồn quận xếp cuối bảng Chỉ số CCHC năm 2023 với 70 điểm.', []],
  [
    'change none',
    '2024-04-14',
    'Năm 2023, Chỉ số CCHC của quận Bắc Từ Liêm đạt 93,6%, không thay đổi thứ hạng so với năm 2022.',
    ['Quận Bắc Từ Liêm: PAR_INDEX 2023 93.6% =0 vs2022'],
  ],
  [
    'bad news',
    '2024-04-14',
    'Chỉ số CCHC năm 2023 của Sở Y tế Hà Nội còn khiêm tốn, chỉ xếp thứ 20/22, bị trừ 1,5 điểm do chậm báo cáo.',
    ['Sở Y tế: PAR_INDEX 2023 #20 /22'],
  ],
  [
    'correction',
    '2024-04-16',
    'Đính chính\n\nTrong bài đăng ngày 15-4, chúng tôi viết SIPAS năm 2023 của huyện Mê Linh đạt 89,2%. Số liệu đúng là 92,2%, xếp thứ 17/30. Xin cáo lỗi bạn đọc.',
    ['Huyện Mê Linh: SIPAS 2023 92.2% #17 /30'],
  ],
  [
    'không phải A mà là B',
    '2023-05-16',
    'Theo Sở Nội vụ, Chỉ số CCHC năm 2022 của quận 8 không phải 90,1 điểm mà là 93,2 điểm; quận đứng thứ 3 chứ không phải thứ 8.',
    ['Quận 8: PAR_INDEX 2022 93.2đ #3'],
  ],
  ['wish', '2024-03-16', 'Bí thư Quận ủy mong muốn quận Thanh Xuân sớm lọt vào nhóm 3 đơn vị dẫn đầu Chỉ số CCHC.', []],
  ['condition', '2024-03-16', 'Nếu giữ được đà này, huyện Gia Lâm có thể vươn lên vị trí thứ nhất về Chỉ số CCHC.', []],
  [
    'target for wards',
    '2025-12-16',
    'Hà Nội phấn đấu đến năm 2030 có ít nhất 90% xã, phường đạt Chỉ số CCHC từ 90% trở lên.',
    [],
  ],
  [
    'year of target resolution',
    '2025-09-20',
    'Nghị quyết Đại hội Đảng bộ phường Bến Thành đặt mục tiêu đến năm 2030, Chỉ số hài lòng của người dân đạt trên 95%.',
    ['Phường Bến Thành: SIPAS 2030 95% target'],
  ],
  [
    'không phấn đấu bằng mọi giá',
    '2024-03-16',
    'Năm 2023, Sở Du lịch TP.HCM đứng thứ 2 khối sở, ngành về Chỉ số CCHC; năm 2024 không đặt mục tiêu về thứ hạng.',
    ['Sở Du lịch: PAR_INDEX 2023 #2'],
  ],
]

readsAsTold('language guide, 14: targets, negation, correction', PROBES)
