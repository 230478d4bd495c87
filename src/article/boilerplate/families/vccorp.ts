import type { SiteFamily } from './types.ts'

/** VCCorp's CMS: Tuổi Trẻ, Thanh Niên, Người Lao Động, Báo Chính phủ. */
export const vccorp: SiteFamily = {
  id: 'vccorp',
  signs: [
    { site: 'tuoitre.vn', tags: ['TTO'], phrases: ['trở thành người đầu tiên tặng sao'] },
    { site: 'thanhnien.vn', tags: ['TNO'] },
    { site: 'nld.com.vn', tags: ['NLĐO', 'NLĐ'] },
    { site: 'baochinhphu.vn', tags: ['Chinhphu.vn'] },
  ],
  ends: ['được quan tâm nhất', 'tặng sao', 'chuyên mục khác', 'tin cùng chuyên mục'],
  endPrefixes: ['trở thành người đầu tiên tặng sao'],
}
