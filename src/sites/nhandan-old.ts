import type { Site } from './contract.ts'

export const nhandanOld: Site = {
  id: 'nhandan-old',
  name: 'Nhân Dân (tên miền cũ)',
  city: null,
  hosts: ['nhandan.com.vn', 'www.nhandan.com.vn', 'nhandan.org.vn'],
  family: 'epi',
  sourceClass: 'national',
  policy: 'archive',
  sources: [{ kind: 'archive', urls: ['nhandan.com.vn'], to: '2021-12-31' }],
}
