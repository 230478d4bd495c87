import type { Site } from './contract.ts'

/** The portlet instance in the pager changes with every edit of the page, so paging follows its links. */
export const hcmPortal: Site = {
  id: 'hcm-portal',
  name: 'Cổng thông tin điện tử TP. Hồ Chí Minh',
  city: 'hcmc',
  hosts: ['hochiminhcity.gov.vn', 'www.hochiminhcity.gov.vn'],
  family: 'liferay-hcm',
  sourceClass: 'issuer',
  policy: 'live',
  delay_s: 10,
  sources: [
    {
      kind: 'listing',
      url: 'https://hochiminhcity.gov.vn/tin-t%E1%BB%A9c-s%E1%BB%B1-ki%E1%BB%87n-all-',
      item: '.news-items .news-item a',
      next: '.pagination li.active + li a, .lfr-pagination-buttons a.next',
    },
    { kind: 'archive', urls: ['hochiminhcity.gov.vn'] },
  ],
}
