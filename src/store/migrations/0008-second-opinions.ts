import { type Kysely, sql } from 'kysely'

/**
 * What the second reader thinks of a claim: the confidence of the rules, the score of the model, and what follows from both. A
 * claim itself is never edited; an opinion is opened and closed like everything that a database of the past must be able to show.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    CREATE TABLE chiso.second_opinion (
      claim_id text NOT NULL,
      model_id text NOT NULL, model_revision text NOT NULL, model_digest text NOT NULL,
      rules_confidence double precision NOT NULL,
      model_score double precision NOT NULL,
      confidence double precision NOT NULL,
      doubted boolean NOT NULL,
      recorded_from timestamptz NOT NULL, recorded_to timestamptz,
      PRIMARY KEY (claim_id, recorded_from)
    );
    CREATE UNIQUE INDEX second_opinion_standing ON chiso.second_opinion (claim_id) WHERE recorded_to IS NULL;
  `)
    .execute(db)
}
