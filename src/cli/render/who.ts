/** What kind of source it is, in words. */
export const CLASS_WORDS = {
  decision: 'official decision',
  issuer: 'issuing body',
  national: 'national paper',
  local: 'local paper',
  aggregator: 'aggregator or translation',
} as const

/** Whose words they are: the paper as declared, else the host of the page. */
export function whoOf({ site, url }: { readonly site: string | null; readonly url: string | null }): string {
  return site ?? (url === null || !URL.canParse(url) ? null : new URL(url).host || null) ?? 'a text without a site'
}
