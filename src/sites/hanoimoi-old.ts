import type { Site } from './contract.ts'

/** Moved to hanoimoi.vn in 2023; one article may live under both hosts. */
export const hanoimoiOld: Site = {
  id: 'hanoimoi-old',
  name: 'Hànộimới (tên miền cũ)',
  city: 'hanoi',
  hosts: ['hanoimoi.com.vn', 'www.hanoimoi.com.vn'],
  family: 'onecms',
  sourceClass: 'local',
  policy: 'archive',
  sources: [{ kind: 'archive', urls: ['hanoimoi.com.vn'], from: '2013-01-01', to: '2023-12-31' }],
}
