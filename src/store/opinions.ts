import { type RawBuilder, sql } from 'kysely'
import type { SecondOpinion } from '../../schemas/index.ts'
import { openAt } from './moment.ts'

type Claims = 'observation' | 'directive'

/**
 * The second reader's opinion of a claim as it stood at an instant. An opinion of what an older extractor read with another
 * confidence is none of this reading.
 */
const standing = (table: Claims, asOf: string | null): RawBuilder<unknown> => sql`
  from chiso.second_opinion
  where second_opinion.claim_id = ${sql.ref(`${table}.${table}_id`)} and ${openAt('second_opinion', asOf)}
    and second_opinion.rules_confidence = ${sql.ref(`${table}.confidence`)}
  order by second_opinion.recorded_from desc limit 1`

/** `[confidence, doubted]`, or null: all that resolution asks, of every claim. */
export function verdictOn(table: Claims, asOf: string | null): RawBuilder<[number, boolean] | null> {
  return sql`(select json_build_array(second_opinion.confidence, doubted) ${standing(table, asOf)})`
}

export type StoredOpinion = SecondOpinion & { readonly confidence: number }

/** All of it, or null. */
export function opinionOf(table: Claims, asOf: string | null): RawBuilder<StoredOpinion | null> {
  return sql`(
    select json_build_object('confidence', second_opinion.confidence, 'rules_confidence', rules_confidence,
      'model_score', model_score, 'model_id', model_id, 'model_revision', model_revision, 'model_digest', model_digest)
    ${standing(table, asOf)})`
}

/** A claim with the confidence that follows from rules and model, and the opinion apart. */
export function judged<T extends { confidence: number; opinion: StoredOpinion | null }>(
  row: T,
): { claim: Omit<T, 'opinion'>; second_opinion: SecondOpinion | null } {
  const { opinion, ...claim } = row
  if (opinion === null) return { claim, second_opinion: null }
  const { confidence, ...second_opinion } = opinion
  return { claim: { ...claim, confidence }, second_opinion }
}
