import { type Probe, readsAsTold } from './told.ts'

/** Language guide, 3.6 to 3.8: lists that are no places, ambiguous names, departments. Made sentences; each row is read as a person reads it. */
const PROBES: readonly Probe[] = [
  [
    '3.6 generic list is no place',
    '2024-03-22',
    'Trong các quận, huyện, thị xã, đơn vị đứng đầu Chỉ số CCHC năm 2023 được thưởng 50 triệu đồng; các sở, ban, ngành xếp cuối phải giải trình với UBND Thành phố Hà Nội.',
    [],
  ],
  [
    '3.6 trailing name',
    '2024-03-22',
    'Ở khối 21 quận, huyện và TP Thủ Đức, quận 3 đứng thứ 4 Chỉ số CCHC năm 2023 với 91,7 điểm.',
    ['Quận 3: PAR_INDEX 2023 91.7đ #4'],
  ],
  [
    '3.6 trailing name',
    '2025-03-05',
    'Công bố Chỉ số CCHC năm 2024 của TP.HCM, UBND các quận, huyện và TP Thủ Đức có điểm trung bình 88,3 điểm.',
    [],
  ],
  [
    '3.7 person Thanh Xuân',
    '2024-03-22',
    'Theo bà Thanh Xuân, chuyên viên Sở Nội vụ Hà Nội, Chỉ số CCHC năm 2023 của quận Hai Bà Trưng đạt 93,3%, đứng thứ 14/30.',
    ['Quận Hai Bà Trưng: PAR_INDEX 2023 93.3% #14 /30'],
  ],
  [
    '3.7 lake, bridge',
    '2024-03-22',
    'Tại hội nghị bên hồ Hoàn Kiếm, gần cầu Long Biên, quận Ba Đình báo cáo SIPAS năm 2023 đạt 91,44%.',
    ['Quận Ba Đình: SIPAS 2023 91.44%'],
  ],
  [
    '3.7 street',
    '2023-04-11',
    'Trụ sở UBND quận Hà Đông ở phố Hoàng Văn Thụ; từ đường Cầu Giấy đến ngõ Đống Đa đều có biển hướng dẫn. Chỉ số CCHC năm 2022 của quận xếp thứ 13.',
    ['Quận Hà Đông: PAR_INDEX 2022 #13'],
  ],
  [
    '3.7 Bắc, Nam Từ Liêm',
    '2023-04-11',
    'Chỉ số CCHC năm 2022 của quận Bắc Từ Liêm là 93,1%, của quận Nam Từ Liêm là 94,2%.',
    ['Quận Bắc Từ Liêm: PAR_INDEX 2022 93.1%', 'Quận Nam Từ Liêm: PAR_INDEX 2022 94.2%'],
  ],
  [
    '3.7 Bắc, Nam Từ Liêm',
    '2023-04-11',
    'Về SIPAS năm 2022, hai quận Bắc, Nam Từ Liêm lần lượt đạt 92,1% và 93,5%.',
    ['Quận Bắc Từ Liêm: SIPAS 2022 92.1%', 'Quận Nam Từ Liêm: SIPAS 2022 93.5%'],
  ],
  [
    '3.7 permuted syllables',
    '2023-05-12',
    'Khối địa phương TP.HCM: Tân Bình (75,1 điểm), Bình Tân (74,8 điểm), Tân Phú (74,2 điểm), Phú Nhuận (73,9 điểm) và Bình Thạnh (73,5 điểm) là năm quận có DDCI năm 2022 cao.',
    [
      'Quận Tân Bình: DDCI 2022 75.1đ',
      'Quận Bình Tân: DDCI 2022 74.8đ',
      'Quận Tân Phú: DDCI 2022 74.2đ',
      'Quận Phú Nhuận: DDCI 2022 73.9đ',
      'Quận Bình Thạnh: DDCI 2022 73.5đ',
    ],
  ],
  [
    '3.7 capital by its other names',
    '2024-05-11',
    'Thủ đô xếp thứ 28 PCI năm 2023, trong khi thành phố mang tên Bác đứng thứ 27.',
    ['Thành phố Hà Nội: PCI 2023 #28', 'Thành phố Hồ Chí Minh: PCI 2023 #27'],
  ],
  [
    '3.7 department names without Sở',
    '2024-03-21',
    'Chỉ số CCHC năm 2023 của các sở thuộc Hà Nội: Tài chính 91,2%, Tư pháp 90,8%, Du lịch 87,6%.',
    ['Sở Tài chính: PAR_INDEX 2023 91.2%', 'Sở Tư pháp: PAR_INDEX 2023 90.8%', 'Sở Du lịch: PAR_INDEX 2023 87.6%'],
  ],
  [
    '3.7 sector is no department',
    '2024-03-21',
    'Du lịch Hà Nội tăng 12,5% so với năm trước, đạt 24 triệu lượt khách; chỉ số CCHC là một trong các thước đo.',
    [],
  ],
  [
    '3.7 person after unit',
    '2023-10-02',
    'Bí thư Quận ủy Hoàn Kiếm Vũ Minh Định cho biết Chỉ số CCHC năm 2022 của quận đạt 96,08%.',
    ['Quận Hoàn Kiếm: PAR_INDEX 2022 96.08%'],
  ],
  [
    '3.8 GTVT',
    '2024-03-21',
    'Về PAR INDEX năm 2023 của Hà Nội, Sở GTVT đạt 89,1%, Sở GD&ĐT đạt 88,7%, Sở KH&CN 87,9%, Sở NN&PTNT 87,2%, Sở TN&MT 82,4%.',
    [
      'Sở Giao thông vận tải: PAR_INDEX 2023 89.1%',
      'Sở Giáo dục và Đào tạo: PAR_INDEX 2023 88.7%',
      'Sở Khoa học và Công nghệ: PAR_INDEX 2023 87.9%',
      'Sở Nông nghiệp và Phát triển nông thôn: PAR_INDEX 2023 87.2%',
      'Sở Tài nguyên và Môi trường: PAR_INDEX 2023 82.4%',
    ],
  ],
  [
    '3.8 QH-KT, KH&ĐT',
    '2023-03-24',
    'Sở QH-KT và Sở KH&ĐT TP.HCM cùng đạt 88,5 điểm Chỉ số CCHC năm 2022, đồng hạng 9.',
    ['Sở Quy hoạch - Kiến trúc: PAR_INDEX 2022 88.5đ #9 tied', 'Sở Kế hoạch và Đầu tư: PAR_INDEX 2022 88.5đ #9 tied'],
  ],
  [
    '3.8 management boards',
    '2025-03-01',
    'Ở khối sở, ngành TP.HCM, Ban Quản lý Khu Công nghệ cao đứng thứ 3, Sở An toàn thực phẩm đứng thứ 12 về Chỉ số CCHC năm 2024.',
    ['Ban Quản lý Khu Công nghệ cao: PAR_INDEX 2024 #3', 'Sở An toàn thực phẩm: PAR_INDEX 2024 #12'],
  ],
  [
    '3.8 vertical agencies',
    '2025-03-01',
    'Khối cơ quan ngành dọc TP.HCM năm 2024: Cục Thuế TP.HCM dẫn đầu Chỉ số CCHC với 93,1 điểm, tiếp theo là BHXH TP.HCM (92,4 điểm), Cục Hải quan TP.HCM (91,9 điểm).',
    [
      'Cục Thuế Thành phố: PAR_INDEX 2024 93.1đ #1',
      'Bảo hiểm xã hội Thành phố: PAR_INDEX 2024 92.4đ #2',
      'Cục Hải quan Thành phố: PAR_INDEX 2024 91.9đ #3',
    ],
  ],
  [
    '3.8 department of another province',
    '2024-05-12',
    'Sở Tài chính tỉnh Nam Định đứng đầu Chỉ số CCHC năm 2023 khối sở với 92,8%, Sở Nội vụ xếp thứ hai.',
    [],
  ],
  [
    '3.8 inspectorate, office',
    '2024-03-21',
    'Thanh tra Thành phố Hà Nội xếp thứ 18/22, Văn phòng UBND Thành phố xếp thứ 6/22 về Chỉ số CCHC năm 2023.',
    ['Thanh tra Thành phố: PAR_INDEX 2023 #18 /22', 'Văn phòng Ủy ban nhân dân Thành phố: PAR_INDEX 2023 #6 /22'],
  ],
]

readsAsTold('language guide, 3.6 to 3.8: lists that are no places, ambiguous names, departments', PROBES)
