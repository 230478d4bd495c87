import { clearIssues, issues, reopenRefused } from '../src/store/index.ts'
import type { Context, Progress } from './context.ts'
import { startWorkers } from './handlers.ts'
import { untilIdle } from './until-idle.ts'

export interface RetryReport {
  /** Pages and articles that are tried again. */
  readonly again: number
  readonly gaveUp: number
}

/** Outcomes of reading that a better reader, or a second look, may turn into an article. */
const QUARANTINED = ['quarantined', 'layout.unknown', 'unreadable'] as const

/**
 * What gave up or was put aside is tried again: jobs that failed are work the database still knows to be undone, so taking
 * their issues away and sweeping is enough; quarantined pages are marked unread first.
 */
export async function retry(context: Context, progress: Progress): Promise<RetryReport> {
  const { db } = context.project
  const pages = await reopenRefused(db, QUARANTINED)
  const failed = (await issues(db)).filter(({ code }) => code === 'job.failed')
  await clearIssues(db, 'job.failed')
  // A page that gave up and was then put aside is one page.
  const reopened = new Set(pages.map((id) => `read ${id}`))
  const again = pages.length + failed.filter(({ subject }) => !reopened.has(subject)).length
  const workers = startWorkers(context)
  progress({ kind: 'phase', text: `Trying ${again} again` })
  await untilIdle(context, workers, progress)
  // Another process may have taken the job that gave up; all of them tell it in one place.
  const gaveUp = (await issues(db)).filter(({ code }) => code === 'job.failed').length
  return { again, gaveUp }
}
