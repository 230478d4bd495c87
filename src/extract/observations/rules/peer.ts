import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { PeerClass, PeerValue } from '../values.ts'

const AND = '(?:\\s?[,;/-]\\s?| và | & )'
const DISTRICTS = `(?:quận${AND}huyện(?:${AND}(?:thị xã|tx|tp\\.? ?thủ đức|thành phố thủ đức|thành phố))?|quận huyện|cấp huyện|cấp quận|quận, huyện)`
const DEPARTMENTS = `(?:sở(?:${AND}(?:ban|cơ quan|ngành|đơn vị))?(?:${AND}(?:ngành|cơ quan))*(?: (?:tương đương|ngang)(?: cấp)?(?: sở)?)?)`
const COMMUNES = `(?:xã${AND}phường(?:${AND}(?:đặc khu|thị trấn))?|phường${AND}xã(?:${AND}(?:đặc khu|thị trấn))?|cấp xã)`
const PROVINCES = `(?:tỉnh${AND}(?:thành phố|thành)(?: trực thuộc trung ương)?|tỉnh thành|tỉnh)`

export const peer = defineRule({
  id: 'peer.group',
  version: 1,
  kind: 'peer',
  idea: '"khối quận, huyện, thị xã", "30 quận, huyện", "126 xã, phường", "63 tỉnh, thành phố", "cả nước": who is ranked with whom',
  starts: [
    'khối',
    'nhóm',
    'toàn',
    'cả',
    '#',
    'quận',
    'sở',
    'xã',
    'phường',
    'tỉnh',
    'các',
    'thành',
    'ubnd',
    'cơ',
    'vùng',
    'bộ',
    'tp',
    'cấp',
    'địa',
    'đơn',
    'huyện',
  ],
  pattern: vi`(?:(?<block>khối|nhóm) )?(?:(?:các|toàn|cả) )?(?:(?<n>\d{1,3}) )?(?:(?:khối|nhóm) )?(?:ubnd )?(?:các )?(?:(?<ministry>bộ${AND}(?:cơ quan ngang bộ|ngành)|bộ, ngành|bộ ngành)|(?<vertical>ngành dọc|cơ quan ngành dọc|cơ quan trung ương(?: đóng)?(?: trên địa bàn)?|đơn vị ngành dọc)|(?<service>đơn vị có cung cấp dịch vụ công)|(?<noservice>đơn vị không cung cấp dịch vụ công)|(?<district>${DISTRICTS})|(?<commune>${COMMUNES})|(?<central>(?:thành phố|tp) trực thuộc (?:trung ương|tw))|(?<region>vùng (?:đông nam bộ|đồng bằng sông hồng))|(?<province>${PROVINCES}|(?:cả|toàn) (?:nước|quốc)|nước|toàn quốc)|(?<rural>huyện)|(?<urban>quận)|(?<ward>phường)|(?<rcommune>xã)|(?<office>phòng${AND}ban|phòng chuyên môn)|(?<department>${DEPARTMENTS})|(?<local>địa phương)|(?<unit>đơn vị))(?<qualifier> \((?:trước|sau) (?:sáp nhập|sắp xếp)\))?`,
  read(hit) {
    const g = hit.groups
    const own = hit.folded.slice(hit.start, hit.end)
    const before = hit.before(24)
    const marked = g.block !== undefined || g.n !== undefined || /^(?:toàn|cả|các)\s/.test(own)
    const group = classOf(g)
    if (group === null) return refuse('no group')
    const single = /rural|urban|ward|rcommune|unit|local/
    if (
      !marked &&
      (g.rural ?? g.urban ?? g.ward ?? g.rcommune ?? g.unit ?? g.local ?? g.department) !== undefined &&
      single
    ) {
      if (!(g.department !== undefined && /[,&]|\svà\s/.test(own))) return refuse('one unit, not a group')
    }
    if (
      (g.rural ?? g.urban ?? g.ward ?? g.rcommune) !== undefined &&
      g.n === undefined &&
      g.block === undefined &&
      !/^\s(?:nội|ngoại|của|trên|trong|toàn|thuộc|thành|khác|còn lại)/.test(hit.after(8))
    )
      return refuse('opens a list of names')
    if (!marked && g.province === 'tỉnh') return refuse('one province')
    if (/^nước/.test(own)) return refuse('no group')
    if (g.block === 'nhóm' && group === 'unit' && /(?:lọt|nằm|thuộc|trong|vào|ở)\s$/.test(before))
      return refuse('a vague group at the top or bottom')
    if (/(?:nhóm|tốp|top)\s$/.test(before) && g.n !== undefined) return refuse('a vague group at the top or bottom')
    const qualified = g.qualifier !== undefined
    // "xếp thứ 3 khối quận, huyện": the number is the place.
    const place = g.n !== undefined && /(?<![a-zà-ỹ])(?:thứ|hạng|vị trí|vị trí số|top|tốp)\s$/.test(before)
    if (place) {
      const skip = /\d+\s*/.exec(own)!
      return { value: { group, surface: '', total: null }, start: hit.start + skip.index + skip[0].length }
    }
    // "Có 6 xã xếp loại Trung bình": some of a group, counted by what they have in common.
    const some =
      /(?<![a-zà-ỹ])(?:có|còn|chỉ|trong đó|gồm)\s$/.test(before) &&
      /^\s(?:xếp loại|đạt loại|đạt mức|được xếp|bị|chưa|không|dưới|có điểm|có chỉ số|tăng|giảm)(?![a-zà-ỹ])/.test(
        hit.after(16),
      )
    const value: PeerValue = {
      group,
      surface: qualified ? own.replace(/^(?:khối|nhóm)\s+/, '').replaceAll(/\s+/g, ' ') : '',
      total: g.n === undefined || some ? null : sizeOf(Number(g.n), own),
    }
    return { value }
  },
  examples: {
    finds: [
      ['dẫn đầu «khối quận, huyện, thị xã»', { group: 'district' }],
      ['trong «30 quận, huyện, thị xã»', { group: 'district', total: 30 }],
      ['Trong «22 quận, huyện và TP Thủ Đức»,', { group: 'district', total: 22 }],
      ['trong «21 quận, huyện và TP Thủ Đức»,', { group: 'district', total: 22 }],
      ['đứng thứ 4 trong «22 quận, huyện, TP.Thủ Đức»', { group: 'district', total: 22 }],
      ['«khối 22 sở, cơ quan ngang sở»', { group: 'department', total: 22 }],
      ['ở «khối sở, ban, ngành»', { group: 'department' }],
      ['trong «126 xã, phường»', { group: 'commune', total: 126 }],
      ['thứ 3 trong «63 tỉnh, thành phố»', { group: 'province', total: 63 }],
      ['«khối ngành dọc»', { group: 'vertical' }],
      ['xếp thứ 3 «khối quận, huyện»', { group: 'district', total: null }],
      ['trong «75 xã» của', { group: 'rural-commune', total: 75 }],
      ['có «6 xã» xếp loại Trung bình', { group: 'rural-commune', total: null }],
    ],
    ignores: ['quận Đống Đa', 'lọt vào nhóm 5 địa phương', 'xã Thanh Trì', 'tỉnh Bình Dương'],
  },
})

/** "21 quận, huyện và TP Thủ Đức" are 22: the papers count the city in or beside them (guide 3.3). */
function sizeOf(n: number, own: string): number {
  return n === 21 && own.endsWith('thủ đức') ? 22 : n
}

function classOf(g: Readonly<Record<string, string | undefined>>): PeerClass | null {
  if (g.ministry !== undefined) return 'ministry'
  if (g.vertical !== undefined) return 'vertical'
  if (g.service !== undefined) return 'service'
  if (g.noservice !== undefined) return 'no-service'
  if (g.district !== undefined || g.local !== undefined) return g.local === undefined ? 'district' : 'unit'
  if (g.commune !== undefined) return 'commune'
  if (g.central !== undefined) return 'central-city'
  if (g.region !== undefined) return 'region'
  if (g.province !== undefined) return 'province'
  if (g.rural !== undefined) return 'rural-district'
  if (g.urban !== undefined) return 'urban-district'
  if (g.ward !== undefined) return 'ward'
  if (g.rcommune !== undefined) return 'rural-commune'
  if (g.office !== undefined) return 'office'
  if (g.department !== undefined) return 'department'
  return g.unit === undefined ? null : 'unit'
}
