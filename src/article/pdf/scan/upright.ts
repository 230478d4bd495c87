import { type Grey, resized, turned } from './picture.ts'
import type { ReadCell, Recogniser } from './recogniser.ts'

/** Resolution at which a page is glanced at: enough to tell letters from letters lying on their side. */
const GLANCE_DPI = 110
/** Confidence of words that stand upright; of words upside down few reach it. */
const CONFIDENT = 75

/** Letters in words that recognition is sure of, and in all words. */
function letters(words: readonly ReadCell[]): { sure: number; all: number } {
  let sure = 0
  let all = 0
  for (const { text, confidence } of words)
    for (const word of text.match(/\p{L}{2,}/gu) ?? []) {
      all += word.length
      if (confidence >= CONFIDENT && word.length <= 7) sure += word.length
    }
  return { sure, all }
}

/** Words enough, and most of them sure: nobody need ask which way up the sheet lay. */
export function standsUpright(words: readonly ReadCell[]): boolean {
  const { sure, all } = letters(words)
  return sure >= 40 && sure * 2 >= all
}

/** Quarter turns clockwise that set a sheet upright: the way in which most letters are read for sure; 0 where none stands out. */
export async function turnsOf(page: Grey, dpi: number, recogniser: Recogniser): Promise<number> {
  const small = resized(page, GLANCE_DPI / dpi)
  const read: number[] = []
  for (let turns = 0; turns < 4; turns++)
    read.push(letters(await recogniser.page(turned(small, turns), GLANCE_DPI)).sure)
  const best = read.indexOf(Math.max(...read))
  return read[best]! > read[0]! * 1.5 ? best : 0
}
