import type { Fetcher, Pace, Robots } from '../src/crawl/index.ts'
import type { Project } from '../src/project.ts'
import type { Site } from '../src/sites/index.ts'

/** What every stage is given: the opened project, the sites it may speak to and how, and the clock. */
export interface Context {
  readonly project: Project
  readonly sites: readonly Site[]
  readonly fetcher: Fetcher
  readonly robots: Robots
  /** One for the whole process: all that speaks to a host waits in one line. */
  readonly pace: Pace
  readonly now: () => Date
}

/** What a long run tells while it goes on; the caller draws it. */
export type Progress = (event: ProgressEvent) => void

export type ProgressEvent =
  | { readonly kind: 'phase'; readonly text: string }
  | { readonly kind: 'count'; readonly done: number; readonly total: number | null; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
