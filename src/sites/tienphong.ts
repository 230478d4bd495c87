import type { Site } from './contract.ts'

export const tienphong: Site = {
  id: 'tienphong',
  name: 'Tiền Phong',
  city: null,
  hosts: ['tienphong.vn', 'www.tienphong.vn'],
  family: 'epi',
  sourceClass: 'national',
  policy: 'live',
  sources: [
    { kind: 'rss', url: 'https://tienphong.vn/rss/nhip-song-thu-do-242.rss' },
    { kind: 'monthly', url: 'https://tienphong.vn/sitemaps/news-{Y}-{M}.xml', from: '2013-01' },
    { kind: 'archive', urls: ['tienphong.vn'] },
  ],
}
