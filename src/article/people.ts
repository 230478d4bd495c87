const PREFIX =
  /^(?:bài(?: và ảnh)?|tin(?:,? bài)?|ảnh|tác giả|thực hiện|nguồn|theo|by|written by|text by)\s*[:,.\-–]\s*|^(?:bởi|by)\s+/i
const STAMP = /\s*[|,–-]?\s*\(?\d{1,2}[:/.-]\d{1,2}.*$/
const NOT_A_NAME = /^(?:https?:|www\.|@)|\d{2}|^(?:admin|administrator|editor|ban biên tập|unknown|none|null)$/i

/**
 * Names of the authors: as the layout finds them, else the data, else the meta tag, unless that names the paper itself.
 */
export function authorsOf(
  visible: readonly string[],
  linked: readonly string[],
  meta: string | null,
  site: string | null,
): string[] {
  for (const source of [visible, linked, meta === null ? [] : [meta]]) {
    const names = [...new Set(source.flatMap(namesIn))].filter(
      (name) => site === null || name.toLowerCase() !== site.toLowerCase(),
    )
    if (names.length > 0) return names
  }
  return []
}

function namesIn(text: string): string[] {
  return text
    .replace(STAMP, '')
    .split(/\s*(?:[;|]|,(?=\s)|\s[-–]\s|\s(?:và|and|&)\s)\s*/i)
    .map((name) =>
      name
        .replace(PREFIX, '')
        .replace(/^[("“\s]+|[)"”\s]+$/g, '')
        .trim(),
    )
    .filter((name) => name.length >= 2 && name.length <= 60 && name.split(' ').length <= 6 && !NOT_A_NAME.test(name))
}
