import { foldKey } from '../../../text/index.ts'

/** Type words of units: set in a narrow column they wrap, and are lost first. */
const TYPE = /^(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân)\s+/
const BARE = /^(?:quận|huyện|thị xã|thành phố|tp\.?|phường|xã)\s+/

/**
 * The unit each misread name must be, by edit distance to the closed list; null where two units are about as near, or a unit
 * would stand in two rows. A digit of a name ("Quận 7") is never a misreading of another: such names must be read exactly.
 */
export function unitsNamed(names: readonly string[], units: readonly string[]): (string | null)[] {
  const list = units.map((unit) => ({ unit, key: keyOf(unit), bare: keyOf(foldKey(unit).replace(BARE, '')) }))
  const chosen = names.map((name) => nearest(keyOf(foldKey(name).replace(TYPE, '')), list))
  return chosen.map((unit) => (unit !== null && chosen.filter((other) => other === unit).length === 1 ? unit : null))
}

interface Listed {
  readonly unit: string
  readonly key: string
  readonly bare: string
}

/** Narrow columns lose their spaces first ("HaiBàTrưng"), so names are compared without them. */
function keyOf(name: string): string {
  return foldKey(name)
    .replace(/^[\d.|)\s]+|[^\p{L}\d]+$/gu, '')
    .replace(/[^\p{L}\d]/gu, '')
}

function nearest(read: string, list: readonly Listed[]): string | null {
  if (read.length < 2) return null
  let best: Listed | null = null
  let least = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  for (const one of list) {
    const far = read === one.bare && one.bare !== one.key ? 0.25 : distance(read, one.key, least + 1.5)
    if (far < least) {
      second = least
      least = far
      best = one
    } else if (far < second) second = far
  }
  if (best === null || least > Math.max(1, read.length / 6)) return null
  if (/\d/.test(best.key) || /\d/.test(read)) return least <= 0.25 ? best.unit : null
  // A mark lost from a letter counts half; two units that part by no more than that need the name without a mistake.
  return least === 0 ? best.unit : second - least >= 1 ? best.unit : null
}

/** Edit distance; a letter that differs only in its marks (ê for e, the commonest misreading) counts half. */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const value = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + replacement(a[i - 1]!, b[j - 1]!))
      next.push(value)
      if (value < least) least = value
    }
    if (least > limit) return Number.POSITIVE_INFINITY
    row = next
  }
  return row[b.length]!
}

function replacement(a: string, b: string): number {
  if (a === b) return 0
  return plain(a) === plain(b) ? 0.5 : 1
}

const plain = (letter: string) => (letter === 'đ' ? 'd' : letter.normalize('NFD')[0]!)
