import type { SiteFamily } from './types.ts'

/** Lao động Thủ đô, Tuổi trẻ Thủ đô and their mirrors: teaser headlines right under the lead. */
export const mastercms: SiteFamily = {
  id: 'mastercms',
  signs: [
    { site: 'laodongthudo.vn', tags: ['LĐTĐ'] },
    { site: 'tuoitrethudo.vn', tags: ['TTTĐ'] },
  ],
  headers: ['-->', '->'],
  softEnds: ['tin liên quan', 'tin bài liên quan'],
  endPrefixes: ['nguồn: http', 'đường dẫn bài viết', 'bài viết cùng chủ đề'],
  noise: ['-->', '->'],
}
