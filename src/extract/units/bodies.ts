import { gazetteer } from '../../gazetteer/index.ts'
import { foldKey } from '../../text/index.ts'

/** A body of a city as the text may call it. */
export interface Body {
  /** Canonical name (C1). */
  readonly name: string
  /** It is the city's only with its city behind it: "Công an Thành phố", never "Công an" (3.8, vertical agencies). */
  readonly needsCity: boolean
  /** Surveys and announces more than it is ranked: "theo ITPC", "nguồn: ITPC" quote it. */
  readonly isSource?: boolean
}

/** A word of a name in full and short: `['lao động', 'lđ']`. */
type Part = readonly [full: string, short?: string]

/** Departments: joints between parts vary (và, &, -, a comma, nothing) and any part may be short (3.8, N6). */
const DEPARTMENTS: ReadonlyArray<readonly [name: string, ...parts: Part[]]> = [
  ['Sở Nội vụ', ['nội vụ', 'nv']],
  ['Sở Tài chính', ['tài chính', 'tc']],
  ['Sở Tư pháp', ['tư pháp']],
  ['Sở Công Thương', ['công thương', 'ct']],
  ['Sở Xây dựng', ['xây dựng', 'xd']],
  ['Sở Giao thông vận tải', ['giao thông vận tải', 'gtvt']],
  ['Sở Giao thông vận tải', ['giao thông', 'gt'], ['vận tải', 'vt']],
  ['Sở Giao thông công chánh', ['giao thông công chánh', 'gtcc']],
  ['Sở Giáo dục và Đào tạo', ['giáo dục', 'gd'], ['đào tạo', 'đt']],
  ['Sở Y tế', ['y tế']],
  ['Sở Khoa học và Công nghệ', ['khoa học', 'kh'], ['công nghệ', 'cn']],
  ['Sở Thông tin và Truyền thông', ['thông tin', 'tt'], ['truyền thông', 'tt']],
  ['Sở Lao động - Thương binh và Xã hội', ['lao động', 'lđ'], ['thương binh', 'tb'], ['xã hội', 'xh']],
  ['Sở Nông nghiệp và Phát triển nông thôn', ['nông nghiệp', 'nn'], ['phát triển nông thôn', 'ptnt']],
  ['Sở Nông nghiệp và Môi trường', ['nông nghiệp', 'nn'], ['môi trường', 'mt']],
  ['Sở Tài nguyên và Môi trường', ['tài nguyên', 'tn'], ['môi trường', 'mt']],
  ['Sở Kế hoạch và Đầu tư', ['kế hoạch', 'kh'], ['đầu tư', 'đt']],
  ['Sở Văn hóa và Thể thao', ['văn hóa', 'vh'], ['thể thao', 'tt']],
  ['Sở Văn hóa, Thể thao và Du lịch', ['văn hóa', 'vh'], ['thể thao', 'tt'], ['du lịch', 'dl']],
  ['Sở Du lịch', ['du lịch', 'dl']],
  ['Sở Ngoại vụ', ['ngoại vụ', 'ngv']],
  ['Sở Quy hoạch - Kiến trúc', ['quy hoạch', 'qh'], ['kiến trúc', 'kt']],
  ['Sở Dân tộc và Tôn giáo', ['dân tộc', 'dt'], ['tôn giáo', 'tg']],
  ['Sở An toàn thực phẩm', ['an toàn thực phẩm', 'attp']],
  // Before the 2008 reorganisation; the gazetteer does not list them.
  ['Sở Thương mại', ['thương mại']],
  ['Sở Công nghiệp', ['công nghiệp']],
  ['Sở Bưu chính, Viễn thông', ['bưu chính'], ['viễn thông']],
  ['Sở Văn hóa - Thông tin', ['văn hóa'], ['thông tin']],
  ['Sở Giao thông công chính', ['giao thông công chính']],
]

const FULL_JOINTS = [' và ', ' & ', '&', ' - ', '-', ', ', ' ']
const SHORT_JOINTS = ['', '-', ' - ', '&', ' & ', ' và ', ', ', ',']

/** Whole names of other bodies: canonical name, surfaces. */
const BODIES: ReadonlyArray<readonly [name: string, surfaces: readonly string[], needsCity?: boolean]> = [
  [
    'Văn phòng Ủy ban nhân dân Thành phố',
    [
      'văn phòng ủy ban nhân dân',
      'văn phòng ubnd',
      'vp ubnd',
      'vpubnd',
      'văn phòng hđnd và ubnd',
      'văn phòng hội đồng nhân dân và ủy ban nhân dân',
    ],
    true,
  ],
  ['Thanh tra Thành phố', ['thanh tra'], true],
  ['Ban Dân tộc', ['ban dân tộc']],
  ['Công an Thành phố', ['công an'], true],
  ['Công an Thành phố', ['catp']],
  ['Cục Thuế Thành phố', ['cục thuế'], true],
  ['Thuế Thành phố', ['thuế'], true],
  ['Cục Hải quan Thành phố', ['cục hải quan'], true],
  ['Bảo hiểm xã hội Thành phố', ['bảo hiểm xã hội', 'bhxh'], true],
  ['Kho bạc Nhà nước Thành phố', ['kho bạc nhà nước', 'kbnn', 'kho bạc'], true],
  ['Cục Thống kê Thành phố', ['cục thống kê'], true],
  [
    'Ngân hàng Nhà nước chi nhánh Thành phố',
    [
      'ngân hàng nhà nước chi nhánh',
      'nhnn chi nhánh',
      'ngân hàng nhà nước - chi nhánh',
      'ngân hàng nhà nước việt nam chi nhánh',
      'nhnn cn',
    ],
    true,
  ],
  ['Chi cục Hải quan khu vực II', ['chi cục hải quan khu vực ii', 'chi cục hải quan khu vực 2', 'hải quan khu vực ii']],
  [
    'Ban Quản lý các khu công nghiệp và chế xuất',
    kcn([
      'khu công nghiệp và chế xuất',
      'khu công nghiệp và khu chế xuất',
      'khu công nghiệp, chế xuất',
      'khu công nghiệp và kcx',
      'kcn và chế xuất',
      'kcn và cx',
      'kcn&cx',
      'kcn và kcx',
      'kcn-kcx',
      'kcn & cx',
      'kcn, kcx',
      'khu công nghiệp & chế xuất',
      'khu công nghiệp - chế xuất',
    ]),
  ],
  [
    'Ban Quản lý các Khu chế xuất và công nghiệp',
    [
      ...kcn([
        'khu chế xuất và công nghiệp',
        'khu chế xuất và khu công nghiệp',
        'khu chế xuất, công nghiệp',
        'khu chế xuất & công nghiệp',
        'khu chế xuất - công nghiệp',
        'kcx và công nghiệp',
        'kcx và kcn',
        'kcx và cn',
        'kcx&cn',
        'kcx & cn',
        'kcx-kcn',
        'kcx - kcn',
        'kcx-cn',
        'kcx, kcn',
        'kcx/kcn',
      ]),
      'hepza',
    ],
  ],
  [
    'Ban Quản lý các khu công nghệ cao và khu công nghiệp',
    kcn([
      'khu công nghệ cao và khu công nghiệp',
      'khu công nghệ cao và công nghiệp',
      'kcnc và kcn',
      'khu cnc và kcn',
      'khu công nghệ cao, khu công nghiệp',
    ]),
  ],
  ['Ban Quản lý Khu Công nghệ cao Hòa Lạc', boards(['khu công nghệ cao hòa lạc', 'khu cnc hòa lạc'])],
  ['Ban Quản lý Khu Công nghệ cao', [...boards(['khu công nghệ cao', 'khu cnc']), 'shtp']],
  [
    'Ban Quản lý Khu Nông nghiệp công nghệ cao',
    [...boards(['khu nông nghiệp công nghệ cao', 'khu nông nghiệp cnc', 'khu nncnc'])],
  ],
  ['Ban Quản lý Đường sắt đô thị', [...boards(['đường sắt đô thị', 'đsđt']), 'maur']],
  [
    'Ban Quản lý Khu Nam',
    boards([
      'khu nam',
      'khu nam thành phố',
      'đầu tư - xây dựng khu đô thị mới nam thành phố',
      'phát triển đô thị thành phố',
    ]),
  ],
  [
    'Ban Quản lý Đầu tư - Xây dựng Khu đô thị mới Thủ Thiêm',
    boards([
      'đầu tư - xây dựng khu đô thị mới thủ thiêm',
      'đầu tư xây dựng khu đô thị mới thủ thiêm',
      'khu đô thị mới thủ thiêm',
      'khu thủ thiêm',
    ]),
  ],
  [
    'Ban Quản lý Đầu tư - Xây dựng Khu đô thị Tây Bắc',
    boards(['đầu tư - xây dựng khu đô thị tây bắc', 'khu đô thị tây bắc', 'khu tây bắc']),
  ],
  ['Ban Quản lý An toàn thực phẩm', boards(['an toàn thực phẩm', 'attp'])],
  [
    'Trung tâm Phục vụ hành chính công Thành phố',
    ['trung tâm phục vụ hành chính công', 'trung tâm pvhcc', 'tt pvhcc', 'ttpvhcc'],
    true,
  ],
  ['Trung tâm Xúc tiến Thương mại và Đầu tư', ['trung tâm xúc tiến thương mại và đầu tư', 'itpc']],
  ['Viện Nghiên cứu phát triển', ['viện nghiên cứu phát triển', 'hids'], true],
  ['Lực lượng Thanh niên xung phong', ['lực lượng thanh niên xung phong', 'lực lượng tnxp'], true],
]

function boards(names: readonly string[]): string[] {
  return ['ban quản lý', 'bql', 'ban ql'].flatMap((head) => names.map((name) => `${head} ${name}`))
}

function kcn(names: readonly string[]): string[] {
  return boards(names.flatMap((name) => [`các ${name}`, name]))
}

/** Every folded surface of every body. */
export function bodyEntries(): Array<[string, Body]> {
  const made = new Map<string, Body>()
  const add = (surface: string, body: Body) => {
    if (!made.has(surface)) made.set(surface, body)
  }
  for (const [name, surfaces, needsCity = false] of BODIES) {
    const body: Body = { name, needsCity, isSource: /^(?:Trung tâm Xúc tiến|Viện Nghiên cứu)/.test(name) }
    for (const surface of surfaces) add(surface, body)
  }
  for (const [name, ...parts] of DEPARTMENTS) {
    const body = { name, needsCity: false }
    for (const surface of spellings(parts)) add(`sở ${surface}`, body)
  }
  return [...made]
}

/** Names without "Sở", for lists that leave it out (3.7); short forms are too short to be told from anything. */
export function elidedEntries(): Array<[string, Body]> {
  const made = new Map<string, Body>()
  for (const [name, ...parts] of DEPARTMENTS)
    for (const surface of spellings(parts))
      if (surface.length > 3 && !made.has(surface)) made.set(surface, { name, needsCity: false })
  return [...made]
}

function spellings(parts: readonly Part[]): string[] {
  let made: Array<{ text: string; short: boolean }> = [{ text: '', short: false }]
  for (const [full, short] of parts) {
    made = made.flatMap((head) => {
      const out: Array<{ text: string; short: boolean }> = []
      for (const joint of head.text === '' ? [''] : FULL_JOINTS)
        out.push({ text: head.text + joint + full, short: false })
      if (short !== undefined)
        for (const joint of head.text === '' ? [''] : head.short ? SHORT_JOINTS : FULL_JOINTS)
          out.push({ text: head.text + joint + short, short: true })
      return out
    })
  }
  return made.map(({ text }) => text)
}

/** English names from the gazetteer, without their city: `department of home affairs` → Sở Nội vụ. */
export function englishBodyEntries(): Array<[string, Body]> {
  const made = new Map<string, Body>([
    ['hepza', { name: 'Ban Quản lý các Khu chế xuất và công nghiệp', needsCity: false }],
    ['city inspectorate', { name: 'Thanh tra Thành phố', needsCity: false }],
    ['municipal inspectorate', { name: 'Thanh tra Thành phố', needsCity: false }],
    ["office of the municipal people's committee", { name: 'Văn phòng Ủy ban nhân dân Thành phố', needsCity: false }],
    ["city people's committee office", { name: 'Văn phòng Ủy ban nhân dân Thành phố', needsCity: false }],
    ["office of the city people's committee", { name: 'Văn phòng Ủy ban nhân dân Thành phố', needsCity: false }],
  ])
  for (const unit of gazetteer().all) {
    if (unit.level !== 'department') continue
    const name = foldKey(unit.name_en).replace(/^(?:hanoi|ho chi minh city)(?: city)? /, '')
    if (!name.startsWith('department of')) continue
    for (const surface of [
      name,
      name.replaceAll('labor', 'labour'),
      name.replaceAll(',', ''),
      name.replaceAll('communications', 'communication'),
    ])
      if (!made.has(surface)) made.set(surface, { name: unit.name, needsCity: false })
  }
  return [...made]
}
