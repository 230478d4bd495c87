import { type Kysely, sql } from 'kysely'

/**
 * Offsets are double precision (exact to 2^53) and counts integer, so that `pg` and PGlite give the same JavaScript numbers;
 * scores are double precision, whose shortest form is the decimal that was written. Lists and nested records are jsonb.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    CREATE TABLE chiso.snapshot (
      snapshot_id text PRIMARY KEY,
      url text, final_url text, site text, name text,
      fetched_at timestamptz NOT NULL, last_seen timestamptz NOT NULL,
      via text NOT NULL, captured_at timestamptz,
      status integer, media_type text, charset text,
      payload_sha256 text NOT NULL,
      warc_file text NOT NULL, warc_offset double precision NOT NULL, warc_length double precision NOT NULL,
      etag text, last_modified text,
      read_by text, read_outcome text
    );
    CREATE INDEX snapshot_payload ON chiso.snapshot (payload_sha256);
    CREATE INDEX snapshot_url ON chiso.snapshot (url);
    CREATE INDEX snapshot_place ON chiso.snapshot (warc_file, warc_offset);
    CREATE INDEX snapshot_unread ON chiso.snapshot (snapshot_id) WHERE read_by IS NULL;

    CREATE TABLE chiso.article (
      version_id text PRIMARY KEY,
      article_id text NOT NULL,
      snapshot_id text NOT NULL REFERENCES chiso.snapshot,
      site text, source_class text, url text, canonical_url text,
      title text, lead text, authors jsonb NOT NULL,
      published_at text, published_at_source text, modified_at text,
      text text NOT NULL, blocks jsonb NOT NULL,
      layout text NOT NULL, language text, section text, tags jsonb NOT NULL, attachments jsonb NOT NULL,
      echo_of text, warnings jsonb NOT NULL,
      first_seen timestamptz NOT NULL, last_seen timestamptz NOT NULL,
      recorded_from timestamptz NOT NULL, recorded_to timestamptz,
      extracted_by text
    );
    CREATE INDEX article_current ON chiso.article (article_id) WHERE recorded_to IS NULL;
    CREATE INDEX article_unextracted ON chiso.article (version_id) WHERE extracted_by IS NULL;

    CREATE TABLE chiso.observation (
      observation_id text NOT NULL,
      article_id text NOT NULL,
      version_id text NOT NULL REFERENCES chiso.article,
      unit_id text, unit text NOT NULL, unit_level text NOT NULL,
      index text NOT NULL, index_name text, component text,
      reference_year integer, period text,
      score double precision, score_raw text, score_unit text,
      rank integer, rank_of integer, is_last boolean NOT NULL, tied boolean NOT NULL,
      peer_group text, grade text,
      change_ranks integer, change_points double precision, baseline_year integer,
      status text NOT NULL, certainty text NOT NULL,
      evidence jsonb NOT NULL, rules jsonb NOT NULL, confidence double precision NOT NULL,
      extractor_version text NOT NULL,
      first_seen timestamptz NOT NULL, last_seen timestamptz NOT NULL, withdrawn_at timestamptz,
      recorded_from timestamptz NOT NULL, recorded_to timestamptz,
      PRIMARY KEY (observation_id, recorded_from)
    );
    CREATE UNIQUE INDEX observation_open ON chiso.observation (observation_id) WHERE recorded_to IS NULL;
    CREATE INDEX observation_article ON chiso.observation (article_id) WHERE recorded_to IS NULL;

    -- Which claim keys an observation speaks to: its own, and that of the baseline year when it states a change.
    CREATE TABLE chiso.observation_key (
      claim_key text NOT NULL,
      observation_id text NOT NULL,
      PRIMARY KEY (claim_key, observation_id)
    );
    CREATE INDEX observation_key_observation ON chiso.observation_key (observation_id);
    CREATE TABLE chiso.dirty_key (claim_key text PRIMARY KEY);

    CREATE TABLE chiso.directive (
      directive_id text NOT NULL,
      article_id text NOT NULL,
      version_id text NOT NULL REFERENCES chiso.article,
      issuer text, issuer_role text, issuer_unit_id text, addressee text, verb text NOT NULL,
      text text NOT NULL, documents jsonb NOT NULL, announced_count integer, deadline text,
      evidence jsonb NOT NULL, rules jsonb NOT NULL, confidence double precision NOT NULL,
      extractor_version text NOT NULL,
      first_seen timestamptz NOT NULL, last_seen timestamptz NOT NULL, withdrawn_at timestamptz,
      recorded_from timestamptz NOT NULL, recorded_to timestamptz,
      PRIMARY KEY (directive_id, recorded_from)
    );
    CREATE UNIQUE INDEX directive_open ON chiso.directive (directive_id) WHERE recorded_to IS NULL;
    CREATE INDEX directive_article ON chiso.directive (article_id) WHERE recorded_to IS NULL;

    -- Units and documents that a version names: read again with it, replaced as a whole.
    CREATE TABLE chiso.mention (
      version_id text NOT NULL REFERENCES chiso.article,
      ordinal integer NOT NULL,
      unit_id text, name text NOT NULL, level text NOT NULL, city text, surface text NOT NULL,
      "start" integer NOT NULL, "end" integer NOT NULL,
      PRIMARY KEY (version_id, ordinal)
    );
    CREATE TABLE chiso.citation (
      version_id text NOT NULL REFERENCES chiso.article,
      ordinal integer NOT NULL,
      type text NOT NULL, number text NOT NULL, issuer_code text, date text, surface text NOT NULL,
      "start" integer NOT NULL, "end" integer NOT NULL,
      PRIMARY KEY (version_id, ordinal)
    );

    -- Hashes of an article's sketch: who shares some of them may be a copy (panel/echo.ts).
    CREATE TABLE chiso.echo_key (
      key double precision NOT NULL, article_id text NOT NULL, PRIMARY KEY (key, article_id)
    );
    CREATE INDEX echo_key_article ON chiso.echo_key (article_id);

    CREATE TABLE chiso.cell (
      claim_key text PRIMARY KEY,
      unit_id text NOT NULL, index text NOT NULL, index_name text, component text,
      reference_year integer NOT NULL, period text, peer_group text,
      property text NOT NULL, value double precision, value_unit text, rank_of integer,
      state text NOT NULL, sources integer NOT NULL, decided_by text NOT NULL,
      chosen jsonb NOT NULL, opposing jsonb NOT NULL, flags jsonb NOT NULL
    );
    CREATE INDEX cell_index ON chiso.cell (index, reference_year);

    CREATE TABLE chiso.frontier (
      url_key text PRIMARY KEY,
      url text NOT NULL, source text NOT NULL, host text NOT NULL, via text NOT NULL,
      title text, published_at timestamptz, lastmod timestamptz,
      priority integer NOT NULL,
      discovered_at timestamptz NOT NULL,
      due_at timestamptz, attempts integer NOT NULL,
      etag text, last_modified text, payload_sha256 text, capture jsonb,
      first_fetched_at timestamptz, fetched_at timestamptz, changed_at timestamptz,
      fetches integer NOT NULL, changes integer NOT NULL,
      last_outcome text
    );
    CREATE INDEX frontier_due ON chiso.frontier (host, priority DESC, due_at, url_key) WHERE due_at IS NOT NULL;
    CREATE INDEX frontier_source ON chiso.frontier (source);

    -- Every request and what came of it: the coverage ledger counts these by source and day.
    CREATE TABLE chiso.fetch (
      fetch_id text PRIMARY KEY,
      url_key text NOT NULL, url text NOT NULL, source text NOT NULL, host text NOT NULL,
      at timestamptz NOT NULL, outcome text NOT NULL, status integer, detail text, snapshot_id text
    );
    CREATE INDEX fetch_source_day ON chiso.fetch (source, at);

    -- What is remembered of feeds, sitemaps and robots.txt between runs.
    CREATE TABLE chiso.source_visit (
      url text PRIMARY KEY, fetched_at timestamptz NOT NULL, etag text, last_modified text, links integer NOT NULL
    );
    CREATE TABLE chiso.robots (
      origin text PRIMARY KEY, fetched_at timestamptz NOT NULL, verdict text NOT NULL, text text NOT NULL,
      reason text NOT NULL, closed_since timestamptz
    );
    -- What hosts' last answers add up to: a host that wants to be left alone is, also by the next process.
    CREATE TABLE chiso.breaker (
      host text PRIMARY KEY, until timestamptz, reason text NOT NULL,
      later integer NOT NULL, refused integer NOT NULL, unreachable integer NOT NULL
    );
    -- Where backfills from web archives have got to.
    CREATE TABLE chiso.backfill (key text PRIMARY KEY, value text NOT NULL);
    CREATE TABLE chiso.lease (
      name text PRIMARY KEY, holder text NOT NULL, until timestamptz NOT NULL
    );
    CREATE TABLE chiso.issue (
      code text NOT NULL, subject text NOT NULL, message text NOT NULL,
      count integer NOT NULL, first_seen timestamptz NOT NULL, last_seen timestamptz NOT NULL,
      PRIMARY KEY (code, subject)
    );
    CREATE TABLE chiso.run (
      run_id text PRIMARY KEY, kind text NOT NULL, argument text NOT NULL,
      started_at timestamptz NOT NULL, finished_at timestamptz, counts jsonb
    );
  `)
    .execute(db)
}
