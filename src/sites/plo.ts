import type { Site } from './contract.ts'

export const plo: Site = {
  id: 'plo',
  name: 'Pháp Luật TP.HCM',
  city: 'hcmc',
  hosts: ['plo.vn', 'www.plo.vn'],
  family: 'epi',
  sourceClass: 'local',
  policy: 'live',
  sources: [
    { kind: 'monthly', url: 'https://plo.vn/sitemaps/news-{Y}-{M}.xml', from: '2013-01' },
    { kind: 'rss', url: 'https://plo.vn/rss/home.rss' },
    { kind: 'archive', urls: ['plo.vn'] },
  ],
}
