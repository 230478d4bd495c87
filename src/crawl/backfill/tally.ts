import { urlKey } from '../url-key.ts'
import type { BackfillDeps, BackfillOutcome, BackfillReport, Capture } from './types.ts'

/** What a backfill has done so far, and whether it may go on. */
export class Tally {
  listed = 0
  relevant = 0
  readonly counts: Record<BackfillOutcome, number> = {
    new: 0,
    known: 0,
    not_archived: 0,
    blocked: 0,
    not_a_page: 0,
    failed: 0,
  }
  #closed: { until: Date; reason: string } | null = null
  #tried = 0
  readonly #deps: BackfillDeps
  readonly #now: () => Date

  constructor(deps: BackfillDeps, now: () => Date) {
    this.#deps = deps
    this.#now = now
  }

  stopped(): BackfillReport['stopped'] | null {
    if (this.#deps.signal?.aborted) return 'signal'
    if (this.#closed !== null) return 'closed'
    const most = this.#deps.budget?.maxCaptures
    return most !== undefined && this.#tried >= most ? 'budget' : null
  }

  close(until: Date, reason: string): void {
    this.#closed = { until, reason }
  }

  async settle(capture: Capture, outcome: BackfillOutcome, reason: string | null): Promise<void> {
    this.counts[outcome]++
    if (outcome !== 'known') this.#tried++
    await this.#deps.onOutcome?.({ url: capture.url, url_key: urlKey(capture.url), at: this.#now(), outcome, reason })
  }

  issue(code: string, subject: string, message: string): void {
    this.#deps.onIssue({ code: `backfill.${code}`, subject: `${this.#deps.site.id} ${subject}`, message })
  }

  report(): BackfillReport {
    const { listed, relevant, counts } = this
    return {
      listed,
      relevant,
      counts,
      stopped: this.stopped() ?? 'done',
      until: this.#closed?.until ?? null,
      reason: this.#closed?.reason ?? null,
    }
  }
}
