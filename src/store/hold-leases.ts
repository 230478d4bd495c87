import { AskedToWait, EnvironmentError } from '../errors.ts'
import type { Db } from './database.ts'
import { releaseLease, takeLease } from './leases.ts'

/** A holder that dies frees what it held after this long. */
const LEASE_S = 30
/** Three renewals may fail in a row before a lease runs out. */
const RENEW_MS = (LEASE_S * 1000) / 4
const LOOK_AGAIN_MS = 5_000

let serial = 0

/**
 * Takes all the leases or none, renews them while `act` runs and gives them back. `act`'s signal is aborted when one is lost
 * all the same (the database was away, the process slept): then another may hold it, and the work must end.
 * @throws AskedToWait when somebody else holds one, or one was lost
 */
export async function holdLeases<T>(
  db: Db,
  names: readonly string[],
  worker: string,
  act: (signal: AbortSignal) => Promise<T>,
  { seconds = LEASE_S, renewMs = RENEW_MS }: { seconds?: number; renewMs?: number } = {},
): Promise<T> {
  // Each piece of work holds for itself: of two jobs of one process, the first to end must not free the other's host.
  const holder = `${worker}#${serial++}`
  // In one order everywhere, and all or none: two who want the same two never wait for each other.
  const wanted = [...new Set(names)].sort()
  const held: string[] = []
  const lost = new AbortController()
  let renewing: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  try {
    for (const name of wanted) {
      if (!(await takeLease(db, name, holder, seconds))) throw busy(name)
      held.push(name)
    }
    let renewedAt = performance.now()
    const renew = async () => {
      const startedAt = performance.now()
      try {
        for (const name of wanted) if (!(await takeLease(db, name, holder, seconds))) return lost.abort(busy(name))
        renewedAt = startedAt
      } catch (error) {
        // A database that is away for a moment takes no lease from us; one that stays away does.
        if (performance.now() - renewedAt < seconds * 1000) return
        lost.abort(new EnvironmentError('The database stayed away for too long: the work ends.', { cause: error }))
      }
    }
    timer = setInterval(() => {
      renewing = renewing.then(renew)
    }, renewMs)
    const result = await act(lost.signal)
    lost.signal.throwIfAborted()
    return result
  } finally {
    clearInterval(timer)
    await renewing
    for (const name of held) await releaseLease(db, name, holder)
  }
}

function busy(name: string): AskedToWait {
  const what = name.replace(/^(?:host|source|backfill):/, '')
  return new AskedToWait(LOOK_AGAIN_MS, `Another run speaks to ${what}: wait for it to end.`)
}

/** One process at a time speaks to a host, so that politeness does not depend on the number of workers. */
export const hostLease = (host: string): string => `host:${host}`
