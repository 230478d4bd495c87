import { hostAllowed } from '../fetch/index.ts'
import { isRelevant } from '../relevance.ts'
import type { BackfillDeps, Capture } from './types.ts'

/** Archived hosts may be ones the site no longer answers under: those the source names count as its own. */
export function isOwn(url: string, { site }: Pick<BackfillDeps, 'site'>): boolean {
  const named = site.sources.flatMap((source) =>
    source.kind === 'archive' ? source.urls.map((place) => place.split('/')[0]!) : [],
  )
  return URL.canParse(url) && hostAllowed(new URL(url).host, [...site.hosts, ...named])
}

export function isWanted(capture: Capture, deps: Pick<BackfillDeps, 'site'>): boolean {
  return isOwn(capture.url, deps) && isRelevant(capture.url, null, deps.site)
}
