import { EXTRACTOR_VERSION, sentencesOf } from '../src/extract/index.ts'
import type { SentenceModel, SentenceScores } from '../src/model/index.ts'
import {
  type ArticleRow,
  articleByVersion,
  type ClaimPlace,
  claimPlaces,
  recordSecondReading,
  type SentenceFlag,
  unscoredVersions,
} from '../src/store/index.ts'
import type { Context, Progress } from './context.ts'
import { inputFrom } from './stages/extract.ts'

/** At or above: a sentence that the rules read nothing from is worth a person's look (evaluate --model: reliability). */
const MISS = 0.8
/** At or below: what the rules read there is worth a second look. */
const DOUBT = 0.05

export interface SecondReadingTotals {
  articles: number
  sentences: number
  misses: number
  doubts: number
}

/**
 * The second reader goes through every article it has not read: off the hot path, after the rules, resumable article by
 * article. It flags sentences and changes no claim.
 */
export async function secondReading(
  context: Context,
  model: SentenceModel,
  progress: Progress,
): Promise<SecondReadingTotals> {
  const { db } = context.project
  const totals: SecondReadingTotals = { articles: 0, sentences: 0, misses: 0, doubts: 0 }
  const versions = await unscoredVersions(db, model.provenance.digest, EXTRACTOR_VERSION)
  for (const version_id of versions) {
    const article = await articleByVersion(db, version_id)
    if (article === null) continue
    const { sentences, flags } = await readAgain(article, await claimPlaces(db, version_id), model)
    await recordSecondReading(db, {
      version_id,
      extractor_version: EXTRACTOR_VERSION,
      model: model.provenance,
      sentences,
      flags,
      now: context.now(),
    })
    totals.articles++
    totals.sentences += sentences
    totals.misses += flags.filter((flag) => flag.kind === 'miss').length
    totals.doubts += flags.filter((flag) => flag.kind === 'doubt').length
    progress({ kind: 'count', done: totals.articles, total: versions.length, text: `${totals.sentences} sentences` })
  }
  return totals
}

/** Where the model and the rules part in one article. */
async function readAgain(
  article: ArticleRow,
  claims: readonly ClaimPlace[],
  model: SentenceModel,
): Promise<{ sentences: number; flags: SentenceFlag[] }> {
  const title = article.title ?? ''
  const sentences = sentencesOf(inputFrom(article)).map((one) => ({ ...one, title }))
  const scores = await model.score(sentences)
  const flags = sentences.flatMap((sentence, i) =>
    (['observation', 'directive'] as const).flatMap((label) => flagOf(sentence, scores[i]!, label, claims)),
  )
  return { sentences: sentences.length, flags }
}

function flagOf(
  { start, end }: { start: number; end: number },
  scores: SentenceScores,
  label: 'observation' | 'directive',
  claims: readonly ClaimPlace[],
): SentenceFlag[] {
  const here = claims.filter((claim) => claim.label === label && claim.start < end && claim.end > start)
  // A target is read as well as a result: the model need not tell them apart for a sentence to be taken care of.
  const score = label === 'observation' ? Math.max(scores.observation, scores.target) : scores[label]
  if (here.length === 0 && score >= MISS) return [{ kind: 'miss', label, start, end, score, claim_ids: [] }]
  if (here.length === 0 || score > DOUBT) return []
  return [{ kind: 'doubt', label, start, end, score, claim_ids: here.map((claim) => claim.claim_id) }]
}
