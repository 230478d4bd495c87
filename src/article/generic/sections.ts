import { BLOCK, FLAGS, HEADING, type HtmlNode, type Page, tag, textOf } from '../html/index.ts'
import type { Measures } from './measure.ts'

const TEXT = tag('#text')
const P = tag('p')
const MAIN = tag('main')
const BODY = tag('body')

/** Headings of parts that are no part of an article, in the languages of the pages we meet. */
const NOT_THE_ARTICLE =
  /^(?:\(?\d*\)?\s*(?:comments?|responses?|replies|conversation|discussion|reader comments|leave a (?:reply|comment)|join the (?:discussion|conversation)|kommentare?|leserkommentare|diskutieren sie mit|commentaires?|comentarios?|comentários?|commenti|bình luận|ý kiến(?: bạn đọc)?|phản hồi)|related(?: (?:articles?|stories|news|posts?|content|links?|reading))?|more (?:from|stories|news|in|on)\b.*|you (?:may|might) (?:also )?(?:like|enjoy|be interested).*|recommended(?: for you| stories)?|read next|up next|most (?:read|popular|viewed|shared)|popular (?:now|posts|stories)|trending(?: now)?|latest (?:news|stories|posts)|recent posts|from the archive|about the authors?|about me|written by\b.*|letters(?: to the editor)?|leserbriefe|similar (?:threads|articles|posts)|in this section|mehr zum thema|das könnte sie (?:auch )?interessieren.*|meistgelesen|auch interessant|sur le même sujet|à lire aussi|les plus lus|te puede interesar.*|lo más (?:leído|visto)|você (?:pode|também pode) gostar.*|leia (?:também|mais)|mais lidas|veja também|leggi anche|potrebbe interessarti.*|tin (?:bài )?liên quan|bài (?:viết )?liên quan|tin (?:khác|mới|mới nhất|đọc nhiều|cùng chuyên mục)|cùng chuyên mục|có thể bạn quan tâm|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|đừng bỏ lỡ|アクセスランキング|関連記事|人気記事|热点推荐|相关阅读|الأكثر قراءة)\s*(?:\(\d+\))?\s*[:…»›>.]*$/i
/** Letters of such a heading, at the most. */
const LONGEST = 60
/** Elements between a part and its heading, and steps up from the heading: a part begins with it. */
const NEAR = 40

/** Marks the parts that begin with a heading which says that they are something else: comments, other articles, the author. */
export function markNamedSections(
  page: Page,
  { mass }: Measures,
  removed: Uint8Array,
  kept: ReadonlySet<number>,
): void {
  for (let i = 1; i < page.nodes.length; i++) {
    const node = page.nodes[i]!
    if (removed[i] === 1) {
      i = node.last - 1
      continue
    }
    if (!((FLAGS[node.tag] ?? 0) & HEADING) || node.close - node.open > 400) continue
    const text = textOf(page, node)
    if (text.length > LONGEST || !NOT_THE_ARTICLE.test(text)) continue
    const part = partOf(page, node, kept)
    if (part === null) markFollowing(page, node, removed, kept)
    else if (mass[part.index]! > 0) removed[part.index] = 1
  }
}

/** The boxes and lists under a heading that has no element with them, down to the next paragraph or heading. */
function markFollowing(page: Page, heading: HtmlNode, removed: Uint8Array, kept: ReadonlySet<number>): void {
  for (let i = heading.last; i < heading.parent!.last; i = page.nodes[i]!.last) {
    const node = page.nodes[i]!
    if (node.tag === TEXT || node.tag === P || FLAGS[node.tag]! & HEADING || kept.has(i)) return
    removed[i] = 1
  }
}

/** The largest element that begins with the heading and does not hold the article. */
function partOf(page: Page, heading: HtmlNode, kept: ReadonlySet<number>): HtmlNode | null {
  let part: HtmlNode | null = null
  for (
    let up = heading.parent;
    up !== null && up.tag !== BODY && up.tag !== MAIN && !kept.has(up.index);
    up = up.parent
  ) {
    if (!startsWith(page, up, heading)) break
    if (FLAGS[up.tag]! & BLOCK) part = up
  }
  return part
}

function startsWith(page: Page, part: HtmlNode, heading: HtmlNode): boolean {
  if (heading.index - part.index > NEAR) return false
  for (let i = part.index + 1; i < heading.index; i++) if (page.nodes[i]!.tag === TEXT) return false
  return true
}
