import type { Family } from '../contract.ts'
import { idDate } from '../url-date.ts'
import { VCCORP_DROP } from './vccorp.ts'

/**
 * The platform of `*.hanoi.gov.vn` (sites.md, 2.4): a VCCorp front end with its own listing API. The first four digits of an
 * article's id tell the portal (one digit on hanoi.gov.vn), the next twelve the minute it was made.
 */
export const hanoiNewszone: Family = {
  id: 'hanoi-newszone',
  name: 'Cổng thông tin thành phần Hà Nội',
  marks: ['NewsZone', 'news-info', 'news-time', 'news-date', 'date-news'],
  articleUrl: /-(\d{8,22})\.htm$/,
  otherUrl: /\/trang-\d+\.htm$/,
  urlDate: (url) => idDate(url, 4) ?? idDate(url, 1),
  layouts: [
    {
      id: 'newszone',
      since: '2023-01-01',
      knownBy: '.detail-content.afcbc-body, .news-info .time, [data-role=content]',
      title: ['h1.detail-title', '[data-role=title]', 'h1.news-title', 'h1'],
      lead: ['[data-role=sapo]', '.detail-sapo', '.news-sapo'],
      publishedAt: ['.news-info .time', '.detail-time', '[data-role=publishdate]', '.news-time@title', '.news-time'],
      authors: ['.detail-author', '[data-role=author]', '.news-author'],
      section: ['.detail-cate a', '.breadcrumb a', '[data-role=cate-name]'],
      body: ['.detail-content.afcbc-body', '[data-role=content]', '.detail-content'],
      tags: ['.detail-tag a', '.news-tag a', '[data-role=tags] a'],
      drop: [...VCCORP_DROP, '.news-info', '.news-item', '.news-title', '.news-tag', '.detail-tag'],
    },
    {
      id: 'district-2019',
      until: '2023-12-31',
      knownBy: '.news-detail .news-date, .journal-content-article + .tin-khac, .detail-news .date-news',
      title: ['.news-detail h1', '.detail-news h1', 'h1', '.news-detail h2', '.detail-news h2'],
      lead: ['.news-detail .sapo', '.detail-news .sapo', '.news-summary'],
      publishedAt: ['.news-date', '.date-news'],
      authors: ['.news-author', '.author'],
      body: ['.news-detail .news-body', '.detail-news .content-news', '.journal-content-article', '.news-detail'],
      drop: ['.news-date', '.date-news', '.sapo', 'h1', '.tin-khac', '.other-news', '.news-author', '.share'],
    },
  ],
}
