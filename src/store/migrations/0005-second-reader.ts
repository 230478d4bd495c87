import { type Kysely, sql } from 'kysely'

/** What the sentence model said of an article: that it was read, by which model, and the sentences where it and the rules part. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    CREATE TABLE chiso.second_reading (
      version_id text NOT NULL REFERENCES chiso.article,
      model_digest text NOT NULL, extractor_version text NOT NULL,
      model_id text NOT NULL, model_revision text NOT NULL,
      sentences integer NOT NULL, read_at timestamptz NOT NULL,
      PRIMARY KEY (version_id, model_digest, extractor_version)
    );
    CREATE TABLE chiso.sentence_flag (
      version_id text NOT NULL, model_digest text NOT NULL, extractor_version text NOT NULL,
      kind text NOT NULL, label text NOT NULL,
      "start" integer NOT NULL, "end" integer NOT NULL,
      score double precision NOT NULL, claim_ids jsonb NOT NULL,
      PRIMARY KEY (version_id, model_digest, extractor_version, kind, label, "start"),
      FOREIGN KEY (version_id, model_digest, extractor_version) REFERENCES chiso.second_reading
    );
    -- A person has looked: the same words of the same article are not asked about again, by whatever model.
    CREATE TABLE chiso.sentence_verdict (
      flag_id text PRIMARY KEY,
      "by" text NOT NULL, reason text NOT NULL, decided_at timestamptz NOT NULL
    );
    CREATE INDEX sentence_flag_score ON chiso.sentence_flag (kind, score);
  `)
    .execute(db)
}
