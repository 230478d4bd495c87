import type { Site } from './contract.ts'

export const hanoimoi: Site = {
  id: 'hanoimoi',
  name: 'Hànộimới',
  city: 'hanoi',
  hosts: ['hanoimoi.vn', 'www.hanoimoi.vn'],
  family: 'onecms',
  sourceClass: 'local',
  policy: 'vn-only',
  sources: [
    { kind: 'sitemap', url: 'https://hanoimoi.vn/sitemap.xml', child: '/sitemap-article-20' },
    { kind: 'rss', url: 'https://hanoimoi.vn/rss/xa-hoi' },
    { kind: 'rss', url: 'https://hanoimoi.vn/rss/do-thi/moi-truong' },
    { kind: 'listing', url: 'https://hanoimoi.vn/chinh-tri', item: '.b-grid__title > a', maxPages: 1 },
    { kind: 'listing', url: 'https://hanoimoi.vn/xa-hoi', item: '.b-grid__title > a', maxPages: 1 },
    { kind: 'listing', url: 'https://hanoimoi.vn/doi-song', item: '.b-grid__title > a', maxPages: 1 },
    { kind: 'archive', urls: ['hanoimoi.vn'], from: '2023-01-01' },
  ],
}
