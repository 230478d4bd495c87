import { type Layout, type Site, siteOf } from '../../sites/index.ts'
import { decodePage } from '../encoding/index.ts'
import { type GenericReading, readGeneric } from '../generic/index.ts'
import { parseHtml } from '../html/index.ts'
import { readLayout } from '../layout/index.ts'
import { readMetadata, readTitle, type TitleReading } from '../metadata/index.ts'
import { readPage } from '../read-page.ts'
import { familiesFor } from '../recognise.ts'
import type { ArticleReading } from '../types.ts'
import { selectorOf } from './selector.ts'
import { siteFile } from './write.ts'

export interface Scaffold {
  /** Id and file name of the new site. */
  readonly id: string
  /** Text of `src/sites/<id>.ts`. */
  readonly file: string
  /** Expected reading of the page by the new declaration: the JSON beside the saved page, to be checked by a person. */
  readonly expected: ExpectedReading
  /** What a person still has to say or check. */
  readonly todo: readonly string[]
}

/** The fields of a reading that a fixture pins. */
export type ExpectedReading = Pick<
  ArticleReading,
  'url' | 'layout' | 'title' | 'lead' | 'authors' | 'published_at' | 'section' | 'tags'
> & { readonly body: readonly string[] }

/**
 * A site declaration from one captured article; `address` null: the page's own word for it is taken.
 * @throws RangeError when the page is no article, or its address none or unknown
 */
export function scaffoldSite(
  page: { readonly bytes: Uint8Array; readonly charset?: string | null },
  address: string | null,
): Scaffold {
  const tree = parseHtml(decodePage(page.bytes, page).text)
  const metadata = readMetadata(tree)
  const url = address ?? metadata.canonical ?? metadata.meta.get('og:url') ?? null
  if (url === null) throw new RangeError('the page does not say its address: give it with --url')
  const host = URL.parse(url)?.hostname.toLowerCase()
  if (!host) throw new RangeError(`"${url}" is not the address of a page`)
  const title = readTitle(tree, metadata)
  const known = familiesFor(tree, metadata).find(({ prefix, layouts }) => readLayout(tree, layouts, prefix) !== null)
  const generic = readGeneric(tree, metadata, title)
  const todo: string[] = []
  const layout = known || generic === null ? null : layoutFrom(tree, title, generic, todo)
  const declared = siteOf(url)
  if (declared !== null)
    todo.push(`${host} belongs to the declared site "${declared.id}": add the layout there instead`)
  todo.push('sourceClass, city, policy and sources are guesses: check them, and read robots.txt before the first visit')

  const name = metadata.meta.get('og:site_name') ?? metadata.title?.split(/\s[|–-]\s/).at(-1) ?? host
  const site: Site = {
    id: idOf(host),
    name,
    city: /hanoi/.test(host) ? 'hanoi' : /hochiminh|hcm|saigon|tphcm/.test(host) ? 'hcmc' : null,
    hosts: host.startsWith('www.') ? [host.slice(4), host] : [host, `www.${host}`],
    family: known?.prefix ?? 'generic',
    sourceClass: host.endsWith('.gov.vn') ? 'issuer' : 'local',
    policy: 'live',
    ...(host.endsWith('.gov.vn') ? { delay_s: 10 } : {}),
    sources: [
      { kind: 'sitemap', url: `https://${host}/sitemap.xml` },
      { kind: 'archive', urls: [host.replace(/^www\./, '')] },
    ],
    ...(layout === null ? {} : { layouts: [layout] }),
  }
  const reading = readPage({ ...page, url, site: site.id, sites: [site] })
  if (reading.kind !== 'article')
    throw new RangeError(`the page at ${url} is no article that a site can be made from: ${reading.kind}`)
  return { id: site.id, file: siteFile(site), expected: expectedOf(reading.article), todo }
}

/** The layout that reads this page where the generic reader read it. */
function layoutFrom(
  page: ReturnType<typeof parseHtml>,
  title: TitleReading | null,
  generic: GenericReading,
  todo: string[],
): Layout | null {
  const titled = title?.node == null ? null : selectorOf(page, title.node)
  const body = selectorOf(page, generic.root)
  if (titled === null || body === null) {
    todo.push(
      'no class or id tells the title and the body apart: write the layout by hand, or leave the site to the generic reader',
    )
    return null
  }
  const stamp = generic.stamps[0]
  const publishedAt = stamp === undefined ? null : selectorOf(page, stamp.node)
  if (publishedAt === null) todo.push('no visible date has a name of its own: the date comes from the data of the page')
  return {
    id: 'v1',
    knownBy: body,
    title: [titled],
    body: [body],
    ...(publishedAt === null ? {} : { publishedAt: [publishedAt] }),
  }
}

function expectedOf(article: ArticleReading): ExpectedReading {
  const { url, layout, title, lead, authors, published_at, section, tags, text, blocks } = article
  const body = blocks
    .filter((block) => block.kind !== 'title' && block.kind !== 'lead')
    .map((block) => text.slice(block.start, block.end))
  return { url, layout, title, lead, authors, published_at, section, tags, body }
}

function idOf(host: string): string {
  return host
    .replace(/^www\./, '')
    .replace(/\.(?:gov|com|net|org|edu)?\.?vn$|\.(?:com|net|org)$/, '')
    .replaceAll('.', '-')
}
