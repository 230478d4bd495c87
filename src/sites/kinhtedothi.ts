import type { Site } from './contract.ts'

/** Merged into the Hanoi press and broadcasting agency on 5 February 2026 (Decision 1115-QĐ/TU): archives first. */
export const kinhtedothi: Site = {
  id: 'kinhtedothi',
  name: 'Kinh tế & Đô thị',
  city: 'hanoi',
  hosts: ['kinhtedothi.vn', 'www.kinhtedothi.vn'],
  family: 'kinhtedothi',
  sourceClass: 'local',
  policy: 'archive',
  sources: [
    {
      kind: 'archive',
      urls: ['kinhtedothi.vn/chinh-tri/cai-cach-hanh-chinh', 'kinhtedothi.vn/thoi-su/tin-quan-huyen', 'kinhtedothi.vn'],
      to: '2026-02-28',
    },
    { kind: 'sitemap', url: 'https://kinhtedothi.vn/sitemap.xml' },
  ],
}
