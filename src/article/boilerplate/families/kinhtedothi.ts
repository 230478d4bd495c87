import type { SiteFamily } from './types.ts'

export const kinhtedothi: SiteFamily = {
  id: 'kinhtedothi',
  signs: [{ site: 'kinhtedothi.vn', tags: ['Kinhtedothi', 'KTĐT'] }],
  headers: ['logo', 'đăng ký mua gói ấn phẩm', 'đăng nhập', 'đăng ký'],
  ends: ['từ khóa', 'tin cùng chuyên mục', 'có thể bạn quan tâm'],
  softEnds: ['tin liên quan'],
  endPrefixes: ['từ khóa:'],
}
