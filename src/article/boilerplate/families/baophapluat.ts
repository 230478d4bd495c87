import type { SiteFamily } from './types.ts'

/** Báo Pháp luật Việt Nam and the investment papers: an audio player above, "Đọc thêm" below. */
export const baophapluat: SiteFamily = {
  id: 'baophapluat',
  signs: [
    { site: 'baophapluat.vn', tags: ['PLVN'] },
    { site: 'tinnhanhchungkhoan.vn', tags: ['ĐTCK'] },
    { site: 'baodauthau.vn', tags: ['BĐT'] },
  ],
  headers: ['0:00 / 0:00', '0:00', '0:00/0:00', 'nghe bài viết', '1x'],
  softEnds: ['đọc thêm'],
}
