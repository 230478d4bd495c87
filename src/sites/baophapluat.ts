import type { Site } from './contract.ts'
import { epi } from './families/epi.ts'

/** Left the EPI system about 2026 for addresses without an id; the new pages are read by the generic reader. */
export const baophapluat: Site = {
  id: 'baophapluat',
  name: 'Pháp luật Việt Nam',
  city: null,
  hosts: ['baophapluat.vn', 'www.baophapluat.vn'],
  family: 'generic',
  sourceClass: 'national',
  policy: 'live',
  sources: [
    { kind: 'sitemap', url: 'https://baophapluat.vn/sitemaps/latest-articles.xml' },
    { kind: 'archive', urls: ['baophapluat.vn'] },
  ],
  layouts: epi.layouts.filter((layout) => layout.id === 'zce'),
}
