import { type Kysely, sql } from 'kysely'

/**
 * When which bytes were seen, and what each version of a page says: the page's history follows from these two whatever the
 * order in which captures come in. Claims learn from which day they count as said, and until when a row about them was
 * believed. Links between copies and decisions of people get clocks of their own, so that the past can be shown again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    CREATE TABLE chiso.sighting (
      snapshot_id text NOT NULL REFERENCES chiso.snapshot,
      seen_at timestamptz NOT NULL,
      PRIMARY KEY (snapshot_id, seen_at)
    );
    INSERT INTO chiso.sighting
      SELECT snapshot_id, coalesce(captured_at, fetched_at) FROM chiso.snapshot
      UNION SELECT snapshot_id, last_seen FROM chiso.snapshot;

    ALTER TABLE chiso.snapshot ADD COLUMN version_id text;
    UPDATE chiso.snapshot SET version_id = article.version_id
      FROM chiso.article WHERE article.snapshot_id = snapshot.snapshot_id;
    CREATE INDEX snapshot_version ON chiso.snapshot (version_id);
    CREATE INDEX article_versions ON chiso.article (article_id);

    -- What one version of a page says, by the id of the claim; \`reading\` holds what depends on the version (offsets, rules).
    CREATE TABLE chiso.version_claim (
      version_id text NOT NULL REFERENCES chiso.article,
      claim_id text NOT NULL,
      reading jsonb NOT NULL,
      PRIMARY KEY (version_id, claim_id)
    );
    INSERT INTO chiso.version_claim
      SELECT version_id, observation_id, jsonb_build_object(
        'evidence', evidence, 'certainty', certainty, 'confidence', confidence, 'rules', rules)
      FROM chiso.observation WHERE recorded_to IS NULL
      UNION ALL
      SELECT version_id, directive_id, jsonb_build_object(
        'evidence', evidence, 'confidence', confidence, 'rules', rules, 'documents', documents)
      FROM chiso.directive WHERE recorded_to IS NULL;

    ALTER TABLE chiso.observation
      ADD COLUMN said_on text NOT NULL DEFAULT '1970-01-01', ADD COLUMN superseded_at timestamptz,
      DROP CONSTRAINT observation_pkey, ADD PRIMARY KEY (observation_id, recorded_from, first_seen);
    ALTER TABLE chiso.directive
      ADD COLUMN said_on text NOT NULL DEFAULT '1970-01-01', ADD COLUMN superseded_at timestamptz,
      DROP CONSTRAINT directive_pkey, ADD PRIMARY KEY (directive_id, recorded_from, first_seen);
    UPDATE chiso.observation SET said_on = substr(coalesce(
        article.published_at, to_char(observation.first_seen AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')), 1, 10),
      superseded_at = CASE WHEN withdrawn_at IS NULL THEN observation.recorded_to END
      FROM chiso.article WHERE article.version_id = observation.version_id;
    UPDATE chiso.directive SET said_on = substr(coalesce(
        article.published_at, to_char(directive.first_seen AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')), 1, 10),
      superseded_at = CASE WHEN withdrawn_at IS NULL THEN directive.recorded_to END
      FROM chiso.article WHERE article.version_id = directive.version_id;
    ALTER TABLE chiso.observation ALTER COLUMN said_on DROP DEFAULT;
    ALTER TABLE chiso.directive ALTER COLUMN said_on DROP DEFAULT;
    CREATE INDEX observation_believed ON chiso.observation (article_id) WHERE superseded_at IS NULL;
    CREATE INDEX directive_believed ON chiso.directive (article_id) WHERE superseded_at IS NULL;

    -- Who repeated whom, and when we held it so; \`article.echo_of\` is what holds now.
    CREATE TABLE chiso.echo_link (
      article_id text NOT NULL, echo_of text NOT NULL,
      recorded_from timestamptz NOT NULL, recorded_to timestamptz,
      PRIMARY KEY (article_id, recorded_from)
    );
    INSERT INTO chiso.echo_link
      SELECT article_id, echo_of, recorded_from, NULL FROM chiso.article
      WHERE echo_of IS NOT NULL AND recorded_to IS NULL;

    -- What people decided, each line kept for good; one that is taken back is taken back by another line.
    CREATE TABLE chiso.decision (
      decision_id text PRIMARY KEY,
      key text NOT NULL, action text NOT NULL,
      value double precision, value_unit text,
      observation_ids jsonb NOT NULL, into_key text, claim jsonb, revokes text, expect jsonb,
      "by" text NOT NULL, reason text NOT NULL,
      decided_at timestamptz NOT NULL, recorded_from timestamptz NOT NULL
    );
    CREATE INDEX decision_key ON chiso.decision (key);
    CREATE INDEX decision_into ON chiso.decision (into_key);

    -- The policies that the cells were resolved under; other ones mean that every cell is to be resolved again.
    CREATE TABLE chiso.resolved_under (one boolean PRIMARY KEY DEFAULT true CHECK (one), policy_version text NOT NULL);

    -- Keys are listed in code-unit order by everybody, whatever the locale of the server, and found by how they begin.
    ALTER TABLE chiso.observation_key ALTER COLUMN claim_key TYPE text COLLATE "C";
    ALTER TABLE chiso.dirty_key ALTER COLUMN claim_key TYPE text COLLATE "C";
    ALTER TABLE chiso.cell ALTER COLUMN claim_key TYPE text COLLATE "C";
    CREATE INDEX cell_unit ON chiso.cell (unit_id, index, reference_year);
    CREATE INDEX cell_contested ON chiso.cell (claim_key) WHERE state = 'disputed' OR opposing <> '[]'::jsonb;
  `)
    .execute(db)
}
