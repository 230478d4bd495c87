import { describe, expect, it } from 'vitest'
import { parseHtml, selectAll } from '../../src/article/html/index.ts'
import { families, familyOf, idDate, layoutsOf, pathDate, siteById, siteOf, sites } from '../../src/sites/index.ts'

const PAGE = parseHtml('<p>một trang rỗng</p>')

describe('sites', () => {
  it('are the 29 sources of the survey, each once', () => {
    expect(sites).toHaveLength(29)
    expect(new Set(sites.map((site) => site.id)).size).toBe(29)
  })

  it('share no host', () => {
    const hosts = sites.flatMap((site) => site.hosts)
    expect(hosts.filter((host, i) => hosts.indexOf(host) !== i)).toEqual([])
  })

  it.each(sites.map((site) => [site.id, site] as const))('%s is whole', (id, site) => {
    expect(siteById(id)).toBe(site)
    expect(familyOf(site)?.id).toBe(site.family)
    expect(site.sources.length).toBeGreaterThan(0)
    for (const host of site.hosts) {
      expect(host).toMatch(/^[a-z0-9.-]+\.[a-z]+$/)
      expect(siteOf(`https://${host}/x-123456.html`)).toBe(site)
    }
    for (const source of site.sources) {
      if (source.kind === 'archive') {
        expect(source.urls.length).toBeGreaterThan(0)
        for (const url of source.urls) expect(url).not.toMatch(/^https?:/)
        for (const day of [source.from, source.to]) if (day) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      } else {
        expect(source.url).toMatch(/^https:\/\//)
        expect(siteOf(source.url)).toBe(site)
        if (source.kind === 'monthly') expect(source.url).toContain('{Y}')
        if (source.kind === 'listing') for (const css of [source.item, source.next ?? 'a']) selectAll(PAGE, css)
      }
    }
    // Hosts that refuse foreign networks, and those without an owner, have an archive to turn to.
    if (site.policy !== 'live') expect(site.sources.some((source) => source.kind === 'archive')).toBe(true)
    if (site.hosts.some((host) => host.endsWith('.gov.vn'))) expect(site.delay_s).toBeGreaterThanOrEqual(10)
    if (site.family !== 'generic') expect(layoutsOf(site).length).toBeGreaterThan(0)
  })

  it('knows the site of an archived copy, and of no stranger', () => {
    expect(siteOf('https://web.archive.org/web/20190101000000id_/http://hanoimoi.com.vn/tin')?.id).toBe('hanoimoi-old')
    expect(siteOf('https://example.org/hanoimoi.vn')).toBeNull()
    expect(siteOf('không phải địa chỉ')).toBeNull()
  })
})

describe('families', () => {
  it.each(families.map((family) => [family.id, family] as const))(
    '%s has selectors that compile and eras in order',
    (_, family) => {
      for (const layout of family.layouts) {
        const lists = [layout.title, layout.lead, layout.body, layout.authors, layout.section, layout.tags, layout.drop]
        const stamps = (layout.publishedAt ?? []).map((selector) => selector.replace(/@[\w-]+$/, ''))
        for (const css of [layout.knownBy, ...lists.flatMap((list) => list ?? []), ...stamps])
          expect(selectAll(PAGE, css)).toEqual([])
        if (layout.since && layout.until) expect(layout.since < layout.until).toBe(true)
        expect(layout.body.length).toBeGreaterThan(0)
      }
      const ids = family.layouts.map((layout) => layout.id)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  const ARTICLES: readonly (readonly [family: string, path: string, isArticle: boolean])[] = [
    ['onecms', '/ten-bai-703441.html', true],
    ['onecms', '/chinh-tri', false],
    ['epi', '/ten-bai-post659326.antd', true],
    ['epi', '/xahoi/', false],
    ['vccorp', '/ten-bai-101251016151123116.htm', true],
    ['vccorp', '/thoi-su.htm', false],
    ['hanoi-newszone', '/tin/ten-bai-265826061915232893.htm', true],
    ['sharepoint-hcm', '/lists/posts/post.aspx', true],
    ['liferay-hcm', '/web/hcm/-/ten-bai', true],
    ['mastercms', '/ten-bai-170890.html', true],
    ['vn-legal-pdf', '/chi-tiet-van-ban/ten-van-ban--231176', true],
  ]
  it.each(ARTICLES)('%s: %s is an article: %s', (id, path, isArticle) => {
    const family = families.find((one) => one.id === id)!
    expect(family.articleUrl!.test(path)).toBe(isArticle)
  })
})

describe('dates in URLs', () => {
  // The first three were decoded in the survey and agree with what their pages said.
  it.each([
    ['https://tphcm.chinhphu.vn/x-101251016151123116.htm', 3, '2025-10-16T15:11'],
    ['https://thanglong.chinhphu.vn/x-10323070313374254.htm', 3, '2023-07-03T13:37'],
    ['https://nld.com.vn/x-196251223144653036.htm', 3, '2025-12-23T14:46'],
    ['https://tuoitre.vn/x-20230222150718951.htm', 3, '2023-02-22T15:07'],
    ['https://caicachhanhchinh.hanoi.gov.vn/t/x-265826061915232893.htm', 4, '2026-06-19T15:23'],
    ['https://hanoi.gov.vn/x-42862896.htm', 1, null],
    ['https://hanoi.gov.vn/x-4000102581.htm', 1, null],
    ['https://h.vn/x-196259923144653036.htm', 3, null],
  ])('%s', (url, prefix, expected) => expect(idDate(url, prefix)).toBe(expected))

  it.each([
    ['http://tuoitre.vn/tin/chinh-tri-xa-hoi/20150323/chat-cay/724115.html', '2015-03-23'],
    ['https://x.vn/2024/02/20/bai.html', '2024-02-20'],
    ['https://congbao.vn/so/6261-qd-ubnd/ngay/30-11-2016/tai-ve/42090', '2016-11-30'],
    ['https://x.vn/2024/02/31/bai.html', null],
  ])('%s', (url, expected) => expect(pathDate(url)).toBe(expected))
})
