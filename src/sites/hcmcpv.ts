import type { Site } from './contract.ts'

/** The ten digits of an article id are a counter; read as a time they would say 2017. */
export const hcmcpv: Site = {
  id: 'hcmcpv',
  name: 'Đảng bộ TP. Hồ Chí Minh',
  city: 'hcmc',
  hosts: ['hcmcpv.org.vn', 'www.hcmcpv.org.vn', 'hcmcpv.vn'],
  family: 'generic',
  sourceClass: 'issuer',
  policy: 'live',
  sources: [{ kind: 'archive', urls: ['hcmcpv.org.vn/tin-tuc'] }],
}
