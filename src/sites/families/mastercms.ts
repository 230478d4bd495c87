import type { Family } from '../contract.ts'
import { pathDate } from '../url-date.ts'

/** MasterCMS: Lao động Thủ đô, Pháp luật và Xã hội (sites.md, 2.7). Two or three teaser headlines stand right under the lead. */
const DROP = [
  '.__MB_RELATED',
  '.related',
  '.tin-lien-quan',
  '.box-related',
  '.article-related',
  '.news-related',
  '.tool',
  '.tags',
  '.comment',
]

export const mastercms: Family = {
  id: 'mastercms',
  name: 'MasterCMS',
  marks: ['__MASTERCMS_CONTENT', '__MB_', 'detail_info', 'content_detail', 'class="datetime"'],
  articleUrl: /-(\d{4,8})\.html$/,
  otherUrl: /^\/(?:tag|video|search|tim-kiem)(?:\/|$)/,
  urlDate: pathDate,
  layouts: [
    {
      id: 'master',
      since: '2021-01-01',
      knownBy: '.__MASTERCMS_CONTENT',
      title: ['h1.article-detail-title', 'h1.detail-title', 'h1'],
      lead: ['.article-detail-desc', '.detail-desc', '.article-desc', '.sapo'],
      publishedAt: ['.article-detail-date', '.article-date', '.format_time', '.datetime', '.date'],
      authors: ['.article-detail-author', '.article-author', '.author'],
      section: ['.breadcrumb a', '#breadcrumb a'],
      body: ['.__MASTERCMS_CONTENT'],
      tags: ['.article-tags a', '.tags a'],
      drop: DROP,
    },
    {
      id: 'laodongthudo-2020',
      until: '2021-12-31',
      knownBy: '.content_detail .detail_info, .detail_info',
      title: ['.content_detail h1', 'h1', '.title_detail'],
      lead: ['.content_detail .sapo', '.detail_sapo', '.sapo'],
      publishedAt: ['.content_detail .tool i', '.tool i'],
      authors: ['.content_detail .author', '.detail_info .author'],
      section: ['.title_new_nav > span > a > span', '.title_new_nav a'],
      body: ['.detail_info'],
      tags: ['.tags a'],
      drop: DROP,
    },
    {
      id: 'phapluatxahoi-2020',
      until: '2021-12-31',
      knownBy: '#breadcrumb ~ .content .datetime, #breadcrumb + .article-detail .datetime',
      title: ['.article-detail h1', 'h1'],
      lead: ['.article-detail .sapo', '.sapo'],
      publishedAt: ['.datetime'],
      authors: ['.author'],
      section: ['#breadcrumb a'],
      body: ['.article-detail .content', '.content'],
      tags: ['.tags a'],
      drop: [...DROP, '.datetime', '.sapo', 'h1'],
    },
  ],
}
