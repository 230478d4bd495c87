/**
 * Tag names as small integers: the tree builder and every pass over the tree ask "what kind of element is this?" hundreds of
 * thousands of times a page set, and an index into a byte table is the cheapest answer there is.
 */
const NAMES = [
  '#root',
  '#text',
  'a',
  'abbr',
  'address',
  'area',
  'article',
  'aside',
  'audio',
  'b',
  'base',
  'bdi',
  'bdo',
  'big',
  'blockquote',
  'body',
  'br',
  'button',
  'canvas',
  'caption',
  'center',
  'cite',
  'code',
  'col',
  'colgroup',
  'data',
  'datalist',
  'dd',
  'del',
  'details',
  'dfn',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'em',
  'embed',
  'fieldset',
  'figcaption',
  'figure',
  'font',
  'footer',
  'form',
  'frame',
  'frameset',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'head',
  'header',
  'hgroup',
  'hr',
  'html',
  'i',
  'iframe',
  'img',
  'input',
  'ins',
  'kbd',
  'label',
  'legend',
  'li',
  'link',
  'main',
  'map',
  'mark',
  'menu',
  'meta',
  'meter',
  'nav',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'ol',
  'optgroup',
  'option',
  'output',
  'p',
  'param',
  'picture',
  'pre',
  'progress',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'script',
  'section',
  'select',
  'small',
  'source',
  'span',
  'strike',
  'strong',
  'style',
  'sub',
  'summary',
  'sup',
  'svg',
  'table',
  'tbody',
  'td',
  'template',
  'textarea',
  'tfoot',
  'th',
  'thead',
  'time',
  'title',
  'tr',
  'track',
  'tt',
  'u',
  'ul',
  'var',
  'video',
  'wbr',
  'xmp',
] as const

export type TagName = (typeof NAMES)[number]

export const TAG_NAMES: readonly string[] = NAMES

const IDS = new Map<string, number>(NAMES.map((name, id) => [name, id]))

/** The number of a known tag; names outside the table get numbers of their own, page by page (Page.names). */
export function tag(name: TagName): number {
  return IDS.get(name)!
}

const SLOTS = 4096
const BY_HASH = hashed()

/** The number of the tag whose name stands there in any case, without cutting it out: two of three calls of the tree builder. */
export function knownTag(source: string, from: number, to: number): number | undefined {
  let hash = 0
  for (let i = from; i < to; i++) hash = (hash * 31 + (source.charCodeAt(i) | 32)) & (SLOTS - 1)
  for (let slot = hash; BY_HASH[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const id = BY_HASH[slot]! - 1
    if (stands(source, from, to, NAMES[id]!)) return id
  }
  return undefined
}

function stands(source: string, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false
  for (let i = 0; i < name.length; i++) {
    const code = source.charCodeAt(from + i)
    if ((code >= 65 && code <= 90 ? code | 32 : code) !== name.charCodeAt(i)) return false
  }
  return true
}

/** Number + 1 of each name at its hash or in the next free slot. */
function hashed(): Uint8Array {
  const slots = new Uint8Array(SLOTS)
  for (const [id, name] of NAMES.entries()) {
    let slot = 0
    for (const letter of name) slot = (slot * 31 + (letter.charCodeAt(0) | 32)) & (SLOTS - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
    slots[slot] = id + 1
  }
  return slots
}

/** The element breaks the flow of text: what stands before and after it is not one line. */
export const BLOCK = 1
/** No content, no end tag. */
export const VOID = 2
/** Content is not markup: it runs to the matching end tag. */
export const RAW = 4
/** Nothing in it is text of the page. */
export const SILENT = 8
/** Closes an open `<p>`. */
export const ENDS_P = 16
/** An end tag outside does not reach in, nor one inside out. */
export const SCOPE = 32
/** `<x/>` is taken at its word: browsers ignore the slash, authors of pages do not, and an `<a/>` kept open swallows the page. */
export const INLINE = 64
export const HEADING = 128

export const FLAGS = new Uint8Array(1024)

mark(
  BLOCK,
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary ' +
    'table tbody td tfoot th thead title tr ul',
)
mark(VOID, 'area base br col embed frame hr img input link meta param source track wbr')
mark(RAW, 'script style textarea title iframe noembed noframes xmp')
mark(
  SILENT,
  'script style textarea title iframe noembed noframes noscript head template svg select button audio video object canvas datalist map',
)
mark(
  ENDS_P,
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr main menu nav ol p pre section table ul',
)
mark(SCOPE, 'table td th caption template html object')
mark(
  INLINE,
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var',
)
mark(HEADING, 'h1 h2 h3 h4 h5 h6')

function mark(flag: number, names: string): void {
  for (const name of names.split(' ')) FLAGS[IDS.get(name)!]! |= flag
}
