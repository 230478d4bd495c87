import { becauseOf, type Chapter, valueWords } from '../../panel/index.ts'
import { PLAIN, type Style } from './style.ts'

const minute = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`
const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

/** A cell through time, a line a chapter: from when, what the panel showed, by which policy, what came and went. */
export function renderHistory(title: string, chapters: readonly Chapter[], style: Style = PLAIN): string {
  const lines = chapters.flatMap(({ from, cell, came, went }) => {
    const moves = [
      came.length > 0 ? `${counted(came.length, 'claim')} came` : null,
      went.length > 0 ? `${counted(went.length, 'claim')} went` : null,
      came.length + went.length === 0 ? 'a decision or a page changed' : null,
    ].filter((part) => part !== null)
    const shown =
      cell === null ? 'nothing' : `${valueWords(cell)}${cell.state === 'disputed' ? '' : ` (${cell.state})`}`
    const because = cell === null ? '' : `: ${becauseOf(cell.decided_by) ?? cell.decided_by}`
    return [`${style.faint(minute(from))}  ${style.strong(shown)}${because}; ${moves.join(', ')}`]
  })
  return [style.strong(title), '', ...(lines.length > 0 ? lines : ['No claim was ever recorded.'])]
    .map((l) => `${l}\n`)
    .join('')
}
