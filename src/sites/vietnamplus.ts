import type { Site } from './contract.ts'

export const vietnamplus: Site = {
  id: 'vietnamplus',
  name: 'VietnamPlus (TTXVN)',
  city: null,
  hosts: ['vietnamplus.vn', 'www.vietnamplus.vn', 'en.vietnamplus.vn'],
  family: 'epi',
  sourceClass: 'national',
  policy: 'live',
  sources: [
    { kind: 'sitemap', url: 'https://www.vietnamplus.vn/sitemaps/google-news.xml' },
    { kind: 'rss', url: 'https://www.vietnamplus.vn/rss/xahoi-314.rss' },
    { kind: 'archive', urls: ['vietnamplus.vn'] },
  ],
}
