import type { Site } from './contract.ts'

export const hanoiPortal: Site = {
  id: 'hanoi-portal',
  name: 'Cổng thông tin điện tử thành phố Hà Nội',
  city: 'hanoi',
  hosts: ['hanoi.gov.vn', 'www.hanoi.gov.vn'],
  family: 'hanoi-newszone',
  sourceClass: 'issuer',
  policy: 'vn-only',
  delay_s: 10,
  sources: [
    { kind: 'api', api: 'hanoi-newszone', url: 'https://hanoi.gov.vn' },
    { kind: 'archive', urls: ['hanoi.gov.vn'] },
  ],
}
