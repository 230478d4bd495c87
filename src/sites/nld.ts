import type { Site } from './contract.ts'

export const nld: Site = {
  id: 'nld',
  name: 'Người Lao Động',
  city: 'hcmc',
  hosts: ['nld.com.vn', 'www.nld.com.vn'],
  family: 'vccorp',
  sourceClass: 'national',
  policy: 'live',
  sources: [
    { kind: 'rss', url: 'https://nld.com.vn/rss/thoi-su.rss' },
    { kind: 'archive', urls: ['nld.com.vn'] },
  ],
}
