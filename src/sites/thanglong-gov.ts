import type { Site } from './contract.ts'

export const thanglongGov: Site = {
  id: 'thanglong-gov',
  name: 'Chinhphu.vn: Thủ đô Hà Nội',
  city: 'hanoi',
  hosts: ['thanglong.chinhphu.vn'],
  family: 'vccorp',
  sourceClass: 'issuer',
  policy: 'live',
  delay_s: 10,
  sources: [
    {
      kind: 'listing',
      url: 'https://thanglong.chinhphu.vn/',
      item: '.box-category-item a, .box-stream-item a',
      maxPages: 1,
    },
    { kind: 'archive', urls: ['thanglong.chinhphu.vn'] },
  ],
}
