/**
 * The stages and what a job of each carries: ids, never content. The database is the truth; running any job twice changes
 * nothing, and a job that is lost is found again in the database (pipelines/sweep.ts).
 */
export interface Jobs {
  /** Discover one source and crawl its hosts; `*` stands for every live source. */
  refresh: { source: string }
  /** `after`: what led here, the host of a redirect or the page that links a document. A job of its own, since one that is under way may have looked before. */
  crawl: { source: string; host: string; after?: string }
  read: { snapshot_id: string }
  extract: { version_id: string }
  resolve: Record<string, never>
}

export type Stage = keyof Jobs

export const STAGES: readonly Stage[] = ['refresh', 'crawl', 'read', 'extract', 'resolve']

/** One id per piece of work: adding it again while it waits or runs changes nothing. */
export function jobId<S extends Stage>(stage: S, data: Jobs[S]): string {
  const parts = Object.values(data) as string[]
  return [stage, ...parts].join('-').replace(/:/g, '.')
}

/** How many jobs of a stage one worker process runs at once: hosts wait for their pace, reading is CPU, cells have one writer. */
export const CONCURRENCY: Readonly<Record<Stage, number>> = { refresh: 4, crawl: 8, read: 4, extract: 4, resolve: 1 }
