import { ending } from '../../../text/index.ts'
import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { RankValue } from '../values.ts'

const LEADER = ending(/(?<![a-zà-ỹ])(?:(?:người|đồng chí|cán bộ|(?<!đơn )vị|kẻ|công dân|nhân vật)\s$)/)
/** A crowd at the top has no order: "nhóm 5 địa phương dẫn đầu", "một trong những quận dẫn đầu". */
const CROWD = ending(
  /(?<![a-zà-ỹ])(?:(?:nhóm|tốp|top|trong số|một trong(?: những| các)?|nằm trong|thuộc|lọt vào|những|các)\s(?:[a-zà-ỹ\d,]{1,8}\s){0,5}$)/,
)
const OF_A_BODY =
  /^\s+(?:cơ quan|đơn vị|tổ chức|cấp ủy|chính quyền|đoàn|bộ máy|nhà nước|chính phủ|mỗi|một|danh sách|chuỗi|sóng|xu thế|xu hướng)/
/** "là hai đơn vị dẫn đầu": nobody says which is first. */
const SEVERAL = ending(
  /(?<![a-zà-ỹ])(?:hai|ba|bốn|năm|sáu|bảy|mười|\d{1,2})\s(?:địa phương|đơn vị|quận|huyện|sở|phường|xã|tỉnh|cơ quan|thành phố)(?:(?:,| và)\s(?:quận|huyện|thị xã|ban|ngành|phường|xã|cơ quan|đặc khu)){0,3}\s(?:đứng\s|cùng\s)?$/,
)
/** "Tổ công tác do một lãnh đạo quận đứng đầu": a person heads a team. */
const BY_A_PERSON = ending(
  /(?<![a-zà-ỹ])do\s(?:(?:một|các|mỗi)\s)?(?:lãnh đạo|chủ tịch|phó|bí thư|trưởng|giám đốc|đồng chí|ông|bà|cán bộ)(?:,?\s[a-zà-ỹ]{1,8}){0,8},?\s$/,
)
/** "Đứng đầu các đoàn kiểm tra", "đứng đầu tổ công tác". */
const TEAM = /^\s+(?:các\s)?(?:đoàn|tổ|ban chỉ đạo|ban|nhóm công tác|phòng)\s/
const PERSON = /^\s+là\s(?:đồng chí|ông|bà|anh|chị)\s/

/** "Quận 12 để mất ngôi đầu", "nhường vị trí dẫn đầu cho": who stood first does so no more. */
const GIVEN_UP = ending(
  /(?<![a-zà-ỹ])(?:mất|nhường|nhường lại|rời|rời khỏi|để vuột|để tuột|tuột|đánh rơi|trả lại|thoái)\s(?:khỏi\s)?$/,
)

/** "kém đơn vị dẫn đầu là Sở Nội vụ 1,2 điểm": how far off somebody else is. */
const GAP_BEHIND = /^\slà\s[^,;:(\d]{3,48}\s\d{1,2}(?:[.,]\d{1,4})?\s?(?:điểm|%)/

export const rankFirst = defineRule({
  id: 'rank.first',
  version: 2,
  kind: 'rank',
  idea: '"đứng đầu", "dẫn đầu", "quán quân", "giữ ngôi đầu", "số một": rank 1',
  starts: ['đứng', 'xếp', 'dẫn', 'đầu', 'quán', 'ngôi', 'vị', 'số', 'top'],
  pattern: vi`(?:(?:đứng|xếp)(?: ở)? (?:vị trí |ngôi )?(?:đầu bảng|đầu tiên|đầu|nhất|số 1|số một)|dẫn đầu|đầu bảng|quán quân|ngôi (?:vị )?(?:đầu bảng|đầu|dẫn đầu|quán quân|số 1|số một)|vị trí (?:dẫn đầu|đầu bảng|đầu tiên|đầu|quán quân)|số (?:1|một)|top 1)`,
  read(hit) {
    const before = hit.before(48)
    const after = hit.after(24)
    const own = hit.folded.slice(hit.start, hit.end)
    if (GIVEN_UP.test(before)) return refuse('the first place of a year before')
    if (LEADER.test(before) || BY_A_PERSON.test(before)) return refuse('the head of a body, not a rank')
    if (/^đứng đầu/.test(own) && TEAM.test(after)) return refuse('leads a team')
    if (/^số/.test(own) && !/(?:đứng|xếp|lên|giữ|ngôi|vị trí|là|vươn|thành|quận|huyện|vẫn|tiếp tục|ở)\s$/.test(before))
      return refuse('a number, not a place')
    if (/^(?:dẫn đầu|đứng đầu)/.test(own) && OF_A_BODY.test(after)) return refuse('leads a body')
    if (/^\s(?:không |chưa |đã |lại )?(?:đổi chủ|có chủ|đổi ngôi)/.test(after)) return refuse('nobody is named for it')
    if (PERSON.test(after)) return refuse('a person leads')
    if (
      /(?:đơn vị|địa phương|quận|huyện|sở|nơi|tỉnh|thành phố|phường|xã)\s$/.test(before) &&
      /(?:cách|so với|kém|thua|sau|bằng|hơn|đuổi kịp|như)\s(?:[a-zà-ỹ]{1,6}\s){0,3}$/.test(before) &&
      (!/^\s(?:khối này\s|bảng\s|khối\s)?là\s/.test(after) || GAP_BEHIND.test(hit.after(64)))
    )
      return refuse('the leader is what somebody is compared with')
    if (/^(?:ngôi|vị trí|đầu)/.test(own) && /(?<![a-zà-ỹ])(?:kém|cách|thua|xa|hơn|sát|bám)\s$/.test(before))
      return refuse('the leader is what somebody is compared with')
    if (
      /(?<![a-zà-ỹ])(?:phường|xã|quận|huyện|sở)\s(?:trung tâm|nội thành|nội đô|ngoại thành|ngoại ô|vùng ven|ven đô|miền núi|mới)\s$/.test(
        before,
      )
    )
      return refuse('of some kind of unit, and none named')
    if (
      /(?<![a-zà-ỹ])(?:của|như|từ|với)\s(?:các\s|những\s)?(?:đơn vị|địa phương|nơi|tỉnh|quận|huyện|sở)\s$/.test(
        before,
      ) &&
      !/^\s?(?:là|thuộc)/.test(after)
    )
      return refuse('the leader, whoever that is')
    if (SEVERAL.test(before) && !/^\s(?:hai|cả hai|mỗi|từng)\skhối|^\s*là\s/.test(after))
      return refuse('several lead, in no order')
    if (/\d\s$/.test(before) && /^vị trí/.test(own)) return refuse('several places')
    if (CROWD.test(before) && !/(?:ngôi|vị trí)\s*$/.test(before)) return refuse('one of a group at the top')
    if (/^\s*(?:thuộc\s)?nhóm\s/.test(after) && /nhóm thấp/.test(after)) return refuse('of the low group')
    const value: RankValue = {
      rank: 1,
      of: null,
      fromEnd: null,
      tied: /(?:đồng|cùng)\s$/.test(before) && !/^\s*(?:hai|ba|cả)\s/.test(after),
      strong: true,
      held:
        /(?:tiếp tục|vẫn|giữ vững|duy trì|giữ nguyên|bảo vệ)\s(?:[a-zà-ỹ]{1,6}\s){0,3}$/.test(before) ||
        /^\s(?:khối\s(?:sở|này|quận|huyện|phường)?[a-zà-ỹ, ]{0,20})?(?:vẫn|tiếp tục)\s(?:là|thuộc)\s/.test(
          hit.after(40),
        ),
    }
    return { value }
  },
  examples: {
    finds: [
      ['quận Bình Tân «dẫn đầu» khối này', { rank: 1 }],
      ['Sở Tư pháp «đứng đầu»', { rank: 1, held: false }],
      ['tiếp tục giữ vững «ngôi đầu»', { rank: 1, held: true }],
      ['«đứng đầu» vẫn là Sở Khoa học và Công nghệ', { rank: 1, held: true }],
      ['vươn lên «vị trí dẫn đầu» khối huyện', { rank: 1 }],
      ['từ cuối bảng lên «số một»', { rank: 1 }],
      ['trở thành «quán quân» DDCI', { rank: 1 }],
      ['TP Thủ Đức vẫn «số một»', { rank: 1, held: true }],
      ['so với đơn vị «đứng đầu» là Sở Nội vụ', { rank: 1 }],
    ],
    ignores: [
      'kém ngôi đầu 1,02 điểm',
      'Phường trung tâm dẫn đầu, đảo tăng tốc',
      'nhân rộng cách làm của đơn vị đứng đầu',
      'khoảng cách 2,25 điểm với tỉnh dẫn đầu không lớn',
      'kém đơn vị dẫn đầu là Sở Nội vụ 1,2 điểm',
      'ngôi đầu không đổi chủ',
      'trách nhiệm người đứng đầu',
      'đứng đầu cơ quan hành chính',
      'lọt vào nhóm 5 địa phương dẫn đầu',
      'là một trong những quận dẫn đầu',
      'đứng đầu là đồng chí Nguyễn Văn A',
      'cách đơn vị dẫn đầu 4%',
      '5 sở, 5 quận, huyện dẫn đầu',
      'số 1 phố Trần Phú',
      'Quận 12 để mất ngôi đầu',
      'tổ công tác do một lãnh đạo quận đứng đầu',
      'đoàn giám sát do bà Trần Thị Thử, Trưởng ban, dẫn đầu',
      'đứng đầu các đoàn kiểm tra là các phó chủ tịch',
    ],
  },
})
