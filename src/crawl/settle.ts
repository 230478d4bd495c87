import type { Appended } from '../archive/index.ts'
import type { FetchResult } from './fetch/index.ts'
import { nextDue } from './next-due.ts'
import type { FrontierEntry, FrontierOutcome, FrontierState, OutcomeKind } from './ports.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What became of an entry after an answer that brought or confirmed a page. `landed` is where its bytes lie. */
export function settledByPage(
  entry: FrontierEntry,
  result: FetchResult & { kind: 'ok' | 'not_modified' },
  landed: { appended: Appended; snapshot_id: string | null },
): FrontierOutcome {
  const { at } = result
  const { appended } = landed
  const same = result.kind === 'not_modified' || appended.payload_sha256 === entry.payload_sha256
  const kind: OutcomeKind = same ? 'unchanged' : entry.payload_sha256 === null ? 'new' : 'changed'
  const first_fetched_at = entry.first_fetched_at ?? at
  const history = {
    first_fetched_at,
    fetched_at: at,
    changed_at: kind === 'changed' ? at : entry.changed_at,
    fetches: entry.fetches + 1,
    changes: entry.changes + (kind === 'changed' ? 1 : 0),
  }
  const state: FrontierState = {
    ...history,
    due_at: nextDue({ ...history, published_at: entry.published_at }),
    attempts: 0,
    ...validators(entry, result, same),
    payload_sha256: appended.payload_sha256,
    capture: appended.type === 'revisit' ? entry.capture : refOf(appended),
  }
  const status = result.kind === 'ok' ? result.status : 304
  return { kind, at, reason: null, status, snapshot_id: landed.snapshot_id, state }
}

/**
 * A page that breaks off (a length that lies) is kept, but not what the server said of the whole one: else a 304 would confirm
 * the torso for ever.
 */
function validators(entry: FrontierEntry, result: FetchResult & { kind: 'ok' | 'not_modified' }, same: boolean) {
  if (result.kind === 'ok' && !looksWhole(result.payload, result.mediaType)) return { etag: null, last_modified: null }
  return {
    etag: result.etag ?? (same ? entry.etag : null),
    last_modified: result.lastModified ?? (same ? entry.last_modified : null),
  }
}

/** An HTML page has its closing tag near its end; statistics and comments may follow it. */
function looksWhole(payload: Uint8Array, mediaType: string | null): boolean {
  if (mediaType !== null && !/html/.test(mediaType)) return true
  const tail = Buffer.from(payload.subarray(Math.max(0, payload.length - 4096))).toString('latin1')
  return /<\/(?:html|body)\s*>/i.test(tail)
}

function refOf({ file, offset, length }: Appended) {
  return { file, offset, length }
}

/** What became of an entry that brought no page. Nothing of what is known about the last capture is lost. */
export function settledWithoutPage(entry: FrontierEntry, result: FetchResult): FrontierOutcome {
  const { at } = result
  const outcome = (
    kind: OutcomeKind,
    wait: number | null,
    reason: string,
    status: number | null,
    attempts = 0,
  ): FrontierOutcome => ({
    kind,
    at,
    reason,
    status,
    snapshot_id: null,
    state: { ...stateOf(entry), attempts, due_at: wait === null ? null : new Date(at.getTime() + wait) },
  })
  switch (result.kind) {
    case 'gone':
      // One more look after two days: a 404 in the middle of a deployment is not the end of a page.
      return outcome(
        'gone',
        entry.attempts === 0 ? 2 * DAY : null,
        `status ${result.status}`,
        result.status,
        entry.attempts + 1,
      )
    case 'redirected_off_site':
      return outcome('refused', 30 * DAY, `leads to ${result.to}, which is not of this source`, null)
    case 'refused':
      if (result.until !== undefined)
        return outcome('later', result.until.getTime() - at.getTime(), result.detail, null, entry.attempts)
      return outcome('refused', result.reason === 'guard' ? 30 * DAY : DAY, result.detail, result.status)
    case 'later':
      return outcome(
        'later',
        Math.max(result.until.getTime() - at.getTime(), 0),
        `status ${result.status}`,
        result.status,
        entry.attempts,
      )
    case 'failed': {
      const attempts = entry.attempts + 1
      // An hour, then 4, 16 and 64 of them; a page that fails five days running waits a month.
      const wait = attempts > 4 ? 30 * DAY : HOUR * 4 ** (attempts - 1)
      return outcome('failed', wait, result.reason, result.status, attempts)
    }
    default:
      throw new TypeError(`${result.kind} brought a page`)
  }
}

/** The entry led to another page of the source; that one is in the frontier now. */
export function settledAsMoved(entry: FrontierEntry, at: Date, to: string): FrontierOutcome {
  const state = { ...stateOf(entry), attempts: 0, due_at: null }
  return { kind: 'moved', at, reason: `moved to ${to}`, status: null, snapshot_id: null, state }
}

/** A host that sends us to its twin and back again leads nowhere. */
const MOST_TWINS = 4

/** The page is asked for at the twin of its host from now on, which has a pace of its own; null when twins lead in a circle. */
export function settledAtTwin(entry: FrontierEntry, at: Date, to: URL): FrontierOutcome | null {
  const attempts = entry.attempts + 1
  if (attempts > MOST_TWINS) return null
  const state = { ...stateOf(entry), attempts, due_at: at }
  const place = { url: to.href, host: to.host }
  return { kind: 'moved', at, reason: `moved to ${to.href}`, status: null, snapshot_id: null, state, place }
}

function stateOf(entry: FrontierEntry): FrontierState {
  const { due_at, attempts, etag, last_modified, payload_sha256, capture } = entry
  const { first_fetched_at, fetched_at, changed_at, fetches, changes } = entry
  return {
    due_at,
    attempts,
    etag,
    last_modified,
    payload_sha256,
    capture,
    first_fetched_at,
    fetched_at,
    changed_at,
    fetches,
    changes,
  }
}
