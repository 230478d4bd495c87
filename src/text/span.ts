/** Half open, in the string it was made for: inside the extractor the folded text, in records the text as given. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of the text by its role. Only `title`, `lead`, `body` and `table` carry facts; the rest is boilerplate with a reason. */
export interface Zone extends Span {
  readonly kind: 'title' | 'lead' | 'body' | 'caption' | 'table' | 'header' | 'teaser' | 'footer'
  readonly reason: string
}
