import type { Site } from './contract.ts'

const NAMES = [
  ...Array.from({ length: 12 }, (_, i) => `quan${i + 1}`),
  ...['binhtan', 'binhthanh', 'govap', 'phunhuan', 'tanbinh', 'tanphu', 'tpthuduc', 'thuduc'],
  ...['binhchanh', 'cangio', 'cuchi', 'hocmon', 'nhabe'],
]
const HOSTS = NAMES.map((name) => `${name}.hochiminhcity.gov.vn`)

/** Portals of the districts until they were abolished on 1 July 2025 (sites.md, 4.23). */
export const hcmDistricts: Site = {
  id: 'hcm-districts',
  name: 'Cổng thông tin quận, huyện TP. Hồ Chí Minh',
  city: 'hcmc',
  hosts: HOSTS.flatMap((host) => [host, `www.${host}`]),
  family: 'sharepoint-hcm',
  sourceClass: 'issuer',
  policy: 'archive',
  delay_s: 10,
  sources: [{ kind: 'archive', urls: HOSTS, to: '2025-07-01', filter: 'urlkey:.*(post\\.aspx|cai-?cach|cchc).*' }],
}
