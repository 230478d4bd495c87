import type { GazetteerUnit } from '../../gazetteer/index.ts'
import type { Span } from '../../text/index.ts'
import type { Body } from './bodies.ts'
import type { NamedBy } from './types.ts'

export type DraftLevel = 'city' | 'province' | 'district' | 'ward' | 'department'

/** A mention as read from its own words; which unit it means is settled later, with date, city and neighbours. */
export interface Draft extends Span {
  readonly level: DraftLevel
  /** Folded name without type word; of a body its canonical name. */
  readonly bare: string
  /** Units of that name whose kind the type word allows. Empty for bodies. */
  readonly units: readonly GazetteerUnit[]
  readonly body: Body | null
  /** Kinds the type word allows; null without one. */
  readonly kinds: readonly string[] | null
  readonly how: NamedBy
  former: boolean
  /** City or "Thành phố" that stands directly behind a body; `city` = the article's own city. */
  tail: 'hanoi' | 'hcmc' | 'other' | 'city' | null
}

/** A place of another province that the gazetteer does not list: "quận Hồng Bàng", "huyện Yên Thành". */
export interface Stranger extends Span {
  readonly surface: string
  readonly kinds: readonly string[]
  /** Where the whole name ends; a place of one lower or single word is too weak a name to own anything. */
  readonly nameEnd: number | null
  /** A ward that no list knows may lie in our own cities: it moves no scope. */
  readonly isWard: boolean
}

/** A name that looked like a unit and is none. */
export interface Refused extends Span {
  readonly reason: string
}

export interface Scan {
  readonly drafts: Draft[]
  readonly strangers: Stranger[]
  readonly refused: Refused[]
}
