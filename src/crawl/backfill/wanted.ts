import { hostAllowed } from '../fetch/index.ts'
import { isRelevant } from '../relevance.ts'
import type { BackfillDeps, Capture } from './types.ts'

/** Archived hosts may be ones the site no longer answers under: those the source names count as its own. */
export function isWanted(capture: Capture, deps: Pick<BackfillDeps, 'site'>): boolean {
  const named = deps.site.sources.flatMap((source) =>
    source.kind === 'archive' ? source.urls.map((url) => url.split('/')[0]!) : [],
  )
  const { host } = new URL(capture.url)
  if (!hostAllowed(host, [...deps.site.hosts, ...named])) return false
  return isRelevant(capture.url, null, deps.site)
}
