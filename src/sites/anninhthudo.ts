import type { Site } from './contract.ts'

export const anninhthudo: Site = {
  id: 'anninhthudo',
  name: 'An ninh Thủ đô',
  city: 'hanoi',
  hosts: ['anninhthudo.vn', 'www.anninhthudo.vn'],
  family: 'epi',
  sourceClass: 'local',
  policy: 'live',
  sources: [
    { kind: 'monthly', url: 'https://www.anninhthudo.vn/sitemaps/news-{Y}-{M}.xml', from: '2013-01' },
    { kind: 'archive', urls: ['anninhthudo.vn'] },
  ],
}
