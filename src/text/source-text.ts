import { type Words, wordsOf } from './words.ts'

/**
 * A text as given, and a folded copy of it for matching. Offsets everywhere are UTF-16 indices; the folded copy knows, for
 * each of its units, where it came from, so that every quote is cut from the original (language guide, section 2).
 *
 * Folding: NFC · lower case · Ð→đ · new tone placement (hoà→hòa, uỷ→ủy) · every space (NBSP, thin, tab) → one plain space
 * per unit, line breaks kept as `\n` · dashes → `-` · typographic quotes → `"` and `'` · zero-width characters dropped.
 */
export class SourceText {
  readonly raw: string
  readonly folded: string
  /** `origin[i]` = index in `raw` of the folded unit i; `origin[folded.length] === raw.length`. null = same indices. */
  readonly #origin: Int32Array | null
  #words: Words | null = null

  /** Line breaks at the indices `wraps` of `raw` stand for a space. */
  constructor(raw: string, wraps: ReadonlySet<number> | null = null) {
    this.raw = raw
    const { folded, origin } = fold(wraps === null ? raw : unwrapped(raw, wraps))
    this.folded = folded
    this.#origin = origin
  }

  /** The words of the folded text, cut when the first lexicon asks. */
  get words(): Words {
    this.#words ??= wordsOf(this.folded)
    return this.#words
  }

  /** Index in `raw` of a boundary in `folded` (0 … folded.length). */
  toRaw(index: number): number {
    return this.#origin === null ? index : this.#origin[index]!
  }

  /** Index in `folded` of a boundary in `raw`: the first folded unit that starts at or after it. */
  toFolded(index: number): number {
    const origin = this.#origin
    if (origin === null) return index
    let low = 0
    let high = origin.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (origin[middle]! < index) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The only way to make a quote: from folded boundaries to the exact slice of the text as given, trimmed of white space. */
  quote(start: number, end: number): { quote: string; start: number; end: number } {
    let from = this.toRaw(start)
    let to = this.toRaw(end)
    while (from < to && isSpace(this.raw.charCodeAt(from))) from++
    while (to > from && isSpace(this.raw.charCodeAt(to - 1))) to--
    if (from >= to) throw new RangeError(`an empty quote at ${start}–${end}`)
    return { quote: this.raw.slice(from, to), start: from, end: to }
  }
}

/** Of the same length, so that every index stays what it is. */
function unwrapped(raw: string, wraps: ReadonlySet<number>): string {
  let out = ''
  let from = 0
  for (const at of [...wraps].sort((a, b) => a - b)) {
    out += `${raw.slice(from, at)} `
    from = at + 1
  }
  return out + raw.slice(from)
}

/** The folded form of a short string: a key for comparing. */
export function foldKey(text: string): string {
  const { folded } = fold(text)
  return (folded.includes('  ') || folded.includes('\n') ? folded.replace(/\s+/g, ' ') : folded).trim()
}

/** Without diacritics, for English-language pages and slugs: `đống đa` → `dong da`. Same length as a folded text. */
export function asciiOf(folded: string): string {
  let out = ''
  for (const ch of folded) out += ASCII.get(ch) ?? ch
  return out
}

const ASCII = asciiTable()

function asciiTable(): Map<string, string> {
  const table = new Map<string, string>([['đ', 'd']])
  for (const ch of 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ')
    table.set(ch, ch.normalize('NFD')[0]!)
  return table
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x3000 ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029
  )
}

function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}

/** One unit that folds to one unit, or '' to drop it. Letters outside this table go through toLowerCase. */
function simple(code: number): number {
  if (code < 128)
    return code >= 65 && code <= 90 ? code + 32 : code === 9 || code === 13 || code === 11 || code === 12 ? 32 : code
  switch (code) {
    case 0xa0:
    case 0x1680:
    case 0x202f:
    case 0x205f:
    case 0x3000:
      return 32
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return 45
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return 34
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x2032:
      return 39
    case 0x2028:
    case 0x2029:
      return 10
    case 0xd0:
    case 0x110:
    case 0x189:
      return 0x111
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
    case 0xad:
      return -1
    default:
      return code >= 0x2000 && code <= 0x200a ? 32 : -2
  }
}

function fold(raw: string): { folded: string; origin: Int32Array | null } {
  const n = raw.length
  const { units, origin } = scratchFor(n * 3 + 4)
  let at = 0
  let identity = true
  for (let i = 0; i < n; ) {
    const code = raw.charCodeAt(i)
    let next = i + 1
    while (next < n && isMark(raw.charCodeAt(next))) next++
    if (next === i + 1) {
      const to = simple(code)
      if (to >= 0) {
        units[at] = to
        origin[at++] = i
      } else if (to === -1) identity = false
      else {
        const lower = code >= 0xd800 && code <= 0xdfff ? raw[i]! : lowerOf(code)
        for (let k = 0; k < lower.length; k++) {
          units[at] = lower.charCodeAt(k)
          origin[at++] = i
        }
        if (lower.length !== 1) identity = false
      }
    } else {
      const cluster = raw.slice(i, next).normalize('NFC').toLowerCase()
      for (let k = 0; k < cluster.length; k++) {
        const to = simple(cluster.charCodeAt(k))
        if (to === -1) continue
        units[at] = to >= 0 ? to : cluster.charCodeAt(k)
        origin[at++] = i
      }
      identity = false
    }
    i = next
  }
  placeTones(units, at)
  const folded = decodeUnits(units, at)
  if (identity) return { folded, origin: null }
  origin[at] = n
  return { folded, origin: origin.slice(0, at + 1) }
}

interface Scratch {
  readonly units: Uint16Array
  readonly origin: Int32Array
}

/** Texts are folded one after the other, and short ones by the thousand: they share one pair of buffers. */
const KEPT = 1 << 18
let kept: Scratch | null = null

function scratchFor(length: number): Scratch {
  if (length > KEPT) return { units: new Uint16Array(length), origin: new Int32Array(length) }
  kept ??= { units: new Uint16Array(KEPT), origin: new Int32Array(KEPT) }
  return kept
}

const LOWER = new Map<number, string>()

function lowerOf(code: number): string {
  let lower = LOWER.get(code)
  if (lower === undefined) {
    lower = String.fromCharCode(code).normalize('NFC').toLowerCase()
    LOWER.set(code, lower)
  }
  return lower
}

function decodeUnits(units: Uint16Array, length: number): string {
  let out = ''
  for (let i = 0; i < length; i += 8192)
    out += String.fromCharCode.apply(null, units.subarray(i, Math.min(i + 8192, length)) as unknown as number[])
  return out
}

/** Old tone placement on the second vowel of an open oa, oe, uy moves to the first: `hoà` → `hòa`. `quý` keeps its own. */
const TONES: ReadonlyArray<readonly [first: string, second: string, from: string, to: string]> = [
  ['o', 'a', 'àáảãạ', 'òóỏõọ'],
  ['o', 'e', 'èéẻẽẹ', 'òóỏõọ'],
  ['u', 'y', 'ỳýỷỹỵ', 'ùúủũụ'],
]
const TONE_MOVE = new Map<number, { before: number; first: number; second: number }>()
for (const [first, second, from, to] of TONES) {
  for (let i = 0; i < from.length; i++)
    TONE_MOVE.set(from.charCodeAt(i), {
      before: first.charCodeAt(0),
      first: to.charCodeAt(i),
      second: second.charCodeAt(0),
    })
}

function placeTones(units: Uint16Array, length: number): void {
  for (let i = 1; i < length; i++) {
    const unit = units[i]!
    if (unit < 0xe0) continue
    const move = TONE_MOVE.get(unit)
    if (move === undefined || units[i - 1] !== move.before) continue
    if (i + 1 < length && isLetter(units[i + 1]!)) continue
    if (move.second === 121 && i >= 2 && units[i - 2] === 113) continue // qu + ý
    units[i - 1] = move.first
    units[i] = move.second
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0x1b0) || (code >= 0x1ea0 && code <= 0x1ef9)
}
