/** The periods a text has spoken of as those of its running index, as `2025-W47`. */
export class Periods {
  #last: { readonly period: string; readonly paragraph: number } | null = null
  #first: string | null = null

  learn(period: string, paragraph: number): void {
    this.#last = { period, paragraph }
    this.#first ??= period
  }

  /** The last one of this paragraph; in a new one that of the title or lead, since a look back ends with its paragraph. */
  spoken(paragraph: number): string | null {
    return this.#last?.paragraph === paragraph ? this.#last.period : this.#first
  }
}
