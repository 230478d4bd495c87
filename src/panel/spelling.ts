/** A number as somebody wrote it: 96.3 and 96.30 are two spellings. */
export interface Spelled {
  readonly value: number
  readonly decimals: number
}

/**
 * Whether `short` is how a paper may write `long` with fewer decimals: rounded, or cut off. The press does both
 * (language guide, section 14: 96,3 against 96,38), so 96.3 and 96.4 are both short for 96.38.
 */
export function isShortFor(short: Spelled, long: Spelled): boolean {
  if (short.decimals > long.decimals) return false
  const cut = 10 ** (long.decimals - short.decimals)
  const whole = Math.round(long.value * 10 ** long.decimals)
  const target = Math.round(short.value * 10 ** short.decimals)
  return Math.floor(whole / cut) === target || Math.floor(whole / cut + 0.5) === target
}

/** A number without its spelling, as few decimals as it needs. */
export function spelledShortest(value: number): Spelled {
  return { value, decimals: /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0 }
}

/** Whether two values can be spellings of one. */
export function agree(a: Spelled, b: Spelled): boolean {
  return a.decimals <= b.decimals ? isShortFor(a, b) : isShortFor(b, a)
}
