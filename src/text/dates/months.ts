/** Month words as written after "tháng"; the longest first, so that "mười hai" is not read as ten. */
const WORDS: ReadonlyArray<readonly [word: string, month: number]> = [
  ['mười hai', 12],
  ['mười một', 11],
  ['mười', 10],
  ['chạp', 12],
  ['giêng', 1],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]
const BY_WORD = new Map(WORDS)

/** A month as a figure or a word; in "tháng năm 2023" and "trong tháng, năm" the word "năm" before a year stays a year. */
export const MONTH = `(?:1[0-2]|0?[1-9])(?!\\d)|${WORDS.map(([word]) => word).join('|')}`

export function monthOf(written: string): number {
  return BY_WORD.get(written.replace(/\s+/g, ' ')) ?? Number(written)
}
