import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/program.ts'
import { archiveService, type MadeCapture } from '../crawl/support/archive-service.ts'
import { startServer, type TestServer } from '../crawl/support/server.ts'

/** Made pages in the manner of an old newspaper site; every figure is invented. */
const page = (year: number, scores: readonly [string, string][]) =>
  `<!DOCTYPE html><html><head><title>Công bố Chỉ số cải cách hành chính năm ${year}</title></head><body>
<div id="NewsDetails"><h1>Công bố Chỉ số cải cách hành chính năm ${year}</h1>
<div class="moder"><div class="refer">15/03/${year + 1} 08:00</div></div>
<div id="abody">
<p>Ngày 15-3, UBND thành phố Hà Nội công bố kết quả Chỉ số cải cách hành chính (PAR Index) năm ${year} của các quận, huyện, thị xã.</p>
${scores.map(([unit, score]) => `<p>${unit} đạt ${score} điểm Chỉ số cải cách hành chính năm ${year}.</p>`).join('\n')}
<p>Thành phố yêu cầu các đơn vị tiếp tục nâng cao chất lượng phục vụ người dân và doanh nghiệp tại bộ phận một cửa.</p>
</div></div></body></html>`

const CAPTURES: MadeCapture[] = [
  {
    url: 'http://hanoimoi.com.vn/tin/cong-bo-chi-so-cai-cach-hanh-chinh-2019.html',
    timestamp: '20200316010203',
    body: page(2019, [
      ['Quận Đống Đa', '81,52'],
      ['Quận Ba Đình', '84,11'],
    ]),
  },
  {
    url: 'http://hanoimoi.com.vn/tin/cong-bo-chi-so-cai-cach-hanh-chinh-2020.html',
    timestamp: '20210316010203',
    body: page(2020, [
      ['Quận Đống Đa', '83,07'],
      ['Quận Ba Đình', '85,90'],
    ]),
  },
  {
    url: 'http://hanoimoi.com.vn/tin/giai-bong-da-hoc-sinh-toan-thanh-pho.html',
    timestamp: '20210401000000',
    body: page(2020, []),
  },
]

let folder: string
let server: TestServer
let data: string
let config: string

async function chiso(...args: string[]) {
  let out = ''
  let err = ''
  const io: Io = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    drained: async () => {},
    colour: false,
    columns: 100,
    lively: false,
  }
  const code = await run(['node', 'chiso', '--data', data, '--config', config, '--quiet', ...args], io)
  return { code, out, err }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chiso-backfill-'))
  data = join(folder, 'data')
  config = join(folder, 'config.json')
  server = await startServer((request, response) => service.rest(request, response))
  // The service of the crawl tests, under the paths of the real one.
  const on: TestServer['on'] = (path, handler) => server.on(path === '/cdx' ? '/cdx/search/cdx' : path, handler)
  const service = archiveService({ ...server, on }, CAPTURES)
  const base = 'http://archive.example/'
  writeFileSync(
    config,
    JSON.stringify({
      allow_private: true,
      resolve: { '*.example': server.address },
      wayback_url: base,
      commoncrawl_url: base,
    }),
  )
})

afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const pages = () => server.log.filter(({ path }) => path.startsWith('/web/') || path.startsWith('/crawl-data/')).length

describe.each(['wayback', 'commoncrawl'])('chiso backfill --via %s', (via) => {
  it('brings old pages through every stage, goes on where it stopped, and fetches nothing twice', {
    timeout: 120_000,
  }, async () => {
    const backfill = ['backfill', 'hanoimoi-old', '--via', via, '--json']
    const first = await chiso(...backfill, '--limit', '1')
    expect(first.err).toBe('')
    expect(JSON.parse(first.out)).toMatchObject({ stopped: 'budget', counts: { new: 1 } })
    const second = await chiso(...backfill)
    expect(JSON.parse(second.out)).toMatchObject({ stopped: 'done', counts: { new: 1, failed: 0 } })
    expect(second.code).toBe(0)
    const third = await chiso(...backfill)
    expect(JSON.parse(third.out)).toMatchObject({ stopped: 'done', counts: { new: 0 } })
    expect(pages()).toBe(2)

    const panel = await chiso('panel', '--format', 'json')
    const cells = JSON.parse(panel.out) as { unit_id: string; reference_year: number; value: number }[]
    expect(cells).toContainEqual(
      expect.objectContaining({ unit_id: 'vn-hn-dong-da', reference_year: 2019, value: 81.52 }),
    )
    const observations = (await chiso('export', 'jsonl', '--dataset', 'observations')).out
    expect(observations).toContain('2020-03-16T01:02:03')

    const verified = await chiso('archive', 'verify', '--json')
    expect(verified.code).toBe(0)
    expect(JSON.parse(verified.out).damaged).toEqual([])
    const copy = join(folder, 'copy.warc.gz')
    expect((await chiso('archive', 'export', copy, '--source', 'hanoimoi-old')).out).toMatch(/^2 records/)
    expect((await chiso('archive', 'export', copy)).code).toBe(3)
    expect((await chiso('archive', 'rebuild', '--json')).code).toBe(0)
  })
})

describe('usage', () => {
  it.each([
    [['backfill', 'khong-co']],
    [['backfill', 'hanoimoi-old', '--from', '2020-02-30']],
    [['backfill', 'hanoimoi-old', '--from', '2021-01-01', '--to', '2020-01-01']],
    [['backfill', 'hanoimoi-old', '--via', 'google']],
    [['backfill', 'hanoimoi-old', '--via', 'sitemap']],
    [['archive', 'burn']],
    [['archive', 'import', 'page.html']],
    [['archive', 'verify', 'x']],
    [['sources', 'probe', 'khong-co']],
  ])('%j is refused with one sentence', async (args) => {
    const { code, err } = await chiso(...args)
    expect(code).toBe(2)
    expect(err).toMatch(/^chiso: .+\n$/)
    expect(server.log).toEqual([])
  })
})
