import type { HeadValue } from '../values.ts'
import { cueRule } from './phrases.ts'

export const headSchool = cueRule({
  id: 'head.school',
  version: 1,
  kind: 'head',
  idea: 'exams and schools: điểm thi, lớp 10, tốt nghiệp, học sinh giỏi, điểm trung bình môn',
  phrases: [
    'điểm thi',
    'bậc học',
    'mầm non',
    'thi vào',
    'kỳ thi',
    'lớp 10',
    'tốt nghiệp',
    'học sinh',
    'học sinh giỏi',
    'thí sinh',
    'tuyển sinh',
    'môn',
    'tiểu học',
    'thcs',
    'thpt',
    'điểm chuẩn',
    'đại học',
    'trường',
    'giáo viên',
    'olympic',
  ],
  value: { topic: 'school' } satisfies HeadValue,
  unless: (hit) =>
    /(?:chuyên|phòng|thị|hiện|môi|quảng|thị|lập|công)\s$/.test(hit.before(8)) && hit.folded.startsWith('môn', hit.start)
      ? 'an office'
      : /(?:môi|thị|hiện|lập|quảng|công|chủ)\s$/.test(hit.before(8))
        ? 'another word'
        : null,
  examples: {
    finds: [['kết quả «thi vào» lớp 10'.replace('«thi vào» lớp 10', '«thi vào» lớp 10')]],
    ignores: ['Sở Tài nguyên và Môi trường', 'phòng chuyên môn'],
  },
})
