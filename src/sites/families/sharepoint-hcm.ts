import type { Family } from '../contract.ts'

/**
 * District portals of TP. Hồ Chí Minh until mid-2025 (sites.md, 2.5; seed 004): a visit counter with one digit a line, section
 * and stamp (`20 Tháng Năm 2022 8:30:00 SA`), title, body in `div.ExternalClass…`, then lists of newer and older news.
 */
export const sharepointHcm: Family = {
  id: 'sharepoint-hcm',
  name: 'SharePoint (quận, huyện TP.HCM)',
  marks: ['ExternalClass', '_layouts/', 'ms-rtestate', 'ctl00_'],
  articleUrl: /\/post\.aspx$|\/DispForm\.aspx$|\/Pages\/[^/]+\.aspx$/i,
  otherUrl: /\/(?:default|home|allitems|allposts|category)\.aspx$/i,
  layouts: [
    {
      id: 'post',
      until: '2025-06-30',
      knownBy:
        '.ms-blogPostBody, .news-detail [class^=ExternalClass], .post-detail [class^=ExternalClass], .ms-rtestate-field [class^=ExternalClass]',
      title: ['.ms-PostTitle', '.post-title', '.news-title', '.tieude-tin', 'h1', 'h3.title'],
      lead: ['.post-summary', '.news-summary', '.trichdan'],
      publishedAt: ['.ms-PostDate', '.post-date', '.news-date', '.ngaydang', '.date'],
      authors: ['.post-author', '.tacgia'],
      section: ['.post-category', '.chuyenmuc', '.ms-PostFooter a'],
      body: ['.ms-blogPostBody [class^=ExternalClass]', '[class^=ExternalClass]', '.ms-blogPostBody'],
      drop: ['.view-count', '.luotxem', '.tin-moi-hon', '.tin-da-dua', '.other-news', '.news-date', '.post-date'],
    },
    {
      id: 'page',
      until: '2025-06-30',
      knownBy: '[class^=ExternalClass]',
      title: ['.ms-PostTitle', '.post-title', '.news-title', '.tieude-tin', 'h1', 'h2', 'h3'],
      lead: ['.post-summary', '.news-summary'],
      publishedAt: ['.ms-PostDate', '.post-date', '.news-date', '.ngaydang', '.date'],
      section: ['.post-category', '.chuyenmuc'],
      body: ['[class^=ExternalClass]'],
      drop: ['.view-count', '.luotxem', '.tin-moi-hon', '.tin-da-dua', '.other-news'],
    },
  ],
}
