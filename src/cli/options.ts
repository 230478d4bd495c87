import { UsageError } from '../errors.ts'

export function oneOf<const T extends string>(flag: string, value: unknown, allowed: readonly T[]): T {
  if (allowed.includes(value as T)) return value as T
  throw new UsageError(`${flag} takes ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}, not "${value}".`)
}

export function wholeNumber(flag: string, value: unknown, least: number, most: number): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new UsageError(`${flag} takes a whole number from ${least} to ${most}, not "${value}".`)
}
