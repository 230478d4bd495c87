import type { Site } from './contract.ts'

export const hanoiDocs: Site = {
  id: 'hanoi-docs',
  name: 'Văn bản thành phố Hà Nội',
  city: 'hanoi',
  hosts: ['vanban.hanoi.gov.vn', 'datafiles.hanoi.gov.vn', 'storage-vnportal.vnpt.vn', 'congbao.hanoi.gov.vn'],
  family: 'vn-legal-pdf',
  sourceClass: 'decision',
  policy: 'vn-only',
  delay_s: 10,
  sources: [
    { kind: 'listing', url: 'https://vanban.hanoi.gov.vn/', item: 'a[href*="/chi-tiet-van-ban/"]' },
    { kind: 'archive', urls: ['vanban.hanoi.gov.vn', 'datafiles.hanoi.gov.vn/gov-hni'] },
  ],
}
