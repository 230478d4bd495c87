import { type FlatColumn, LIST_MARK, type Scalar } from '../dataset.ts'

/** What a codebook says of a column, gathered while the rows pass by. */
export interface ColumnSummary {
  readonly rows: number
  readonly filled: number
  readonly min: number | string | null
  readonly max: number | string | null
  /** First and last reference year of the rows in which it is filled. */
  readonly years: readonly [number, number] | null
  /** How often each value occurs, by value; null when there are too many to list or they are measurements. */
  readonly levels: Readonly<Record<string, number>> | null
}

/** More different values than this are not a closed list that a reader wants to see. */
const LEVELS_MAX = 40

/** Memory stays the same however many rows there are. */
export class Summaries {
  #rows = 0
  readonly #year: number
  readonly #columns: Tally[]

  constructor(columns: readonly FlatColumn[]) {
    this.#year = columns.findIndex((column) => column.name === 'reference_year')
    this.#columns = columns.map((column) => new Tally(column))
  }

  add(values: readonly (readonly Scalar[])[]): void {
    this.#rows += values.length
    for (const row of values) {
      const year = this.#year < 0 ? null : (row[this.#year] as number | null)
      for (let i = 0; i < row.length; i++) this.#columns[i]!.add(row[i]!, year)
    }
  }

  get rows(): number {
    return this.#rows
  }

  get columns(): ColumnSummary[] {
    return this.#columns.map((tally) => tally.summary(this.#rows))
  }
}

class Tally {
  readonly #kind: FlatColumn['kind']
  #filled = 0
  #min: number | string | null = null
  #max: number | string | null = null
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY
  /** Numbers and days have a range; a range of names says nothing. */
  readonly #isRange: boolean
  #levels: Map<string, number> | null

  constructor({ kind }: FlatColumn) {
    this.#kind = kind
    this.#isRange = kind === 'integer' || kind === 'number' || kind === 'date' || kind === 'datetime'
    this.#levels = this.#isRange ? null : new Map()
  }

  add(value: Scalar, year: number | null): void {
    if (value === null || value === '') return
    this.#filled += 1
    if (year !== null) {
      if (year < this.#first) this.#first = year
      if (year > this.#last) this.#last = year
    }
    if (this.#levels !== null) this.#count(value)
    else if (this.#isRange && typeof value !== 'boolean') {
      if (this.#min === null || value < this.#min) this.#min = value
      if (this.#max === null || value > this.#max) this.#max = value
    }
  }

  #count(value: Scalar): void {
    const levels = this.#levels!
    const members = this.#kind === 'list' ? String(value).split(LIST_MARK) : [String(value)]
    for (const member of members) levels.set(member, (levels.get(member) ?? 0) + 1)
    if (levels.size > LEVELS_MAX) this.#levels = null
  }

  summary(rows: number): ColumnSummary {
    return {
      rows,
      filled: this.#filled,
      min: this.#min,
      max: this.#max,
      years: this.#last < this.#first ? null : [this.#first, this.#last],
      levels: this.#levels === null ? null : Object.fromEntries([...this.#levels].sort(([a], [b]) => (a < b ? -1 : 1))),
    }
  }
}
