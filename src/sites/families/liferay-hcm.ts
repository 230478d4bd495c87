import type { Family } from '../contract.ts'

/** Liferay portals of TP. Hồ Chí Minh and its departments (sites.md, 2.6); the old portlet names serve archived captures. */
export const liferayHcm: Family = {
  id: 'liferay-hcm',
  name: 'Liferay (cổng TP.HCM)',
  marks: ['title-divvv', 'journal-content-article', 'asset-content', 'asset-publisher', 'portlet'],
  articleUrl: /\/-\/[^/?#]+$|\/asset_publisher\/[^/]+\/content\/[^/?#]+$/,
  otherUrl: /^\/(?:web\/[^/]+\/)?(?:search|home|trang-chu)$/,
  layouts: [
    {
      id: 'portal',
      since: '2022-01-01',
      knownBy: '.title-divvv',
      title: ['.title-divvv'],
      lead: ['.text-summary'],
      publishedAt: ['.sp-dislaydate', '.text-date-sklh'],
      authors: ['.text-author', '.author'],
      section: ['.breadcrumb li a', '.breadcrumb a'],
      body: ['.journal-content-article', '.asset-content', '.content-detail'],
      tags: ['.taglib-asset-tags-summary a'],
      drop: DROP(),
    },
    {
      id: 'asset',
      knownBy:
        '.asset-full-content .journal-content-article, .asset-full-content .asset-content, .portlet-asset-publisher .asset-content',
      title: ['.asset-full-content h1', 'h1.header-title', '.header-title', '.asset-title', 'h1', 'h3.asset-title'],
      lead: ['.asset-summary', '.text-summary'],
      publishedAt: ['.metadata-publish-date', '.asset-metadata .metadata-entry', '.publish-date', '.date'],
      authors: ['.metadata-author', '.author'],
      section: ['.breadcrumb a'],
      body: ['.journal-content-article', '.asset-content'],
      tags: ['.taglib-asset-tags-summary a'],
      drop: DROP(),
    },
  ],
}

function DROP(): string[] {
  return [
    '.asset-metadata',
    '.asset-more',
    '.taglib-social-bookmarks',
    '.taglib-asset-tags-summary',
    '.asset-links',
    '.taglib-ratings',
    '.news-items',
    '.lfr-discussion',
    '.text-summary',
    '.sp-dislaydate',
  ]
}
