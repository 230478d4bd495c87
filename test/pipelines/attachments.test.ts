import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openContext } from '../../pipelines/open.ts'
import { crawlHostOf } from '../../pipelines/stages/crawl.ts'
import { extractVersion } from '../../pipelines/stages/extract.ts'
import { readSnapshot } from '../../pipelines/stages/read.ts'
import { refreshSource } from '../../pipelines/stages/refresh.ts'
import { loadConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import type { Site } from '../../src/sites/index.ts'
import { send, startServer } from '../crawl/support/server.ts'

const HOST = 'bao.example'
const SITE: Site = {
  id: 'bao',
  name: 'Báo làm ra để thử',
  city: 'hanoi',
  hosts: [HOST],
  family: 'generic',
  sourceClass: 'local',
  policy: 'live',
  delay_s: 0,
  sources: [{ kind: 'rss', url: `http://${HOST}/rss` }],
}
const PAGE = `http://${HOST}/cong-bo-chi-so-cai-cach-hanh-chinh.html`
const ANNEX = `http://${HOST}/tep/quyet-dinh-0714.pdf`
const FEED = `<rss><channel><item><title>Chỉ số cải cách hành chính của các quận</title><link>${PAGE}</link></item></channel></rss>`
const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Hà Nội công bố Chỉ số cải cách hành chính năm 2023</title>
<meta property="article:published_time" content="2024-02-21T08:00:00+07:00"></head><body><article>
<h1>Hà Nội công bố Chỉ số cải cách hành chính năm 2023</h1>
<p>UBND thành phố Hà Nội vừa công bố Chỉ số cải cách hành chính năm 2023 của các quận, huyện, thị xã. Kết quả chi tiết được đăng kèm quyết định.</p>
<p>Các đơn vị được yêu cầu rà soát những nội dung chưa đạt và xây dựng kế hoạch khắc phục trong quý II, công khai để người dân theo dõi.</p>
<p>Toàn văn: <a href="/tep/quyet-dinh-0714.pdf">Quyết định 0714/QĐ-UBND</a>, <a href="https://la.example/khac.pdf">tài liệu nơi khác</a>.</p>
</article></body></html>`

it('fetches, reads and ties the decision that an article links', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-attachments-'))
  const server = await startServer()
  const base = loadConfig({ data: join(folder, 'data'), allowPrivate: true }, {})
  const context = await openContext({ ...base, resolve: { [HOST]: server.address } }, createLog('silent'), [SITE])
  const { db } = context.project
  const never = new AbortController().signal
  const snapshots = () => db.selectFrom('snapshot').select(['snapshot_id', 'url']).orderBy('url').execute()
  try {
    server.on('/rss', send(200, FEED, { 'content-type': 'application/rss+xml' }))
    server.on('/cong-bo-chi-so-cai-cach-hanh-chinh.html', send(200, HTML, { 'content-type': 'text/html' }))
    const pdf = readFileSync(join(import.meta.dirname, '../../fixtures/pages/pdf/annex-totals.pdf'))
    server.on('/tep/quyet-dinh-0714.pdf', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf)
    })
    await refreshSource(context, 'bao', never)
    await crawlHostOf(context, { source: 'bao', host: HOST }, never)
    for (const { snapshot_id } of await snapshots()) await readSnapshot(context, snapshot_id)
    const found = await db.selectFrom('frontier').select(['url', 'via', 'referrer']).orderBy('url').execute()
    expect(found).toEqual([
      { url: PAGE, via: 'rss', referrer: null },
      { url: ANNEX, via: 'attachment', referrer: PAGE },
    ])
    await crawlHostOf(context, { source: 'bao', host: HOST }, never)
    expect((await snapshots()).map(({ url }) => url)).toEqual([PAGE, ANNEX])
    for (const { snapshot_id } of await snapshots()) await readSnapshot(context, snapshot_id)
    const articles = await db.selectFrom('article').select(['version_id', 'url', 'layout', 'published_at']).execute()
    const annex = articles.find(({ url }) => url === ANNEX)!
    expect(annex.layout).toMatch(/^pdf-text@/)
    await extractVersion(context, annex.version_id)
    const { rows } = await db
      .selectFrom('observation')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    expect(Number(rows)).toBe(24)
  } finally {
    await context.project.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
