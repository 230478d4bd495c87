import type { RuleRef } from '../../../../schemas/index.ts'
import { ending } from '../../../text/index.ts'
import { type Mark, ref, type ValueMark } from '../marks.ts'
import type { Scene } from '../scene.ts'

export const TARGET = ref('link.status-target', 1)
export const DENIED = ref('link.status-denied', 1)
export const CORRECTED = ref('link.status-corrected', 1)

export type Status = { readonly status: 'achieved' | 'target' } | { readonly refused: string; readonly rule: RuleRef }

const WHOLE_SENTENCE =
  /^(?:bác|trang mạng|mạng xã hội|tin giả|tin đồn|đồn đoán|thất thiệt|thông tin sai|bịa đặt|(?:không|chưa) chính xác|sai sự thật|không đúng|không đúng sự thật|phủ nhận|giả sử|giá như|nếu|không có chuyện|không hề)/

const ASKS = ending(/\?\s*["')]?\s*$/)

/** Is the figure reached, wanted, denied, or taken back? Settled by the last cue before it in its sentence (language guide 14). */
export function statusOf(scene: Scene, mark: ValueMark): Status {
  const denied = scene
    .of('denial')
    .find(
      (cue) =>
        (cue.value.cue === 'question' || WHOLE_SENTENCE.test(scene.folded.slice(cue.start, cue.end))) &&
        !sentenceRights(scene, cue) &&
        !setRight(scene, cue, mark),
    )
  if (ASKS.test(scene.between(Math.max(scene.sentence.start, scene.sentence.end - 6), scene.sentence.end)))
    return { refused: 'a question', rule: DENIED }
  if (denied !== undefined) return { refused: `denied: ${scene.folded.slice(denied.start, denied.end)}`, rule: DENIED }
  let status: Status = { status: 'achieved' }
  let from = -1
  for (const cue of scene.marks) {
    if (cue.start >= mark.start) break
    const gap = () => scene.between(cue.end, mark.start)
    if (cue.kind === 'target' && (!gap().includes(';') || isFloor(scene, mark) || opensList(scene, cue, mark))) {
      status = { status: 'target' }
      from = cue.end
    } else if (cue.kind === 'achieved' && from >= 0) status = { status: 'achieved' }
    else if (cue.kind === 'wrong' && wrongHere(scene, cue) && reaches(scene, cue, mark))
      status = { refused: 'taken back by the correction', rule: CORRECTED }
    else if (cue.kind === 'right') status = { status: 'achieved' }
    else if (cue.kind === 'denial' && !/[,;:]/.test(gap()) && !(cue.value.cue === 'unranked'))
      status = { refused: `denied: ${scene.folded.slice(cue.start, cue.end)}`, rule: DENIED }
  }
  if (scene.memory.isCorrection && inHeadlineQuoted(scene, mark))
    return { refused: 'the headline that is set right', rule: CORRECTED }
  if (/^\s*(?:là|chính là)\s(?:mục tiêu|chỉ tiêu|đích)/.test(scene.after(mark.end, 24))) return { status: 'target' }
  const wrongBehind = scene.marks.find(
    (cue) =>
      cue.kind === 'right' &&
      cue.start >= mark.end &&
      /^(?:mà là|mà đứng|mà xếp|mà đạt)/.test(scene.folded.slice(cue.start, cue.end)),
  )
  // "điểm không phải 69 mà là 67; hạng không phải 17 mà là 27": each "mà là" sets right what its own "không phải" took back.
  const turn = scene.marks.findLast((cue) => (cue.kind === 'wrong' || cue.kind === 'right') && cue.end <= mark.start)
  if (wrongBehind !== undefined && turn?.kind === 'wrong')
    return { refused: 'taken back by the correction', rule: CORRECTED }
  // "đạt 90,81%, chứ không phải 89,10%": what stands behind "không phải" is the wrong figure.
  return status
}

/** "… là không chính xác: năm 2019 huyện xếp thứ 16": what stands behind the colon is how it really was. */
function setRight(scene: Scene, denial: Mark, mark: ValueMark): boolean {
  return (
    denial.end < mark.start &&
    /^(?:(?:không|chưa) chính xác|không đúng|sai sự thật|không đúng sự thật|thông tin sai)$/.test(
      scene.folded.slice(denial.start, denial.end),
    ) &&
    /^(?:\s(?:sự thật|với thực tế|với sự thật))?\s?:/.test(scene.after(denial.end, 24))
  )
}

/** "đặt mục tiêu năm 2023: Chỉ số CCHC xếp thứ 10; SIPAS đạt 92%": everything behind the colon is wanted. */
function opensList(scene: Scene, cue: Mark, mark: ValueMark): boolean {
  return /^(?:\s(?:năm|của|cho|trong|đến|cụ thể|như sau|[a-zà-ỹ]{1,7}|\d{4})){0,8}\s?:/.test(
    scene.between(cue.end, mark.start),
  )
}

/** "chỉ tiêu A đạt từ 95%; B đạt tối thiểu 94%": a lower bound behind a semicolon is wanted, too, since nothing reached is one. */
function isFloor(scene: Scene, mark: ValueMark): boolean {
  if (mark.kind === 'score') return mark.value.bound === 'min'
  return mark.kind === 'change' && /\s(?:ít nhất|tối thiểu)\s/.test(scene.between(mark.start, mark.end))
}

function sentenceRights(scene: Scene, denial: Mark): boolean {
  return scene.marks.some((mark) => mark.kind === 'right' && mark.start > denial.start)
}

/** "là 93,4% chứ không phải 94,3% như đã đưa; vị trí là thứ 4", "(không phải 42,3 điểm), đứng thứ 19": where taking back ends. */
function reaches(scene: Scene, cue: Mark, mark: ValueMark): boolean {
  const gap = scene.between(cue.end, mark.start)
  if (/(?:như|chứ)\s$/.test(scene.before(cue.start, 5))) return !/[;]|, /.test(gap)
  if (!scene.folded.startsWith('không phải', cue.start)) return true
  const around = scene.brackets(cue.start)
  return !gap.includes(';') && (around === null || mark.start < around.end)
}

/** 'bài "Quận 5 dẫn đầu DDCI" in nhầm …' */
function inHeadlineQuoted(scene: Scene, mark: ValueMark): boolean {
  return (
    /(?<![a-zà-ỹ])(?:bài|bài viết|bài báo|tin|bản tin|tít|tiêu đề|nhan đề)\s"[^"]*$/.test(
      scene.before(mark.start, 160),
    ) && scene.after(mark.end, 160).includes('"')
  )
}

function wrongHere(scene: Scene, cue: Mark): boolean {
  return scene.memory.isCorrection || scene.folded.startsWith('không phải', cue.start)
}
