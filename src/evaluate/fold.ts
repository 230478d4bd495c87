import { SourceText } from '../text/index.ts'

/**
 * How two spellings are compared: NFC, lower case, tone placement, NBSP, dashes, runs of white space, and TƯ = TW. The
 * extractor's own folding does all but the last two.
 */
export function fold(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null
  return new SourceText(value).folded.replaceAll('tư/', 'tw/').replaceAll('/tư', '/tw').replaceAll(/\s+/g, ' ').trim()
}

const CITIES: Readonly<Record<string, string>> = { hanoi: 'hà nội', hcmc: 'tp hồ chí minh' }

export function foldCity(value: string | null | undefined): string | null {
  const folded = fold(value)
  return folded === null ? null : (CITIES[folded] ?? folded)
}

/** Do two quotes of one text stand on the same words? At least half of the shorter one must be shared. */
export function overlap(a: string, b: string, text: string): boolean {
  const [one, two, all] = [fold(a)!, fold(b)!, fold(text)!]
  if (one === '' || two === '') return false
  if (two.includes(one) || one.includes(two)) return true
  const i = all.indexOf(one)
  const j = all.indexOf(two)
  if (i < 0 || j < 0) return false
  return Math.min(i + one.length, j + two.length) - Math.max(i, j) >= 0.5 * Math.min(one.length, two.length)
}
