import type { SiteFamily } from './types.ts'

/** vietnam.vn and other aggregators: a copy of a paper's article, often machine-translated. */
export const vietnamVn: SiteFamily = {
  id: 'vietnam-vn',
  signs: [{ site: 'vietnam.vn', phrases: ['nền tảng quảng bá việt nam'] }],
  headerPrefixes: ['vietnam.vn - nền tảng quảng bá'],
  ends: [
    'cùng tác giả',
    'cùng chủ đề',
    'cùng chuyên mục',
    'hiện vật',
    'di sản',
    'doanh nghiệp',
    'thời sự',
    'hệ thống chính trị',
  ],
  endPrefixes: ['nguồn: http', 'nguồn:http'],
}
