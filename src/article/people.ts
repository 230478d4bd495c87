const PREFIX =
  /^(?:bài(?: và ảnh)?|tin(?:,? bài)?|ảnh|tác giả|thực hiện|nguồn|theo|by|written by|text by)\s*[:,.\-–]\s*|^(?:bởi|by)\s+/i
const STAMP = /\s*[|,–-]?\s*\(?\d{1,2}[:/.-]\d{1,2}.*$/
const NOT_A_NAME = /^(?:https?:|www\.|@)|\d{2}|^(?:admin|administrator|editor|ban biên tập|unknown|none|null)$/i

/** Names of the authors: the first source that has any, the paper's own name never being one. */
export function authorsOf(sources: readonly (readonly string[])[], papers: readonly (string | null)[]): string[] {
  const own = new Set(papers.filter((name) => name !== null).map((name) => name.toLowerCase()))
  for (const source of sources) {
    const names = [...new Set(source.flatMap(namesIn))].filter((name) => !own.has(name.toLowerCase()))
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

/** A name as a signature: two to five words, each with a capital (or all in capitals), no stop at the end. */
const WORD = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|[A-Z]\.)$/u
const LINKING = /^(?:và|&|-|–|,)$/

/** The names under a text, as its last line or two lines give them; null when the line is something else. */
export function signature(line: string): string[] | null {
  const text = line
    .replace(PREFIX, '')
    .replace(/^\(|\)$/g, '')
    .trim()
  if (text.length < 3 || text.length > 60 || /[.!?:;”"]$/.test(text) || /\d/.test(text)) return null
  const words = text.replaceAll(',', ' , ').split(/\s+/)
  if (words.length < 2 || words.length > 9) return null
  if (!words.every((word) => WORD.test(word) || LINKING.test(word))) return null
  const names = namesIn(text)
  return names.length > 0 && names.every((name) => name.split(' ').length >= 2) ? names : null
}
