import type { FigureShape } from './glyphs.ts'

/**
 * How surely a figure was read. `sure`: recognition and the look of its digits say the same. `likely`: recognition says the
 * same twice, its digits are as many as there are shapes, and no look contradicts. `open`: anything less.
 */
export type Trust = 'sure' | 'likely' | 'open'

export interface Figure {
  /** As it would be printed, with a decimal comma; null where nothing was read that is a figure. */
  readonly value: string | null
  readonly trust: Trust
  /** Everything it may be, the value among it. */
  readonly candidates: readonly string[]
}

/** What recognition makes of a cell, cleaned to digits and at most one decimal mark; null where it is no figure. */
export function digitsIn(text: string): { digits: string; whole: number | null } | null {
  const plain = text.replace(/^[^\d]+|[^\d]+$/g, '').replace(/\s+/g, '')
  const match = /^(\d+)(?:[.,](\d+))?$/.exec(plain)
  if (match === null || match[1]!.length + (match[2]?.length ?? 0) > 7) return null
  return { digits: match[1]! + (match[2] ?? ''), whole: match[2] === undefined ? null : match[1]!.length }
}

/**
 * A figure from its readings. `texts`: what recognition says, `sight`: each digit by its look. The shapes count the digits and
 * place the decimal mark, which recognition loses first (`8765` for `87,65`).
 */
export function figureOf(
  texts: readonly string[],
  shape: FigureShape | null,
  sight: readonly (string | null)[],
): Figure {
  const read = texts.flatMap((text) => digitsIn(text) ?? [])
  if (shape === null) {
    const candidates = unique(read.map(({ digits, whole }) => printed(digits, whole)))
    return { value: candidates[0] ?? null, trust: 'open', candidates }
  }
  const count = shape.digits.length
  const fitting = read.filter(
    ({ digits, whole }) => digits.length === count && (whole === null || whole === shape.whole),
  )
  const looked = sight.length === count && sight.every((digit) => digit !== null) ? sight.join('') : null
  const candidates = unique(
    [...fitting.map(({ digits }) => digits), ...(looked === null ? [] : [looked])].map((digits) =>
      printed(digits, shape.whole),
    ),
  )
  if (looked !== null && fitting.length > 0) {
    const agreeing = fitting.filter(({ digits }) => digits === looked).length
    const value = printed(looked, shape.whole)
    // Of several readings that differ among themselves, the one that the looks confirm stands when it is the commonest.
    if (agreeing * 2 > fitting.length)
      return {
        value,
        trust: 'sure',
        candidates: candidates.length === 1 ? candidates : [value, ...candidates.filter((one) => one !== value)],
      }
  }
  const value = candidates[0] ?? null
  if (value === null) return { value, trust: 'open', candidates }
  const digits = value.replace(',', '')
  const denied = sight.some((digit, i) => digit !== null && digit !== digits[i])
  const twice = fitting.length >= 2 && candidates.length === 1
  return { value, trust: twice && !denied ? 'likely' : 'open', candidates }
}

const printed = (digits: string, whole: number | null) =>
  whole === null ? digits : `${digits.slice(0, whole)},${digits.slice(whole)}`

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

export const amountOf = (figure: string): number => Number(figure.replace(',', '.'))
