import type { Site } from './contract.ts'

/** Merged in February 2026; Pháp luật và Xã hội runs on the same CMS. */
export const laodongthudo: Site = {
  id: 'laodongthudo',
  name: 'Lao động Thủ đô',
  city: 'hanoi',
  hosts: ['laodongthudo.vn', 'www.laodongthudo.vn', 'phapluatxahoi.vn', 'phapluatxahoi.kinhtedothi.vn'],
  family: 'mastercms',
  sourceClass: 'local',
  policy: 'archive',
  sources: [
    {
      kind: 'archive',
      urls: ['laodongthudo.vn/thu-do-van-hien/cai-cach-hanh-chinh', 'laodongthudo.vn'],
      to: '2026-02-28',
    },
  ],
}
