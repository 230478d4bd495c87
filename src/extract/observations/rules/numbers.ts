import { type NumberSpan, numberAt, numberWord, ordinalWord } from '../../../text/index.ts'

const TEENS = 'một|hai|ba|bốn|tư|lăm|sáu|bảy|bẩy|tám|chín'

/** A small number in digits or words, for `vi` patterns. */
export const COUNT = `(?:\\d{1,3}|mười(?: (?:${TEENS}))?|(?:hai|ba|bốn|năm|sáu) mươi(?: (?:mốt|${TEENS}))?|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)`

/** Numbers that may follow thứ, hạng, vị trí. */
export const ORDINAL = `(?:\\d{1,3}|mười(?: (?:${TEENS}))?|(?:hai|ba|bốn|năm|sáu) mươi(?: (?:mốt|${TEENS}))?|nhất|nhì|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín)`

export function countOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : numberWord(text.replaceAll(/\s+/g, ' '))
}

export function ordinalOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : ordinalWord(text.replaceAll(/\s+/g, ' '))
}

/** The number in digits that starts at `start`. */
export function figureAt(folded: string, start: number): NumberSpan | null {
  return numberAt(folded, start, Math.min(folded.length, start + 40))
}
