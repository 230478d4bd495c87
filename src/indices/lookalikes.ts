import { forms } from './types.ts'

/**
 * Names with "chỉ số", "index" or points that are no governance index (4.10), and topics that swallow an index word. A match
 * here beats a shorter index name at the same place: "chỉ số giá tiêu dùng" is not a bare "chỉ số".
 */
export const LOOKALIKES: ReadonlyArray<readonly [reason: string, surfaces: readonly string[]]> = [
  ['consumer prices', forms(['chỉ số', ''], ['giá tiêu dùng', 'cpi'])],
  ['industrial production', forms(['chỉ số', ''], ['sản xuất công nghiệp', 'iip', 'sản xuất toàn ngành công nghiệp'])],
  [
    'stock market',
    forms(
      ['chỉ số', ''],
      ['vn-index', 'vnindex', 'vn index', 'hnx-index', 'upcom-index', 'dow jones', 'nasdaq', 'chứng khoán'],
    ),
  ],
  ['air quality', [...forms(['chỉ số', ''], ['aqi', 'vn_aqi']), 'chỉ số chất lượng không khí']],
  ['human development', [...forms(['chỉ số', ''], ['hdi']), 'chỉ số phát triển con người']],
  ['financial centres', [...forms(['chỉ số', ''], ['gfci']), 'chỉ số trung tâm tài chính toàn cầu']],
  [
    'purchasing managers',
    [...forms(['chỉ số', ''], ['pmi']), 'chỉ số quản lý thu mua', 'chỉ số nhà quản trị mua hàng'],
  ],
  ['disbursement', forms(['chỉ số', 'tỷ lệ', 'tỉ lệ', 'xếp hạng'], ['giải ngân', 'giải ngân vốn đầu tư công'])],
  ['prices', forms(['chỉ số giá'], ['vàng', 'đô la mỹ', 'usd', 'xây dựng', 'nhà ở', 'bất động sản', 'sản xuất'])],
  [
    'health or biology',
    forms(
      ['chỉ số'],
      [
        'bmi',
        'iq',
        'eq',
        'đường huyết',
        'huyết áp',
        'mỡ máu',
        'cơ thể',
        'thông minh',
        'sinh tồn',
        'khúc xạ',
        'tia uv',
        'uv',
      ],
    ),
  ],
  [
    'satisfaction with a hospital, a school or a service',
    forms(
      [
        'chỉ số hài lòng',
        'chỉ số hài lòng chung',
        'chỉ số sự hài lòng',
        'mức độ hài lòng',
        'tỷ lệ hài lòng',
        'sự hài lòng',
      ],
      ['của', 'về', ''],
      [
        ...['người bệnh', 'bệnh nhân', 'phụ huynh', 'học sinh', 'sinh viên', 'hành khách', 'du khách', 'khách du lịch'],
        ...['khách hàng', 'người tiêu dùng', 'người lao động', 'nhân viên y tế', 'cha mẹ học sinh', 'dịch vụ y tế'],
        ...['dịch vụ giáo dục', 'dịch vụ khám chữa bệnh', 'dịch vụ giáo dục công'],
      ],
    ),
  ],
  ['happiness', forms(['chỉ số'], ['hạnh phúc', 'hạnh phúc thế giới', 'hạnh phúc quốc gia'])],
  [
    'national e-government',
    [
      ...forms(['chỉ số', ''], ['egdi']),
      'chỉ số phát triển chính phủ điện tử',
      'chỉ số đổi mới sáng tạo toàn cầu',
      'chỉ số gii',
      'gii',
    ],
  ],
  ['corruption', ['chỉ số cảm nhận tham nhũng', 'chỉ số nhận thức tham nhũng']],
  [
    'other economic indices',
    forms(
      ['chỉ số'],
      [
        'phát triển',
        'tăng trưởng',
        'icor',
        'niềm tin kinh doanh',
        'niềm tin người tiêu dùng',
        'kinh tế',
        'tiêu thụ',
        'tồn kho',
        'sử dụng lao động',
        'tfp',
      ],
    ),
  ],
]

/** Words that make what follows or precedes a part of an index, never the whole (4.2, C11). */
export const COMPONENT_WORDS: readonly string[] = [
  ...forms([
    'chỉ số thành phần',
    'tiêu chí thành phần',
    'nội dung thành phần',
    'lĩnh vực thành phần',
    'trục nội dung',
    'trục',
    'nhóm tiêu chí',
    'nhóm chỉ số',
    'nhóm nội dung',
    'lĩnh vực',
    'tiêu chí',
    'nội dung',
    'điểm thành phần',
  ]),
  'điểm thẩm định',
  'điểm tự đánh giá',
  'điểm tự chấm',
  'điểm điều tra xã hội học',
  'điểm điều tra',
  'điểm đtxhh',
  'điểm điều tra xhh',
  'điều tra xã hội học',
  'chỉ số con',
  'chỉ tiêu thành phần',
  'component index',
  'sub-index',
  'component score',
  'pillar',
]
