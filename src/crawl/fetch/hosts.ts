/** Whether a host is one of the source's: exact, its `www.` twin, or under a `*.suffix`. */
export function hostAllowed(host: string, allowed: readonly string[] | 'any'): boolean {
  if (allowed === 'any') return true
  const name = bare(host)
  return allowed.some((entry) =>
    entry.startsWith('*.') ? name.endsWith(entry.slice(1).toLowerCase()) : bare(entry) === name,
  )
}

function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^www\./, '')
}
