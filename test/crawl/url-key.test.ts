import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { urlKey } from '../../src/crawl/index.ts'

/** key → every way to write it */
const TWINS: ReadonlyArray<readonly [key: string, ...urls: string[]]> = [
  [
    'bao.example/quan-a-dan-dau-123456.html',
    'https://bao.example/quan-a-dan-dau-123456.html',
    'http://bao.example/quan-a-dan-dau-123456.html',
    'https://www.bao.example/quan-a-dan-dau-123456.html',
    'https://m.bao.example/quan-a-dan-dau-123456.html',
    'https://amp.bao.example/quan-a-dan-dau-123456.html',
    'https://BAO.example:443/quan-a-dan-dau-123456.html#binh-luan',
    'http://bao.example:80//quan-a-dan-dau-123456.html?utm_source=zalo&utm_medium=social',
    'https://bao.example/quan-a-dan-dau-123456.html?fbclid=IwAR0x&gidzl=abc&zarsrc=31',
    'https://bao.example/quan-a-dan-dau-123456.html?PHPSESSID=9f2&amp=1',
    'https://bao.example/quan-a-dan-dau-123456.html;jsessionid=A1B2',
    'https://bao.example/amp/quan-a-dan-dau-123456.html',
    'https://bao.example/quan-a-dan-dau-123456.amp.html',
    'https://bao.example/quan%2Da%2Ddan-dau-123456.html',
  ],
  [
    'bao.example/',
    'https://bao.example',
    'https://bao.example/index.php',
    'http://www.bao.example/index.html',
    'https://bao.example/Default.aspx',
  ],
  [
    'bao.example/tin-tuc',
    'https://bao.example/tin-tuc/',
    'https://bao.example/index.php/tin-tuc',
    'https://bao.example/tin-tuc/index.html',
    'https://bao.example/tin-tuc/amp/',
  ],
  [
    'bao.example/xem?id=7&page=2',
    'https://bao.example/xem?page=2&id=7',
    'https://bao.example/xem/?id=7&sid=abc&page=2',
  ],
  [
    'quan11.example/lists/posts/post.aspx?itemid=83',
    'https://quan11.example/lists/posts/post.aspx?Source=/tin&Category=CCHC&ItemID=83&Mode=1',
    'http://quan11.example/Lists/Posts/Post.aspx?ItemID=83',
  ],
  ['so.example/documents/1/2/bao+cao.pdf/0a1b', 'https://so.example/documents/1/2/bao+cao.pdf/0a1b?t=1700000000000'],
  ['bao.example/t%C3%ACm', 'https://bao.example/tìm', 'https://bao.example/t%c3%acm'],
  ['bao.example:8080/x', 'http://bao.example:8080/x'],
]

describe('urlKey', () => {
  it.each(TWINS.flatMap(([key, ...urls]) => urls.map((url) => [url, key] as const)))('%s → %s', (url, key) => {
    expect(urlKey(url)).toBe(key)
  })

  it.each([
    ['https://bao.example/a-1.html', 'https://bao.example/a-2.html'],
    ['https://bao.example/a', 'https://tin.bao.example/a'],
    ['https://bao.example/xem?id=1', 'https://bao.example/xem?id=2'],
    ['https://bao.example/Bai-1', 'https://bao.example/bai-1'],
    ['https://m.vn/a', 'https://vn/a'],
    ['https://bao.example/amplifier', 'https://bao.example/lifier'],
    ['https://q.example/lists/posts/post.aspx?ItemID=8', 'https://q.example/lists/posts/post.aspx?ItemID=83'],
    ['https://bao.example:8080/x', 'https://bao.example/x'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(urlKey(a)).not.toBe(urlKey(b))
  })

  it('of a key is the key, and never throws', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const key = urlKey(url)
        expect(urlKey(`http://${key}`)).toBe(key)
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => typeof urlKey(text) === 'string'))
    expect(urlKey('not a url')).toBe('not a url')
    expect(urlKey('urn:chiso:file:ab/x.txt')).toBe('urn:chiso:file:ab/x.txt')
  })
})
