import { FIGURE_KINDS, type FigureKind, type SentenceScores } from './types.ts'

/** At or above, an order that was not read is worth a person's look: orders are given in every paper. */
const ORDER = 0.8
/**
 * At or above, something of a result that was not read is: with a family of rules taken away, 83 to 94 % of what rank, change,
 * score, year and cue rules lose in articles nobody had seen stands in such sentences (at 0.8, 30 to 87 %), and 4 in 1,000
 * sentences of general news are such.
 */
const RESULT = 0.4
/** Where some results of a sentence have a figure and others have not, the others often have none: half as sure. */
const SOME = 0.5
/** Where a figure of a score is left that no result of the sentence has. */
const LEFT = 0.9

/** What a claim says, as far as a second reader asks. */
export interface ReadClaim {
  readonly label: 'observation' | 'directive'
  /** UTF-16 offsets into the article's text. */
  readonly start: number
  readonly end: number
  /** What it states; null for a directive or a target, of which nothing more is asked. */
  readonly states: ReadonlySet<FigureKind | 'year' | 'unit'> | null
  /** Its numbers: score, rank, total, changes, years. */
  readonly values: ReadonlySet<number>
}

export interface Gap<C extends ReadClaim> {
  readonly kind: 'miss' | 'partial'
  readonly label: 'observation' | 'directive' | FigureKind | 'year' | 'unit'
  /** How sure the model is that something is missing, 0 to 1. */
  readonly score: number
  /** The claims that lack it; none for a miss. */
  readonly claims: readonly C[]
}

/** Whether a gap is worth a person's look. */
export const isWorthALook = ({ label, score }: Gap<ReadClaim>): boolean =>
  score >= (label === 'directive' ? ORDER : RESULT)

interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What the model sees in a sentence and the rules did not read, the surest first. */
export function gapsOf<C extends ReadClaim>(
  sentence: Sentence,
  scores: SentenceScores,
  claims: readonly C[],
): readonly Gap<C>[] {
  const here = claims.filter((claim) => claim.start < sentence.end && claim.end > sentence.start)
  const results = here.filter((claim) => claim.label === 'observation')
  // A target is read as well as a result: the model need not tell them apart for a sentence to be taken care of.
  const seen = Math.max(scores.observation, scores.target)
  const miss = (label: 'observation' | 'directive', score: number): Gap<C> => ({
    kind: 'miss',
    label,
    score,
    claims: [],
  })
  const gaps =
    results.length > 0
      ? partials(sentence, scores, results)
      : toldElsewhere(sentence.text, claims)
        ? []
        : [miss('observation', seen)]
  if (here.length === results.length) gaps.push(miss('directive', scores.directive))
  return gaps.sort((a, b) => b.score - a.score)
}

/**
 * Whether every number of a sentence is one that is read from the article already: a claim is filed under the words of one
 * sentence and may have its rank from the next, and a caption tells it again.
 */
function toldElsewhere(text: string, claims: readonly ReadClaim[]): boolean {
  const told = new Set(claims.flatMap((claim) => [...claim.values]))
  const written = text.match(/\d+(?:[.,]\d+)?/gu) ?? []
  return written.length > 0 && written.every((figure) => told.has(Number(figure.replace(',', '.'))))
}

/** The figures that a sentence states and its results do not have. */
function partials<C extends ReadClaim>(sentence: Sentence, scores: SentenceScores, results: readonly C[]): Gap<C>[] {
  const { figures, observation } = scores
  const asked = results.flatMap((claim) => (claim.states === null ? [] : [{ claim, states: claim.states }]))
  if (figures === null || asked.length === 0) return []
  const told = { ...figures, year: observation, unit: observation }
  const gaps = [...FIGURE_KINDS, 'year' as const, 'unit' as const].flatMap((label): Gap<C>[] => {
    const lacking = asked.filter(({ states }) => !states.has(label)).map(({ claim }) => claim)
    if (lacking.length === 0) return []
    const share = lacking.length === asked.length ? 1 : SOME
    return [{ kind: 'partial', label, score: told[label] * share, claims: lacking }]
  })
  if (figuresLeft(sentence.text, results))
    gaps.push({ kind: 'partial', label: 'score', score: figures.score * LEFT, claims: results })
  return gaps
}

/** A difference is no score: "kém quận dẫn đầu 0,4%", "tăng 1,2% so với năm trước". */
const DIFFERENCE = /(?:kém|hơn|tăng|giảm|cách|chênh|trừ)[^,;.:]{0,40}$/iu

/** Decimals and percentages in a sentence that none of its results states: what a list goes on with. */
function figuresLeft(text: string, results: readonly ReadClaim[]): boolean {
  const told = new Set(results.flatMap((claim) => [...claim.values]))
  return [...text.matchAll(/\d+(?:[.,]\d+(?![\d.])|(?=\s?%))/gu)].some(
    ({ 0: figure, index }) =>
      !told.has(Number(figure.replace(',', '.'))) && !DIFFERENCE.test(text.slice(Math.max(0, index - 60), index)),
  )
}

/** How likely the model holds what a claim says to stand there: the best of the sentences that its words touch. */
export function scoreOfClaim(
  claim: ReadClaim,
  sentences: readonly Sentence[],
  scores: readonly SentenceScores[],
): number | null {
  const heard = sentences.flatMap((one, i) => {
    if (claim.start >= one.end || claim.end <= one.start) return []
    const { observation, target, directive } = scores[i]!
    return [claim.label === 'observation' ? Math.max(observation, target) : directive]
  })
  return heard.length === 0 ? null : Math.max(...heard)
}
