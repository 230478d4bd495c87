import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUNDLED, openModel, type SentenceInput, type SentenceModel } from '../../src/model/index.ts'
import { INSTALLED } from './installed.ts'

const title = 'Công bố Chỉ số cải cách hành chính năm 2023'
const of = (text: string, before = ''): SentenceInput => ({ text, before, title })
const RESULT = of('Quận Cầu Giấy đạt 94,87%, xếp thứ 4/30 quận, huyện, thị xã.')
const ORDER = of('Chủ tịch UBND Thành phố yêu cầu các sở, ngành khắc phục ngay những tiêu chí bị trừ điểm.')
const EVERYDAY = of('Nhiều tuyến phố được lát lại vỉa hè trước Tết.')

describe.skipIf(!INSTALLED)('the bundled sentence model (skipped: @xenova/transformers is not installed)', () => {
  let model: SentenceModel
  beforeAll(async () => {
    model = await openModel(BUNDLED, 'nowhere')
  })
  afterAll(() => model?.close())

  it('tells a result, an order and an everyday sentence apart', async () => {
    const [result, order, everyday] = await model.score([RESULT, ORDER, EVERYDAY])
    expect(result!.observation).toBeGreaterThan(0.8)
    expect(order!.directive).toBeGreaterThan(0.7)
    const { figures, ...kinds } = everyday!
    expect(Math.max(...Object.values(kinds), ...Object.values(figures!))).toBeLessThan(0.3)
  })

  it('tells which figures of a result a sentence states', async () => {
    const [both, rank, change] = await model.score([
      RESULT,
      of('Dẫn đầu bảng xếp hạng là quận Tây Hồ, kế đến là huyện Gia Lâm.'),
      of('Huyện Mê Linh tăng 6 bậc so với năm 2022 về Chỉ số cải cách hành chính.'),
    ])
    expect(both!.figures!.score).toBeGreaterThan(0.8)
    expect(both!.figures!.rank).toBeGreaterThan(0.8)
    expect(rank!.figures!.rank).toBeGreaterThan(0.8)
    expect(rank!.figures!.score).toBeLessThan(0.5)
    expect(change!.figures!.change).toBeGreaterThan(0.8)
  })

  it('says the same of a sentence in every run, order and company', async () => {
    const long = of(`Bên cạnh đó, ${'các phòng, ban tiếp tục rà soát hồ sơ, '.repeat(12)}${RESULT.text}`)
    const alone = await model.score([RESULT])
    const among = await model.score([long, EVERYDAY, RESULT, ORDER, RESULT])
    expect(among[2]).toEqual(alone[0])
    expect(among[4]).toEqual(alone[0])
    expect(await model.score([long, EVERYDAY, RESULT, ORDER, RESULT])).toEqual(among)
  })

  it('bears what is no sentence', async () => {
    const odd = ['', ' ', '\ud800', '¶ ¶ ¶', 'x'.repeat(100_000), '第一', '0'.repeat(5_000)]
    const scores = await model.score(odd.map((text) => ({ text, before: text, title: text })))
    for (const { figures, ...kinds } of scores)
      for (const value of [...Object.values(kinds), ...Object.values(figures!)])
        expect(value >= 0 && value <= 1).toBe(true)
  })

  it('names itself, so that a score can be made again', () => {
    expect(model.provenance).toMatchObject({ id: 'chiso-sentences', revision: '2' })
    expect(model.provenance.digest).toMatch(/^[0-9a-f]{64}$/)
  })
})
