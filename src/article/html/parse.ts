import type { HtmlNode, Page } from './page.ts'
import { BLOCK, ENDS_P, FLAGS, INLINE, knownTag, RAW, SCOPE, TAG_NAMES, tag, VOID } from './tags.ts'

/**
 * A tolerant tree builder that never copies: nodes are offsets into the source, attributes and texts are read when someone
 * asks. Reading 181 news pages (31 million characters) takes htmlparser2 0.5 s of CPU from a cold start, more than half of
 * what a whole run may take at 200 pages a second; this takes a fifth of it, because it leaps from `<` to `<` instead of
 * looking at every character. test/article/html compares the trees with htmlparser2's.
 *
 * It keeps the repairs of the HTML standard that matter for reading: implied end tags, raw text, scopes of tables. An end
 * tag of an inline element that would close a block (`<a><div>…</a>`) waits until the block has ended. Time and memory are
 * linear in the source; nothing recurses.
 */
export function parseHtml(source: string): Page {
  return new TreeBuilder(source).run()
}

const ROOT = tag('#root')
const TEXT = tag('#text')
const A = tag('a')
const P = tag('p')
const LI = tag('li')
const DD = tag('dd')
const DT = tag('dt')
const TD = tag('td')
const TH = tag('th')
const TR = tag('tr')
const TABLE = tag('table')
const TBODY = tag('tbody')
const THEAD = tag('thead')
const TFOOT = tag('tfoot')
const OPTION = tag('option')
const HEAD = tag('head')
const SCRIPT = tag('script')
const STYLE = tag('style')

/** Start tag → what it closes, and where the search ends. */
const IMPLIED = new Map<number, { closes: readonly number[]; within: readonly number[] }>([
  [LI, { closes: [LI], within: [tag('ul'), tag('ol'), tag('menu'), TABLE, TD, TH] }],
  [DD, { closes: [DD, DT], within: [tag('dl'), TABLE, TD, TH] }],
  [DT, { closes: [DD, DT], within: [tag('dl'), TABLE, TD, TH] }],
  [TD, { closes: [TD, TH], within: [TR, TABLE] }],
  [TH, { closes: [TD, TH], within: [TR, TABLE] }],
  [TR, { closes: [TR], within: [TABLE] }],
  [TBODY, { closes: [TBODY, THEAD, TFOOT], within: [TABLE] }],
  [THEAD, { closes: [TBODY, THEAD, TFOOT], within: [TABLE] }],
  [TFOOT, { closes: [TBODY, THEAD, TFOOT], within: [TABLE] }],
  [OPTION, { closes: [OPTION], within: [tag('select'), tag('optgroup'), tag('datalist')] }],
])
/** Elements that may stand in the head; anything else ends it. */
const IN_HEAD = new Set(
  (['meta', 'link', 'script', 'style', 'title', 'base', 'noscript', 'template', 'object'] as const).map(tag),
)
const TABLE_PARTS = new Set([TABLE, TBODY, THEAD, TFOOT, TR, TD, TH])
/** How far an implied end tag looks up: cells and list items lie close to their markup, hostile nests do not. */
const REACH = 64

class TreeBuilder {
  readonly #source: string
  readonly #nodes: HtmlNode[] = []
  readonly #names: string[] = [...TAG_NAMES]
  readonly #strangers = new Map<string, number>()
  readonly #stack: HtmlNode[] = []
  /** Inline elements whose end tag came while a block inside them was open. */
  readonly #ended: boolean[] = []
  #openCount: number[] = new Array(TAG_NAMES.length).fill(0)
  #space = false

  constructor(source: string) {
    this.#source = source
  }

  run(): Page {
    const n = this.#source.length
    this.#push(ROOT, 0, 0)
    this.#text(this.#scan(), n)
    while (this.#stack.length > 0) this.#pop(n, n)
    return { source: this.#source, nodes: this.#nodes, names: this.#names }
  }

  /** From tag to tag; returns where the last text begins. Apart from `run`, so that V8 compiles the loop once and keeps it. */
  #scan(): number {
    const source = this.#source
    let i = 0
    let textFrom = 0
    for (;;) {
      const lt = source.indexOf('<', i)
      if (lt === -1) return textFrom
      const code = source.charCodeAt(lt + 1) | 32
      if (code >= 97 && code <= 122) {
        this.#text(textFrom, lt)
        i = this.#startTag(lt)
      } else if (code === 47 /* / */ && isAlpha(source.charCodeAt(lt + 2))) {
        this.#text(textFrom, lt)
        i = this.#endTag(lt)
      } else if (code === 33 /* ! */ || code === 63 /* ? */ || code === 47) {
        this.#text(textFrom, lt)
        i = skipDeclaration(source, lt)
      } else {
        i = lt + 1
        continue
      }
      textFrom = i
    }
  }

  #text(from: number, to: number): void {
    const source = this.#source
    let at = from
    while (at < to && isSpace(source.charCodeAt(at))) at++
    if (at >= to) {
      if (to > from) this.#space = true
      return
    }
    this.#nodes.push({
      tag: TEXT,
      index: this.#nodes.length,
      parent: this.#stack[this.#stack.length - 1]!,
      last: this.#nodes.length + 1,
      start: from,
      open: to,
      close: to,
      end: to,
      space: this.#space,
    })
    this.#space = false
  }

  #startTag(lt: number): number {
    const source = this.#source
    const nameEnd = endOfName(source, lt + 1)
    const id = this.#tagOf(lt + 1, nameEnd)
    const gt = endOfTag(source, nameEnd)
    const open = Math.min(gt + 1, source.length)
    const flags = FLAGS[id] ?? 0
    this.#closeImplied(id, flags, lt)
    const node = this.#push(id, lt, open)
    if (flags & VOID) {
      this.#pop(open, open)
      return open
    }
    if (flags & RAW) {
      const close = endOfRaw(source, open, source.slice(lt + 1, nameEnd).toLowerCase())
      if (id !== SCRIPT && id !== STYLE) this.#text(open, close)
      const after = source.indexOf('>', close)
      const end = after === -1 ? source.length : after + 1
      if (this.#stack[this.#stack.length - 1] === node) this.#pop(close, end)
      return end
    }
    const stranger = id >= TAG_NAMES.length
    if (source.charCodeAt(gt - 1) === 47 && (flags & INLINE || stranger)) this.#pop(open, open)
    return open
  }

  #closeImplied(id: number, flags: number, at: number): void {
    const top = this.#stack[this.#stack.length - 1]!
    if (top.tag === HEAD && !IN_HEAD.has(id)) this.#pop(at, at)
    if (flags & ENDS_P && top.tag === P) this.#pop(at, at)
    if (id === A && this.#openCount[A]! > 0) {
      // A link inside a link: the first one was never closed. Looked for only through inline elements.
      for (let i = this.#stack.length - 1; i > 0; i--) {
        const node = this.#stack[i]!
        if (node.tag === A) {
          this.#popTo(i, at, at)
          break
        }
        if (FLAGS[node.tag]! & BLOCK) break
      }
      return
    }
    const rule = IMPLIED.get(id)
    if (rule === undefined) return
    const floor = Math.max(1, this.#stack.length - REACH)
    for (let i = this.#stack.length - 1; i >= floor; i--) {
      const open = this.#stack[i]!.tag
      if (rule.closes.includes(open)) {
        this.#popTo(i, at, at)
        return
      }
      if (rule.within.includes(open)) return
    }
  }

  #endTag(lt: number): number {
    const source = this.#source
    const nameEnd = endOfName(source, lt + 2)
    const id = this.#tagOf(lt + 2, nameEnd)
    const gt = source.indexOf('>', nameEnd)
    const end = gt === -1 ? source.length : gt + 1
    if ((this.#openCount[id] ?? 0) === 0) return end
    const inline = (FLAGS[id]! & INLINE) !== 0
    const part = TABLE_PARTS.has(id)
    let crossed = false
    const floor = Math.max(1, inline ? this.#stack.length - REACH : 1)
    for (let i = this.#stack.length - 1; i >= floor; i--) {
      const node = this.#stack[i]!
      if (node.tag === id && !this.#ended[i]) {
        if (inline && crossed) this.#ended[i] = true
        else this.#popTo(i, lt, end)
        return end
      }
      const flags = FLAGS[node.tag] ?? 0
      if (part ? node.tag === TABLE : flags & SCOPE) return end
      if (flags & BLOCK) crossed = true
    }
    return end
  }

  #push(id: number, start: number, open: number): HtmlNode {
    const node: HtmlNode = {
      tag: id,
      index: this.#nodes.length,
      parent: this.#stack[this.#stack.length - 1] ?? null,
      last: 0,
      start,
      open,
      close: open,
      end: open,
      space: this.#space,
    }
    this.#space = false
    this.#nodes.push(node)
    this.#stack.push(node)
    this.#ended.push(false)
    this.#openCount[id] = (this.#openCount[id] ?? 0) + 1
    return node
  }

  #pop(close: number, end: number): void {
    const node = this.#stack.pop()!
    this.#ended.pop()
    node.last = this.#nodes.length
    node.close = close
    node.end = end
    this.#openCount[node.tag]!--
    while (this.#ended[this.#ended.length - 1]) {
      this.#ended[this.#ended.length - 1] = false
      this.#pop(end, end)
    }
  }

  /** Closes the element at `depth` of the stack and all in it. */
  #popTo(depth: number, close: number, end: number): void {
    while (this.#stack.length - 1 > depth) this.#pop(close, close)
    if (this.#stack.length - 1 === depth) this.#pop(close, end)
  }

  #tagOf(from: number, to: number): number {
    const known = knownTag(this.#source, from, to)
    if (known !== undefined) return known
    const name = this.#source.slice(from, to).toLowerCase()
    let id = this.#strangers.get(name)
    if (id === undefined) {
      id = this.#names.length
      this.#strangers.set(name, id)
      this.#names.push(name)
      this.#openCount[id] = 0
    }
    return id
  }
}

function endOfName(source: string, from: number): number {
  let i = from
  for (; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code === 62 || code === 47 || isSpace(code)) break
  }
  return i
}

/**
 * Index of the `>` that ends a start tag; one inside a quoted value does not. The end of the source when none does. A quote
 * opens only after `=`; elsewhere it is a letter of a broken value.
 */
function endOfTag(source: string, from: number): number {
  let gt = source.indexOf('>', from)
  if (gt === -1) return source.length
  for (let i = from; i < gt; i++) {
    const code = source.charCodeAt(i)
    if ((code !== 34 && code !== 39) || !afterEquals(source, i)) continue
    const close = source.indexOf(code === 34 ? '"' : "'", i + 1)
    // A quote that is never closed is a typing error, and the tag ends where it seemed to.
    if (close === -1) return gt
    if (close > gt) {
      gt = source.indexOf('>', close + 1)
      if (gt === -1) return source.length
    }
    i = close
  }
  return gt
}

function afterEquals(source: string, at: number): boolean {
  let i = at - 1
  while (isSpace(source.charCodeAt(i))) i--
  return source.charCodeAt(i) === 61
}

function endOfRaw(source: string, from: number, name: string): number {
  for (let i = from; ; ) {
    const lt = source.indexOf('</', i)
    if (lt === -1) return source.length
    const first = source.charCodeAt(lt + 2) | 32
    if (first === name.charCodeAt(0) && source.slice(lt + 2, lt + 2 + name.length).toLowerCase() === name) {
      const after = source.charCodeAt(lt + 2 + name.length)
      if (after === 62 || after === 47 || isSpace(after)) return lt
    }
    i = lt + 2
  }
}

function skipDeclaration(source: string, lt: number): number {
  if (source.startsWith('<!--', lt)) {
    // `<!-->` and `<!--->` are whole comments
    if (source.charCodeAt(lt + 4) === 62) return lt + 5
    const end = source.indexOf('-->', lt + 4)
    return end === -1 ? source.length : end + 3
  }
  if (source.startsWith('<![CDATA[', lt)) {
    const end = source.indexOf(']]>', lt)
    if (end !== -1) return end + 3
  }
  const end = source.indexOf('>', lt)
  return end === -1 ? source.length : end + 1
}

function isAlpha(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
