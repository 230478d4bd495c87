import { describe, expect, it } from 'vitest'
import {
  type Breaker,
  createPace,
  delayOf,
  type FetchResult,
  isNight,
  isPublicAddress,
  isRelevant,
  nextDue,
  nightFrom,
  type VisitHistory,
} from '../../src/crawl/index.ts'

const DAY = 86_400_000
const START = new Date('2025-01-01T00:00:00Z')
const later = (days: number) => new Date(START.getTime() + days * DAY)

describe('nextDue', () => {
  const history = (more: Partial<VisitHistory>): VisitHistory => ({
    published_at: null,
    first_fetched_at: START,
    fetched_at: START,
    changed_at: null,
    fetches: 1,
    changes: 0,
    ...more,
  })
  const rest = (more: Partial<VisitHistory>) => {
    const visit = history(more)
    return (nextDue(visit).getTime() - visit.fetched_at.getTime()) / DAY
  }

  it('looks at a new page the next day, and rests half as long as it has stood', () => {
    expect(rest({})).toBe(1)
    expect(rest({ fetched_at: later(10), fetches: 4 })).toBe(5)
    expect(rest({ published_at: later(-300) })).toBe(150)
  })

  it('never rests longer than half a year', () => {
    expect(rest({ published_at: later(-4000) })).toBe(180)
  })

  it('looks sooner at a page that has changed, lately or often', () => {
    const quiet = rest({ fetched_at: later(100), fetches: 6 })
    expect(rest({ fetched_at: later(100), fetches: 6, changes: 1, changed_at: later(90) })).toBeLessThan(quiet)
    expect(rest({ fetched_at: later(100), fetches: 6, changes: 4, changed_at: later(50) })).toBeLessThan(
      rest({ fetched_at: later(100), fetches: 6, changes: 1, changed_at: later(50) }),
    )
  })

  it('visits a page that never changes about a dozen times in its first year', () => {
    let visit = history({})
    while (visit.fetched_at < later(365)) visit = { ...visit, fetched_at: nextDue(visit), fetches: visit.fetches + 1 }
    expect(visit.fetches).toBeGreaterThan(8)
    expect(visit.fetches).toBeLessThan(18)
  })
})

describe('pace', () => {
  function fakeTime() {
    let at = 0
    const slept: number[] = []
    return {
      slept,
      pass: (ms: number) => {
        at += ms
      },
      options: {
        clock: () => at,
        now: () => new Date(START.getTime() + at),
        sleep: async (ms: number) => {
          slept.push(ms)
          at += ms
        },
      },
    }
  }
  const common = { url: 'http://x/', finalUrl: 'http://x/', at: START, exchanges: [] }
  const ok: FetchResult = { ...common, kind: 'not_modified', etag: null, lastModified: null }

  it('waits between two requests to one host, counted from the end of the first, and for no other host', async () => {
    const time = fakeTime()
    const pace = createPace(time.options)
    await pace.turn('a', 5)
    time.pass(3000)
    pace.note('a', ok)
    await pace.turn('b', 5)
    await pace.turn('a', 5)
    expect(time.slept).toEqual([5000])
  })

  it('lets those who ask at once pass one after the other', async () => {
    const time = fakeTime()
    const pace = createPace(time.options)
    await Promise.all([pace.turn('a', 5), pace.turn('a', 5), pace.turn('a', 5)])
    expect(time.slept).toEqual([5000, 5000])
  })

  it.each([
    ['news', 'bao.example', {}, null, 5],
    ['government', 'quan1.gov.vn', {}, null, 10],
    ['a site that says so', 'bao.example', { delay_s: 8 }, null, 8],
    ['a longer Crawl-delay', 'bao.example', {}, 30, 30],
    ['a shorter Crawl-delay', 'bao.example', {}, 1, 5],
    ['an absurd Crawl-delay', 'bao.example', {}, 86_400, 120],
  ])('%s: %s', (_, host, site, crawl, seconds) => {
    expect(delayOf(host, site, crawl)).toBe(seconds)
  })

  const failed = (code: string): FetchResult => ({ ...common, kind: 'failed', code, reason: code, status: null })
  const busy: FetchResult = { ...common, kind: 'later', status: 503, until: START, asked: false }
  const denied: FetchResult = {
    ...common,
    kind: 'refused',
    reason: 'status',
    detail: 'the host answers 403',
    status: 403,
  }

  it.each<[what: string, results: FetchResult[], minutes: number | null]>([
    ['one 503', [busy], 1],
    ['two', [busy, busy], 2],
    ['three in a row', [busy, busy, busy], 1440],
    ['three with an answer between', [busy, busy, ok, busy], 1],
    ['one 403', [denied], null],
    ['two in a row', [denied, denied], 1440],
    ['two lost connections', [failed('ECONNRESET'), failed('ETIMEDOUT')], null],
    ['three lost connections', [failed('ECONNRESET'), failed('ETIMEDOUT'), failed('ECONNREFUSED')], 1440],
    ['three broken pages', [failed('status-500'), failed('status-500'), failed('status-500')], null],
    ['a challenge', [{ ...denied, reason: 'challenge' }], 1440],
  ])('after %s the host is left alone for so many minutes', (_, results, minutes) => {
    const pace = createPace(fakeTime().options)
    for (const result of results) pace.note('a', result)
    const until = pace.closed('a')?.until
    expect(until === undefined ? null : (until.getTime() - START.getTime()) / 60_000).toBe(minutes)
  })

  it('tells what to remember of a host, and takes it back in the next process', () => {
    const book = new Map<string, Breaker>()
    const first = createPace({ ...fakeTime().options, onBreaker: (host, breaker) => void book.set(host, breaker) })
    first.note('a', denied)
    first.note('a', denied)
    expect(createPace({ ...fakeTime().options, breakers: book }).closed('a')).toEqual(first.closed('a'))
    expect(first.closed('a')).not.toBeNull()
  })

  it('ends a wait when the run is stopped', async () => {
    const pace = createPace()
    await pace.turn('a', 60)
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('stopped')), 20)
    await expect(pace.turn('a', 60, stop.signal)).rejects.toThrow('stopped')
  })
})

describe('one request at a time', () => {
  it('holds for a host whoever asks, and not between hosts', async () => {
    const pace = createPace({ scale: 0 })
    const under: string[] = []
    let most = 0
    const ask = (host: string) =>
      pace.alone(host, async () => {
        under.push(host)
        most = Math.max(most, under.filter((one) => one === 'a').length)
        await new Promise((resolve) => setTimeout(resolve, 5))
        const together = under.includes('a') && under.includes('b')
        under.splice(under.indexOf(host), 1)
        return together
      })
    const results = await Promise.all(['a', 'a', 'b', 'a'].map(ask))
    expect(most).toBe(1)
    expect(results).toContain(true)
    await expect(pace.alone('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(await pace.alone('a', async () => 7)).toBe(7)
  })
})

describe('night in Viet Nam', () => {
  it.each([
    ['2025-01-01T14:59:00Z', false, '2025-01-01T15:00:00Z'],
    ['2025-01-01T15:00:00Z', true, '2025-01-01T15:00:00Z'],
    ['2025-01-01T22:59:00Z', true, '2025-01-01T22:59:00Z'],
    ['2025-01-01T23:00:00Z', false, '2025-01-02T15:00:00Z'],
  ])('%s: %s, next %s', (at, night, next) => {
    expect(isNight(new Date(at))).toBe(night)
    expect(nightFrom(new Date(at))).toEqual(new Date(next))
  })

  it('may lie within one day', () => {
    const window = { from: 1, to: 5 }
    expect(isNight(new Date('2025-01-01T18:30:00Z'), window)).toBe(true)
    expect(nightFrom(new Date('2025-01-01T23:00:00Z'), window)).toEqual(new Date('2025-01-02T18:00:00Z'))
  })
})

describe('isRelevant', () => {
  it.each<[boolean, string, string | null]>([
    [true, 'https://bao.example/cong-bo-chi-so-cai-cach-hanh-chinh-nam-2023-662.html', null],
    [true, 'https://bao.example/ha-noi-xep-hang-30-quan-huyen-661.html', null],
    [true, 'https://bao.example/bai-viet-hom-nay-661.html', 'Công bố Chỉ số SIPAS khối quận, huyện'],
    [true, 'https://bao.example/bai-viet-hom-nay-661.html', 'Quận Ba Đình dẫn đầu PAR Index'],
    [true, 'https://q.example/lists/posts/post.aspx?ItemID=83', null],
    [true, 'https://bao.example/a-b-c-1.html', 'DDCI 2024: sở nào đứng đầu?'],
    [false, 'https://bao.example/doi-tuyen-viet-nam-thang-dam-123.html', null],
    [false, 'https://bao.example/gia-vang-hom-nay-tang-manh-9.html', 'Giá vàng hôm nay'],
    [false, 'https://bao.example/gioi-tre-va-am-nhac-9.html', 'Sparta và ban nhạc'],
  ])('%s: %s «%s»', (relevant, url, title) => {
    expect(isRelevant(url, title, {})).toBe(relevant)
  })

  it('leaves the choice to the site when it has its own filter', () => {
    expect(isRelevant('https://x.vn/mot-hai-ba-bon', null, { relevant: /hai-ba/ })).toBe(true)
    expect(isRelevant('https://x.vn/chi-so-cai-cach-hanh-chinh', null, { relevant: /hai-ba/ })).toBe(false)
  })
})

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '203.162.4.190', '2001:4860:4860::8888'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.100.100.200',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    'fe80::1%eth0',
    'fd12::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '64:ff9b::a00:1',
    'localhost',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
