import { asciiOf, foldKey, numberWord, ordinalWord, romanNumeral } from '../text/index.ts'

/** A name taken apart: `UBND Q.1` → kinds [quan], bare `1`; `phường 10, quận 5` → kinds [phuong], bare `10`, parent `quận 5`. */
export interface Surface {
  /** Kinds the type word allows; null = no type word. */
  readonly kinds: readonly string[] | null
  /** Folded name without type word; numbers without leading zeros. */
  readonly bare: string
  /** The text behind a comma or in brackets, which names the unit above. */
  readonly parent: string | null
  /** Written wholly without Vietnamese letters, so `Dong Da` may be Đống Đa. */
  readonly plain: boolean
}

const ORGAN =
  /^(?:ubnd|ủy ban nhân dân|ủy ban|hđnd|hội đồng nhân dân|đảng bộ|chính quyền|quận ủy|huyện ủy|thị ủy|thành ủy|đảng ủy)\s+/

/** Longer words first; the second member are the kinds a word may stand for. */
const TYPE_WORDS: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [/^(?:thủ đô|thu do)\s+/, ['thanh_pho_tw']],
  [/^(?:thành phố|thanh pho)\s+|^(?:tp\.?|t\.p\.?)\s*(?=\S)/, ['thanh_pho_tw', 'thanh_pho']],
  [/^(?:thị trấn|thi tran)\s+|^tt\.?\s+|^tt\.(?=\S)/, ['thi_tran']],
  [/^(?:thị xã|thi xa)\s+|^tx\.?\s+|^tx\.(?=\S)/, ['thi_xa']],
  [/^(?:đặc khu|dac khu)\s+/, ['dac_khu']],
  [/^(?:tỉnh|tinh)\s+/, ['tinh']],
  [/^(?:quận|quan)\s*(?=\d)|^(?:quận|quan)\s+|^q\.?\s+|^q\.(?=\S)|^q(?=\d)/, ['quan']],
  [/^(?:huyện|huyen)\s+|^h\.?\s+|^h\.(?=\S)/, ['huyen']],
  [/^(?:phường|phuong)\s*(?=\d)|^(?:phường|phuong)\s+|^p\.?\s+|^p\.(?=\S)|^p(?=\d)/, ['phuong']],
  [/^(?:xã|xa)\s+|^x\.\s*(?=\S)/, ['xa']],
  [/^(?:district|dist\.?)\s+|^d\.?\s*(?=\d)/, ['quan']],
  [/^ward\s+/, ['phuong']],
]
const ENGLISH_TAIL: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [/\s+(?:urban district|rural district|district)$/, ['quan', 'huyen']],
  [/\s+ward$/, ['phuong']],
  [/\s+commune$/, ['xa']],
  [/\s+special zone$/, ['dac_khu']],
  [/\s+(?:township|town)$/, ['thi_xa', 'thi_tran']],
  [/\s+(?:city|capital)$/, ['thanh_pho_tw', 'thanh_pho']],
  [/\s+province$/, ['tinh']],
]

/** Takes a name as found in a table, a query or a text apart. Never fails; an unknown name keeps itself as `bare`. */
export function parseSurface(surface: string): Surface {
  let rest = foldKey(surface)
  const plain = rest === asciiOf(rest)
  for (let organ = ORGAN.exec(rest); organ !== null; organ = ORGAN.exec(rest)) rest = rest.slice(organ[0].length)
  rest = rest.replace(/ people's committee$/, '')
  const { own, parent } = splitParent(rest)
  for (const [pattern, kinds] of TYPE_WORDS) {
    const match = pattern.exec(own)
    if (match !== null && match[0].length < own.length)
      return { kinds, bare: bareKey(own.slice(match[0].length), true), parent, plain }
  }
  for (const [pattern, kinds] of ENGLISH_TAIL) {
    const match = pattern.exec(own)
    if (match !== null && match.index > 0)
      return { kinds, bare: bareKey(own.slice(0, match.index), false), parent, plain }
  }
  return { kinds: null, bare: bareKey(own, false), parent, plain }
}

function splitParent(text: string): { own: string; parent: string | null } {
  const match = /^([^,(]+)\s*(?:,\s*|\(\s*)([^)]+)\)?$/.exec(text)
  return match === null ? { own: text.trim(), parent: null } : { own: match[1]!.trim(), parent: match[2]!.trim() }
}

/** `01` → `1`; behind a type word also `nhất`, `mười`, `iii` and `one`. */
function bareKey(bare: string, typed: boolean): string {
  if (/^\d+$/.test(bare)) return String(Number(bare))
  if (!typed) return bare
  const number = numberWord(bare) ?? ordinalWord(bare) ?? romanNumeral(bare) ?? ENGLISH_NUMBERS.get(bare)
  return number == null || number < 1 ? bare : String(number)
}

const ENGLISH_NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1] as const),
)
