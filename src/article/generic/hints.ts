/**
 * What class and id names say in English and Vietnamese about an element. Whole words only: names are cut at `-`, `_`, spaces
 * before they are compared, also two by two (`article-body`, `tin_lien_quan`), because `share` inside `shareholder-report` and
 * `ad` inside `headline` are nothing.
 */
const NEVER =
  'breadcrumb breadcrumbs crumbs nav navigation navbar menu submenu megamenu topbar masthead footer sitefooter pagefooter ' +
  'sidebar sidebars rightrail leftrail rail share sharing shares sharebar sharetools sharedaddy addthis addtoany ' +
  'related relates relate relatednews relatedposts relatedarticles relatedcontent relatedlinks recommended recommend recommends ' +
  'recommendation recommendations outbrain taboola zergnet mgid revcontent teads trc ' +
  'newsletter newsletters signup subscribe subscription subscriptions login signin register ' +
  'advertisement advertisements advert adverts ads adsense adslot adunit adbox adcontainer advertising sponsor sponsored sponsors ' +
  'cookie cookies gdpr consent cookiebar popup modal overlay lightbox tooltip dropdown offcanvas ' +
  'pagination pager paging toolbar printer tags taglist tagcloud keywords topics widget widgets promo promos promotion promotions ' +
  'teaser teasers trending popular mostread mostpopular mostviewed latestnews morenews moreon readmore morefrom nextarticle ' +
  'prevnext postnav copyright disclaimer rating ratings poll polls quiz donate donation skip skiplink hidden noprint invisible ' +
  'screenreader sronly byline bylines dateline timestamp authorbox authorbio authorinfo aboutauthor postmeta entrymeta articlemeta ' +
  'postinfo articleinfo lienquan tinlienquan baivietlienquan docthem xemthem docnhieu chiase quangcao tinmoi tinkhac tinlienquan ' +
  'luotxem newsother othernews toc editsection messageuser postprofile userinfo postauthor'
const COMMENTS =
  'comment comments commentlist commentarea disqus livefyre respond replies discussion discussions fbcomments binhluan ykien ykienbandoc'
/** Buttons as a rule, but also quoted posts, which belong to the text. */
const SOCIAL =
  'social socials socialmedia sociallinks facebook twitter instagram tools utility utilities metadata meta banner paywall'
const MAIN =
  'articlebody articlecontent articletext articlemain maincontent maintext entrycontent entrybody postcontent postbody posttext storybody ' +
  'storycontent storytext newsbody newscontent newstext bodytext bodycopy bodycontent textbody contentbody fulltext articlefulltext ' +
  'detailcontent contentdetail newsdetail articledetail noidung chitiet fck fckdetail fieldbody namebody'
const CAPTION =
  'caption captions figcaption wpcaption imagecaption photocaption legend cutline credit credits photocredit imagecredit piccaption imgcaption chuthich'

export type Verdict = 'never' | 'comments' | 'social' | 'caption' | null

/** What a name says that its element is: the article's text, or what it is if it is not. */
export interface Meaning {
  readonly main: boolean
  readonly verdict: Verdict
}

const IS_MAIN = 1
const IS_COMMENTS = 2
const IS_NEVER = 4
const IS_SOCIAL = 8
const IS_CAPTION = 16

const BITS = new Map<string, number>()
for (const [list, bit] of [
  [MAIN, IS_MAIN],
  [COMMENTS, IS_COMMENTS],
  [NEVER, IS_NEVER],
  [SOCIAL, IS_SOCIAL],
  [CAPTION, IS_CAPTION],
] as const)
  for (const word of list.split(' ')) BITS.set(word, (BITS.get(word) ?? 0) | bit)

/** The article's text before all: `article-body pagination-first` is it, and no pager. */
const MEANINGS: readonly Meaning[] = Array.from({ length: 32 }, (_, bits) => ({
  main: (bits & IS_MAIN) !== 0,
  verdict: (bits & IS_MAIN) !== 0 ? null : verdictOf(bits),
}))

function verdictOf(bits: number): Verdict {
  if (bits & IS_COMMENTS) return 'comments'
  if (bits & IS_NEVER) return 'never'
  if (bits & IS_SOCIAL) return 'social'
  return bits & IS_CAPTION ? 'caption' : null
}

export function meaningOf(hints: string): Meaning {
  let bits = 0
  let from = 0
  while (from < hints.length) {
    let to = hints.indexOf(' ', from)
    if (to === -1) to = hints.length
    if (to > from) bits |= bitsOf(hints.slice(from, to))
    from = to + 1
  }
  return MEANINGS[bits]!
}

/** Names repeat within a page and a site; what they mean is remembered, up to a bound. */
const REMEMBERED = 8192
const remembered = new Map<string, number>()

function bitsOf(name: string): number {
  let bits = remembered.get(name)
  if (bits === undefined) {
    bits = spelled(name)
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(name, bits)
  }
  return bits
}

/** The name whole, its pieces, and two or three pieces together. */
function spelled(name: string): number {
  let bits = BITS.get(name) ?? 0
  const pieces = name.split(/[^a-z0-9]+/)
  if (pieces.length < 2) return bits
  for (let i = 0; i < pieces.length; i++) {
    bits |= BITS.get(pieces[i]!) ?? 0
    if (i > 0) bits |= BITS.get(pieces[i - 1]! + pieces[i]!) ?? 0
    if (i > 1) bits |= BITS.get(pieces[i - 2]! + pieces[i - 1]! + pieces[i]!) ?? 0
  }
  return bits
}
