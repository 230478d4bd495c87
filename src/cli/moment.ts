import type { Command } from 'commander'
import { UsageError } from '../errors.ts'
import type { Boundaries, Moment } from '../panel/index.ts'
import { dayOf, oneOf } from './options.ts'

/** The two flags about the past, in the same words for every verb that looks at claims. */
export function momentOptions(command: Command): Command {
  return command
    .option('--as-of <instant>', 'what the database held then: 2026-06-30T00:00:00Z, or a day')
    .option('--published-by <day>', 'what had been published by the end of that day in Viet Nam')
}

/** `--as-of` and `--published-by` of any verb. A day stands for its first instant in UTC. */
export function momentOf(options: Readonly<Record<string, unknown>>): Moment {
  const { asOf, publishedBy } = options as { asOf?: string; publishedBy?: string }
  return {
    asOf: asOf === undefined ? null : instantOf('--as-of', asOf),
    publishedBy: publishedBy === undefined ? null : dayOf('--published-by', publishedBy),
  }
}

/** @throws UsageError when the text is no instant: `2026-06-30` or `2026-06-30T12:00:00Z` */
export function instantOf(flag: string, text: string): string {
  const isInstant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text)
  const at = isInstant ? new Date(text) : null
  if (at === null || Number.isNaN(at.getTime()))
    throw new UsageError(`${flag} takes an instant with its zone, as 2026-06-30T00:00:00Z, or a day, not "${text}".`)
  return at.toISOString()
}

export function boundariesOf(value: unknown): Boundaries {
  return oneOf('--boundaries', value ?? 'native', ['native', '2025', '2020'])
}
