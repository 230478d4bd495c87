import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitClauses } from '../../src/text/clauses.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { SourceText } from '../../src/text/source-text.ts'
import { cpuTime } from '../cpu.ts'

/** `|` marks the cuts we want; all texts are made up. */
function cut(marked: string): void {
  const text = marked.replaceAll('|', '')
  const source = new SourceText(text)
  const spans = splitSentences(source.folded, 0, source.folded.length, source)
  expect(spans.map((s) => source.quote(s.start, s.end).quote)).toEqual(
    marked
      .split('|')
      .map((s) => s.trim())
      .filter((s) => s !== ''),
  )
}

describe('a stop ends a sentence', () => {
  it.each([
    'Quận đạt 94,12%.| Huyện xếp thứ 9/30.| Còn phường thì chưa.',
    'Quận đạt 94,12%.|Ông Lê Văn Mẫu cho biết như vậy.',
    'Ai chịu trách nhiệm?| Không ai cả!| Thế là xong...| Mọi việc lại như cũ.',
    '“Phải làm ngay.”| Ông nói và rời phòng họp.',
    'Hội nghị thống nhất hạng A.| Phòng Nội vụ ghi nhận.',
    'Đề án được duyệt ngày 12.5.2022.| Quận bắt tay vào việc.',
    'Các lĩnh vực đất đai, xây dựng, hộ tịch v.v.| Quận đều rà soát.',
    'Tiêu đề không có dấu chấm\n|Đoạn đầu tiên của bài.',
    'Gồm:\n|- Rà soát thủ tục;\n|- Công khai kết quả.',
  ])('%s', cut)
})

describe('a stop does not end a sentence', () => {
  it.each([
    'Lãnh đạo TP. Thủ Đức và TP.HCM dự họp cùng Q. Bình Tân, Q.Phú Nhuận.',
    'ThS. Trần Mẫu và GS.TS. Lê Thử, PGS.TS Ngô Văn Ví phát biểu.',
    'Thu 1.234 tỷ đồng, tăng 5.6 điểm, ngày 12.5.2022 và sáng 7.3 tại quận.',
    'Ông H. cho biết phường đã... bỏ sót hồ sơ.',
    '“Sao chậm vậy?” - ông hỏi cán bộ một cửa.',
    'Bí thư Quận ủy\nTrần Văn Mẫu yêu cầu rà soát.',
    'Dòng này bị ngắt giữa\nchừng rồi đi tiếp.',
    'Xem thêm tại cổng quan.hanoi.gov.vn của quận.',
  ])('%s', cut)
})

describe('clauses', () => {
  it('cuts at semicolons and clause words, not in brackets or ranges', () => {
    const text = 'quận đạt 94% (năm trước 92%; tăng 2%); huyện đạt 90%, trong khi sở đạt 88% giai đoạn 2021 - 2025'
    expect(splitClauses(text, 0, text.length).map((s) => text.slice(s.start, s.end))).toEqual([
      'quận đạt 94% (năm trước 92%; tăng 2%)',
      'huyện đạt 90%',
      'trong khi sở đạt 88% giai đoạn 2021 - 2025',
    ])
  })
})

it('takes linear time on stops, quotes and line breaks', () => {
  for (const unit of ['. ', '." ', 'a. ', '...', 'quận\n', '"', 'tp. ', ' ( . ) ']) {
    const time = (n: number) => {
      const text = unit.repeat(n / unit.length)
      return cpuTime(() => {
        splitSentences(text, 0, text.length)
        splitClauses(text, 0, text.length)
      })
    }
    time(20_000)
    expect(time(800_000) / Math.max(time(200_000), 2), JSON.stringify(unit)).toBeLessThan(16)
  }
})

const TREEBANK = new URL('../../../shared/corpus/ud-vietnamese-vtb/vi_vtb-ud-dev.conllu', import.meta.url)

describe.skipIf(!existsSync(TREEBANK))(
  'the treebank of Vietnamese news (skipped when the shared corpus is absent)',
  () => {
    it('is split with F1 of at least 0.985', () => {
      const lines = readFileSync(TREEBANK, 'utf8')
        .split('\n')
        .filter((l) => l.startsWith('# text = '))
        .map((l) => l.slice(9))
      const source = new SourceText(lines.join(' '))
      const gold = new Set<number>()
      let at = -1
      for (const line of lines) {
        at += line.length + 1
        gold.add(at)
      }
      const found = splitSentences(source.folded, 0, source.folded.length, source).map((s) => source.toRaw(s.end))
      const hits = found.filter((end) => gold.has(end)).length
      const f1 = (2 * hits) / (found.length + gold.size)
      console.log(
        `sentences: P ${(hits / found.length).toFixed(4)} R ${(hits / gold.size).toFixed(4)} F1 ${f1.toFixed(4)}`,
      )
      expect(f1).toBeGreaterThanOrEqual(0.985)
    })
  },
)
