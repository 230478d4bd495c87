import type { Site } from './contract.ts'

export const tphcmGov: Site = {
  id: 'tphcm-gov',
  name: 'Chinhphu.vn: TP. Hồ Chí Minh',
  city: 'hcmc',
  hosts: ['tphcm.chinhphu.vn'],
  family: 'vccorp',
  sourceClass: 'issuer',
  policy: 'live',
  delay_s: 10,
  sources: [
    {
      kind: 'listing',
      url: 'https://tphcm.chinhphu.vn/',
      item: '.box-category-item a, .box-stream-item a',
      maxPages: 1,
    },
    { kind: 'archive', urls: ['tphcm.chinhphu.vn'] },
  ],
}
