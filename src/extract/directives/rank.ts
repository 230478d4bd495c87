/** Levels of those who order and are ordered; who stands above the issuer cannot be ordered by him (guide 15.1). */
const LEVELS: ReadonlyArray<readonly [RegExp, number]> = [
  [
    /^(?:thủ tướng|phó thủ tướng|chính phủ|quốc hội|trung ương|tổng bí thư|bộ trưởng|thứ trưởng|bộ chính trị|ban bí thư|chủ tịch nước|tổng cục|tổng thanh tra|bộ (?!phận|tư lệnh|chỉ huy))/,
    6,
  ],
  [/^(?:văn phòng (?:hđnd|ubnd|hđnd và ubnd|đoàn đbqh[^,]{0,20}) ?(?:tp|thành phố))/, 4],
  [/^(?:thành ủy|tỉnh ủy)/, 5],
  [
    /^(?:sở|các sở|cục|công an (?:tp|thành phố)|thanh tra (?:tp|thành phố)|bhxh|bảo hiểm xã hội|kho bạc|ban quản lý|bộ tư lệnh|ngân hàng nhà nước)(?= |,|$)/,
    4,
  ],
  [/^(?:quận|huyện|thị xã|thị ủy|huyện ủy|quận ủy|(?:tp|thành phố)\.? thủ đức|q\.|chi cục)/, 3],
  [/^(?:phòng|đội)(?= )/, 2.5],
  [/^(?:phường|xã (?!hội)|thị trấn|đặc khu)/, 2],
  [/^(?:thành phố|tp|tỉnh|hà nội|thủ đô|tphcm|hcm)/, 5],
  [/^(?:tổ dân phố|thôn|trường|các trường|hiệu trưởng|cán bộ|công chức|doanh nghiệp|chủ đầu tư|nhà thầu|người dân)/, 1],
]

/** Level by the first word that has one: "Phòng Nội vụ quận" is a phòng, "Chủ tịch UBND phường X (quận Y)" a phường. null: unknown. */
export function levelOf(folded: string): number | null {
  for (let at = 0; at < folded.length && at < 120; ) {
    for (const [pattern, level] of LEVELS) if (pattern.test(folded.slice(at, at + 60))) return level
    const next = folded.indexOf(' ', at)
    if (next < 0) break
    at = next + 1
  }
  return null
}
