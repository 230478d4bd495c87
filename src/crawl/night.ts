import { NIGHT, type NightWindow } from '../sites/index.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** +07:00 all year. */
const VIETNAM = 7 * HOUR

export function isNight(now: Date, window: NightWindow = NIGHT): boolean {
  const hour = ((now.getTime() + VIETNAM) % DAY) / HOUR
  return window.from <= window.to ? hour >= window.from && hour < window.to : hour >= window.from || hour < window.to
}

/** `now` when the window is open, else when it opens next. */
export function nightFrom(now: Date, window: NightWindow = NIGHT): Date {
  if (isNight(now, window)) return now
  const local = now.getTime() + VIETNAM
  const opens = local - (local % DAY) + window.from * HOUR
  return new Date((opens > local ? opens : opens + DAY) - VIETNAM)
}

/** `22 to 6 h, Viet Nam time`. */
export const hoursOf = ({ from, to }: NightWindow): string => `${from} to ${to} h, Viet Nam time`
