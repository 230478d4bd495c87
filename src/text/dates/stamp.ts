import { foldKey } from '../source-text.ts'
import { isoOf } from './calendar.ts'
import { dayAt } from './day.ts'

const START = /\d+|(?:tháng|thg)(?=[ .\d])/g

/**
 * The publication stamp in a short text: the first full date, with its clock time. Day before month, always; `SA`/`CH`,
 * `GMT+7`, weekdays and labels around it are read over. null when no full date stands there.
 */
export function parseStamp(text: string): { readonly iso: string } | null {
  const folded = foldKey(text.length > 2000 ? text.slice(0, 2000) : text)
  START.lastIndex = 0
  for (let match = START.exec(folded); match !== null; match = START.exec(folded)) {
    const day = dayAt(folded, match.index, null, 'past')
    if (day !== null) return { iso: isoOf(day.moment) }
  }
  return null
}
