import type { Config } from '../src/config.ts'
import { createFetcher, createPace, type FetchResult, politely, robotsFor } from '../src/crawl/index.ts'
import { EnvironmentError } from '../src/errors.ts'
import { userAgent } from './open.ts'

/** A page as it came, and the address it came from after redirects. */
export interface FetchedPage {
  readonly url: string
  readonly bytes: Uint8Array
  readonly charset: string | null
}

/**
 * One page, asked for politely and without a data folder: robots.txt first, our own name, the pace of its host.
 * @throws EnvironmentError when the host does not give it
 */
export async function fetchPage(url: URL, config: Config): Promise<FetchedPage> {
  const fetcher = createFetcher({
    userAgent: userAgent(config.contact),
    allowPrivate: config.allowPrivate,
    resolve: config.resolve,
  })
  try {
    const twin = url.hostname.startsWith('www.') ? url.hostname.slice(4) : `www.${url.hostname}`
    // Between robots.txt and the page nobody on a private network is disturbed.
    const pace = createPace({ scale: config.allowPrivate ? 0 : 1 })
    const manners = { fetcher, robots: robotsFor(fetcher), pace }
    // One page that a person waits for, at whatever hour.
    const result = await politely({ hosts: [url.hostname, twin], night: 'any' }, manners)(url.href)
    if (result.kind !== 'ok') throw new EnvironmentError(`${url.href} was not given: ${whyNot(result)}.`)
    return { url: result.finalUrl, bytes: result.payload, charset: result.charset }
  } finally {
    fetcher.close()
  }
}

function whyNot(result: Exclude<FetchResult, { kind: 'ok' }>): string {
  switch (result.kind) {
    case 'refused':
      return result.detail
    case 'failed':
      return result.reason
    case 'gone':
      return `the host says ${result.status}`
    case 'later':
      return `the host asks to come back after ${result.until.toISOString()}`
    case 'redirected':
    case 'redirected_off_site':
      return `it leads to ${result.to}, another site`
    case 'not_modified':
      return 'the host says that it has not changed, and nobody asked'
  }
}
