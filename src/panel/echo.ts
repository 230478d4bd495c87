import { foldKey } from '../text/index.ts'
import type { VoiceClass } from './voice.ts'
import { authorityOf, compare } from './voice.ts'

/**
 * Copies of one press release: the same words on several sites. Texts are compared by their runs of five syllables, of which a
 * sketch keeps every fourth by hash: enough to tell how much of the shorter text stands in the longer one, at a few
 * hundred numbers an article.
 */
const SHINGLE_SYLLABLES = 5
const KEEP_ONE_IN = 4
/**
 * This share of the shorter text must stand in the longer one. Editors cut paragraphs and change headlines; reporters at one
 * event share a sentence or two. Among 2,941 articles of general news every pair above it is one text published twice, and the
 * first below it (0.71) are two forecasts of one weather service.
 */
const CONTAINED_MIN = 0.75
/** A digest that holds a whole article among six others is no copy of it. */
const TIMES_LONGER_MAX = 3
/** A sketch this small is a notice of some 60 syllables; two of them can agree by chance. */
const SKETCH_MIN = 12
/** Portals write the same report every year and change the figures; a copy appears within days. */
const DAYS_APART_MAX = 30
/** Portals write the same report every week, too: a copy keeps at least this share of the figures, a new week changes them. */
const FIGURES_KEPT_MIN = 0.5
/** Fewer figures tell nothing. */
const FIGURES_MIN = 3

export interface EchoArticle {
  readonly article_id: string
  readonly text: string
  readonly published_at: string | null
  readonly source_class: VoiceClass | null
}

/** Sorted distinct hashes: equal texts, up to case, spacing, punctuation and where a tone is written, have equal sketches. */
export type Sketch = Uint32Array

export function sketchOf(text: string): Sketch {
  const syllables = foldKey(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = new Set<number>()
  for (let i = 0; i + SHINGLE_SYLLABLES <= syllables.length; i++) {
    const hash = hashOf(syllables.slice(i, i + SHINGLE_SYLLABLES).join(' '))
    if (hash % KEEP_ONE_IN === 0) hashes.add(hash)
  }
  return Uint32Array.from(hashes).sort()
}

/** FNV-1a with a final mix, 32 bits: the low bits, by which the sketch picks, must depend on all of the input. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** How much of the shorter text stands in the longer one, 0 to 1; 0 when one is too short to tell, or far longer. */
export function containment(a: Sketch, b: Sketch): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < SKETCH_MIN || long.length > TIMES_LONGER_MAX * short.length) return 0
  let shared = 0
  for (let i = 0, j = 0; i < short.length && j < long.length; ) {
    if (short[i] === long[j]) shared += 1
    if (short[i]! <= long[j]!) i += 1
    else j += 1
  }
  return shared / short.length
}

/**
 * Figures that a text states: with decimals, or of three digits and more. Years, days and places in a ranking are in every report.
 * Distinct, a decimal comma and a decimal point being one.
 */
export function figuresOf(text: string): ReadonlySet<string> {
  const figures = new Set<string>()
  for (const [found] of text.matchAll(/(?<![\p{L}\p{N}.,/-])\d+(?:[.,]\d+)*(?![\p{L}\p{N}]|[/-]\d)/gu)) {
    const figure = found.replaceAll(',', '.')
    if (!/^(?:19|20)\d\d$/.test(figure) && /\.|\d{3}/.test(figure)) figures.add(figure)
  }
  return figures
}

/** Whether the text with fewer figures has enough of them in common with the other for one to be a copy of the other. */
function keepsFigures(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  if (fewer.size < FIGURES_MIN) return true
  const kept = [...fewer].filter((figure) => more.has(figure)).length
  return kept >= fewer.size * FIGURES_KEPT_MIN
}

/**
 * Keys by which possible copies find each other without comparing everything with everything: the smallest hashes of the
 * sketch. Two texts of which one holds most of the other share some with near certainty; what is found is then compared.
 */
export function echoKeysOf(sketch: Sketch): number[] {
  return sketch.length < SKETCH_MIN ? [] : Array.from(sketch.subarray(0, ECHO_KEYS))
}
const ECHO_KEYS = 32

/**
 * For each article that repeats another, the `article_id` of the original; articles that stand for themselves are absent. The
 * original is the earliest, of the same day the weightiest (the issuing body before the papers), and never an echo itself.
 * The order of the input does not matter.
 */
export function echoesAmong(articles: readonly EchoArticle[]): Map<string, string> {
  const echoes = new Map<string, string>()
  const originals: Sketched[] = []
  const byKey = new Map<number, number[]>()
  for (const article of articles.toSorted(byFirstSaid)) {
    const sketched = { article, sketch: sketchOf(article.text), figures: figuresOf(article.text) }
    const keys = echoKeysOf(sketched.sketch)
    const near = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].sort((a, b) => a - b)
    const original = bestOf(
      sketched,
      near.map((at) => originals[at]!),
    )
    if (original) {
      echoes.set(article.article_id, original.article_id)
      continue
    }
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), originals.length])
    originals.push(sketched)
  }
  return echoes
}

function byFirstSaid(a: EchoArticle, b: EchoArticle): number {
  return (
    compare(dayOf(a) ?? '9999', dayOf(b) ?? '9999') ||
    authorityOf(a.source_class) - authorityOf(b.source_class) ||
    compare(a.published_at ?? '9999', b.published_at ?? '9999') ||
    compare(a.article_id, b.article_id)
  )
}

interface Sketched {
  readonly article: EchoArticle
  readonly sketch: Sketch
  readonly figures: ReadonlySet<string>
}

function bestOf({ article, sketch, figures }: Sketched, near: readonly Sketched[]): EchoArticle | null {
  let best: EchoArticle | null = null
  let most = CONTAINED_MIN
  for (const candidate of near) {
    const mayBe = isNearInTime(article, candidate.article) && keepsFigures(figures, candidate.figures)
    const share = mayBe ? containment(sketch, candidate.sketch) : 0
    // Of two equally near the one that was first in the list, the earlier, stays.
    if (share > most || (share === most && best === null)) {
      best = candidate.article
      most = share
    }
  }
  return best
}

const dayOf = (a: EchoArticle): string | null => a.published_at?.slice(0, 10) ?? null

function isNearInTime(a: EchoArticle, b: EchoArticle): boolean {
  const [dayA, dayB] = [dayOf(a), dayOf(b)]
  if (dayA === null || dayB === null) return true
  return Math.abs(Date.parse(dayA) - Date.parse(dayB)) <= DAYS_APART_MAX * 86_400_000
}
