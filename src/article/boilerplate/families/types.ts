/**
 * What the pages of one site family leave around the article in a plain-text copy (language guide, section 18). All strings
 * are folded; agency tags are written as the paper writes them, because their case is what tells them from words.
 */
export interface SiteFamily {
  readonly id: string
  /** How a copy gives its site away: an agency tag at the start of the lead, or a phrase anywhere outside the body. */
  readonly signs: ReadonlyArray<{
    readonly site: string
    readonly tags?: readonly string[]
    readonly phrases?: readonly string[]
  }>
  /** Whole lines above the body. */
  readonly headers?: readonly string[]
  readonly headerPrefixes?: readonly string[]
  /** Whole lines behind which the article is over. `soft`: the body may go on after a few headlines. */
  readonly ends?: readonly string[]
  readonly softEnds?: readonly string[]
  readonly endPrefixes?: readonly string[]
  /** Lines without meaning wherever they stand. */
  readonly noise?: readonly string[]
}
