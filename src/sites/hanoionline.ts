import type { Site } from './contract.ts'

/** An AMP twin of each article lives under /amp/<slug>-<id>.htm. */
export const hanoionline: Site = {
  id: 'hanoionline',
  name: 'Hà Nội Online',
  city: 'hanoi',
  hosts: ['hanoionline.vn', 'www.hanoionline.vn'],
  family: 'generic',
  sourceClass: 'local',
  policy: 'archive',
  sources: [{ kind: 'archive', urls: ['hanoionline.vn'] }],
}
