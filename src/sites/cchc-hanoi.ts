import type { Site } from './contract.ts'

export const cchcHanoi: Site = {
  id: 'cchc-hanoi',
  name: 'Cải cách hành chính Hà Nội',
  city: 'hanoi',
  hosts: ['caicachhanhchinh.hanoi.gov.vn'],
  family: 'hanoi-newszone',
  sourceClass: 'issuer',
  policy: 'vn-only',
  delay_s: 10,
  sources: [
    {
      kind: 'api',
      api: 'hanoi-newszone',
      url: 'https://caicachhanhchinh.hanoi.gov.vn',
      zone: 'tin-hoat-dong-cchc-thanh-pho-ha-noi',
    },
    {
      kind: 'listing',
      url: 'https://caicachhanhchinh.hanoi.gov.vn/tin-hoat-dong-cchc-thanh-pho-ha-noi',
      item: '.news-item .news-title a, .news-item a',
      maxPages: 1,
    },
    { kind: 'archive', urls: ['caicachhanhchinh.hanoi.gov.vn'] },
  ],
}
