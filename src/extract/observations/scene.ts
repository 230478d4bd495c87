import type { RuleRef, UnitLevel } from '../../../schemas/index.ts'
import type { Doc, Sentence, Span } from '../engine/index.ts'
import {
  type IndexRef,
  isValue,
  type Mark,
  type MarkKind,
  type MarkOf,
  type PlaceMark,
  type UnitRef,
  unitOf,
  type ValueMark,
} from './marks.ts'
import { Periods } from './periods.ts'
import type { PeerClass, PeerValue } from './values.ts'

/** What a place in the sentence does for the figures around it. Only `subject` and, for want of one, `topic` own figures. */
export type PlaceRole = 'subject' | 'topic' | 'comparison' | 'location' | 'announcer' | 'officer'

/** A unit, named or meant, with what it does in its sentence. */
export interface Place {
  readonly mark: PlaceMark
  readonly unit: UnitRef
  readonly role: PlaceRole
}

/** One sentence with everything the rules found in it, in text order. */
export class Scene {
  readonly doc: Doc
  readonly sentence: Sentence
  readonly marks: readonly Mark[]
  readonly values: readonly ValueMark[]
  /** Units and resolved anaphors that may own a figure, with their role. */
  readonly places: readonly Place[]
  readonly memory: Memory
  /** Places by their order, for sentences that name thousands. */
  #order: Map<Place, number> | null = null
  /** Marks by the kinds that were asked for: a sentence is asked for its years some fifty times. */
  readonly #of = new Map<string, readonly Mark[]>()

  constructor(
    doc: Doc,
    sentence: Sentence,
    marks: readonly Mark[],
    memory: Memory,
    roleOf: (scene: Scene, mark: PlaceMark, previous: Place | null) => PlaceRole,
  ) {
    this.doc = doc
    this.sentence = sentence
    this.marks = marks
    this.memory = memory
    this.values = marks.filter(isValue)
    const places: Place[] = []
    for (const mark of marks) {
      if (mark.kind !== 'unit' && mark.kind !== 'anaphor') continue
      const unit = unitOf(mark)
      if (unit !== null) places.push({ mark, unit, role: roleOf(this, mark, places.at(-1) ?? null) })
    }
    this.places = places
  }

  get folded(): string {
    return this.doc.source.folded
  }

  between(from: number, to: number): string {
    return from >= to ? '' : this.folded.slice(from, to)
  }

  before(at: number, length: number): string {
    return this.folded.slice(Math.max(this.sentence.start, at - length), at)
  }

  after(at: number, length: number): string {
    return this.folded.slice(at, Math.min(this.sentence.end, at + length))
  }

  /** Where the sentence last has this character, at `at` or before, or -1. A search in the whole text would be one for every figure. */
  lastOf(character: string, at: number): number {
    const found = this.folded.slice(this.sentence.start, at + 1).lastIndexOf(character)
    return found < 0 ? -1 : this.sentence.start + found
  }

  of<K extends MarkKind>(...kinds: readonly K[]): readonly MarkOf<K>[] {
    const key = kinds.length === 1 ? kinds[0]! : kinds.join()
    const known = this.#of.get(key)
    if (known !== undefined) return known as unknown as readonly MarkOf<K>[]
    const found = this.marks.filter((mark): mark is MarkOf<K> => (kinds as readonly string[]).includes(mark.kind))
    this.#of.set(key, found as unknown as readonly Mark[])
    return found
  }

  /** The brackets around a place, or null: `(` to behind `)`. */
  brackets(at: number): Span | null {
    const { start, end } = this.sentence
    let depth = 0
    for (let i = at - 1; i >= start && at - i < 160; i--) {
      const code = this.folded.charCodeAt(i)
      if (code === 41) depth++
      else if (code === 40 && depth-- === 0) {
        const close = this.folded.slice(at, end).indexOf(')')
        return { start: i, end: close < 0 ? end : at + close + 1 }
      }
    }
    return null
  }

  /** Where a name ends with the city it says it belongs to: "Cục Hải quan TPHCM", "quận 7 (TP.HCM)". */
  ownEnd(place: Place): number {
    this.#order ??= new Map(this.places.map((one, i) => [one, i]))
    const next = this.places[(this.#order.get(place) ?? this.places.length) + 1]
    if (next === undefined || next.role !== 'location' || next.unit.level !== 'city') return place.mark.end
    const gap = this.between(place.mark.end, next.mark.start)
    if (gap === ' ') return next.mark.end
    return gap === ' (' && this.folded.charCodeAt(next.mark.end) === 41 ? next.mark.end + 1 : place.mark.end
  }

  /** The text between two places with every mark in it shown as `#`: the grammar without the words. */
  skeleton(from: number, to: number, kinds: readonly MarkKind[]): string {
    let out = ''
    let at = from
    for (const mark of this.marks) {
      if (mark.end <= at || mark.end > to || mark.start < from - 40 || !kinds.includes(mark.kind)) continue
      if (mark.start < at && at > from) continue
      out += `${this.folded.slice(at, Math.max(at, mark.start))}#`
      at = mark.end
    }
    return out + this.folded.slice(at, Math.max(at, to))
  }
}

/** A rank that was given, from which "tiếp theo là" counts on. */
export interface LastRank {
  readonly rank: number
  /** How many units stand on it. */
  readonly count: number
  readonly level: UnitLevel
  readonly index: string
  readonly paragraph: number
}

export interface PeerBlock {
  readonly peer: PeerValue
  readonly paragraph: number
}

/** The years a text has spoken of, by index. */
export class IndexYears {
  readonly #seen = new Map<string, Set<number>>()
  readonly #last = new Map<string, { readonly year: number; readonly paragraph: number; readonly latest: number }>()

  learn(index: string, year: number, paragraph: number): void {
    const before = this.#last.get(index)
    const latest = before?.paragraph === paragraph ? Math.max(before.latest, year) : year
    this.#last.set(index, { year, paragraph, latest })
    const seen = this.#seen.get(index)
    if (seen === undefined) this.#seen.set(index, new Set([year]))
    else seen.add(year)
  }

  /** The last year of this paragraph; in a new one the latest of all, since a look back ends with its paragraph. */
  spoken(index: string, paragraph: number): number | null {
    const last = this.#last.get(index)
    if (last === undefined) return null
    return last.paragraph === paragraph ? last.year : Math.max(...this.#seen.get(index)!)
  }

  /** The latest year of this paragraph, whatever it spoke of last; in a new one the latest of all. */
  summed(index: string, paragraph: number): number | null {
    const last = this.#last.get(index)
    return last?.paragraph === paragraph ? last.latest : this.spoken(index, paragraph)
  }

  /** The only year of the index, if the text gives but one. */
  only(index: string): number | null {
    const seen = this.#seen.get(index)
    return seen?.size === 1 ? [...seen][0]! : null
  }

  /** How many indices the text has given years of. */
  get size(): number {
    return this.#seen.size
  }

  /** The year spoken of last in this paragraph, else the latest of all, whatever the index. */
  near(paragraph: number): number | null {
    const last = [...this.#last.values()].at(-1)
    if (last === undefined || last.paragraph === paragraph) return last?.year ?? null
    return Math.max(...[...this.#seen.values()].flatMap((years) => [...years]))
  }

  /** The year spoken of last, whatever the index. */
  latest(): number | null {
    return [...this.#last.values()].at(-1)?.year ?? null
  }
}

/** What earlier sentences leave behind for those that say less (language guide 4.4, 5, 12). */
export class Memory {
  index: IndexRef | null = null
  /** Indices named in the last sentence that named any, in order, each once. */
  lastIndices: readonly IndexRef[] = []
  lastIndicesParagraph = 0
  /** All indices that the last paragraph to name any has named. */
  paragraphIndices: readonly IndexRef[] = []
  /** The one index that the title names. */
  titleIndex: IndexRef | null = null
  /** The paragraph that named the index or gave a figure of it last: what is far from there is about something else. */
  indexParagraph = 0
  /** Index of the title or lead, kept for paragraphs whose own index is a topic only. */
  readonly years = new IndexYears()
  readonly periods = new Periods()
  /** A year that stood for itself ("Năm 2023, …") and its paragraph; a look back ("Năm trước đó, …") ends with it. */
  generalYear: { year: number; paragraph: number; lookBack: boolean } | null = null
  titleYear: number | null = null
  subject: { unit: UnitRef; paragraph: number } | null = null
  block: PeerBlock | null = null
  lastRank: LastRank | null = null
  titleUnits: UnitRef[] = []
  /** The only unit below the city that the text names as a possible owner, if there is one. */
  onlyUnit: UnitRef | null = null
  isCorrection = false
  /** "Bảng xếp hạng …" was the last thing said: a running number below it is a rank (T4). */
  ranking = false
  /** The year that plans and targets of this text are made for. */
  planYear: number | null = null
  /** Totals of groups named as such ("Ở khối 22 sở"), by index and level. */
  readonly totals = new Map<string, Set<number>>()
}

export function keyOf(index: IndexRef): string {
  return index.name === null ? index.code : `${index.code}:${index.name}`
}

/** A figure with everything that was joined to it. */
export interface Claim {
  readonly mark: ValueMark
  readonly unit: UnitRef
  readonly place: PlaceMark | null
  readonly index: IndexRef
  readonly indexMark: Mark | null
  readonly year: number | null
  readonly yearCertain: boolean
  readonly yearMark: Mark | null
  /** Where a climb began ("từ hạng 49"), when its year is not known yet: a year before the one spoken of. */
  readonly began: boolean
  readonly period: string | null
  readonly baseline: number | null
  readonly peer: PeerValue | null
  readonly peerMark: Mark | null
  readonly status: 'achieved' | 'target'
  readonly tied: boolean
  readonly rank: number | null
  readonly of: number | null
  readonly fromEnd: number | null
  readonly held: boolean
  readonly score: { readonly value: number; readonly raw: string; readonly unit: '%' | 'điểm' } | null
  readonly changeRanks: number | null
  readonly changePoints: number | null
  readonly grade: string | null
  readonly rules: readonly RuleRef[]
  readonly evidence: Span
  readonly sentence: Sentence
}

const LEVELS: Readonly<Record<PeerClass, readonly UnitLevel[]>> = {
  district: ['district'],
  'rural-district': ['district'],
  'urban-district': ['district'],
  department: ['department'],
  vertical: ['department'],
  service: ['department'],
  'no-service': ['department'],
  commune: ['ward'],
  ward: ['ward'],
  'rural-commune': ['ward'],
  office: [],
  ministry: [],
  province: ['city'],
  'central-city': ['city'],
  region: ['city'],
  unit: ['district', 'department', 'ward', 'city'],
}

/** Can a unit of this level be ranked in this group? A city never ranks among its own districts. */
export function fits(peer: PeerValue | null, unit: UnitRef): boolean {
  if (peer === null) return true
  // "Phường Sài Gòn dẫn đầu khối phường, Côn Đảo đứng hạng 97": an island is in neither field.
  if (peer.group === 'ward' || peer.group === 'rural-commune') {
    const own = peer.group === 'ward' ? /^(?:Phường|Thị trấn) / : /^(?:Xã|Thị trấn) /
    return unit.level === 'ward' && own.test(unit.name)
  }
  return LEVELS[peer.group].includes(unit.level)
}
