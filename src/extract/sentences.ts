import type { ExtractInput } from './contract.ts'
import { buildDoc } from './engine/index.ts'

/** A sentence of the article itself, with what stands before it; offsets are indices into the text as given. */
export interface ArticleSentence {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The sentence before, or '' at the beginning of the article. */
  readonly before: string
}

/** UTF-16 units: a line no longer than this is a cell of a flattened table when others like it stand around it. */
const CELL = 32
/** A row, or a piece of a table, as long as a sentence. */
const ROW = 160

/**
 * The sentences that rules read facts from: outside menus, teasers and margins, in text order. The cells of a flattened
 * table, one a line, come joined: a line "Quận 3" says nothing by itself. Pure.
 */
export function sentencesOf(input: ExtractInput): ArticleSentence[] {
  const { source, sentences } = buildDoc(input)
  const spans: { start: number; end: number }[] = []
  for (const span of sentences) {
    const start = source.toRaw(span.start)
    const end = source.toRaw(span.end)
    const last = spans.at(-1)
    const joins = last !== undefined && end - start <= CELL && end - last.start <= ROW && cellsOnly(source.raw, last)
    if (joins) last.end = end
    else spans.push({ start, end })
  }
  let before = ''
  return spans.map(({ start, end }) => {
    const one = { start, end, text: source.raw.slice(start, end), before }
    before = one.text
    return one
  })
}

function cellsOnly(raw: string, span: { start: number; end: number }): boolean {
  return raw
    .slice(span.start, span.end)
    .split('\n')
    .every((line) => line.length <= CELL)
}
