import type { SiteFamily } from './types.ts'

/** SharePoint portals of TP. Hồ Chí Minh's districts (until 2025): a visitor counter above, a department's signature below. */
export const hcmcPortal: SiteFamily = {
  id: 'hcmc-portal',
  signs: [],
  headers: ['số lượt truy cập', 'tin tức sự kiện', 'tin tức - sự kiện'],
  headerPrefixes: ['số lượt truy cập', 'tin tức sự kiện', 'tin tức - sự kiện'],
  ends: ['tin mới hơn', 'tin đã đưa', 'tin cũ hơn', 'các tin đã đưa'],
  endPrefixes: ['số lượt người xem', 'số lượt xem'],
}
