/**
 * What a run of digits is by its own shape and its nearest neighbours:
 * `integer` 17, 02 · `decimal` 96,38 · `thousands` 27.114 · `fraction` 2/30 and 91,44/100 · `range` 80-90%, 2021-2025 ·
 * `date` 29-4-2020, 06/8/2018, tháng-year 10/2022 · `time` 15:43, 8h30 · `code` 104/QĐ-TTg, 34-KL/TW, q11x, COVID-19.
 * `2/3` and `13-10` stay fraction and range: only their context tells a date (language guide, 17).
 */
export type NumberKind = 'integer' | 'decimal' | 'thousands' | 'fraction' | 'range' | 'date' | 'time' | 'code'

export interface NumberSpan {
  readonly start: number
  /** After the digits and a percent sign; a word of measure is outside. */
  readonly end: number
  /** Of a fraction the part above the line, of a range its lower end. */
  readonly value: number
  /** The digits as written, folded, without a percent sign; of a fraction or range only the first number. */
  readonly raw: string
  /** Digits after the decimal mark. */
  readonly decimals: number
  readonly kind: NumberKind
  readonly percent: boolean
  /** What stands under the line of a fraction: total of a rank or scale of a score. */
  readonly of: number | null
  /** Upper end of a range. */
  readonly high: number | null
  /** A typing error was read over (`0,.5`): extract as written and warn (language guide, N13). */
  readonly odd: boolean
}
