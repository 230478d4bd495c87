import type { SiteFamily } from './types.ts'

/** EPI's CMS: An ninh Thủ đô, Nhân Dân, VietnamPlus, SGGP, PLO, Tiền Phong. */
export const epi: SiteFamily = {
  id: 'epi',
  signs: [
    { site: 'anninhthudo.vn', tags: ['ANTD.VN', 'ANTĐ', 'ANTD', 'ANTĐO'] },
    { site: 'nhandan.vn', tags: ['NDO', 'NDĐT'] },
    { site: 'vietnamplus.vn', tags: ['Vietnam+', 'TTXVN/Vietnam+'] },
    { site: 'sggp.org.vn', tags: ['SGGPO', 'SGGP'] },
    { site: 'plo.vn', tags: ['PLO'] },
    { site: 'tienphong.vn', tags: ['TPO', 'TP'] },
  ],
  ends: [
    'tin cùng chuyên mục',
    'cùng chuyên mục',
    'tin mới',
    'tin nổi bật',
    'đọc nhiều',
    'tin đọc nhiều',
    'tin tài trợ',
  ],
  endPrefixes: ['tags:', 'theo dõi chúng tôi', 'mời độc giả theo dõi'],
}
