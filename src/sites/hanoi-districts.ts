import type { Site } from './contract.ts'
import { liferayHcm } from './families/liferay-hcm.ts'

/** Seen: hoankiem, dongda, hadong; the others follow the pattern, and a query of one capture decides (sites.md, 4.24). */
const NAMES =
  'hoankiem badinh dongda haibatrung tayho caugiay thanhxuan hoangmai longbien hadong namtuliem bactuliem gialam donganh socson ' +
  'thanhtri melinh sontay bavi phuctho thachthat quocoai chuongmy danphuong hoaiduc thanhoai thuongtin phuxuyen unghoa myduc'
const HOSTS = NAMES.split(' ').map((name) => `${name}.hanoi.gov.vn`)

/** Portals of the districts of Hà Nội until 1 July 2025; some names now belong to wards, so the page's own date decides. */
export const hanoiDistricts: Site = {
  id: 'hanoi-districts',
  name: 'Cổng thông tin quận, huyện, thị xã Hà Nội',
  city: 'hanoi',
  hosts: HOSTS.flatMap((host) => [host, `www.${host}`]),
  family: 'hanoi-newszone',
  sourceClass: 'issuer',
  policy: 'archive',
  delay_s: 10,
  sources: [{ kind: 'archive', urls: HOSTS, to: '2025-07-01' }],
  layouts: liferayHcm.layouts.filter((layout) => layout.id === 'asset'),
}
