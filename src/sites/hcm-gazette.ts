import type { Site } from './contract.ts'

export const hcmGazette: Site = {
  id: 'hcm-gazette',
  name: 'Công báo TP. Hồ Chí Minh',
  city: 'hcmc',
  hosts: ['congbao.hochiminhcity.gov.vn'],
  family: 'vn-legal-pdf',
  sourceClass: 'decision',
  policy: 'live',
  delay_s: 10,
  sources: [
    {
      kind: 'listing',
      url: 'https://congbao.hochiminhcity.gov.vn/cong-bao/van-ban/quyet-dinh',
      item: 'a[href*="/noi-dung/"]',
      next: '.pagination li.active + li a',
    },
    { kind: 'archive', urls: ['congbao.hochiminhcity.gov.vn'] },
  ],
}
