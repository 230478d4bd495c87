import type { Site } from './contract.ts'

export const nhandan: Site = {
  id: 'nhandan',
  name: 'Nhân Dân',
  city: null,
  hosts: ['nhandan.vn', 'www.nhandan.vn'],
  family: 'epi',
  sourceClass: 'national',
  policy: 'live',
  sources: [
    { kind: 'monthly', url: 'https://nhandan.vn/sitemaps/news-{Y}-{M}.xml', from: '2013-01' },
    { kind: 'rss', url: 'https://nhandan.vn/rss/xahoi-1211.rss' },
    { kind: 'archive', urls: ['nhandan.vn'] },
  ],
}
