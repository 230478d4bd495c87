import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { citationsOf, findDocuments } from '../../src/extract/documents/index.ts'
import { docOf } from './doc-of.ts'

/** Made sentences. Each expected document: type, number, date, issuer. */
const read = (text: string) => {
  const doc = docOf(text, { published_at: '2024-04-04T15:43' })
  return citationsOf(doc, findDocuments(doc)).map((d) => {
    expect(text.slice(d.start, d.end)).toBe(d.surface)
    expect(d.surface.replace(/\s+/g, ' ')).toContain(d.number)
    return [d.type, d.number, d.date, d.issuer_code]
  })
}

describe('documents', () => {
  it.each([
    ['theo Quyết định 104/QĐ-TTg của Thủ tướng', [['Quyết định', '104/QĐ-TTg', null, 'TTg']]],
    [
      'Quyết định số 30/2018/QĐ-UBND ngày 06/8/2018 của UBND',
      [['Quyết định', '30/2018/QĐ-UBND', '2018-08-06', 'UBND']],
    ],
    ['Kết luận số 34-KL/TƯ của Bộ Chính trị', [['Kết luận', '34-KL/TƯ', null, 'TƯ']]],
    ['Nghị quyết số: 131/2020/QH14 (ngày 16-11-2020)', [['Nghị quyết', '131/2020/QH14', '2020-11-16', 'QH14']]],
    ['Nghị định số 61/2018/NĐ-CP, ngày 23 tháng 4 năm 2018,', [['Nghị định', '61/2018/NĐ-CP', '2018-04-23', 'CP']]],
    ['Công điện số 9595/VPCP-KSTT ngày 15-3', [['Công điện', '9595/VPCP-KSTT', '2024-03-15', 'VPCP']]],
    ['ký công văn số 1284/UBND-SNV gửi các quận', [['Công văn', '1284/UBND-SNV', null, 'UBND']]],
    ['Văn bản số 3124/UBND-HCC', [['Văn bản', '3124/UBND-HCC', null, 'UBND']]],
    [
      'Chương trình số 02-CTr/QU và Kế hoạch 01-KH/QU',
      [
        ['Chương trình', '02-CTr/QU', null, 'QU'],
        ['Kế hoạch', '01-KH/QU', null, 'QU'],
      ],
    ],
    ['Nghị quyết số 11 – NQ/TW về thể chế', [['Nghị quyết', '11 – NQ/TW', null, 'TW']]],
    ['Quyết định 4003/QĐ-UBND , ngày 06/8/2018', [['Quyết định', '4003/QĐ-UBND', '2018-08-06', 'UBND']]],
    [
      'Chỉ thị 05 và Quyết định 935 của UBND Thành phố',
      [
        ['Chỉ thị', '05', null, null],
        ['Quyết định', '935', null, null],
      ],
    ],
    [
      'các Quyết định số 1/QĐ-UBND, 2/QĐ-UBND và 3/QĐ-UBND',
      [
        ['Quyết định', '1/QĐ-UBND', null, 'UBND'],
        ['Quyết định', '2/QĐ-UBND', null, 'UBND'],
        ['Quyết định', '3/QĐ-UBND', null, 'UBND'],
      ],
    ],
    [
      'các văn bản số 15/UBND-NC ngày 5/1/2024, 16/UBND-NC',
      [
        ['Văn bản', '15/UBND-NC', '2024-01-05', 'UBND'],
        ['Văn bản', '16/UBND-NC', null, 'UBND'],
      ],
    ],
    ['QUYẾT ĐỊNH SỐ 12/QĐ-UBND VỀ CẢI CÁCH', [['Quyết định', '12/QĐ-UBND', null, 'UBND']]],
    ['Số: 162/KH-UBND\nHà Nội, ngày 05 tháng 8 năm 2020', [['Kế hoạch', '162/KH-UBND', '2020-08-05', 'UBND']]],
    [
      'Tờ trình số 1494/TTr-SNV, Báo cáo số 133/BC-UBND',
      [
        ['Tờ trình', '1494/TTr-SNV', null, 'SNV'],
        ['Báo cáo', '133/BC-UBND', null, 'UBND'],
      ],
    ],
    ['theo 766/QĐ-TTg', [['Quyết định', '766/QĐ-TTg', null, 'TTg']]],
    ['Thông tư số\u00a001/2018/TT-VPCP', [['Thông tư', '01/2018/TT-VPCP', null, 'VPCP']]],
    [
      'Nghị quyết 57, 59 và 68 của Bộ Chính trị',
      [
        ['Nghị quyết', '57', null, null],
        ['Nghị quyết', '59', null, null],
        ['Nghị quyết', '68', null, null],
      ],
    ],
    [
      'Kết luận 34-KL/TƯ; thực hiện Kết luận số 34-KL/TW ngày 18/4/2022',
      [['Kết luận', '34-KL/TƯ', '2022-04-18', 'TƯ']],
    ],
    ['Công văn số 2211/SNV-CCHC của Sở Nội vụ', [['Công văn', '2211/SNV-CCHC', null, 'SNV']]],
    ['Quy định số 69-QĐ/TW', [['Quy định', '69-QĐ/TW', null, 'TW']]],
    [
      'Uỷ ban ban hành Quyết định số 1752/QĐ-UBND ban hành ngày 29.4.2020',
      [['Quyết định', '1752/QĐ-UBND', '2020-04-29', 'UBND']],
    ],
    ['công văn 301/BGDĐT – GDMN chỉ đạo các sở', [['Công văn', '301/BGDĐT – GDMN', null, 'BGDĐT']]],
    ['Nghị quyết 19- 2017/NQ-CP; làm theo Nghị quyết 19', [['Nghị quyết', '19- 2017/NQ-CP', null, 'CP']]],
    ['Bộ luật Hình sự số 100/2015/QH13', [['Luật', '100/2015/QH13', null, 'QH13']]],
    ['Quyết định 104/QĐ-TTg - UBND quận triển khai', [['Quyết định', '104/QĐ-TTg', null, 'TTg']]],
  ])('%s', (text, documents) => expect(read(text)).toEqual(documents))

  it.each([
    'Đề án 06, Bộ chỉ số 766, Luật Thủ đô 2024',
    'Kế hoạch của Quận ủy về chuyển đổi số, Chương trình tổng thể giai đoạn 2021-2030',
    'Kế hoạch 2024, Kế hoạch 5 năm, kế hoạch 100 ngày, Nghị quyết 2 nhiệm kỳ',
    'quận quyết định 5 nội dung, kết luận 3 vấn đề, thông báo 12 trường hợp',
    'đứng thứ 2/30 quận, đạt 95,06/100 điểm, hoàn thành 12/12 chỉ tiêu',
    'Giấy phép hoạt động số 0026/NH-GP, Chương trình 135',
    'xe 30A-123.45, quốc lộ 1A, phòng 12/B, mẫu iPhone 15-Pro, Covid-19',
    'sáng 20/3 - UBND quận họp; giai đoạn 2020 - UBND quận',
  ])('none in: %s', (text) => expect(read(text)).toEqual([]))
})

const SHARED = new URL('../../../shared/corpus/', import.meta.url)

describe.skipIf(!existsSync(SHARED))('documents of the shared gold (skipped when the shared corpus is absent)', () => {
  const files = existsSync(SHARED)
    ? ['dev/', 'seeds-gold/'].flatMap((dir) => readdirSync(new URL(dir, SHARED)).map((file) => `${dir}${file}`))
    : []
  it.each(files)('%s', (file) => {
    const url = new URL(file, SHARED)
    const gold = JSON.parse(readFileSync(url, 'utf8'))
    const text = gold.text ?? readFileSync(new URL(gold.text_file, url), 'utf8')
    const doc = docOf(text, { title: gold.title, published_at: gold.published_at })
    const brief = (d: { type: string; number: string; date: string | null }) => [d.type, d.number, d.date]
    expect(citationsOf(doc, findDocuments(doc)).map(brief)).toEqual((gold.gold.documents ?? []).map(brief))
  })
})
