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

/**
 * Quarter turns clockwise that set a sheet upright: the way in which most letters are read for sure; 0 where none stands out.
 * A glance before anything is read: a table on its side costs its whole reading twice.
 */
export async function turnsOf(page: Grey, dpi: number, recogniser: Recogniser): Promise<number> {
  const small = resized(page, GLANCE_DPI / dpi)
  const glance = async (turns: number) => letters(await recogniser.page(turned(small, turns), GLANCE_DPI))
  const first = await glance(0)
  if (first.sure >= ENOUGH && first.sure * 2 >= first.all) return 0
  const others = [await glance(1), await glance(2), await glance(3)].map(({ sure }) => sure)
  const most = Math.max(...others)
  return most > first.sure * 1.5 && most >= ENOUGH ? others.indexOf(most) + 1 : 0
}

/** Letters of some ten words. */
const ENOUGH = 40
