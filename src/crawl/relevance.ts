import type { Site } from '../sites/index.ts'
import { asciiOf, foldKey } from '../text/index.ts'

/**
 * Words of slugs and titles that may lead to index figures, ASCII-folded with hyphens (sites.md, section 6). Wide on purpose:
 * a page too many costs one request, a page too few a cell.
 */
const RELEVANT = new RegExp(
  [
    'cai-cach-hanh-chinh',
    'cai-cach-thu-tuc',
    'chi-so-cchc',
    'chi-so-cai-cach',
    'par-?index',
    'sipas',
    'chi-so-hai-long',
    'hai-long-cua-(?:nguoi-dan|to-chuc|ca-nhan)',
    '(?:^|-)cchc(?:-|$)',
    '(?:^|-)(?:ddci|papi|pci|pgi|dti|par)(?:-|$)',
    'ict-?index',
    'nang-luc-canh-tranh',
    'chi-so-(?:chuyen-doi-so|quan-tri|hieu-qua|xanh|phuc-vu)',
    '(?:xep-hang|bang-xep-hang|thu-hang).*(?:quan|huyen|thi-xa|phuong|xa|so-nganh)',
    '(?:quan|huyen|thi-xa|phuong|so-nganh).*xep-hang',
    'dan-dau.*(?:quan|huyen|cai-cach|chi-so)',
    '(?:quan|huyen|thi-xa).*dan-dau',
    '(?:cong-bo|ket-qua).*chi-so',
    'quyet-dinh-766|bo-chi-so-766',
  ].join('|'),
)

/** Whether a link is worth a request, by its slug and title alone; one that says nothing of itself gets the benefit. */
export function isRelevant(url: string, title: string | null, site: Pick<Site, 'relevant'>): boolean {
  const filter = site.relevant ?? RELEVANT
  const slug = slugOf(url)
  const words = title === null ? '' : hyphenated(title)
  if (words === '' && !speaks(url)) return true
  return filter.test(slug) || (words !== '' && filter.test(words))
}

/** 90 for a link that names an index outright, 50 for a relevant one, 20 for a mute one. */
export function priorityOf(url: string, title: string | null): number {
  const slug = slugOf(url)
  const words = title === null ? '' : hyphenated(title)
  if (words === '' && !speaks(url)) return 20
  return /par-?index|sipas|ddci|chi-so-(?:cchc|cai-cach|hai-long)/.test(`${slug} ${words}`) ? 90 : 50
}

/** A part of at least three words joined to a slug; `post.aspx` or `?ItemID=83` says nothing. */
function speaks(url: string): boolean {
  const parts = asciiOf(foldKey(readable(url))).split(/[/.?&=]/)
  return parts.some((part) => part.split(/[-_+ ]/).filter((word) => /^[a-z]{2,}$/.test(word)).length >= 3)
}

function slugOf(url: string): string {
  return hyphenated(readable(url))
}

/** Path and query with their percent-encoding undone. */
function readable(url: string): string {
  if (!URL.canParse(url)) return ''
  const { pathname, search } = new URL(url)
  const text = `${pathname}${search}`
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Lower case, no diacritics, words joined by single hyphens. */
export function hyphenated(text: string): string {
  return asciiOf(foldKey(text))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
