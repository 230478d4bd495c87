import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../pipelines/context.ts'
import { ingest } from '../../pipelines/ingest.ts'
import { openContext } from '../../pipelines/open.ts'
import { reviewList } from '../../pipelines/review.ts'
import { secondReading } from '../../pipelines/second-reading.ts'
import { loadConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import type { SentenceModel } from '../../src/model/index.ts'
import { flaggedSentences, settleFlag } from '../../src/store/index.ts'

const TEXT = `Quận Cầu Giấy giữ vững phong độ

Năm 2023, quận Cầu Giấy đạt 94,87%, xếp thứ 4/30 về Chỉ số cải cách hành chính.

Nhiều tuyến phố được lát lại vỉa hè.`

/** A model that sees a result exactly where we say: what becomes of flags is the store's business, not the network's. */
const seeing = (words: string, digest: string): SentenceModel => ({
  provenance: { id: 'made', revision: '1', digest },
  score: async (sentences) =>
    sentences.map(({ text }) => ({
      observation: text.includes(words) ? 0.95 : 0.01,
      target: 0,
      directive: 0,
      document: 0,
    })),
  close: async () => {},
})

describe('the second reading', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-second-'))
  let context: Context
  beforeAll(async () => {
    context = await openContext(loadConfig({ data: folder }, {}), createLog('silent'))
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(folder, 'made.txt'), TEXT)
    await ingest(context, [join(folder, 'made.txt')], () => {})
  })
  afterAll(async () => {
    await context.project.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('flags what the rules did not read and doubts what they did, and reads each article once', async () => {
    const model = seeing('vỉa hè', 'one')
    const totals = await secondReading(context, model, () => {})
    expect(totals).toMatchObject({ articles: 1, misses: 1, doubts: 1 })
    expect(await secondReading(context, model, () => {})).toMatchObject({ articles: 0, sentences: 0 })
    const flags = await flaggedSentences(context.project.db)
    expect(flags.map((flag) => [flag.kind, flag.quote])).toEqual([
      ['doubt', 'Năm 2023, quận Cầu Giấy đạt 94,87%, xếp thứ 4/30 về Chỉ số cải cách hành chính.'],
      ['miss', 'Nhiều tuyến phố được lát lại vỉa hè.'],
    ])
    expect(flags[0]!.claim_ids).toHaveLength(1)
    const claims = await context.project.db.selectFrom('observation').select('observation_id').execute()
    expect(claims.map((claim) => claim.observation_id)).toContain(flags[0]!.claim_ids[0])
  })

  it('asks a person, until somebody has looked', async () => {
    const asked = async () => (await reviewList(context)).filter((one) => one.kind === 'miss' || one.kind === 'doubt')
    const before = await asked()
    expect(before.map((one) => one.kind).sort()).toEqual(['doubt', 'miss'])
    const miss = before.find((one) => one.kind === 'miss')!
    await settleFlag(context.project.db, { flag_id: miss.subject, by: 'Lan', reason: 'made', now: context.now() })
    expect((await asked()).map((one) => one.kind)).toEqual(['doubt'])
  })

  it('forgets what an older model said when a newer one reads', async () => {
    await secondReading(context, seeing('94,87%', 'two'), () => {})
    expect(await flaggedSentences(context.project.db)).toEqual([])
  })

  it('changes no claim', async () => {
    const rows = await context.project.db.selectFrom('observation').selectAll().execute()
    expect(rows.every((row) => row.recorded_to === null)).toBe(true)
  })
})
