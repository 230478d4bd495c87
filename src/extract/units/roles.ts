import { ending } from '../../text/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import type { Draft } from './draft.ts'
import type { UnitRole } from './types.ts'

/** How far back a role word may stand; everything here looks at a bounded window. */
const WINDOW = 70
const BODY =
  '(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|ủy ban mttq|mttq|đảng bộ|đảng ủy|ban chấp hành đảng bộ|công an|phòng|thanh tra)'
const OFFICER = ending(
  new RegExp(
    `(?:chủ tịch|bí thư|giám đốc|trưởng|chánh văn phòng|chánh thanh tra|chánh|lãnh đạo cũ|phó ban|đại biểu)(?: thường trực)?(?:,? (?:${BODY}|-|,|và))*\\s*$`,
  ),
)
const LOCATION = ending(
  new RegExp(
    `(?:^|\\s)(?:tại|ở|trên địa bàn|địa bàn|thuộc|đối với|thăm|(?<!tiếp |kế |tiếp theo )đến|khảo sát|làm việc với|kiểm tra|gửi|giao|đề nghị|yêu cầu)(?: ${BODY})?\\s*$`,
  ),
)
const COMPARISON = ending(
  /(?:so với|kém|hơn|xếp trên|đứng trên|xếp sau|đứng sau|vượt|vượt qua|cách|cách biệt với|bám sát|thua)\s*(?:ubnd\s)?$/,
)
const PEER = ending(/(?:quận|huyện|thị xã|phường|xã)(?:\s*,)?\s*(?:và|,)\s*$/)

/** What the mention does, by the words right before it. `isBehind` = it says where the unit before it lies. */
export function roleOf(doc: Doc, draft: Draft, sentence: Sentence | null, isBehind: boolean): UnitRole {
  if (isBehind) return 'qualifier'
  const from = Math.max(sentence?.start ?? 0, draft.start - WINDOW)
  const before = doc.source.folded.slice(from, draft.start)
  if (draft.level === 'district' && PEER.test(before)) return 'peer'
  if (OFFICER.test(before)) return 'officer'
  if (COMPARISON.test(before)) return 'comparison'
  if (LOCATION.test(before)) return 'location'
  return 'subject-able'
}

const BEHIND = /^(?:\s?\(|,?\s|,\s|\s?-\s|\s(?:của|thuộc|ở|tại)\s)(?:của |thuộc |ở |tại )?(?:ubnd )?$/

/** Does `next` stand right behind `draft` and lie above it: "phường 10, quận 5", "quận Đống Đa (Hà Nội)"? */
export function isParentOf(folded: string, draft: Draft, next: Draft): boolean {
  const gap = folded.slice(draft.end, next.start)
  if (gap.length > 14) return false
  const above =
    next.level === 'city' || next.level === 'province'
      ? draft.level !== 'city' && draft.level !== 'province'
      : next.level === 'district' && draft.level === 'ward'
  return above && BEHIND.test(draft.former ? gap.replace(/^\s?\(?(?:cũ|trước đây)\)?/, '') : gap)
}
