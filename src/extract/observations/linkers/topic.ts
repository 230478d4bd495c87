import type { RuleRef } from '../../../../schemas/index.ts'
import { indexOf, isPossibleScore } from '../../../indices/index.ts'
import { type IndexRef, type Mark, type MarkOf, ref, type UnitRef, type ValueMark } from '../marks.ts'
import type { Scene } from '../scene.ts'

/** The index a figure belongs to, or the reason why it belongs to none. */
export type Topic =
  | { readonly index: IndexRef; readonly mark: Mark | null; readonly rule: RuleRef; readonly own: boolean }
  | { readonly refused: string; readonly rule: RuleRef }

export const BEHIND = ref('link.topic-behind', 1)
export const BEFORE = ref('link.topic-before', 1)
export const REMEMBERED = ref('link.topic-remembered', 1)

/** Paragraphs without index or figure after which a bare figure no longer belongs to the index above. */
const FADES = 4

const ABOUT =
  /^[\s#]*(?:(?:về|ở|trong|trên|của|tại|theo|bảng|bảng xếp hạng|xếp hạng|cả nước|toàn|thành phố|tp|kết quả|công tác|với|cho|đối với|điểm số|thứ hạng|hạng mục|chỉ số|khối|nhóm|năm|là|mức độ|thực hiện|nước|quốc|in|on|of|for|the|with|among|by|terms of|out of|city's|'s)[\s#]*)*$/

/**
 * A figure belongs to the head noun that governs it: the one right behind it ("thứ 21 về SIPAS"), else the last one before
 * it, else the index that was spoken of. When that head is no index (a component, a budget, an exam), the figure is refused.
 */
export function topicOf(scene: Scene, mark: ValueMark): Topic {
  const heads = scene.marks.filter(
    (other) => other.kind === 'index' || other.kind === 'same-index' || other.kind === 'head',
  )
  // "đạt 87,35 điểm Chỉ số CCHC": "điểm" is part of the name, too.
  const behind = heads.find((head) => head.start >= mark.end || (head.start > mark.start && head.end > mark.end))
  if (behind !== undefined && behind.start - mark.end < 90) {
    const gap = scene.skeleton(mark.end, behind.start, ['peer', 'year', 'unit', 'anaphor', 'rank', 'streak'])
    if (
      ABOUT.test(gap) &&
      (gap.trim() !== '' ||
        mark.kind === 'rank' ||
        heads[0] === behind ||
        /điểm$/.test(scene.between(mark.start, mark.end))) &&
      !gap.includes(',')
    ) {
      const settled = settle(scene, mark, behind, BEHIND)
      if (settled !== null) return settled
    }
  }
  if (
    behind === undefined ||
    behind.kind === 'head' ||
    behind.start - mark.end >= 90 ||
    !aboutIndex(scene, mark, behind)
  ) {
    if (aboutElse(scene, mark) || openedElse(scene, mark))
      return { refused: 'about something that is no index', rule: BEHIND }
  }
  if (mark.kind === 'score' && withOther(scene, mark, heads))
    return { refused: 'about something that is no index', rule: BEFORE }
  const trailing = trailingIndex(scene, mark, heads)
  if (trailing !== null) return { index: trailing.value, mark: trailing, rule: BEHIND, own: true }
  const floor = partStart(scene, mark.start)
  const brackets = scene.brackets(mark.start)
  for (let i = heads.length - 1; i >= 0; i--) {
    const head = heads[i]!
    if (head.end > mark.start) continue
    if (head.kind === 'head' && (head.start < floor || isSatisfaction(scene, head, heads.slice(0, i)))) continue
    const around = scene.brackets(head.start)
    if (around !== null && around.start !== brackets?.start && head.kind === 'head') continue
    // "thấp hơn mức trung bình cả nước và đứng thứ 41": an average has no place.
    if (head.kind === 'head' && head.value.topic === 'average' && mark.kind === 'rank') continue
    if (
      head.kind === 'head' &&
      head.value.topic === 'average' &&
      mark.kind !== 'score' &&
      scene.between(head.end, mark.start).includes(':')
    )
      continue
    const part = heads[i - 1]
    if (
      head.kind === 'index' &&
      head.start >= floor &&
      part?.kind === 'head' &&
      part.value.topic === 'component' &&
      /^[^,;:()]*\s(?:trong|thuộc|của)\s(?:bộ\s)?$/.test(scene.between(part.end, head.start))
    )
      return { refused: 'measures component', rule: BEFORE }
    const settled = settle(scene, mark, head, BEFORE)
    if (settled !== null) return settled
  }
  if (behind?.kind === 'head' && !APART.test(scene.between(mark.end, behind.start)))
    return { refused: `measures ${behind.value.topic}`, rule: BEHIND }
  const later = heads.find((head) => head.kind === 'index' && head.start >= mark.end)
  const contrast = /^\s*nếu/.test(scene.after(scene.sentence.start, 5))
  if (
    later?.kind === 'index' &&
    (scene.memory.index === null || scene.memory.index.weak || contrast) &&
    (!later.value.weak || weakGoverns(scene, mark, later.value))
  )
    return { index: later.value, mark: later, rule: BEHIND, own: true }
  if (scene.memory.index !== null && scene.sentence.paragraph - scene.memory.indexParagraph > FADES)
    return { refused: 'the index was named too far above', rule: REMEMBERED }
  // The index stands further down only, and this sentence measures something else: "đạt chuẩn nông thôn mới …; huyện B xếp thứ hai".
  const { lastIndices, titleIndex } = scene.memory
  const other = heads.find((head) => head.kind === 'head' && head.end <= mark.start)
  if (lastIndices.length === 0 && titleIndex === null && other !== undefined)
    return { refused: 'the index is not spoken of yet', rule: REMEMBERED }
  const spoken = spokenOf(scene)
  if (spoken !== null) return { index: spoken, mark: null, rule: REMEMBERED, own: false }
  return { refused: 'no index is spoken of', rule: REMEMBERED }
}

/** "chỉ đạt 79,26% là do chỉ số thành phần …": behind a cause the next thing is measured. */
const APART = /[,;]|(?<![a-zà-ỹ])(?:do|vì|bởi|nhờ|trong khi|nhưng|song|dù|mặc dù|còn)(?![a-zà-ỹ])/

/** "Ở cấp xã, dẫn đầu là …": a paragraph about units of another level is about the index of the article again. */
function turnsAway(scene: Scene): boolean {
  const spoken = scene.memory.subject?.unit.level
  const named = scene.places.filter((place) => place.role === 'subject')
  return spoken !== undefined && named.length > 0 && named.every((place) => place.unit.level !== spoken)
}

/** After a paragraph of several indices a new one without any comes back to that of the title, if it was among them. */
function spokenOf(scene: Scene): IndexRef | null {
  const { index, titleIndex, paragraphIndices, lastIndicesParagraph } = scene.memory
  if (titleIndex === null || lastIndicesParagraph === scene.sentence.paragraph) return index
  if (paragraphIndices.length < 2) return turnsAway(scene) && !titleIndex.weak ? titleIndex : index
  // Two readings compete where the title's is not among them: the last one named, or that of the article.
  return paragraphIndices.some((one) => one.code === titleIndex.code && one.name === titleIndex.name)
    ? titleIndex
    : null
}

/**
 * An index is announced for some levels only: no district has a PCI. "Năng lực cạnh tranh" of a district or department is the
 * DDCI; any other figure of a level that the index does not measure is refused.
 */
export function levelled(topic: Topic, unit: UnitRef, mark: ValueMark): Topic {
  if ('refused' in topic) return topic
  const known = indexOf(topic.index.code, topic.index.name)
  if (mark.kind === 'score' && known !== null && !isPossibleScore(known, mark.value.value))
    return { refused: 'beyond the scale of the index', rule: topic.rule }
  const levels = known?.levels
  if (levels === undefined || levels.includes(unit.level)) return topic
  if (topic.index.code === 'PCI' && topic.index.weak)
    return { ...topic, index: { code: 'DDCI', name: null, weak: true } }
  return { refused: `${topic.index.code} is not measured for a ${unit.level}`, rule: topic.rule }
}

/** "PAR INDEX của Bộ Công an", "DTI của cả nước": an index of somebody who is no unit of ours. */
const OF_OTHERS =
  /^\s*(?:(?:trong\s)?(?:năm\s)?\d{4}\s)?(?:chung\s)?(?:(?:trung bình\s|bình quân\s)?(?:cả nước|toàn quốc)\s(?:là|đạt|ở|tăng|giảm)|(?:của|tại)\s(?:bộ\s(?!chỉ số)|các bộ|cả nước|quốc gia|việt nam|toàn quốc|chính phủ|trung ương|ngân hàng nhà nước việt nam|tập đoàn|công ty|trường|bệnh viện|hợp tác xã|phòng\s|các phòng|tổng cục|thế giới|asean|singapore|trung quốc|thái lan|nước\s))/

/** "Theo báo cáo SIPAS 2022 của Bộ Nội vụ": the ministry publishes it. */
function reportedBy(scene: Scene, head: Mark): boolean {
  return (
    /(?<![a-zà-ỹ])(?:báo cáo|công bố|kết quả|xếp hạng|bảng xếp hạng)\s(?:về\s|kết quả\s)?$/.test(
      scene.before(head.start, 24),
    ) && /^\s(?:năm\s)?(?:\d{4}\s)?của bộ (?:nội vụ|thông tin|khoa học)/.test(scene.after(head.end, 40))
  )
}

/** "năng lực cạnh tranh của doanh nghiệp tăng 15%" (4.7). */
const OF_TRADE =
  /^\s(?:của|cho)\s(?:các\s)?(?:doanh nghiệp|sản phẩm|hàng|nền kinh tế|ngành|hợp tác xã|nông sản)(?![a-zà-ỹ])/

/** "đứng đầu thành phố về số hóa di sản": the figure says itself what it is about, and that is no index. */
function aboutElse(scene: Scene, mark: ValueMark): boolean {
  if (mark.kind !== 'rank' && mark.kind !== 'change') return false
  const end = Math.min(scene.sentence.end, mark.end + 80)
  return /^[\s#]*(?:(?:toàn|của|cả|trong|thành phố|tp|tỉnh|trên địa bàn|khối)[\s#]*)*về\s(?!đích|nhì|nhất|ba|đầu|cuối|thứ|hạng|vị trí|điểm|xếp hạng|chỉ số|kết quả chung)/.test(
    scene.skeleton(mark.end, end, ['peer', 'unit', 'anaphor', 'year']),
  )
}

/** "đứng đầu khối quận về phong trào bảo vệ an ninh với 98,5 điểm": the points are of what the place is about. */
function withOther(scene: Scene, mark: ValueMark, heads: readonly Mark[]): boolean {
  const rank = scene.of('rank').findLast((one) => one.end <= mark.start)
  return (
    rank !== undefined &&
    mark.start - rank.end < 140 &&
    !/[;,:]/.test(scene.between(rank.end, mark.start)) &&
    !heads.some((head) => head.start >= rank.end && head.end <= mark.start && head.kind !== 'head') &&
    aboutElse(scene, rank)
  )
}

const OPENING =
  /(?:^|[;,]\s)(?:(?:còn|riêng|và|nhưng|trong khi)\s)?(?:riêng\s|xét\s|xét riêng\s|tính riêng\s)?về\s(?:mặt\s)?(?!thứ|xếp|điểm|kết quả|tổng|chỉ số|khối|nhóm|phía|cấp|vị trí|bảng|toàn|mức|công tác|cuối|đích|đầu|các (?:vị|sở|quận|huyện)|giá trị|ba |nhì|nhất|phần|trước|sau|lâu|cơ bản)([^,;:#]{4,60}),\s/g

/** "Về hạ tầng kỹ thuật, Quận 7 đứng thứ nhất": a clause that opens with something that is no index speaks of that. */
function openedElse(scene: Scene, mark: ValueMark): boolean {
  const start = scene.sentence.start
  const lead = scene.between(start, mark.start)
  const opening = lead.includes('về') ? [...lead.matchAll(OPENING)].at(-1) : undefined
  if (opening === undefined) return false
  const from = start + opening.index
  const to = from + opening[0].length
  return !scene.marks.some(
    (other) =>
      other.start >= from &&
      (((other.kind === 'index' || other.kind === 'same-index') && other.end <= mark.start) ||
        ((other.kind === 'peer' || other.kind === 'unit' || other.kind === 'anaphor') && other.end <= to)),
  )
}

function aboutIndex(scene: Scene, mark: ValueMark, head: Mark): boolean {
  const gap = scene.skeleton(mark.end, head.start, ['peer', 'year', 'unit', 'anaphor', 'rank', 'streak'])
  return !gap.includes(',') && ABOUT.test(gap)
}

/** "SIPAS năm 2022: quận 11 đạt tỷ lệ cao nhất": behind the satisfaction index a bare "tỷ lệ" is the index itself. */
function isSatisfaction(scene: Scene, head: Mark, before: readonly Mark[]): boolean {
  const own = scene.folded.slice(head.start, head.end)
  const sipas = before.some((mark) => mark.kind === 'index' && mark.value.code === 'SIPAS')
  // "Theo báo cáo SIPAS 2022, mức độ hài lòng của người dân đối với sự phục vụ …": its own long name.
  if (/^mức độ hài lòng/.test(own)) return sipas && /^[^,;:]*sự phục vụ/.test(scene.after(head.end, 80))
  if (!/^(?:tỷ lệ|tỉ lệ)(?: hài lòng)?$/.test(own)) return false
  if (!/^\s(?:cao|thấp|đạt|là|hài lòng (?:cao|thấp|đạt|là|chung))/.test(scene.after(head.end, 16))) return false
  return sipas
}

/** "TP.HCM đạt 88,5%, tăng 5 bậc, đứng thứ 28 về PAR INDEX": the index told last is that of all figures of its subject. */
function trailingIndex(scene: Scene, mark: ValueMark, heads: readonly Mark[]): MarkOf<'index'> | null {
  const later = heads.find((head) => head.start >= mark.end)
  if (later?.kind !== 'index' || later.value.weak) return null
  const gap = scene.between(mark.end, later.start)
  if (gap.includes(';') || !/(?:về|theo|trên|trong)\s(?:bảng xếp hạng\s|bảng\s)?$/.test(gap)) return null
  if (
    scene.places.some(
      (place) => place.role === 'subject' && place.mark.start >= mark.end && place.mark.end <= later.start,
    )
  )
    return null
  const subject = scene.places.findLast((place) => place.role === 'subject' && place.mark.end <= mark.start)
  const before = heads.findLast((head) => head.end <= mark.start)
  return subject !== undefined && (before === undefined || before.end <= subject.mark.start) ? later : null
}

/** A head that is no index rules up to the next `;`; what stands behind its colon is its own list. */
function partStart(scene: Scene, at: number): number {
  const semicolon = scene.lastOf(';', at)
  return semicolon > scene.sentence.start ? semicolon : scene.sentence.start
}

/** "PAR INDEX của Bộ Tư pháp đạt 89,95%; Hà Nội đạt 91,43%": behind the semicolon a unit of ours has the index for itself. */
function newClause(scene: Scene, head: Mark, mark: ValueMark): boolean {
  const semicolon = scene.folded.lastIndexOf(';', mark.start)
  return (
    semicolon > head.end &&
    scene.places.some(
      (place) => place.role === 'subject' && place.mark.start > semicolon && place.mark.end <= mark.start,
    )
  )
}

function settle(scene: Scene, mark: ValueMark, head: Mark, rule: RuleRef): Topic | null {
  if (
    (head.kind === 'index' || head.kind === 'same-index') &&
    OF_OTHERS.test(scene.after(head.end, 48)) &&
    !reportedBy(scene, head) &&
    !newClause(scene, head, mark)
  )
    return { refused: 'the index of somebody else', rule }
  if (head.kind === 'index' && head.value.weak && OF_TRADE.test(scene.after(head.end, 24)))
    return { refused: 'of an economy, which is no index', rule }
  if (head.kind === 'head') return { refused: `measures ${head.value.topic}`, rule }
  if (head.kind === 'same-index') {
    // "Với PGI - chỉ số lần đầu công bố": what was named in this very sentence comes first.
    const here = scene.of('index').findLast((one) => one.end <= head.start && !one.value.weak)
    const index = here?.value ?? scene.memory.index
    return index === null ? null : { index, mark: head, rule, own: true }
  }
  if (head.kind !== 'index') return null
  if (!head.value.weak) return { index: head.value, mark: head, rule, own: true }
  return weakGoverns(scene, mark, head.value) ? { index: head.value, mark: head, rule, own: true } : null
}

/** "CCHC" or "chuyển đổi số" is a topic; next to a rank or a figure with decimals it is the index (4.5, 4.6). */
function weakGoverns(scene: Scene, mark: ValueMark, index: IndexRef): boolean {
  if (scene.memory.index?.code === index.code && !scene.memory.index.weak) return true
  if (mark.kind === 'rank' || mark.kind === 'grade' || mark.kind === 'streak') return true
  if (mark.kind === 'change') return mark.value.what === 'ranks' || scene.values.some((value) => value.kind === 'rank')
  return (
    mark.value.raw.includes(',') || mark.value.raw.includes('.') || scene.values.some((value) => value.kind === 'rank')
  )
}
