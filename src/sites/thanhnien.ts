import type { Site } from './contract.ts'
import { epi } from './families/epi.ts'

/** Another vendor until 2021: its pages of that time keep their layout. */
export const thanhnien: Site = {
  id: 'thanhnien',
  name: 'Thanh Niên',
  city: 'hcmc',
  hosts: ['thanhnien.vn', 'www.thanhnien.vn'],
  family: 'vccorp',
  sourceClass: 'national',
  policy: 'live',
  sources: [
    { kind: 'sitemap', url: 'https://thanhnien.vn/sitemap.xml', child: '/sitemaps/sitemaps-20' },
    { kind: 'api', api: 'vccorp-timeline', url: 'https://thanhnien.vn/timelinelist/{zone}/{page}.htm', zone: '1855' },
    { kind: 'rss', url: 'https://thanhnien.vn/rss/thoi-su.rss' },
    { kind: 'archive', urls: ['thanhnien.vn'] },
  ],
  layouts: epi.layouts.filter((layout) => layout.id === 'thanhnien-2020'),
}
