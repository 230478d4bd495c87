import type { Family } from '../contract.ts'
import { pathDate } from '../url-date.ts'

/** Kinh tế & Đô thị: its own CMS in three generations (sites.md, 4.5), merged away in February 2026. */
const DROP = [
  '.related',
  '.tin-lien-quan',
  '.box-relate',
  '.article-relate',
  '.tag_detail',
  '.tags',
  '.comment',
  '.time_detail_news',
  '.article-published-on',
]

export const kinhtedothi: Family = {
  id: 'kinhtedothi',
  name: 'Kinh tế & Đô thị',
  marks: ['cotent_detail', 'time_detail_news', 'article-published-on', 'detail__author', 'articleBody'],
  articleUrl: /^\/[^/?#]+\.html$|-(\d{4,8})\.html$/,
  otherUrl: /^\/(?:rss|tag|video|tim-kiem|api)(?:\/|$)/,
  urlDate: pathDate,
  layouts: [
    {
      id: '2025',
      since: '2024-06-01',
      knownBy: '.article-published-on',
      title: ['h1.article-title', 'h1'],
      lead: ['.article-sapo', '.article-desc', '.sapo'],
      publishedAt: ['.article-published-on'],
      authors: ['.article-author', '.author-name'],
      section: ['.breadcrumb a', '.article-category a'],
      body: ['.article-content', '[itemprop*=articleBody]', '.article-body'],
      tags: ['.article-tags a', '.tags a'],
      drop: DROP,
    },
    {
      id: '2022',
      since: '2021-06-01',
      until: '2024-12-31',
      knownBy: 'span.detail__author, .detail__content[itemprop*=articleBody]',
      title: ['h1.detail__title', 'h1'],
      lead: ['.detail__summary', '.detail__sapo', '.sapo'],
      publishedAt: ['.detail__time', '.detail__date', '.detail__meta time'],
      authors: ['span.detail__author'],
      section: ['.breadcrumb a', '.detail__cate a'],
      body: ['div[itemprop*=articleBody]', '.detail__content'],
      tags: ['.detail__tags a', '.tags a'],
      drop: [...DROP, '.detail__author', '.detail__relate'],
    },
    {
      id: '2020',
      until: '2021-12-31',
      knownBy: '#cotent_detail',
      title: ['h1.title_detail_news', 'h1'],
      lead: ['.sapo_detail', '.sapo', '.des_detail_news'],
      publishedAt: ['.time_detail_news'],
      authors: ['.author_detail', '#cotent_detail .author'],
      section: ['.breadcump > a', '.breadcump a'],
      body: ['#cotent_detail'],
      tags: ['.tag_detail a'],
      drop: [...DROP, '.author_detail'],
    },
  ],
}
