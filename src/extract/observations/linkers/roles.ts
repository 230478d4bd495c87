import { ending } from '../../../text/index.ts'
import type { MarkOf, PlaceMark } from '../marks.ts'
import type { Place, PlaceRole, Scene } from '../scene.ts'

const BODY =
  /(?<![a-zà-ỹ])(?:(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chính quyền|đảng bộ|các|quận ủy|huyện ủy|thị ủy|đảng ủy|thành ủy)\s*$)/
/** The unit right behind these words is what somebody else is measured against, and never who is spoken of. */
export const COMPARISON = ending(
  /(?<![a-zà-ỹ])(?:(?:kém|thua|hơn|xếp trên|đứng trên|ngay trên|liền trên|ngay trước|liền trước|vượt|vượt qua|so với|cách|sau|xếp dưới|dưới|bằng|ngang|ngang với|đuổi kịp|bám sát|(?<!nếu )như|cùng|cùng với|ngang bằng|bằng với|tương đương|đứng trước|xếp trước|kém hơn|(?:kém|thua|cách|hơn)\s(?:đơn vị|địa phương|quận|huyện|sở|phường|xã|nơi)\s(?:đang\s)?(?:dẫn đầu|đứng đầu|đầu bảng|(?:đứng|xếp)\s(?:ngay\s|liền\s)?(?:trên|trước|sau|dưới|thứ\s[a-zà-ỹ\d]{1,4}))\s(?:là)|behind|ahead of|after|than|with)\s$)/,
)
/** "soán ngôi đầu của quận B", "giành lại vị trí thứ nhất từ tay quận B": whose place was taken. */
const DETHRONED = ending(
  /(?<![a-zà-ỹ])(?:(?:soán|truất|chiếm|giành|giành lại|đoạt|lấy|lấy lại|tiếm)\s(?:mất\s|lấy\s)?(?:ngôi|vị trí|vị thế|danh hiệu)(?:\s[a-zà-ỹ\d]{1,7},?){0,14}\s(?:của|từ(?: tay)?|trước)|soán ngôi|truất ngôi|thế chỗ|thay thế|thay chỗ)\s$/,
)
const CONTRASTED = ending(/(?:trái ngược|ngược lại|khác|đối lập) với\s$/)
const BESIDE = ending(/(?<!đối )với\s$/)
const LOCATION = ending(
  /(?<![a-zà-ỹ])(?:(?:tại|trên địa bàn|thuộc|trực thuộc|thăm|làm việc với|đối với|địa bàn|toàn|cho|nguyên là|ở|(?<!thuộc )về|trong|nay thuộc|nay là|cũ của)\s$)/,
)
const OFFICER = ending(
  /(?<![a-zà-ỹ])(?:(?:chủ tịch|bí thư|giám đốc|trưởng phòng|lãnh đạo|đại diện|chánh văn phòng|trưởng ban|chánh thanh tra|người đứng đầu|phòng nội vụ|ông|bà|đồng chí|cán bộ|nguyên|thường trực|thường vụ|cơ quan|phòng|mttq|người dân|phóng viên|ban chấp hành|đoàn|hội)\s(?:[a-zà-ỹ]{1,8}\s){0,2}$)/,
)
const ANNOUNCER =
  /^\s*(?:(?:vừa|đã|sẽ|mới|cũng|chính thức|lần đầu|tiếp tục|vừa qua|hôm nay|thống nhất|trực tiếp)\s){0,3}(?:công bố|ban hành|phê duyệt|tổ chức|họp|yêu cầu|đề nghị|giao|chỉ đạo|cho biết|thông tin|đánh giá|trao|khen thưởng|biểu dương|tuyên dương|báo cáo|thông báo|kiểm tra|quyết định|nhấn mạnh|ghi nhận|hướng dẫn|chấm|khảo sát|phối hợp|thẩm định|ký|triển khai|cho thấy|phát động|kiến nghị|đề xuất|tham mưu|xác định|lấy|áp dụng|xây dựng|có văn bản|vinh danh)/
const SPEAKS_FOR = ending(
  /(?<![a-zà-ỹ])(?:(?:theo|do|bởi)\s(?:kết quả\s)?(?:(?:đánh giá|công bố|thống kê|báo cáo|số liệu|xếp hạng|chấm điểm|thẩm định|kế hoạch|quyết định)\s)?(?:(?:của|từ)\s)?$|(?:kết quả|công bố|quyết định|báo cáo|thống kê|văn bản|hội nghị|kế hoạch|đánh giá|chỉ đạo)\s(?:[^,;.]{0,30}\s)?(?:của|do)\s$)/,
)

/** What a named unit does in its sentence, by the words right before and behind it (K4, K5, K7). */
export function roleOf(scene: Scene, mark: PlaceMark, previous: Place | null): PlaceRole {
  let before = scene.before(mark.start, 64)
  const after = scene.after(mark.end, 48)
  const governed = BODY.exec(before)
  if (governed !== null) before = before.slice(0, governed.index)
  if (isCity(mark) && (insideClauseOfAnother(scene, mark) || MADE_BY.test(before))) return 'location'
  if (surveyed(scene, mark)) return 'location'
  const index = previousIndex(scene, mark.start)
  if (
    index !== null &&
    /^[\s"]*(?:năm\s\d{4}\s?)?(?:,?\s?(?:của|tại|đối với|cho))?[\s,"]*(?:các\s)?$/.test(
      stripYear(scene, index.end, mark.start),
    )
  )
    return 'subject'
  if (OFFICER.test(before) && !/(?:là|thuộc về|:|(?:đánh giá|chấm|bình chọn|xếp|bầu)(?:\scho)?)\s$/.test(before))
    return 'officer'
  if (isCity(mark) && cityAside(scene, mark, before, after)) return 'location'
  if (isParent(scene, mark)) return 'location'
  if (
    CONTRASTED.test(before) &&
    /^\s(?:lại\s|chỉ\s|bị\s|khi\s)?(?:xếp|đứng|đạt|tăng|giảm|tụt|rớt|thăng|sụt|có|ở)/.test(after)
  )
    return 'subject'
  if (DETHRONED.test(governed === null ? scene.before(mark.start, 110) : before)) return 'comparison'
  if (COMPARISON.test(before)) return tied(scene) || hasItsOwn(scene, mark) ? 'subject' : 'comparison'
  if (previous?.role === 'comparison' && goesOn(scene, previous, mark)) return 'comparison'
  if (BESIDE.test(before)) return tied(scene) ? 'subject' : 'comparison'
  if (ANNOUNCER.test(after) && !wantsOfItself(scene, mark) && !ownsOpening(scene, mark)) return 'announcer'
  if (SPEAKS_FOR.test(before) && !/^\s(?:dẫn đầu|đứng|xếp|giữ|đang dẫn)/.test(after)) return 'announcer'
  if (LOCATION.test(before))
    return /^(?:tại|ở|đối với|về)\s$/.test(scene.before(mark.start, 8).trimStart()) ||
      opensWith(scene, mark) ||
      governs(scene, mark)
      ? 'subject'
      : 'location'
  if (
    /^\s?:\s*(?![\d\s]*\d)/.test(after) &&
    mark.start - scene.sentence.start < 12 &&
    scene.marks.some((other) => other.kind === 'unit' && other.start > mark.end)
  )
    return 'topic'
  return 'subject'
}

/** "xếp hạng 3, sau phường Ô Chợ Dừa và phường Cửa Nam": the list of those compared with, unless one has figures of its own. */
function goesOn(scene: Scene, previous: Place, mark: PlaceMark): boolean {
  return (
    LISTED.test(scene.between(previous.mark.end, mark.start)) &&
    /^[,.;]?(?:\s?$|\s[^(\d])/.test(scene.after(mark.end, 3)) &&
    !hasItsOwn(scene, mark)
  )
}

/** "bảng xếp hạng cải cách hành chính của Thành phố, cán bộ huyện …": whose table it is. */
const MADE_BY = ending(
  /(?:^|\s)(?:nhắc đến|nói đến|nhìn vào|trên|theo|trong) bảng xếp hạng(?:\s[a-zà-ỹ]{1,7}){0,6}\scủa\s$/,
)

const OPENING = /^[\s"]*(?:đứng|xếp|với|đạt|giữ|dẫn đầu|chỉ đạt|ở vị trí|ở hạng|tăng|tụt|giảm|rớt|vươn)\s/

/** "Đứng cuối với 79,84%, huyện Mỹ Đức cho biết …": who speaks is who the clause of figures before the comma is about. */
function ownsOpening(scene: Scene, mark: PlaceMark): boolean {
  return (
    OPENING.test(scene.after(scene.sentence.start, 16)) &&
    /,\s(?:ubnd\s)?$/.test(scene.before(mark.start, 8)) &&
    scene.values.some((value) => value.end <= mark.start) &&
    !scene.marks.some((other) => other.kind === 'unit' && other.value.level !== 'city' && other.end <= mark.start)
  )
}

const MAX_LIST = 12

/** "khảo sát tại quận Ba Đình, huyện Sóc Sơn và 5 sở cho thấy": a list of places that tells where something was done. */
function surveyed(scene: Scene, mark: PlaceMark): boolean {
  const units = scene.of('unit')
  let head = units.indexOf(mark as MarkOf<'unit'>)
  let tail = head
  if (head < 0) return false
  const joined = (i: number) => LISTED.test(scene.between(units[i]!.end, units[i + 1]!.start))
  while (head > 0 && tail - head < MAX_LIST && joined(head - 1)) head--
  while (tail < units.length - 1 && tail - head < MAX_LIST && joined(tail)) tail++
  return (
    SITED.test(scene.before(units[head]!.start, 20)) &&
    /^(?:(?:,|\svà|,\svà)\s(?:các\s)?(?:\d|một số|nhiều)[^,;:]*)?\scho (?:thấy|biết)\s/.test(
      scene.after(units[tail]!.end, 60),
    )
  )
}

const SITED = ending(/(?<![a-zà-ỹ])(?:tại|trên địa bàn)\s(?:các\s)?$/)
/** What stands between the names of one list. */
export const LISTED = /^(?:,|\svà|,\svà)\s(?:các\s)?$/

/** "Thành phố Hà Nội yêu cầu Chỉ số SIPAS năm 2026 đạt tối thiểu 88%": nobody is told to; the index wanted is its own. */
function wantsOfItself(scene: Scene, mark: PlaceMark): boolean {
  const index = scene.marks.find((other) => other.kind === 'index' && other.start >= mark.end)
  return (
    index !== undefined &&
    /^\s(?:đặt\s|đề\s|đưa\s)?(?:ra\s)?(?:yêu cầu|kế hoạch)\s(?:các\s)?$/.test(scene.between(mark.end, index.start))
  )
}

/**
 * "nhỉnh hơn quận B (0,8064 điểm) ở hạng 2", "đứng sau Sở Y tế với 0,7803": the one compared with has a rank of its own behind
 * its score, or a score where the first had its score before.
 */
function hasItsOwn(scene: Scene, mark: PlaceMark): boolean {
  const after = scene.after(mark.end, 48)
  if (/^\s?\([^()]{1,24}\)\s(?:ở|đứng|xếp)\s/.test(after)) return true
  const score = scene.of('score').find((value) => value.start >= mark.end)
  if (score === undefined || !/^\s(?:với|đạt|được)\s$/.test(scene.between(mark.end, score.start))) return false
  const clause = scene.lastOf(';', mark.start)
  return scene.of('score').some((value) => value.end <= mark.start && value.start > clause)
}

function isCity(mark: PlaceMark): boolean {
  return mark.kind === 'unit' ? mark.value.level === 'city' : mark.value.resolved?.level === 'city'
}

/** "Huyện Phú Xuyên … trong bảng xếp hạng Chỉ số CCHC của Hà Nội": no comma between the owner and the city that only says where. */
function insideClauseOfAnother(scene: Scene, mark: PlaceMark): boolean {
  if (!/(?:của|of|in|tại|trên địa bàn)\s(?:ubnd\s|the\s|city of\s)?$/.test(scene.before(mark.start, 20))) return false
  const owner = scene.marks.findLast(
    (other) => (other.kind === 'unit' || other.kind === 'anaphor') && other.end <= mark.start,
  )
  if (
    owner === undefined ||
    (owner.kind === 'unit' && owner.value.level === 'city') ||
    (owner.kind === 'anaphor' && owner.value.resolved?.level === 'city')
  )
    return false
  // "khảo sát tại quận A, huyện B và 5 sở cho thấy chỉ số của Hà Nội": a place where something was done owns nothing.
  if (owner.kind === 'unit' && surveyed(scene, owner)) return false
  return !/[,;:]/.test(scene.between(owner.end, mark.start))
}

/** "Tại quận Ba Đình, Chỉ số CCHC đạt …": a place that opens the sentence owns what follows its comma. */
function opensWith(scene: Scene, mark: PlaceMark): boolean {
  return (
    /^(?:tại|ở|đối với|riêng|về|riêng với)\s(?:ubnd\s)?$/.test(scene.folded.slice(scene.sentence.start, mark.start)) &&
    /^\s?,/.test(scene.after(mark.end, 3))
  )
}

/** "Trái lại, tại thị xã Sơn Tây và huyện Phú Xuyên, chỉ số này chỉ là …": places whose index comes right behind their comma. */
function governs(scene: Scene, mark: PlaceMark): boolean {
  if (isCity(mark)) return false
  const index = scene.marks.find(
    (other) => (other.kind === 'index' || other.kind === 'same-index') && other.start >= mark.end,
  )
  return (
    index !== undefined &&
    index.start - mark.end < 90 &&
    /^(?:\s?(?:,|và|,\s?và)\s(?:các\s|tại\s|ở\s)?#)*\s?,\s(?:điểm\s)?$/.test(
      scene.skeleton(mark.end, index.start, ['unit', 'anaphor']),
    )
  )
}

/** "(Hà Nội)", "Sở Nội vụ Hà Nội", "quận X, TP.HCM", "30 quận, huyện của Hà Nội", "dẫn đầu thành phố": a city that only says where. */
function cityAside(scene: Scene, mark: PlaceMark, before: string, after: string): boolean {
  if (/\(\s*$/.test(before) && /^\s*[),]/.test(after)) return true
  if (/(?:toàn|trên địa bàn|địa bàn|khắp|nội thành|của cả|cả)\s$/.test(before)) return true
  // "nằm trong tốp 5 của Thành phố": whose group it is.
  if (
    /(?<![a-zà-ỹ])(?:tốp|top|nhóm)\s(?:đầu|\d{1,2}|[a-zà-ỹ]{1,7})(?:\s[a-zà-ỹ,]{1,7}){0,4}\s(?:của|trong|ở)\s$/.test(
      before,
    )
  )
    return true
  if (/(?:dẫn đầu|đứng đầu|đầu|nhất|cuối|cuối bảng|thấp nhất|cao nhất)\s(?:toàn\s|của\s|trong\s|ở\s)?$/.test(before))
    return true
  const previous = lastBefore(scene, mark)
  if (previous === null) return false
  const gap = scene.between(previous.end, mark.start)
  if (previous.kind === 'peer') return /^\s*(?:thuộc|của|trên địa bàn|ở|tại|trực thuộc)?\s*(?:ubnd\s)?$/.test(gap)
  if (previous.kind === 'rank') return /^\s*(?:toàn|của|trong|ở|tại)?\s*$/.test(gap)
  return (
    previous.kind === 'unit' &&
    previous.value.level !== 'city' &&
    /^\s*[,(-]?\s*(?:thuộc|của|trực thuộc|-)?\s*$/.test(gap)
  )
}

/** "phường P (quận Q)", "phường P, quận Q": the second is where the first lies. */
function isParent(scene: Scene, mark: PlaceMark): boolean {
  if (mark.kind !== 'unit' || mark.value.level !== 'district') return false
  const previous = lastBefore(scene, mark)
  return (
    previous?.kind === 'unit' &&
    previous.value.level === 'ward' &&
    /^\s?(?:\(|,|thuộc|của)\s*(?:thuộc\s)?$/.test(scene.between(previous.end, mark.start))
  )
}

function tied(scene: Scene): boolean {
  return scene.marks.some((mark) => mark.kind === 'tie')
}

function lastBefore(scene: Scene, mark: PlaceMark) {
  let found: (typeof scene.marks)[number] | null = null
  for (const other of scene.marks) {
    if (other.end <= mark.start && other !== mark) found = found === null || other.end >= found.end ? other : found
  }
  return found
}

function previousIndex(scene: Scene, at: number): MarkOf<'index'> | null {
  let found: MarkOf<'index'> | null = null
  for (const mark of scene.marks) if (mark.kind === 'index' && mark.end <= at) found = mark
  return found
}

/** The text between an index and a place without the year that may stand there. */
function stripYear(scene: Scene, from: number, to: number): string {
  return to - from > 60 ? 'too far' : scene.skeleton(from, to, ['year']).replaceAll('#', '').replaceAll(/\s+/g, ' ')
}
