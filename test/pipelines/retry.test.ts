import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ingest } from '../../pipelines/ingest.ts'
import { openContext } from '../../pipelines/open.ts'
import { cellsAt } from '../../pipelines/panel.ts'
import { retry } from '../../pipelines/retry.ts'
import { NOW } from '../../schemas/index.ts'
import { loadConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import type { Layout, Site } from '../../src/sites/index.ts'

const DESIGN: Layout = { id: 'bao-cu', knownBy: '.bai-cu', title: ['h1'], body: ['.bai-cu'] }
/** A made paper, as it is declared before and after somebody looked at its new design. */
const siteOf = (...layouts: Layout[]): Site => ({
  id: 'bao',
  name: 'Báo làm ra để thử',
  city: 'hanoi',
  hosts: ['bao.example'],
  family: 'epi',
  sourceClass: 'local',
  policy: 'live',
  sources: [],
  layouts,
})
const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kết quả cải cách hành chính</title></head><body>
<div class="bai-moi"><h1>Kết quả cải cách hành chính</h1><p>Chỉ số PAR INDEX năm 2023 của quận Tây Hồ đạt 91,25%.</p></div></body></html>`

it('what was put aside or gave up is tried again, from the archive, until it is read', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-retry-'))
  const data = join(folder, 'data')
  const [warc, away] = [join(data, 'archive'), join(data, 'archive-away')]
  const within = async <T>(
    site: Site,
    act: (context: Awaited<ReturnType<typeof openContext>>) => Promise<T>,
  ): Promise<T> => {
    const context = await openContext(loadConfig({ data }, {}), createLog('silent'), [site])
    try {
      return await act(context)
    } finally {
      await context.project.close()
    }
  }
  const issues = (context: Awaited<ReturnType<typeof openContext>>) =>
    context.project.db.selectFrom('issue').select(['code', 'subject']).orderBy('code').execute()
  try {
    const page = join(folder, 'page.jsonl')
    writeFileSync(
      page,
      `${JSON.stringify({ url: 'https://bao.example/bai-1.html', published_at: '2024-04-02', html: HTML })}\n`,
    )
    await within(siteOf(DESIGN), async (context) => {
      await ingest(context, [page], () => {})
      expect(await cellsAt(context.project.db, NOW)).toEqual([])
      expect(await issues(context)).toMatchObject([{ code: 'layout.unknown' }])
      // Nobody has declared the new design yet, so it is put aside again.
      expect(await retry(context, () => {})).toEqual({ again: 1, gaveUp: 0 })
      // Without its archive the page cannot be read at all.
      renameSync(warc, away)
      expect(await retry(context, () => {})).toMatchObject({ again: 1, gaveUp: 1 })
      expect((await issues(context)).map((issue) => issue.code)).toContain('job.failed')
      renameSync(away, warc)
    })
    const fitting = siteOf(DESIGN, { ...DESIGN, id: 'bao-moi', knownBy: '.bai-moi', body: ['.bai-moi'] })
    await within(fitting, async (context) => {
      expect(await retry(context, () => {})).toEqual({ again: 1, gaveUp: 0 })
      expect((await issues(context)).map((issue) => issue.code)).not.toContain('job.failed')
      expect((await cellsAt(context.project.db, NOW)).map((cell) => [cell.unit_id, cell.value])).toEqual([
        ['vn-hn-tay-ho', 91.25],
      ])
      expect(await retry(context, () => {})).toEqual({ again: 0, gaveUp: 0 })
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
