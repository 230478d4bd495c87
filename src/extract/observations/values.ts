/** What the rules of this room find. All values are plain data, so a trace can print them. */

export interface ScoreValue {
  readonly value: number
  /** The digits as written. */
  readonly raw: string
  readonly unit: '%' | 'điểm' | null
  /** `min` "từ 95% trở lên", `max` "dưới 80%", `about` "khoảng 72%", `range` "80-90%": no unit's score, but a target may be one. */
  readonly bound: 'min' | 'max' | 'about' | 'range' | null
  /** What stands under the line: 100 in 91,44/100, 18 in 14,2/18. */
  readonly outOf: number | null
  /** A typing error was read over ("0,.5"): kept, and warned of (N13). */
  readonly odd: boolean
}

export interface RankValue {
  /** 1 = best; null for a last place whose total is not known yet. */
  readonly rank: number | null
  readonly of: number | null
  /** Places above the last: 0 = last, 1 = last but one; null = counted from the top. */
  readonly fromEnd: number | null
  readonly tied: boolean
  /** A verb or a total says that this is a rank. A bare "thứ 7" needs help from its neighbours. */
  readonly strong: boolean
  /** "tiếp tục dẫn đầu", "giữ vững ngôi đầu": the rank of the year before as well, so change 0. */
  readonly held: boolean
}

export interface ChangeValue {
  readonly what: 'ranks' | 'points'
  /** Signed, improvement positive; null for a range. */
  readonly by: number | null
  readonly unit: '%' | 'điểm' | null
}

export interface YearValue {
  readonly years: readonly number[]
  readonly role: 'reference' | 'baseline' | 'announcement' | 'plan' | 'bare'
  /** "năm ngoái" is resolved with the publication date, "năm trước" with the year under discussion. */
  readonly relative: boolean
  /** How far a relative year lies from the one spoken of: -1 when absent, +1 for "một năm sau". */
  readonly shift?: number
  /** How many years in a row a relative year covers, from its shift on; one when absent. */
  readonly span?: number
}

export interface PeerValue {
  /** Canonical string of language guide 9. */
  readonly group: PeerClass
  /** As written, for qualified groups (G3). */
  readonly surface: string
  readonly total: number | null
}

export type PeerClass =
  | 'district'
  | 'department'
  | 'vertical'
  | 'commune'
  | 'ward'
  | 'rural-commune'
  | 'office'
  | 'province'
  | 'central-city'
  | 'region'
  | 'rural-district'
  | 'urban-district'
  | 'service'
  | 'no-service'
  | 'unit'
  | 'ministry'

export interface HeadValue {
  /** What the figures of this clause measure instead of an index. */
  readonly topic: string
}

export interface CueValue {
  readonly cue: string
}
