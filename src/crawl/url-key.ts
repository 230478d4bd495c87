/** Parameters that say who came from where, or which session it was, and never which page. */
const NOISE =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|gidzl|zarsrc|zalo\w*|_ga|_gl|mc_[ce]id|igshid|spm|fb_\w+|share|shared|ref|ref_src|referrer|from|amp|outputtype|output|print|phpsessid|jsessionid|sessionid|session_id|sid|aspsessionid\w*|cfid|cftoken|vgnextrefresh|nocache|cache|rand|_)$/i

/** SharePoint posts: host, list path and ItemID are the page; the rest only navigates (sites.md, 2.5). */
const SHAREPOINT_POST = /\/post\.aspx$/i

const INDEX_PAGE = /\/(?:index\.(?:php|html?|aspx?|jsp)|default\.(?:aspx?|html?))$/i

/**
 * One key for the twins of a page: scheme, `www.` and mobile hosts, default ports, index pages, trailing slashes, AMP forms,
 * session ids, tracking parameters and the order of parameters make no difference. Not a URL; what cannot be read is
 * its own key.
 */
export function urlKey(url: string): string {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return url
  const path = pathKey(parsed.pathname)
  return `${hostKey(parsed)}${path}${queryKey(parsed, path)}`
}

function hostKey(url: URL): string {
  const host = url.hostname.replace(/\.$/, '')
  const bare = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.]+)/.exec(host)
  const name = bare === null ? host : host.slice(bare[0].length)
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`
  return `${name}${port}`
}

function pathKey(pathname: string): string {
  let path = decodeUnreserved(pathname)
    .replace(/\/{2,}/g, '/')
    .replace(/;(?:jsessionid|phpsessid|sid)=[^/;]*/gi, '')
    .replace(/^\/index\.php(?=\/)/i, '')
    .replace(INDEX_PAGE, '/')
    .replace(/\.amp(?=\.(?:html?|chn)$)|\.amp$|-amp(?=\.html?$)|\/amp\/?$/i, '')
    .replace(/^\/amp(?=\/.)/i, '')
  // Servers of .aspx pages make no difference between cases; the others may.
  if (/\.aspx$/i.test(path)) path = path.toLowerCase()
  return path.length > 1 ? path.replace(/\/+$/, '') : '/'
}

function queryKey(url: URL, path: string): string {
  const sharepoint = SHAREPOINT_POST.test(path)
  const kept = [...url.searchParams]
    .map(([name, value]): readonly [string, string] => [sharepoint ? name.toLowerCase() : name, value])
    .filter(([name, value]) =>
      sharepoint ? name === 'itemid' : !NOISE.test(name) && !(name === 't' && /^\d{12,14}$/.test(value)),
    )
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
  return kept.length === 0
    ? ''
    : `?${new URLSearchParams(kept.map(([name, value]): [string, string] => [name, value])).toString()}`
}

/** `%41` is `A`: unreserved characters mean the same either way; other triplets go to upper case. */
function decodeUnreserved(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(character) ? character : triplet.toUpperCase()
  })
}
