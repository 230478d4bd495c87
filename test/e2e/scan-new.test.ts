import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Context } from '../../pipelines/context.ts'
import { ingest } from '../../pipelines/ingest.ts'
import { openContext } from '../../pipelines/open.ts'
import { scanNew, scanWords } from '../../pipelines/scan-new.ts'
import { type Config, loadConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { issues, lastRuns, scanLedger } from '../../src/store/index.ts'
import { INSTALLED } from '../model/installed.ts'

const FIRST = 'Quận Cầu Giấy giữ vững phong độ\n\nNăm 2023, quận Cầu Giấy đạt 94,87%, xếp thứ 4/30 về Chỉ số CCHC.'
const SECOND = 'Quận Tây Hồ\n\nNăm 2023, quận Tây Hồ đạt 95,1%, xếp thứ 2/30 về Chỉ số cải cách hành chính.'

describe('the second reader at the end of a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-scan-'))
  let context: Context | undefined
  afterEach(async () => {
    await context?.project.close()
    context = undefined
  })
  const open = async (over: Partial<Config> = {}) => {
    context = await openContext({ ...loadConfig({ data: folder }, {}), ...over }, createLog('silent'))
    return context
  }
  const put = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    await ingest(context!, [join(folder, name)], () => {})
  }

  it('is left out by the config, and told once, as an issue, when its model is not there', async () => {
    await open({ scan: false })
    await put('first.txt', FIRST)
    expect(await scanNew(context!, () => {})).toEqual({ ran: false, why: null })
    await context!.project.close()
    const model = { id: 'not/here', path: join(folder, 'nowhere'), revision: '1', task: 'text-classification' } as const
    await open({ model })
    for (let night = 0; night < 2; night++) {
      const scan = await scanNew(context!, () => {})
      expect(scan.ran).toBe(false)
      expect(scanWords(scan)).toMatch(/^The second reader did not read: There is no model not\/here/)
    }
    const told = (await issues(context!.project.db)).filter((issue) => issue.code === 'model.absent')
    expect(told).toMatchObject([{ subject: 'not/here', count: 2 }])
  })

  it.skipIf(!INSTALLED)('reads what is new and nothing twice, and keeps a ledger', async () => {
    await open()
    const totals = async () => {
      const scan = await scanNew(context!, () => {})
      return scan.ran ? scan.totals : null
    }
    expect(await totals()).toMatchObject({ articles: 1, misses: 0, doubts: 0 })
    expect((await issues(context!.project.db)).filter((issue) => issue.code === 'model.absent')).toEqual([])
    expect(await totals()).toMatchObject({ articles: 0 })
    await put('second.txt', SECOND)
    expect(await totals()).toMatchObject({ articles: 1 })
    const [row, ...others] = await scanLedger(context!.project.db)
    expect(row).toMatchObject({ model_id: 'chiso-sentences', articles: 2, flags: 0 })
    expect(others).toEqual([])
    const runs = (await lastRuns(context!.project.db, 10)).filter((run) => run.kind === 'scan')
    expect(runs.map((run) => run.counts?.articles)).toEqual([1, 1])
    rmSync(folder, { recursive: true, force: true })
  })
})
