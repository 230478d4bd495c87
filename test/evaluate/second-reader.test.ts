import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluateModel, labelled, loadGold } from '../../src/evaluate/index.ts'
import { auroc } from '../../src/evaluate/second-reader/auroc.ts'
import { calibrationError, reliability } from '../../src/evaluate/second-reader/reliability.ts'
import { extract, extractWithout } from '../../src/extract/index.ts'
import { BUNDLED, openModel } from '../../src/model/index.ts'
import { INSTALLED } from '../model/installed.ts'

const items = (pairs: ReadonlyArray<readonly [number, boolean]>) => pairs.map(([score, truth]) => ({ score, truth }))

describe('measures', () => {
  it('AUROC: how often a true item stands above a false one, ties counting half', () => {
    expect(
      auroc(
        items([
          [0.9, true],
          [0.8, false],
          [0.7, true],
          [0.1, false],
        ]),
      ),
    ).toBe(0.75)
    expect(
      auroc(
        items([
          [0.5, true],
          [0.5, false],
        ]),
      ),
    ).toBe(0.5)
    expect(auroc(items([[0.5, true]]))).toBeNull()
  })

  it('reliability: what was said against what held', () => {
    const rows = reliability(
      items([
        [0.95, true],
        [0.85, false],
        [0.1, false],
        [1, true],
      ]),
    )
    expect(rows.map((row) => [row.from, row.sentences, row.held])).toEqual([
      [0, 1, 0],
      [0.8, 3, 2 / 3],
    ])
    expect(calibrationError(rows)).toBeCloseTo(0.25 * 0.1 + 0.75 * (2.8 / 3 - 2 / 3), 10)
  })
})

describe('labels of sentences', () => {
  const gold = {
    id: 'made',
    title: 'Cầu Giấy xếp thứ 4',
    tags: [],
    text: 'Cầu Giấy xếp thứ 4\n\nQuận Cầu Giấy đạt 94,87%, xếp thứ 4/30. Chủ tịch UBND quận yêu cầu các phòng rà soát. Cùng với đó, cần công khai kết quả.',
    gold: {
      units: [],
      observations: [
        {
          unit: 'Quận Cầu Giấy',
          index: 'PAR_INDEX',
          reference_year: 2023,
          score: 94.87,
          rank: 4,
          evidence: 'Quận Cầu Giấy đạt 94,87%, xếp thứ 4/30',
        },
      ],
      directives: [{ verb: 'yêu cầu', evidence: 'Chủ tịch UBND quận yêu cầu các phòng rà soát' }],
      documents: [],
    },
  }

  it('are where the evidence stands; a headline that tells it again and an order that goes on are left open', () => {
    expect(labelled(gold).map((one) => [[...one.labels], [...one.open]])).toEqual([
      [[], ['observation', 'target']],
      [['observation'], []],
      [['directive'], []],
      [[], ['directive']],
    ])
  })
})

const CORPUS = ['dev', 'seeds-gold'].map((name) => join(import.meta.dirname, '../../../shared/corpus', name))
const ready = INSTALLED && CORPUS.every((folder) => existsSync(folder))

describe.skipIf(!ready)(
  'the bundled model on gold it has not seen (skipped: no ../shared/corpus, or no @xenova/transformers)',
  () => {
    it('tells sentences that hold something, better than keywords, and brings back what a lost rule family lost', async () => {
      const model = await openModel(BUNDLED, 'nowhere')
      const { cases } = loadGold(CORPUS)
      const trial = { cases, background: [], families: ['rank', 'year'], all: extract, without: extractWithout }
      const report = await evaluateModel(model, trial).finally(() => model.close())
      const { observation, directive } = report.kinds
      expect(observation.auroc).toBeGreaterThanOrEqual(0.97)
      expect(directive.auroc).toBeGreaterThanOrEqual(0.95)
      expect(observation.auroc!).toBeGreaterThan(observation.auroc_keywords!)
      expect(directive.auroc!).toBeGreaterThan(directive.auroc_keywords!)
      expect(report.calibration_error).toBeLessThan(0.1)
      expect(report.claims.read).toBeGreaterThan(50)
      for (const row of report.recovery) {
        expect(row.lost, row.family).toBeGreaterThan(0)
        expect(row.found.model!.in_hundred, row.family).toBeGreaterThan(row.found.random!.in_hundred)
      }
    })
  },
)
