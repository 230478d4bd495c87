/** Sort-friendly key of a URL as web archives index it: `https://www.x.vn/A?b=2&a=1` → `vn,x)/a?a=1&b=2`. */
export function surt(url: string): string {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return url.toLowerCase()
  }
  if (parsed.host === '') return url.toLowerCase()
  const host = parsed.hostname.toLowerCase().replace(/^www\d*\./, '')
  const labels = /^[\d.]+$|^\[/.test(host) ? host : host.split('.').reverse().join(',')
  const port = parsed.port === '' ? '' : `:${parsed.port}`
  const query = parsed.search === '' ? '' : `?${parsed.search.slice(1).toLowerCase().split('&').sort().join('&')}`
  return `${labels}${port})${parsed.pathname.toLowerCase()}${query}`
}
