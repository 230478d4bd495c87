import type { Family } from '../contract.ts'
import { pathDate } from '../url-date.ts'

/** Record pages of decisions (sites.md, 4.21 and 4.22): the annex tables are in the attached PDF, the page is its cover. */
export const vnLegalPdf: Family = {
  id: 'vn-legal-pdf',
  name: 'Văn bản và công báo',
  marks: ['chi-tiet-van-ban', 'van-ban', 'tai-ve', '.pdf'],
  articleUrl: /^\/chi-tiet-van-ban\/[^/?#]+-(\d+)$|\/noi-dung\/(\d+)$|\/tai-ve\/(\d+)$|\.pdf$/i,
  urlDate: pathDate,
  layouts: [
    {
      id: 'record',
      knownBy: '.chi-tiet-van-ban, .document-detail, .vanban-detail, .van-ban-chi-tiet',
      title: ['.document-title', '.vanban-title', '.chi-tiet-van-ban h1', 'h1', 'h2'],
      lead: ['.document-summary', '.trich-yeu'],
      publishedAt: ['.ngay-ban-hanh', '.document-date'],
      section: ['.loai-van-ban', '.breadcrumb a'],
      body: [
        '.noi-dung-van-ban',
        '.document-content',
        '.vanban-content',
        '.document-detail',
        '.vanban-detail',
        '.chi-tiet-van-ban',
      ],
      drop: ['.share', '.document-related', '.van-ban-lien-quan', 'form'],
    },
    {
      id: 'gazette',
      knownBy: '.congbao-detail, .noidung-congbao, .cong-bao-van-ban',
      title: ['.congbao-title', 'h1', 'h2'],
      publishedAt: ['.ngay-ban-hanh', '.ngay'],
      body: ['.congbao-content', '.noidung-congbao', '.congbao-detail', '.cong-bao-van-ban'],
      drop: ['.van-ban-lien-quan', 'form'],
    },
  ],
}
