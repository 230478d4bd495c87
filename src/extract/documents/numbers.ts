import type { SourceText } from '../../text/index.ts'
import { BODIES, kindOfCode } from './kinds.ts'
import type { NumberAt } from './types.ts'

/**
 * `104/QĐ-TTg`, `30/2018/QĐ-UBND`, `34-KL/TƯ`, `131/2020/QH14`, `1284/UBND-SNV`; party numbers have the hyphen first, state
 * numbers the slash (O1). Spaces may stand around either ("11 – NQ/TW").
 */
const NUMBER =
  /(?<![a-zà-ỹ\d.,/-])\d{1,5}[a-z]?(?: ?[/-] ?(?:19|20)\d{2}(?= ?\/))? ?([/-]) ?([a-zđư][a-zđư&]{0,9}\d{0,2})((?: ?[-/.] ?[a-zđư&]{1,14}\d{0,3}){0,3})(?![a-zà-ỹ\d])/g

/** Numbers with a code between two folded offsets. */
export function numbersIn(source: SourceText, from: number, to: number): NumberAt[] {
  const { folded } = source
  const found: NumberAt[] = []
  NUMBER.lastIndex = from
  for (let match = NUMBER.exec(folded); match !== null && match.index < to; match = NUMBER.exec(folded)) {
    let end = match.index + match[0].length
    if (end > to) break
    const lead = match[2]!
    let rest = match[3]!
    // "104/QĐ-TTg - Bộ Nội vụ": a dash between spaces does not go on in lower case.
    const kept = keptTail(source, end - rest.length, rest, kindOfCode(lead) !== undefined)
    if (kept < rest.length) {
      end -= rest.length - kept
      rest = rest.slice(0, kept)
    }
    const codes = [lead, ...rest.split(/[-/.]/)].map((code) => code.trim()).filter((code) => code !== '')
    if (capital(source, end - rest.length - lead.length)) found.push({ start: match.index, end, codes })
    NUMBER.lastIndex = end
  }
  return found
}

/** Length of the part of a tail whose segments are codes, not words: each begins with a capital in the text as given. A
 * spaced dash joins a body, or the department behind a lone body (`whole` false). */
function keptTail(source: SourceText, at: number, tail: string, whole: boolean): number {
  const segment = / ?[-/.] ?([a-zđư&]{1,14}\d{0,3})/g
  let kept = 0
  for (let match = segment.exec(tail); match !== null; match = segment.exec(tail)) {
    const word = at + match.index + match[0].length - match[1]!.length
    const spaced = match[0].startsWith(' ') || match[0].length > match[1]!.length + 1
    if (!capital(source, word) || match[0].trimStart()[0] === '.') break
    if (
      spaced &&
      (kept > 0 || !BODIES.test(match[1]!)) &&
      !(kept === 0 && !whole && isUpperWord(source, word, match[1]!.length))
    )
      break
    kept = match.index + match[0].length
  }
  return kept
}

function isUpperWord(source: SourceText, at: number, length: number): boolean {
  const word = source.raw.slice(source.toRaw(at), source.toRaw(at + length))
  return word.length > 1 && word === word.toUpperCase()
}

function capital(source: SourceText, at: number): boolean {
  const letter = source.raw[source.toRaw(at)] ?? ''
  return letter !== letter.toLowerCase()
}

/** May this code stand without a kind word before the number? */
export function isPlainCode(codes: readonly string[]): boolean {
  const [first = '', second] = codes
  if (/^(?:qh|ubtvqh)\d{1,2}$/.test(first)) return true
  return second !== undefined && (kindOfCode(first) !== undefined || BODIES.test(first))
}

/** Who issued it: the segment behind the kind, or the first where no kind stands (`VPCP` of `9595/VPCP-KSTT`). */
export function issuerSegment(codes: readonly string[]): number {
  return codes.length > 1 && kindOfCode(codes[0]!) !== undefined ? 1 : 0
}
