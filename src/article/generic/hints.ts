/**
 * What class and id names say in English and Vietnamese about an element. Whole words only: names are cut at `-`, `_`, spaces
 * before they are compared, also two by two (`article-body`, `tin_lien_quan`), because `share` inside `shareholder-report` and
 * `ad` inside `headline` are nothing.
 */
const NEVER = words(
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
    'luotxem newsother othernews',
)
const COMMENTS = words(
  'comment comments commentlist commentarea disqus livefyre respond replies discussion discussions fbcomments binhluan ykien ykienbandoc',
)
/** Buttons as a rule, but also quoted posts, which belong to the text. */
const SOCIAL = words(
  'social socials socialmedia sociallinks facebook twitter instagram tools utility utilities metadata meta banner paywall',
)
const MAIN = words(
  'articlebody articlecontent articletext articlemain maincontent maintext entrycontent entrybody postcontent postbody posttext storybody ' +
    'storycontent storytext newsbody newscontent newstext bodytext bodycopy bodycontent textbody contentbody fulltext articlefulltext ' +
    'detailcontent contentdetail newsdetail articledetail noidung chitiet fck fckdetail fieldbody namebody',
)
const CAPTION = words(
  'caption captions figcaption wpcaption imagecaption photocaption legend cutline credit credits photocredit imagecredit piccaption imgcaption chuthich',
)

export type Verdict = 'never' | 'comments' | 'social' | 'caption' | null

/** What a name says that its element is: the article's text, or what it is if it is not. */
export interface Meaning {
  readonly main: boolean
  readonly verdict: Verdict
}

/** Names repeat within a page and a site; what they mean is remembered, up to a bound. */
const REMEMBERED = 4096
const remembered = new Map<string, Meaning>()

export function meaningOf(hints: string): Meaning {
  let meaning = remembered.get(hints)
  if (meaning === undefined) {
    const main = some(hints, MAIN)
    meaning = { main, verdict: main ? null : judge(hints) }
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(hints, meaning)
  }
  return meaning
}

function judge(hints: string): Verdict {
  if (some(hints, COMMENTS)) return 'comments'
  if (some(hints, NEVER)) return 'never'
  if (some(hints, SOCIAL)) return 'social'
  return some(hints, CAPTION) ? 'caption' : null
}

const PIECE = /[a-z0-9]+/g

function some(hints: string, set: ReadonlySet<string>): boolean {
  for (const name of hints.split(' ')) {
    if (name === '') continue
    if (set.has(name)) return true
    if (!/[-_:.]/.test(name)) continue
    const pieces = name.match(PIECE)
    if (pieces === null) continue
    for (let i = 0; i < pieces.length; i++) {
      if (set.has(pieces[i]!)) return true
      if (i > 0 && set.has(pieces[i - 1]! + pieces[i]!)) return true
      if (i > 1 && set.has(pieces[i - 2]! + pieces[i - 1]! + pieces[i]!)) return true
    }
  }
  return false
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
