/**
 * What class and id names say in English and Vietnamese about an element. Whole words only: names are cut at `-`, `_`, spaces
 * and capitals before they are compared, because `share` inside `shareholder-report` and `ad` inside `headline` are nothing.
 */
const NEVER = words(
  'breadcrumb breadcrumbs nav navigation navbar menu submenu megamenu topbar masthead sitefooter pagefooter footer sidebar sidebars ' +
    'share sharing shares sharebar sharetools sharedaddy social socials socialmedia sociallinks addthis addtoany facebook twitter ' +
    'comment comments commentlist commentarea disqus livefyre respond reply replies discussion discussions ' +
    'related relates relate relatednews relatedposts relatedarticles recommended recommend recommends recommendation recommendations ' +
    'outbrain taboola zergnet mgid revcontent teads ' +
    'newsletter newsletters signup subscribe subscription subscriptions paywall regwall login signin register ' +
    'advertisement advertisements advert adverts ads adsense adslot adunit adbox adcontainer advertising sponsor sponsored sponsors banner ' +
    'cookie cookies gdpr consent cookiebar popup modal overlay lightbox tooltip dropdown offcanvas ' +
    'pagination pager paging toolbar tools utility utilities print printer ' +
    'tags taglist tagcloud keywords topics widget widgets promo promos promotion promotions teaser teasers ' +
    'trending popular mostread mostpopular mostviewed latest latestnews morenews moreon readmore morefrom ' +
    'copyright disclaimer legal rating ratings poll polls quiz donate donation crumbs skip hidden noprint invisible screenreader sronly ' +
    'byline bylines dateline timestamp authorbox authorbio authorinfo postmeta entrymeta articlemeta metadata meta ' +
    'binhluan lienquan tinlienquan docthem xemthem chiase quangcao tinmoi tinkhac noibat luotxem',
)
const MAIN = words(
  'articlebody articlecontent articletext articlemain maincontent maintext entrycontent entrybody postcontent postbody posttext storybody ' +
    'storycontent storytext newsbody newscontent newstext bodytext bodycopy bodycontent textbody contentbody fulltext articlefulltext ' +
    'detailcontent contentdetail newsdetail articledetail noidung chitiet fck fckdetail entry story article post blogpost hentry content richtext copy prose',
)

/** The hint names an element that is not the article's text. */
export function saysNever(hints: string): boolean {
  return some(hints, NEVER)
}

/** The hint names the article's text. */
export function saysMain(hints: string): boolean {
  return some(hints, MAIN)
}

const PIECE = /[a-z0-9]+/g

function some(hints: string, set: ReadonlySet<string>): boolean {
  const names = hints.split(' ')
  for (const name of names) {
    if (name === '') continue
    if (set.has(name)) return true
    const pieces = name.match(PIECE)
    if (pieces === null) continue
    for (let i = 0; i < pieces.length; i++) {
      if (set.has(pieces[i]!)) return true
      if (i > 0 && set.has(pieces[i - 1]! + pieces[i]!)) return true
    }
  }
  return false
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
