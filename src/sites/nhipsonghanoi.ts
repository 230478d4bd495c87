import type { Site } from './contract.ts'

export const nhipsonghanoi: Site = {
  id: 'nhipsonghanoi',
  name: 'Nhịp sống Hà Nội',
  city: 'hanoi',
  hosts: ['nhipsonghanoi.hanoimoi.vn', 'nhipsonghanoi.hanoimoi.com.vn'],
  family: 'onecms',
  sourceClass: 'local',
  policy: 'vn-only',
  sources: [
    { kind: 'sitemap', url: 'https://nhipsonghanoi.hanoimoi.vn/sitemap.xml' },
    { kind: 'archive', urls: ['nhipsonghanoi.hanoimoi.com.vn', 'nhipsonghanoi.hanoimoi.vn'] },
  ],
}
