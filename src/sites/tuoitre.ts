import type { Site } from './contract.ts'

export const tuoitre: Site = {
  id: 'tuoitre',
  name: 'Tuổi Trẻ',
  city: 'hcmc',
  hosts: ['tuoitre.vn', 'www.tuoitre.vn', 'm.tuoitre.vn'],
  family: 'vccorp',
  sourceClass: 'national',
  policy: 'live',
  sources: [
    { kind: 'monthly', url: 'https://tuoitre.vn/StaticSitemaps/sitemaps-{Y}-{M}.xml', from: '2013-01' },
    { kind: 'rss', url: 'https://tuoitre.vn/rss/thoi-su.rss' },
    { kind: 'archive', urls: ['tuoitre.vn'] },
  ],
}
