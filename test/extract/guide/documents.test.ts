import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'

/** Made sentences over section 16: every kind, its abbreviations, the forms of numbers and dates, and what is none. */
const CITED: ReadonlyArray<readonly [text: string, cited: readonly string[]]> = [
  [
    'UBND quận Đống Đa ban hành Kế hoạch số 18/KH-UBND ngày 12/01/2024 về cải cách hành chính.',
    ['Kế hoạch | 18/KH-UBND | 2024-01-12'],
  ],
  [
    'Quận triển khai Quyết định 1383/QĐ-TTg, Quyết định số 2210/QĐ-BNV ngày 3-3-2024.',
    ['Quyết định | 1383/QĐ-TTg | -', 'Quyết định | 2210/QĐ-BNV | 2024-03-03'],
  ],
  ['thực hiện Quyết định 17/2023/QĐ-UBND của UBND TP Hà Nội', ['Quyết định | 17/2023/QĐ-UBND | -']],
  ['Chương trình số 05-CTr/HU ngày 10/3/2021 của Huyện ủy Sóc Sơn', ['Chương trình | 05-CTr/HU | 2021-03-10']],
  ['Chỉ thị 24-CT/TU và Chỉ thị số 07/CT-UBND', ['Chỉ thị | 24-CT/TU | -', 'Chỉ thị | 07/CT-UBND | -']],
  ['Nghị quyết số 27-NQ/QU, Nghị quyết 98/2023/QH15', ['Nghị quyết | 27-NQ/QU | -', 'Nghị quyết | 98/2023/QH15 | -']],
  ['Nghị quyết số 12/NQ-HĐND của HĐND quận', ['Nghị quyết | 12/NQ-HĐND | -']],
  [
    'theo Nghị định 61/2018/NĐ-CP và Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ',
    ['Nghị định | 61/2018/NĐ-CP | -', 'Nghị định | 107/2021/NĐ-CP | 2021-12-06'],
  ],
  ['Thông tư 01/2023/TT-VPCP', ['Thông tư | 01/2023/TT-VPCP | -']],
  ['Công điện số 02/CĐ-UBND ngày 7.3.2024', ['Công điện | 02/CĐ-UBND | 2024-03-07']],
  ['Công điện 1085/CĐ-TTg của Thủ tướng', ['Công điện | 1085/CĐ-TTg | -']],
  [
    'Công văn 912/SNV-CCHC, văn bản số 3377/UBND-KSTTHC (ngày 11/3/2024)',
    ['Công văn | 912/SNV-CCHC | -', 'Văn bản | 3377/UBND-KSTTHC | 2024-03-11'],
  ],
  [
    'Thông báo số 1120-TB/TU của Thành ủy, Thông báo 45/TB-UBND',
    ['Thông báo | 1120-TB/TU | -', 'Thông báo | 45/TB-UBND | -'],
  ],
  [
    'Báo cáo số 210/BC-UBND, Tờ trình 88/TTr-UBND ngày 5 tháng 3 năm 2024',
    ['Báo cáo | 210/BC-UBND | -', 'Tờ trình | 88/TTr-UBND | 2024-03-05'],
  ],
  ['Hướng dẫn số 14-HD/BTCTU, Hướng dẫn 31/HD-SNV', ['Hướng dẫn | 14-HD/BTCTU | -', 'Hướng dẫn | 31/HD-SNV | -']],
  ['Kết luận 77-KL/TW; Kết luận số 21-KL/QU', ['Kết luận | 77-KL/TW | -', 'Kết luận | 21-KL/QU | -']],
  ['Kế hoạch 12 -KH/ĐU của Đảng ủy phường', ['Kế hoạch | 12 -KH/ĐU | -']],
  ['Kế hoạch số: 90/KH-UBND ban hành ngày 1/3/2024', ['Kế hoạch | 90/KH-UBND | 2024-03-01']],
  ['Kế hoạch số 33/KH–UBND', ['Kế hoạch | 33/KH–UBND | -']],
  ['Quyết định số 510/QÐ-UBND ngày 2/2/2024', ['Quyết định | 510/QÐ-UBND | 2024-02-02']],
  ['Quyết định số 4003 /QĐ-UBND', ['Quyết định | 4003 /QĐ-UBND | -']],
  ['QĐ số 766/QĐ-TTg; QĐ 1150/QĐ-TTg', ['Quyết định | 766/QĐ-TTg | -', 'Quyết định | 1150/QĐ-TTg | -']],
  [
    'NQ 18-NQ/TW, KH 59/KH-UBND, CT 05-CT/TW',
    ['Nghị quyết | 18-NQ/TW | -', 'Kế hoạch | 59/KH-UBND | -', 'Chỉ thị | 05-CT/TW | -'],
  ],
  [
    'Căn cứ Quyết định số 2085/QĐ-BNV ngày 31 tháng 12 năm 2022 của Bộ trưởng Bộ Nội vụ',
    ['Quyết định | 2085/QĐ-BNV | 2022-12-31'],
  ],
  ['Nghị quyết liên tịch số 09/NQLT-HĐND-MTTQ', ['Nghị quyết | 09/NQLT-HĐND-MTTQ | -']],
  ['công văn hỏa tốc số 515/UBND-NC gửi các quận', ['Công văn | 515/UBND-NC | -']],
  ['UBND TP.HCM vừa ban hành Quyết định 1121, công bố kết quả', ['Quyết định | 1121 | -']],
  ['Chỉ thị số 10 của UBND TP.HCM', ['Chỉ thị | 10 | -']],
  ['Quy chế số 03-QC/QU; Quy định 22-QĐ/TW', ['Quy chế | 03-QC/QU | -', 'Quy định | 22-QĐ/TW | -']],
  [
    'Quyết định số 104/QĐ-TTg ngày 25/01/2024. Theo Quyết định 104/QĐ-TTg, quận rà soát.',
    ['Quyết định | 104/QĐ-TTg | 2024-01-25'],
  ],
  ['Số: 77/BC-UBND\nĐống Đa, ngày 15 tháng 3 năm 2024\nBÁO CÁO', ['Báo cáo | 77/BC-UBND | 2024-03-15']],
  ['under Decision No. 766/QD-TTg dated 23 June 2022', ['Quyết định | 766/QD-TTg | -']],
  ['Thông báo kết luận số 216/TB-VP của Chủ tịch UBND Thành phố', ['Thông báo | 216/TB-VP | -']],
  [
    'Quyết định số 5666/QĐ-UBND và số 5667/QĐ-UBND cùng ngày 17/11/2023',
    ['Quyết định | 5666/QĐ-UBND | -', 'Quyết định | 5667/QĐ-UBND | -'],
  ],
  [
    'Kế hoạch 201/KH-UBND và Văn bản 55/UBND-HCC, ngày 9/3',
    ['Kế hoạch | 201/KH-UBND | -', 'Văn bản | 55/UBND-HCC | 2024-03-09'],
  ],
]

const NONE = [
  'Đề án 06 và Bộ chỉ số 766 được quận Đống Đa triển khai; Luật Thủ đô 2024 có hiệu lực.',
  'Kế hoạch của Quận ủy về chuyển đổi số; Chương trình tổng thể CCHC giai đoạn 2021-2030; Quyết định của UBND TP.',
  'Quận xếp thứ 2/30, đạt 93/100 điểm, hoàn thành 12/12 chỉ tiêu; ngày 20/3, 30/4 và 1/5.',
  'Thông báo 3 nội dung, báo cáo 6 tháng, kế hoạch 5 năm, chương trình 02 buổi, quyết định 4 vấn đề.',
  'Chuyên mục 24/7, số điện thoại 024-3736, dịch vụ 4/4, xe 29A-123.45, đường 2/4.',
  'Nghị quyết Đại hội XIII, Nghị quyết Đảng bộ quận nhiệm kỳ 2020-2025, Chỉ thị của Ban Bí thư.',
  'Kỷ niệm 93 năm ngày thành lập Đảng (3/2/1930-3/2/2023); mục tiêu 2025/2030.',
  'Chương trình OCOP 2024, kế hoạch năm 2024, quyết định 2023 của quận.',
]

const read = (text: string) =>
  extract({ text, published_at: '2024-03-21' }).documents.map((d) => [d.type, d.number, d.date ?? '-'].join(' | '))

describe('documents, row by row', () => {
  it.each(CITED)('%s', (text, cited) => expect(read(text)).toEqual(cited))
  it.each(NONE)('none in: %s', (text) => expect(read(text)).toEqual([]))
})
