import { ending } from '../../../text/index.ts'
import type { MarkOf, ValueMark } from '../marks.ts'
import { COUNT } from '../rules/numbers.ts'
import type { Scene } from '../scene.ts'
import type { Ownership } from './subject.ts'
import { baselineOf } from './year.ts'

const GROUP = /^\s(?:(?:trong|của)\s)?(?:khối|toàn|cả|\d{1,3}\s(?!%|điểm)|các|thành phố)/

/** "ít nhất 90% xã, phường đạt Chỉ số CCHC từ 90% trở lên": a limit for many, nobody's figure. */
const SHARE_OF_UNITS = ending(
  /\d\s?%\s(?:số\s|các\s|tổng số\s)*(?:xã|phường|đơn vị|sở|quận|huyện|cơ quan|địa phương|thị trấn|phòng)(?![a-zà-ỹ])[^;.:%]*$/,
)

/** "4 quận giữ nguyên hạng; 3 sở tụt bậc": a count of units, which says of none what it did. */
const OF_SOME = ending(
  /(?:^|[,;:(.]|(?<![a-zà-ỹ])(?:và|còn|có|trong đó|với))\s?(?:có\s)?(?:\d{1,3}|nhiều|một số|phần lớn|đa số)\s(?:quận|huyện|đơn vị|địa phương|sở|phường|xã|tỉnh|cơ quan)(?:,?\s(?:và\s)?(?:quận|huyện|thị xã|phường|xã|ban|ngành|thành phố))*\s(?:khác\s)?(?:được\s|bị\s|đã\s|cùng\s)?$/,
)

/** "cao nhất: 96,38%, thấp nhất: 89,04%": the spread of a block. */
export function extreme(scene: Scene, value: ValueMark): boolean {
  const own = scene.folded.slice(value.start, value.end)
  // "đạt 97,3%, cao nhất 30 quận, huyện": behind a score and before its group it is the place of whoever scored.
  if (
    value.kind === 'rank' &&
    /[%m]\s?,\s$/.test(scene.before(value.start, 3)) &&
    GROUP.test(scene.after(value.end, 12))
  )
    return false
  if (value.kind === 'rank') return /^(?:cao|thấp) (?:nhất|nhì|thứ)/.test(own)
  return value.kind === 'score' && /(?:cao|thấp) nhất\s?(?::|là|đạt|-|\()?\s?$/.test(scene.before(value.start, 16))
}

/** "quý trước đạt 91%": the clause speaks of the period before, and compares nothing with it. */
const PERIOD_BEFORE = ending(
  /(?:^|[,;(:])(?![^,;(:]*so với)[^,;(:]*(?<![a-zà-ỹ])(?:tuần|tháng|quý|kỳ) (?:trước|liền trước|trước đó)[^,;(:]*$/,
)

export function unfit(scene: Scene, value: ValueMark): string | null {
  if (value.kind === 'change' && OVER_YEARS.test(scene.before(value.start, 60)) && baselineOf(scene, value) === null)
    return 'over several years, and no year says since when'
  if (
    (value.kind === 'rank' || value.kind === 'streak') &&
    scene.of('year').length === 0 &&
    /(?<![a-zà-ỹ])nhiều năm (?:liền|liên tiếp|liên tục|qua|nay)(?![a-zà-ỹ])/.test(
      `${scene.before(value.start, 40)}${scene.between(value.start, value.end)}`,
    )
  )
    return 'of many years, and none in particular'
  if (scene.of('year').length === 0 && LONG_AGO.test(scene.before(value.start, 120))) return 'of some earlier year'
  if (ofInstitution(scene, value)) return 'of a hospital, a school, a firm'
  if (value.kind === 'score' && value.value.unit === '%' && shareOfTasks(scene, value))
    return 'the share of a fraction before it'
  if (PERIOD_BEFORE.test(scene.before(value.start, 60))) return 'of the period before'
  if (
    /^[\s"]*(?:trước đó,?\s)?(?:tuần|tháng|quý|kỳ) (?:trước|liền trước|trước đó)(?:\s(?:nữa|đó))?,?\s[^;:]*$/.test(
      scene.between(scene.sentence.start, Math.min(value.start, scene.sentence.start + 160)),
    ) &&
    !/(?<![a-zà-ỹ])(?:so với|nay|tuần này|tháng này|kỳ này|quý này)(?![a-zà-ỹ])/.test(
      scene.between(scene.sentence.start, value.start),
    )
  )
    return 'of the period before'
  if ((value.kind === 'change' || value.kind === 'streak') && OF_SOME.test(scene.before(value.start, 60)))
    return 'of so many units, none of them named'
  if (value.kind === 'score' && ofBlock(scene, value)) return 'the average of a block'
  if (value.kind === 'score' && SHARE_OF_UNITS.test(scene.before(value.start, 90))) return 'of a share of all units'
  if (value.kind === 'score' && value.value.outOf !== null && value.value.outOf !== 100 && value.value.outOf !== 1)
    return `a part: out of ${value.value.outOf}`
  if (
    value.kind === 'change' &&
    value.value.what === 'points' &&
    /^\s*(?:dự toán|kế hoạch|so với cùng kỳ|cùng kỳ|hồ sơ|số)/.test(scene.after(value.end, 16))
  )
    return 'counts off something else'
  return null
}

/** "Khối quận, huyện, thị xã đạt 88,02%": a group that opens its clause has an average (C11). */
function ofBlock(scene: Scene, value: ValueMark): boolean {
  const peer = scene.of('peer').findLast((one) => one.end <= value.start)
  return (
    peer !== undefined &&
    value.start - peer.end < 32 &&
    /^\s(?:cùng\s|chung\s|cũng\s|chỉ\s)?(?:đạt|là|ở mức|đạt mức)\s(?:mức\s|chung\s)?$/.test(
      scene.between(peer.end, value.start),
    ) &&
    /^(?:khối|nhóm|các|toàn)\s/.test(scene.between(peer.start, peer.end)) &&
    /(?:^|[,;:.]\s?|(?<![a-zà-ỹ])(?:và|còn|riêng|trong khi|của)\s)$/.test(scene.before(peer.start, 12))
  )
}

/** "Chỉ hai năm, huyện mất 15 bậc": measured over more than the year before. */
const OVER_YEARS = new RegExp(
  `(?:^|[.,;:(]|(?<![a-zà-ỹ])(?:và|như vậy|thế là))\\s?(?:(?:chỉ|sau|trong|qua|chỉ sau|chỉ trong|vỏn vẹn|trong vòng|vẻn vẹn)\\s)+(?!(?:1|01|một) năm)(?:${COUNT}|vài|mấy|nhiều) năm(?: qua| gần đây)?,?\\s[^;:]*$`,
)

/** "Bốn năm trước, sở còn đứng áp chót", "từng dẫn đầu": long ago, and no year says when. */
const LONG_AGO = new RegExp(
  `(?:(?:^|[,;(:.]\\s?)(?:(?:${COUNT}|vài|nhiều|mấy|những|các) năm (?:về )?trước(?: đây| đó)?|cách đây (?:${COUNT}|vài|nhiều|mấy) năm|trước đây|trước kia|thuở trước),?\\s(?![^;]*(?:19|20)\\d\\d)(?![^;]*(?:nay|đến nay|hiện)(?![a-zà-ỹ]))[^;]*|(?<![a-zà-ỹ])(?:đã |vốn )?từng(?: (?:có (?:lần|lúc|thời điểm|thời)|được|bị|chỉ|nhiều năm|liên tục))?(?: (?:xếp|đứng|đạt|giữ|ở|rơi|xuống|tụt|lọt|vươn|lên))*\\s)$`,
)

/** "Bệnh viện Xanh Pôn dẫn đầu với 98,1%": the clause opens with somebody who is no unit of ours, and names nobody else. */
const INSTITUTION =
  /^\s*(?:(?:và|còn|riêng|trong khi|trong đó|đặc biệt|theo đó)\s)*(?:các\s)?(?:bệnh viện|trường|công ty|tổng công ty|tập đoàn|ngân hàng|đội|câu lạc bộ|đại học|học viện|khách sạn|trung tâm y tế|nhà hát|hãng|thương hiệu|thí sinh|vận động viên|tác giả|bộ(?! chỉ số| tiêu chí| phận| máy| mặt| đội| câu hỏi| số liệu))\s/

function ofInstitution(scene: Scene, value: ValueMark): boolean {
  const before = scene.before(value.start, 120)
  const start =
    Math.max(before.lastIndexOf(';'), before.lastIndexOf('.'), before.lastIndexOf(':'), before.lastIndexOf(',')) + 1
  const clause = before.slice(start)
  return (
    INSTITUTION.test(clause) &&
    (start > 0 || value.start - scene.sentence.start < 120) &&
    !scene.places.some((place) => place.mark.start >= value.start - clause.length && place.mark.end <= value.start)
  )
}

/** "hoàn thành 46/48 nhiệm vụ, đạt 95,8%": the percent is the fraction again. */
function shareOfTasks(scene: Scene, value: MarkOf<'score'>): boolean {
  const window = scene.before(value.start, 160)
  if (!window.includes('/')) return false
  const from = value.start - window.length
  for (const match of window.matchAll(/(?<![\d.,/])(\d{1,6})\s?\/\s?(\d{1,6})(?![\d/]|[.,]\d)/g)) {
    // A place in a ranking is a share of nothing, though 18/30 comes to 60 %.
    const at = from + match.index
    if (scene.of('rank').some((rank) => rank.start <= at && at < rank.end && rank.value.strong)) continue
    const share = (100 * Number(match[1])) / Number(match[2])
    if (Math.abs(share - value.value.value) < 0.1) return true
  }
  return false
}

/** "Sở phấn đấu năm 2023 đạt từ 90% trở lên": a named unit's goal that says of nothing else what it is for. */
function wanted(scene: Scene, value: MarkOf<'score'>): boolean {
  const { memory } = scene
  if (memory.years.size !== 1 || scene.sentence.paragraph - memory.indexParagraph > 2 || value.value.value === 100)
    return false
  const target = scene.of('target').findLast((cue) => cue.end <= value.start)
  return (
    target !== undefined &&
    scene.places.some(
      (place) => (place.role === 'subject' || place.role === 'announcer') && place.mark.end <= target.start,
    ) &&
    /^[\s,]*(?:(?:trong|đến|năm|đạt|từ|trên|vượt|ít nhất|tối thiểu|mức|ở|vào|và|với)[\s#,]*|#[\s,]*)*$/.test(
      scene.skeleton(target.end, value.start, ['year', 'change', 'vague', 'rank']),
    ) &&
    /^\s?(?:trở lên)?\s?[.,;]?$/.test(scene.after(value.end, 10))
  )
}

/** Without an index of its own a sentence must look like a ranking before its figures are taken for one. */
export function doubtful(scene: Scene, value: ValueMark, owner: Ownership): string | null {
  if (
    value.kind === 'change' &&
    value.value.what === 'points' &&
    owner.owners.every((one) => one.place === null) &&
    !scene.values.some((other) => other.kind === 'rank')
  )
    return 'a change of nobody named'
  const { lastIndices, titleIndex } = scene.memory
  // A headline may tell first what the lead names: "Thủ đô tăng bậc".
  if (
    value.kind === 'change' &&
    scene.sentence.zone.kind !== 'title' &&
    lastIndices.length === 0 &&
    titleIndex === null &&
    scene.of('index').length === 0 &&
    scene.memory.index?.weak !== true &&
    !scene.values.some((other) => other.kind === 'rank' || other.kind === 'score')
  )
    return 'a change of what is named further down only'
  if (value.kind === 'rank') return null
  const ranked = scene.values.some((other) => other.kind === 'rank')
  if (value.kind === 'score') {
    const listed =
      owner.bracketed || /^\s*[:–-]\s*$/.test(scene.before(value.start, 3)) || scene.of('successor').length > 0
    if (value.value.unit === '%' && Number.isInteger(value.value.value) && !ranked && !listed && !wanted(scene, value))
      return 'a round percent of nothing named'
    if (/(?:điểm số|tổng điểm|số điểm)\s(?:[a-zà-ỹ]{1,6}\s){0,5}$/.test(scene.before(value.start, 40))) return null
    if (
      !ranked &&
      !listed &&
      owner.owners.every((one) => one.place === null) &&
      scene.of('right', 'year', 'period').length === 0
    )
      return 'a figure without index or unit'
  }
  if (
    value.kind === 'change' &&
    value.value.what === 'points' &&
    !scene.values.some((other) => other.kind === 'rank' || other.kind === 'score')
  )
    return 'a change of nothing named'
  return null
}

export function ranksHere(scene: Scene, value: MarkOf<'rank'>, owner: Ownership): boolean {
  if (/\(\s*$/.test(scene.before(value.start, 3)) && /^\s*[),;]/.test(scene.after(value.end, 3))) return true
  if (/^\s?\((?:năm\s)?(?:19|20)\d\d\)/.test(scene.after(value.end, 12))) return true
  const brackets = scene.brackets(value.start)
  if (
    brackets !== null &&
    /^\s?[),;]/.test(scene.after(value.end, 3)) &&
    /^\s*#\s*[,;-]\s*$/.test(scene.skeleton(brackets.start + 1, value.start, ['score']))
  )
    return true
  const last = owner.owners[owner.owners.length - 1]!.place
  // "Ban Quản lý các khu chế xuất và công nghiệp (Hepza) thứ nhì": its other name may stand between.
  if (
    last !== null &&
    /^\s*(?:\([a-zà-ỹ .&-]{2,24}\)\s)?(?:\(|:|-|,|đạt|hiện)?\s*$/.test(scene.between(last.end, value.start))
  )
    return true
  // "PAR INDEX đứng thứ 33 còn SIPAS thứ 37": right behind the name of an index.
  if (scene.of('index').some((index) => /^\s$/.test(scene.between(index.end, value.start)))) return true
  // "năm 2022 là 76,9% và thứ 41."
  const score = scene.of('score').findLast((other) => other.end <= value.start)
  if (
    score !== undefined &&
    /^\s?(?:và|,)\s$/.test(scene.between(score.end, value.start)) &&
    /^\s?(?:[.;,)]|$)/.test(scene.after(value.end, 2))
  )
    return true
  // "phường Yên Hòa (96,4%) thứ hai"
  if (last !== null && /^\s?\(\s?#\s?\)\s$/.test(scene.skeleton(last.end, value.start, ['score']))) return true
  const previous = scene.values.filter((other) => other.kind === 'rank' && other.end <= value.start).pop()
  return previous !== undefined &&
    /^(?:[\s#]|về|ở|theo|trong|của)*(?:,|và|;|,\s?và)?[\s#]*$/.test(
      scene.skeleton(previous.end, value.start, ['peer', 'index', 'same-index', 'year']),
    )
    ? true
    : /^\s*(?:\(|với|cùng|thì)?\s*$/.test(scene.between(scene.sentence.start, value.start)) &&
        scene.values.some((other) => other.kind === 'score')
}

/** "Thanh tra TP đứng nhất, Viện Nghiên cứu phát triển đứng nhì": a capitalised name that is no unit of ours opens the clause of the figure. */
export function strangerBetween(scene: Scene, value: ValueMark, owner: Ownership): boolean {
  const from = owner.owners[owner.owners.length - 1]!.place?.end
  if (from === undefined || from >= value.start) return false
  const gap = scene.between(from, value.start)
  const comma = Math.max(gap.lastIndexOf(', '), gap.lastIndexOf('; '))
  if (comma < 0) return false
  const at = from + comma + 2
  const raw = scene.doc.source.raw
  const name = /^\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){1,6}\s(?:đứng|xếp|đạt|về|giữ|hạng|thứ|ở|dẫn|là)\s/u.exec(
    raw
      .slice(scene.doc.source.toRaw(at), scene.doc.source.toRaw(value.start) + 8)
      .normalize('NFC')
      .replaceAll('\u200b', ''),
  )
  return (
    name !== null && !scene.marks.some((mark) => mark.start >= at && mark.start < value.start && mark.kind !== 'tie')
  )
}
