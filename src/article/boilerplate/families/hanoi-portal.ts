import type { SiteFamily } from './types.ts'

/** Portals of Hà Nội's districts and departments: "Ngày đăng … | Lượt xem: N" above, "Xem thêm", "Các tin khác" below. */
export const hanoiPortal: SiteFamily = {
  id: 'hanoi-portal',
  signs: [],
  headerPrefixes: ['ngày đăng', 'view count', 'lượt xem', 'số lần xem'],
  ends: [
    'các tin khác',
    'tin khác',
    'tin tức khác',
    'các tin đã đăng',
    'tin đã đăng',
    'in bài viết',
    'gửi email',
    'văn bản mới',
  ],
  softEnds: ['xem thêm'],
}
