import type { City } from '../../../schemas/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import type { Draft, Scan } from './draft.ts'

export type Scope = City | 'other' | null

interface Mark {
  readonly at: number
  readonly scope: City | 'other'
}

/** Which city the article and each of its places speak of; departments and most wards have no other address (3.8, U5). */
export class ScopeMap {
  /** The article's own place; `other` when it is another province's article. */
  readonly main: Scope
  readonly #folded: string
  /** Cities, provinces and strangers in text order. */
  readonly #marks: readonly Mark[]
  /** `#ours[i]`: the last of our cities among the first i marks. */
  readonly #ours: readonly Scope[]
  readonly #paragraphs: ReadonlyMap<number, number>

  constructor(doc: Doc, scan: Scan) {
    this.#folded = doc.source.folded
    const marks: Mark[] = []
    const weights = new Map<string, number>()
    const weightAt = weigher(doc)
    const add = (key: string, at: number, unit = 1) => weights.set(key, (weights.get(key) ?? 0) + unit * weightAt(at))
    for (const draft of scan.drafts) {
      const scope = scopeOf(draft)
      if (scope === null) continue
      if (draft.level === 'ward') add(scope, draft.start, 0.5)
      else {
        add(scope === 'other' ? `other:${draft.bare}` : scope, draft.start)
        if (draft.level === 'city' || draft.level === 'province') marks.push({ at: draft.start, scope })
      }
    }
    for (const stranger of scan.strangers) {
      if (stranger.isWard) continue
      add(`other:${stranger.surface}`, stranger.start)
      marks.push({ at: stranger.start, scope: 'other' })
    }
    this.#marks = marks.sort((a, b) => a.at - b.at)
    const ours: Scope[] = [null]
    for (const mark of this.#marks) ours.push(mark.scope === 'other' ? ours.at(-1)! : mark.scope)
    this.#ours = ours
    const paragraphs = new Map<number, number>()
    for (const { paragraph, start } of doc.sentences) if (!paragraphs.has(paragraph)) paragraphs.set(paragraph, start)
    this.#paragraphs = paragraphs
    if (doc.city !== null) weights.set(doc.city, (weights.get(doc.city) ?? 0) + (doc.input.city == null ? 2 : 50))
    this.main = heaviest(weights)
  }

  /** Scope of a place that names no city itself: by what its sentence and then its article speak of. */
  at(index: number, sentence: Sentence | null): Scope {
    if (sentence === null) return this.main
    const last = this.#marks[this.#countBefore(index) - 1]
    if (last === undefined || last.at < sentence.start) return this.#beforeSentence(sentence)
    if (last.scope !== 'other' || this.main === 'other' || this.main === null) return last.scope
    // A foreign name in a city's own article moves the scope only when the clause is set there: "Tại Đà Nẵng, Sở …".
    const lead = this.#folded.slice(Math.max(sentence.start, last.at - 12), last.at)
    return /(?:^|\s)(?:tại|ở|của|ở tỉnh|tỉnh)\s*$/.test(lead) || last.at - sentence.start < 4 ? 'other' : this.main
  }

  /** Articles on both cities: the city last named in the paragraph. Articles on one: that one. */
  #beforeSentence(sentence: Sentence): Scope {
    if (this.main === 'other') return this.main
    const count = this.#countBefore(sentence.start)
    const near = this.#marks[count - 1]
    if (near !== undefined && near.scope !== 'other' && near.at >= (this.#paragraphs.get(sentence.paragraph) ?? 0))
      return near.scope
    return this.main ?? this.#ours[count] ?? null
  }

  /** How many marks stand before a place. */
  #countBefore(index: number): number {
    let low = 0
    let high = this.#marks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#marks[middle]!.at < index) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The city all candidates of a mention lie in; null when it says nothing. */
export function scopeOf(draft: Draft): City | 'other' | null {
  if (draft.level === 'department') return draft.tail === 'hanoi' || draft.tail === 'hcmc' ? draft.tail : null
  // A bare "Bình Dương" is the province, though a ward of ours bears the name as well.
  const cities = new Set(draft.units.filter((unit) => unit.level === draft.level).map((unit) => unit.city))
  if (draft.level === 'ward') {
    const [only] = cities
    return cities.size === 1 && only != null ? only : null
  }
  for (const city of ['hanoi', 'hcmc'] as const) if (cities.has(city)) return city
  return 'other'
}

/** What an article is about stands in its title, then in its first sentence. */
function weigher(doc: Doc): (at: number) => number {
  const titles = doc.zones.filter((zone) => zone.kind === 'title').slice(0, 4)
  const first = doc.sentences.find((sentence) => sentence.zone.kind !== 'title')
  const untitled = doc.sentences[0] === first
  return (at) => {
    for (const zone of titles) if (zone.start <= at && at < zone.end) return 6
    return first === undefined || at >= first.end ? 1 : untitled ? 4 : 3
  }
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
