import type { Ask } from './ask.ts'
import type { Tally } from './tally.ts'
import type { ArchiveServices, BackfillDeps } from './types.ts'

/** What every step of a backfill is given. */
export interface Parts {
  readonly deps: BackfillDeps
  readonly ask: Ask
  readonly services: ArchiveServices
  readonly tally: Tally
  readonly now: () => Date
}
