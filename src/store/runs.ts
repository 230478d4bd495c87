import type { Stretch } from './sightings.ts'

/** A time during which a page said something, by its captures. */
export interface Run {
  readonly claim_id: string
  /** The version in whose capture the run begins. */
  readonly version_id: string
  readonly first_seen: Date
  readonly last_seen: Date
  /** The capture that did not have the words any more, or when the page was found gone with them; null while it is there. */
  readonly withdrawn_at: Date | null
  /** Whether no later capture is without the words: a page that is gone has not taken them back. */
  readonly stands: boolean
  /** Whether no capture before had been without the words. */
  readonly fromStart: boolean
}

/** What the page said when, from its captures and from what each version says. Pure: the same history in any order of arrival. */
export function runsOf(
  stretches: readonly Stretch[],
  claimsOf: ReadonlyMap<string, ReadonlySet<string>>,
  gone_since: Date | null = null,
): Run[] {
  const read = stretches.filter((s) => claimsOf.has(s.version_id))
  const done: Run[] = []
  const open = new Map<string, Run>()
  read.forEach(({ version_id, first, last }, i) => {
    const said = claimsOf.get(version_id)!
    for (const [claim_id, run] of open) {
      if (said.has(claim_id)) continue
      done.push({ ...run, withdrawn_at: first, stands: false })
      open.delete(claim_id)
    }
    for (const claim_id of said) {
      const run = open.get(claim_id)
      open.set(
        claim_id,
        run === undefined
          ? {
              claim_id,
              version_id,
              first_seen: first,
              last_seen: last,
              withdrawn_at: gone_since,
              stands: true,
              fromStart: i === 0,
            }
          : { ...run, last_seen: last },
      )
    }
  })
  return [...done, ...open.values()]
}
