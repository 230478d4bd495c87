import type { Site } from './contract.ts'

export const hcmSnv: Site = {
  id: 'hcm-snv',
  name: 'Sở Nội vụ TP. Hồ Chí Minh',
  city: 'hcmc',
  hosts: [
    'sonoivu.hochiminhcity.gov.vn',
    'svhtt.hochiminhcity.gov.vn',
    'itpc.hochiminhcity.gov.vn',
    'ttqlhtkt.hochiminhcity.gov.vn',
  ],
  family: 'liferay-hcm',
  sourceClass: 'issuer',
  policy: 'live',
  delay_s: 10,
  sources: [{ kind: 'archive', urls: ['sonoivu.hochiminhcity.gov.vn'] }],
}
