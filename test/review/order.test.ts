import { describe, expect, it } from 'vitest'
import { inOrder, itemOfFlag, type ReviewItem } from '../../src/review/index.ts'

const item = (kind: ReviewItem['kind'], settles: number): ReviewItem => ({
  id: `${kind}${settles}`,
  kind,
  subject: `${kind}${settles}`,
  unit_id: null,
  index: null,
  reference_year: null,
  property: null,
  message: '',
  settles,
  readings: [],
})

const flag = {
  kind: 'doubt',
  label: 'observation',
  start: 0,
  end: 20,
  score: 0.03,
  claim_ids: ['ob_1', 'ob_2'],
  version_id: 'v',
  article_id: 'a',
  site: null,
  url: null,
  title: null,
  published_at: null,
  quote: 'Quận Tây Hồ xếp thứ 2.',
  model_id: 'made',
  model_revision: '1',
  model_digest: 'd',
} as const

describe('the order of review', () => {
  it('puts decisions that do not fit first, then doubted claims by what rests on them, then what settles most', () => {
    const items = [
      item('miss', 1),
      item('dispute', 5),
      item('doubt', 1),
      item('doubt', 3),
      item('doubt', 9),
      item('stale', 1),
    ]
    expect(inOrder(items).map((one) => one.id)).toEqual(['stale1', 'doubt9', 'doubt3', 'dispute5', 'doubt1', 'miss1'])
  })

  it('puts the surer of two flags first', () => {
    const of = (score: number) => itemOfFlag({ ...flag, kind: 'miss', claim_ids: [], score, quote: `${score}` })
    const order = inOrder([of(0.5), of(0.97), of(0.8)])
    expect(order.map((one) => one.sure)).toEqual([0.97, 0.8, 0.5])
  })

  it('weighs a doubt by its claims and the cells that follow them', () => {
    expect(itemOfFlag(flag, 3)).toMatchObject({ kind: 'doubt', settles: 5 })
    expect(itemOfFlag(flag, 3).message).toContain('on which 3 cells rest')
    expect(itemOfFlag({ ...flag, kind: 'partial', label: 'rank' }, 3)).toMatchObject({ settles: 1 })
  })
})
