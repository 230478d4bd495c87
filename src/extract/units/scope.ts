import type { City } from '../../../schemas/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import type { Draft, Scan } from './draft.ts'

export type Scope = City | 'other' | null

/** Which city the article and each of its places speak of; departments and most wards have no other address (3.8, U5). */
export class ScopeMap {
  /** The article's own place; `other` when it is another province's article. */
  readonly main: Scope
  readonly #doc: Doc
  readonly #marks: ReadonlyArray<{ at: number; end: number; scope: City | 'other' }>

  constructor(doc: Doc, scan: Scan) {
    this.#doc = doc
    const marks: Array<{ at: number; end: number; scope: City | 'other' }> = []
    const weights = new Map<string, number>()
    const add = (key: string, at: number, unit = 1) =>
      weights.set(key, (weights.get(key) ?? 0) + unit * weightAt(doc, at))
    for (const draft of scan.drafts) {
      const scope = scopeOf(draft)
      if (scope === null) continue
      if (draft.level === 'ward') add(scope, draft.start, 0.5)
      else {
        add(scope === 'other' ? `other:${draft.bare}` : scope, draft.start)
        if (draft.level === 'city' || draft.level === 'province') marks.push({ at: draft.start, end: draft.end, scope })
      }
    }
    for (const stranger of scan.strangers) {
      add(`other:${stranger.surface}`, stranger.start)
      marks.push({ at: stranger.start, end: stranger.end, scope: 'other' })
    }
    this.#marks = marks.sort((a, b) => a.at - b.at)
    if (doc.city !== null) weights.set(doc.city, (weights.get(doc.city) ?? 0) + (doc.input.city == null ? 2 : 50))
    this.main = heaviest(weights)
  }

  /** Scope of a place that names no city itself: by what its sentence and then its article speak of. */
  at(index: number, sentence: Sentence | null): Scope {
    if (sentence === null) return this.main
    let last: { at: number; end: number; scope: City | 'other' } | null = null
    for (const mark of this.#marks) {
      if (mark.at >= index) break
      if (mark.at >= sentence.start) last = mark
    }
    if (last === null) return this.#beforeSentence(sentence)
    if (last.scope !== 'other' || this.main === 'other' || this.main === null) return last.scope
    // A foreign name in a city's own article moves the scope only when the clause is set there: "Tại Đà Nẵng, Sở …".
    const lead = this.#doc.source.folded.slice(Math.max(sentence.start, last.at - 12), last.at)
    return /(?:^|\s)(?:tại|ở|của|ở tỉnh|tỉnh)\s*$/u.test(lead) || last.at - sentence.start < 4 ? 'other' : this.main
  }

  /** Articles on both cities: the city last named in the paragraph. Articles on one: that one. */
  #beforeSentence(sentence: Sentence): Scope {
    if (this.main === 'other') return this.main
    let last: Scope = null
    for (const mark of this.#marks) {
      if (mark.at >= sentence.start) break
      if (mark.scope !== 'other') last = mark.scope
    }
    const first = this.#doc.sentences.find((other) => other.paragraph === sentence.paragraph)
    const near = this.#marks.findLast((mark) => mark.at < sentence.start && mark.at >= (first?.start ?? 0))
    if (near !== undefined && near.scope !== 'other') return near.scope
    return this.main ?? last
  }
}

/** The city all candidates of a mention lie in; null when it says nothing. */
export function scopeOf(draft: Draft): City | 'other' | null {
  if (draft.level === 'department') return draft.tail === 'hanoi' || draft.tail === 'hcmc' ? draft.tail : null
  const cities = new Set(draft.units.map((unit) => unit.city))
  if (draft.level === 'ward') {
    const [only] = cities
    return cities.size === 1 && only != null ? only : null
  }
  for (const city of ['hanoi', 'hcmc'] as const) if (cities.has(city)) return city
  return 'other'
}

function weightAt(doc: Doc, at: number): number {
  for (const zone of doc.zones) if (zone.start <= at && at < zone.end && zone.kind === 'title') return 6
  const first = doc.sentences.find((sentence) => sentence.zone.kind !== 'title')
  if (first === undefined) return 1
  if (at < first.end && doc.sentences[0] === first) return 4
  return at < first.end ? 3 : 1
}

function heaviest(weights: ReadonlyMap<string, number>): Scope {
  let best: Scope = null
  let top = 0
  for (const [key, weight] of weights) {
    if (weight <= top) continue
    top = weight
    best = key === 'hanoi' || key === 'hcmc' ? key : 'other'
  }
  return best
}
