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
import { type SentenceModel, USUAL } from '../../src/model/index.ts'
import { allObservations, flaggedSentences, settleFlag } from '../../src/store/index.ts'

const TEXT = `Quận Cầu Giấy giữ vững phong độ

Năm 2023, quận Cầu Giấy đạt 94,87%, xếp thứ 4/30 về Chỉ số cải cách hành chính.

Nhiều tuyến phố được lát lại vỉa hè.`

/** A model that sees a result exactly where we say: what becomes of flags is the store's business, not the network's. */
const seeing = (words: string, digest: string): SentenceModel => ({
  provenance: { id: 'made', revision: '1', digest },
  calibration: USUAL,
  score: async (sentences) =>
    sentences.map(({ text }) => ({
      observation: text.includes(words) ? 0.95 : 0.01,
      target: 0,
      directive: 0,
      document: 0,
      figures: null,
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

  it('lowers the confidence of what it doubts, with both numbers and whose they are, and the cell says so', async () => {
    const { why } = await import('../../pipelines/why.ts')
    const unit = { unit_id: 'vn-hn-cau-giay', unit_name: 'Quận Cầu Giấy' }
    const question = { ...unit, index: 'PAR_INDEX', index_name: 'PAR Index', reference_year: 2023 } as const
    const stories = await why(context, question)
    expect(stories).toHaveLength(2)
    for (const { cell, claims } of stories) {
      const [claim] = claims
      expect(claim!.second_opinion).toMatchObject({ model_id: 'made', model_revision: '1', model_digest: 'one' })
      expect(claim!.second_opinion!.model_score).toBe(0.01)
      expect(claim!.confidence).toBeLessThan(claim!.second_opinion!.rules_confidence!)
      expect(cell.flags).toContain('doubted')
      // The value stands: a model decides nothing.
      expect(cell.value).toBe(cell.property === 'rank' ? 4 : 94.87)
    }
    for await (const row of allObservations(context.project.db)) {
      expect(row.second_opinion?.model_digest).toBe('one')
      expect(row.observation.confidence).toBeLessThan(row.second_opinion!.rules_confidence!)
    }
    const doubt = (await reviewList(context)).find((one) => one.kind === 'doubt')!
    expect(doubt.settles).toBe(3)
    expect(doubt.message).toContain('on which 2 cells rest')
  })

  it('asks a person, until somebody has looked', async () => {
    const asked = async () => (await reviewList(context)).filter((one) => one.kind === 'miss' || one.kind === 'doubt')
    const before = await asked()
    expect(before.map((one) => one.kind).sort()).toEqual(['doubt', 'miss'])
    const miss = before.find((one) => one.kind === 'miss')!
    await settleFlag(context.project.db, { flag_id: miss.subject, by: 'Lan', reason: 'made', now: context.now() })
    expect((await asked()).map((one) => one.kind)).toEqual(['doubt'])
  })

  it('forgets what an older model said when a newer one reads, and remembers when it was said', async () => {
    const before = context.now()
    await secondReading(context, seeing('94,87%', 'two'), () => {})
    expect(await flaggedSentences(context.project.db)).toEqual([])
    const opinions = async (asOf: string | null) => {
      const rows = []
      for await (const row of allObservations(context.project.db, { asOf, publishedBy: null })) rows.push(row)
      return rows.map((row) => row.second_opinion?.model_digest)
    }
    expect(await opinions(null)).toEqual(['two'])
    expect(await opinions(before.toISOString())).toEqual(['one'])
    const cells = await context.project.db.selectFrom('cell').select('flags').execute()
    expect(cells.flatMap((cell) => cell.flags)).not.toContain('doubted')
  })

  it('changes no claim', async () => {
    const rows = await context.project.db.selectFrom('observation').selectAll().execute()
    expect(rows.every((row) => row.recorded_to === null)).toBe(true)
  })
})
