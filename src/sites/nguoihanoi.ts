import type { Site } from './contract.ts'

export const nguoihanoi: Site = {
  id: 'nguoihanoi',
  name: 'Người Hà Nội',
  city: 'hanoi',
  hosts: ['nguoihanoi.vn', 'www.nguoihanoi.vn'],
  family: 'onecms',
  sourceClass: 'local',
  policy: 'live',
  sources: [
    { kind: 'sitemap', url: 'https://nguoihanoi.vn/sitemap.xml' },
    { kind: 'archive', urls: ['nguoihanoi.vn'] },
  ],
}
