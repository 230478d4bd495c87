import { randomBytes } from 'node:crypto'
import { AskedToWait } from '../src/errors.ts'
import { EXTRACTOR_VERSION, sentencesOf } from '../src/extract/index.ts'
import { confidenceOf, DOUBT, gapsOf, isWorthALook, type SentenceModel, scoreOfClaim } from '../src/model/index.ts'
import { LOW_CONFIDENCE } from '../src/panel/index.ts'
import {
  type ArticleRow,
  articleByVersion,
  type ClaimPlace,
  claimPlaces,
  finishRun,
  hasDirtyKeys,
  type Opinion,
  recordSecondReading,
  type SentenceFlag,
  startRun,
  unscoredVersions,
} from '../src/store/index.ts'
import type { Context, Progress } from './context.ts'
import { inputFrom } from './stages/extract.ts'
import { resolveDirty } from './stages/resolve.ts'

export interface SecondReadingTotals {
  articles: number
  sentences: number
  /** Sentences in which the model sees something and the rules read nothing. */
  misses: number
  /** Sentences of which the rules read something, and not a figure that the model sees. */
  partials: number
  /** Sentences in which the rules read something and the model sees nothing. */
  doubts: number
}

/**
 * The second reader goes through every article it has not read: off the hot path, after the rules, resumable article by
 * article. It flags sentences, gives claims a confidence, and changes no value. What was read when is kept (`run`,
 * `second_reading`).
 */
export async function secondReading(
  context: Context,
  model: SentenceModel,
  progress: Progress,
): Promise<SecondReadingTotals> {
  const { db } = context.project
  const totals: SecondReadingTotals = { articles: 0, sentences: 0, misses: 0, partials: 0, doubts: 0 }
  const versions = await unscoredVersions(db, model.provenance.digest, EXTRACTOR_VERSION)
  if (versions.length === 0) return totals
  const run_id = `${context.now().toISOString()}-${randomBytes(3).toString('hex')}`
  await startRun(db, { run_id, kind: 'scan', argument: model.provenance.digest, started_at: context.now() })
  for (const version_id of versions) {
    const article = await articleByVersion(db, version_id)
    if (article === null) continue
    const { sentences, flags, opinions } = await readAgain(article, await claimPlaces(db, version_id), model)
    await recordSecondReading(db, {
      version_id,
      extractor_version: EXTRACTOR_VERSION,
      model: model.provenance,
      sentences,
      flags,
      opinions,
      uncertain_below: LOW_CONFIDENCE,
      now: context.now(),
    })
    const count = (kind: SentenceFlag['kind']) => flags.filter((flag) => flag.kind === kind).length
    totals.articles++
    totals.sentences += sentences
    totals.misses += count('miss')
    totals.partials += count('partial')
    totals.doubts += count('doubt')
    progress({ kind: 'count', done: totals.articles, total: versions.length, text: `${totals.sentences} sentences` })
  }
  // Cells say when all their readings are in doubt or uncertain.
  if (await hasDirtyKeys(db)) await resolveSoon(context)
  await finishRun(db, run_id, context.now(), { ...totals })
  return totals
}

/** Here, or by whoever resolves at the moment. */
async function resolveSoon(context: Context): Promise<void> {
  try {
    await resolveDirty(context)
  } catch (error) {
    if (!(error instanceof AskedToWait)) throw error
    await context.project.queues.add('resolve', {})
  }
}

/** Where the model and the rules part in one article, and what it thinks of each claim. */
async function readAgain(
  article: ArticleRow,
  claims: readonly ClaimPlace[],
  model: SentenceModel,
): Promise<{ sentences: number; flags: SentenceFlag[]; opinions: Opinion[] }> {
  const title = article.title ?? ''
  const sentences = sentencesOf(inputFrom(article)).map((one) => ({ ...one, title }))
  const scores = await model.score(sentences)
  // A table reaches the model as joined cells, of which it knows little: rules read tables, and it does not judge them.
  const tables = article.blocks.filter((block) => block.kind === 'table')
  const inTable = ({ start }: Span) => tables.some((table) => start >= table.start && start < table.end)
  const inProse = claims.filter((claim) => !inTable(claim))
  // Orders are given everywhere; ours stand in articles that have something of ours.
  const isOurs = claims.length > 0 || scores.some((one) => one.observation >= 0.8)
  const missing = sentences.flatMap((sentence, i) => {
    const gaps = gapsOf(sentence, scores[i]!, claims).filter(
      (gap) => (gap.label !== 'directive' || isOurs) && (gap.kind !== 'partial' || !inTable(sentence)),
    )
    return flagsOf(sentence, gaps)
  })
  const opinions = inProse.flatMap((claim): Opinion[] => {
    const score = scoreOfClaim(claim, sentences, scores)
    if (score === null) return []
    const { claim_id, confidence: rules } = claim
    const confidence = confidenceOf(model.calibration, rules, score)
    return [{ claim_id, rules_confidence: rules, model_score: score, confidence, doubted: score <= DOUBT }]
  })
  return { sentences: sentences.length, flags: [...missing, ...doubtsOf(sentences, inProse, opinions)], opinions }
}

interface Span {
  readonly start: number
  readonly end: number
}

/** One flag a sentence and side: the surest of what is missing. */
function flagsOf({ start, end }: Span, gaps: ReturnType<typeof gapsOf<ClaimPlace>>): SentenceFlag[] {
  const sure = gaps.filter(isWorthALook)
  const first = [sure.find((gap) => gap.label !== 'directive'), sure.find((gap) => gap.label === 'directive')]
  return first.flatMap((gap) => {
    if (gap === undefined) return []
    const { kind, label, score, claims } = gap
    return [{ kind, label, start, end, score, claim_ids: claims.map((claim) => claim.claim_id) }]
  })
}

/** The claims in doubt, by the first sentence that their words touch. */
function doubtsOf(
  sentences: readonly Span[],
  claims: readonly ClaimPlace[],
  opinions: readonly Opinion[],
): SentenceFlag[] {
  const doubted = new Map(opinions.filter((one) => one.doubted).map((one) => [one.claim_id, one.model_score]))
  const left = claims.filter((claim) => doubted.has(claim.claim_id))
  return sentences.flatMap(({ start, end }) =>
    (['observation', 'directive'] as const).flatMap((label): SentenceFlag[] => {
      const here = left.filter((claim) => claim.label === label && claim.start < end && claim.end > start)
      if (here.length === 0) return []
      for (const claim of here) left.splice(left.indexOf(claim), 1)
      const score = Math.max(...here.map((claim) => doubted.get(claim.claim_id)!))
      return [{ kind: 'doubt', label, start, end, score, claim_ids: here.map((claim) => claim.claim_id) }]
    }),
  )
}
