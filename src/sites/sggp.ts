import type { Site } from './contract.ts'

export const sggp: Site = {
  id: 'sggp',
  name: 'Sài Gòn Giải Phóng',
  city: 'hcmc',
  hosts: ['sggp.org.vn', 'www.sggp.org.vn'],
  family: 'epi',
  sourceClass: 'local',
  policy: 'live',
  sources: [
    { kind: 'sitemap', url: 'https://www.sggp.org.vn/sitemap.xml', child: '/sitemaps/news-' },
    {
      kind: 'listing',
      url: 'https://www.sggp.org.vn/caicachhanhchinh/',
      item: 'article.story .story__heading a, a.cms-link',
      maxPages: 1,
    },
    { kind: 'rss', url: 'https://www.sggp.org.vn/rss/xahoi-199.rss' },
    { kind: 'archive', urls: ['sggp.org.vn'] },
  ],
}
