import type { SiteFamily } from './types.ts'

/** ONECMS by NEKO: Hànộimới, Nhịp sống Hà Nội, Người Hà Nội. */
export const onecms: SiteFamily = {
  id: 'onecms',
  signs: [
    { site: 'nhipsonghanoi.hanoimoi.vn', tags: ['NSHN'] },
    { site: 'hanoimoi.vn', tags: ['HNM', 'HNMO'], phrases: ['văn bản của báo hànộimới'] },
    { site: 'nguoihanoi.vn', phrases: ['nổi bật tạp chí người hà nội'] },
  ],
  ends: ['nổi bật', 'đừng bỏ lỡ', 'mới nhất', 'xem nhiều'],
  softEnds: ['bài liên quan'],
  endPrefixes: ['nổi bật tạp chí', 'nổi bật báo', '(*) không sao chép', 'powered by onecms'],
}
