import type { Family } from '../contract.ts'
import { pathDate } from '../url-date.ts'

/** ONECMS by NEKO: Hànộimới and its neighbours (sites.md, 2.1). */
export const onecms: Family = {
  id: 'onecms',
  name: 'ONECMS (NEKO)',
  marks: ['sc-longform-header', 'c-detail-head', 'onecms__', 'NewsDetails'],
  articleUrl: /^\/[^/?#]+-(\d{4,7})\.html$/,
  otherUrl: /-event\d+\.html$|^\/(?:tin-moi-nhat|multimedia|video|emagazine|infographic|photo|an-pham|search)(?:\/|$)/,
  urlDate: pathDate,
  layouts: [
    {
      id: 'longform',
      since: '2023-01-01',
      knownBy: 'h1.sc-longform-header-title',
      title: ['h1.sc-longform-header-title'],
      lead: ['.sc-longform-header-sapo', '.block-sc-sapo'],
      publishedAt: ['span.sc-longform-header-date', '.block-sc-publish-time'],
      authors: ['span.sc-longform-header-author', '.block-sc-author'],
      section: ['.sc-longform-header-cate', '.c-breadcrumb a', '.breadcrumb a'],
      body: ['.c-news-detail .entry', '.entry', '.sc-longform-content', '.c-news-detail'],
      tags: ['.c-widget-tags a'],
      drop: DROP(),
    },
    {
      id: 'detail',
      since: '2019-01-01',
      knownBy: 'h1.c-detail-head__title',
      title: ['h1.c-detail-head__title'],
      lead: ['.c-detail-head__sapo', '.block-sc-sapo', '.c-news-detail > h2', '.entry > h2.sapo'],
      publishedAt: ['span.c-detail-head__time'],
      authors: ['.c-detail-head__author'],
      section: ['.c-detail-head__cate', '.c-breadcrumb a', '.breadcrumb a'],
      body: ['.c-news-detail .entry', '.entry', '.c-news-detail'],
      tags: ['.c-widget-tags a'],
      drop: DROP(),
    },
    {
      id: 'hanoimoi-old',
      until: '2023-12-31',
      knownBy: '#NewsDetails > h1',
      title: ['#NewsDetails > h1'],
      lead: ['#NewsDetails .sapo', '#abody > .sapo', '#abody > p.lead'],
      publishedAt: ['div.moder div.refer', '.refer'],
      authors: ['#NewsDetails .author', '#abody .author'],
      section: ['.breadcrumb a', '.path a'],
      body: ['#abody'],
      tags: ['.tags a'],
      drop: [...DROP(), '.moder', '.related', '.author'],
    },
  ],
}

function DROP(): string[] {
  return [
    '.sc-longform-header',
    '.c-detail-head',
    '.sc-hightlight-box',
    '.c-box',
    '.sc-empty-layer',
    '.c-widget-tags',
    '.c-comment',
    '[class*=comment]',
    '.c-related',
    '.onecms__loading',
    '.onecms__loadmore',
    '.block-sc-publish-time',
    '.block-sc-author',
    '.sc-longform-header-date',
  ]
}
