/** Levels of those who order and are ordered; who stands above the issuer cannot be ordered by him (guide 15.1). */
const LEVELS: ReadonlyArray<readonly [RegExp, number]> = [
  [
    /^(?:thủ tướng|phó thủ tướng|chính phủ|quốc hội|trung ương|tổng bí thư|bộ trưởng|thứ trưởng|bộ chính trị|ban bí thư|chủ tịch nước|tổng cục|tổng thanh tra|thống đốc|vụ trưởng|bộ(?= |$|,)(?! (?:phận|tư lệnh|chỉ huy|máy|chỉ số|tiêu))|cục(?: trưởng cục)? (?!thuế|hải quan|thống kê|thi hành|quản lý thị trường|thuỷ|trưởng))/,
    6,
  ],
  [/^(?:văn phòng (?:hđnd|ubnd|hđnd và ubnd|đoàn đbqh[^,]{0,20}) ?(?:tp|thành phố))/, 4],
  [/^(?:t\.ư|tw|trung ương|quốc gia|nhà nước)(?= |$|,)|^việt nam(?=$|,)/, 6],
  [/^(?:thành ủy|tỉnh ủy)/, 5],
  [
    /^(?:sở|các sở|cục (?:thuế|hải quan|thống kê|thi hành án|quản lý thị trường)|công an (?:tp|thành phố)|thanh tra (?:tp|thành phố)|bhxh|bảo hiểm xã hội|kho bạc|ban quản lý|bộ tư lệnh|ngân hàng nhà nước)(?= |,|$)/,
    4,
  ],
  [/^(?:quận|huyện|thị xã|thị ủy|huyện ủy|quận ủy|(?:tp|thành phố)\.? thủ đức|q\.|chi cục)/, 3],
  [/^(?:phòng|đội)(?= )/, 2.5],
  [/^(?:phường|xã (?!hội)|thị trấn|đặc khu)/, 2],
  [/^(?:thành phố|tp|tỉnh|hà nội|thủ đô|tphcm|hcm)/, 5],
  [/^(?:tổ dân phố|thôn|trường|các trường|hiệu trưởng|cán bộ|công chức|doanh nghiệp|chủ đầu tư|nhà thầu|người dân)/, 1],
]

/** Who comes to inspect is asked by the inspected, not ordered. */
export function isVisitor(folded: string): boolean {
  return /^(?:tổ công tác|đoàn (?:công tác|kiểm tra|giám sát|khảo sát|thanh tra))$/.test(folded)
}

/** Level by the first word that has one: "Phòng Nội vụ quận" is a phòng, "Chủ tịch UBND phường X (quận Y)" a phường. null: unknown. */
export function levelOf(folded: string): number | null {
  for (let at = 0; at < folded.length && at < 120; ) {
    const before = folded.slice(Math.max(0, at - 6), at)
    // "đảng bộ" is no ministry, "cơ sở" no department.
    const inner =
      (folded.startsWith('bộ', at) && /(?:chi|đảng|cán|toàn|nội|liên|tiến) $/.test(before)) ||
      (folded.startsWith('sở', at) && /(?:cơ|trụ) $/.test(before))
    if (!inner) for (const [pattern, level] of LEVELS) if (pattern.test(folded.slice(at, at + 60))) return level
    const next = folded.indexOf(' ', at)
    if (next < 0) break
    at = next + 1
  }
  return null
}

/** Offices and organs of Party, government, council and their agencies. Others may demand; they do not direct. */
const GOVERNMENT =
  /(?:^|[ ,])(?:ubnd|ưbnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|thành ủy|quận ủy|huyện ủy|thị ủy|đảng ủy|đảng bộ|ban thường vụ|btv|ban chấp hành|ban cán sự|thường trực|sở|phòng|ban chỉ đạo|ban quản lý|ban (?:pháp chế|kinh tế|văn hóa|đô thị|tổ chức|tuyên giáo|dân vận|nội chính)|trưởng ban|trưởng đoàn|đoàn (?:kiểm tra|giám sát|khảo sát|công tác)|tổ (?:công tác|kiểm tra|giám sát)|cục|chi cục|tổng cục|vụ trưởng|văn phòng|thanh tra|công an|kho bạc|bhxh|bảo hiểm xã hội|bộ|chính phủ|thủ tướng|bộ trưởng|thứ trưởng|trung ương|thành phố|tp|tp\.hcm|tphcm|hà nội|thủ đô|quận|huyện|thị xã|phường|xã|đặc khu|thị trấn|mttq|ubmttq|mặt trận|hải quan|thuế|trung tâm (?:phục vụ|hành chính)|bộ tư lệnh|hội nghị|tỉnh)(?= |,|$)/

export function isGovernment(standing: string): boolean {
  return GOVERNMENT.test(standing) && !FOREIGN.test(standing)
}
const FOREIGN =
  /(?:^| )(?:xã hội|hạ viện|thượng viện|tổng thống|liên hợp quốc|xét xử|chứng khoán|quân lực|công chứng|viện kiểm sát|viện ksnd|hành nghề)(?= |$)/

/** A leader named by the office alone, as everybody in the city calls him: "Bí thư", "Chủ tịch". */
/** "Đoàn cũng đề nghị huyện …": the team that the text named before. */
export function isTeam(standing: string): boolean {
  return /^(?:đoàn|tổ)$/.test(standing)
}

export function isPlainLeader(standing: string): boolean {
  return /^(?:phó )?(?:bí thư|chủ tịch)$/.test(standing)
}
