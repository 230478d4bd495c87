import { type FigureKind, inputOf } from '../../../src/model/index.ts'
import { EVERYDAY, TRAPS } from './background.ts'
import { composedResult, composedTrap, type Told } from './compose.ts'
import { DIRECTIVES, DOCUMENTS } from './directives.ts'
import { OBSERVATIONS, TARGETS } from './observations.ts'
import { type Dice, fill } from './slots.ts'

export interface Example {
  readonly text: string
  /** 0 or 1 for each of SENTENCE_KINDS, then of FIGURE_KINDS; -1 where it is not known and nothing is learnt. */
  readonly labels: readonly number[]
  readonly source: string
  readonly part: 'train' | 'kept'
}

type Tell = (dice: Dice) => Told
const NOTHING: ReadonlySet<FigureKind> = new Set()
const from =
  (patterns: readonly string[]): Tell =>
  (dice) => ({ text: fill(dice.pick(patterns), dice), states: NOTHING })

/** A pattern of results says by its words what it states; `composedResult` knows by its parts. */
const fromResults: Tell = (dice) => {
  const text = fill(dice.pick(OBSERVATIONS), dice)
  const states = new Set<FigureKind>()
  if (/\d+[.,]\d+/u.test(text)) states.add('score')
  if (/thứ|hạng|vị trí|đầu|cuối|nhất|thấp|cao|chốt|quân|theo|sau|kế|tốp|ranked/iu.test(text)) states.add('rank')
  if (/bậc|places|(?:tăng|cao|thấp).* (?:điểm|%)|giữ nguyên|duy trì|[Tt]ừ (?:vị trí|hạng)|tụt/u.test(text))
    states.add('change')
  return { text, states }
}
const told =
  (tell: (dice: Dice) => string): Tell =>
  (dice) => ({ text: tell(dice), states: NOTHING })

/** What is made: how many sentences, what they hold, and whether their article is about an index (null: either). */
export const GRAMMAR = {
  observation: { tell: fromResults, labels: [1, 0, 0, 0], about: true, count: 2500 },
  result: { tell: composedResult, labels: [1, 0, 0, 0], about: true, count: 6000 },
  target: { tell: from(TARGETS), labels: [0, 1, 0, 0], about: true, count: 800 },
  directive: { tell: from(DIRECTIVES), labels: [0, 0, 1, 0], about: null, count: 2000 },
  document: { tell: from(DOCUMENTS), labels: [0, 0, 0, 1], about: null, count: 400 },
  trap: { tell: from(TRAPS), labels: [0, 0, 0, 0], about: null, count: 2500 },
  other: { tell: told(composedTrap), labels: [0, 0, 0, 0], about: null, count: 6000 },
  everyday: { tell: from(EVERYDAY), labels: [0, 0, 0, 0], about: null, count: 2500 },
} as const satisfies Record<string, { tell: Tell; labels: readonly number[]; about: boolean | null; count: number }>

const FIGURES = ['score', 'rank', 'change'] as const

const TITLES_ABOUT = [
  '{Unit} [dẫn đầu|tăng {n} bậc|đứng thứ {n}] {index}',
  '{Unit}: [nâng cao|cải thiện|giữ vững] {index}',
  'Công bố {index} năm {year}',
  '{index} năm {year}: [những điểm sáng|nhiều đơn vị bứt phá|bất ngờ ở tốp cuối]',
  '{Unit} đẩy mạnh cải cách hành chính',
  'Hà Nội [công bố|xếp hạng] {index} các {peers}',
]
const TITLES_ELSE = [
  '{Unit} [giải ngân|thu ngân sách] đạt {num}%',
  '[Bóng đá|Thể thao]: [đội chủ nhà|CLB {bare}] [thắng đậm|thua sát nút]',
  'Giá vàng hôm nay [tăng|giảm] mạnh',
  '{person} [ra mắt sách|lĩnh án tù|nhận giải thưởng]',
  '{Unit} [khởi công|khánh thành] [trường học|cầu vượt|công viên]',
  'Điểm chuẩn vào lớp 10 năm {year}',
  'Hội nghị sơ kết 6 tháng đầu năm của {unit}',
]

/** One made sentence with made neighbours: a result stands in an article about an index, a trap anywhere. */
export function madeSentence(kind: keyof typeof GRAMMAR, dice: Dice): Example {
  const { tell, labels, about } = GRAMMAR[kind]
  const within = about ?? dice.chance(0.5)
  const title = fill(dice.pick(within ? TITLES_ABOUT : TITLES_ELSE), dice)
  const before = dice.chance(0.2) ? '' : dice.pick(within ? NEAR : FAR)(dice).text
  const { text: sentence, states } = tell(dice)
  // A cited document inside an order or a result is a document citation as well.
  const cited = /\bsố \d+[/-]\p{Lu}/u.test(sentence) ? 1 : labels[3]
  return {
    text: inputOf(sentence, before, title),
    // Patterns know nothing of periods; a sentence without a result has none.
    labels: [
      ...labels.slice(0, 3),
      cited,
      ...FIGURES.map((one) => (states.has(one) ? 1 : 0)),
      labels[0] === 1 ? -1 : 0,
    ],
    source: `made-${kind}`,
    part: 'train',
  }
}

const NEAR: readonly Tell[] = [
  composedResult,
  composedResult,
  from(OBSERVATIONS),
  from(EVERYDAY),
  from(TRAPS),
  from(DIRECTIVES),
  from(DOCUMENTS),
]
const FAR: readonly Tell[] = [from(EVERYDAY), from(TRAPS), told(composedTrap)]
