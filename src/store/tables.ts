import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type {
  Block,
  Cell,
  DirectiveReading,
  DocumentCitation,
  Evidence,
  ObservationReading,
  RuleRef,
  UnitMention,
} from '../../schemas/index.ts'

/** Comes back as a Date, goes in as a Date or an ISO instant. */
type Time = ColumnType<Date, Date | string, Date | string>
type TimeOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>
type Json<T extends object> = JSONColumnType<T>

interface Clocks {
  first_seen: Time
  last_seen: Time
  withdrawn_at: TimeOrNull
  recorded_from: Time
  recorded_to: TimeOrNull
  said_on: string
  /** When another row came to tell the history of this claim; `recorded_to` is then set as well. */
  superseded_at: TimeOrNull
}

export interface SnapshotTable {
  snapshot_id: string
  url: string | null
  final_url: string | null
  site: string | null
  /** File name without its folder, for what came from a disk. */
  name: string | null
  fetched_at: Time
  last_seen: Time
  via: 'live' | 'wayback' | 'commoncrawl' | 'file'
  captured_at: TimeOrNull
  status: number | null
  media_type: string | null
  charset: string | null
  payload_sha256: string
  warc_file: string
  warc_offset: number
  warc_length: number
  etag: string | null
  last_modified: string | null
  /** Version of the reader that read it last, and what came of it (`article`, `listing`, `layout.unknown` …). */
  read_by: string | null
  read_outcome: string | null
  /** The version of an article that these bytes were read as. */
  version_id: string | null
}

export interface ArticleTable {
  version_id: string
  article_id: string
  snapshot_id: string
  site: string | null
  source_class: string | null
  url: string | null
  canonical_url: string | null
  title: string | null
  lead: string | null
  authors: Json<string[]>
  published_at: string | null
  published_at_source: string | null
  modified_at: string | null
  text: string
  blocks: Json<Block[]>
  layout: string
  language: string | null
  section: string | null
  tags: Json<string[]>
  attachments: Json<string[]>
  echo_of: string | null
  warnings: Json<string[]>
  first_seen: Time
  last_seen: Time
  recorded_from: Time
  recorded_to: TimeOrNull
  extracted_by: string | null
}

export interface ObservationTable extends Omit<ObservationReading, 'evidence' | 'rules'>, Clocks {
  observation_id: string
  article_id: string
  version_id: string
  evidence: Json<Evidence>
  rules: Json<RuleRef[]>
  extractor_version: string
}

export interface DirectiveTable extends Omit<DirectiveReading, 'evidence' | 'rules' | 'documents'>, Clocks {
  directive_id: string
  article_id: string
  version_id: string
  evidence: Json<Evidence>
  rules: Json<RuleRef[]>
  documents: Json<DocumentCitation[]>
  extractor_version: string
}

export interface CellTable extends Omit<Cell, 'chosen' | 'opposing' | 'flags'> {
  claim_key: string
  chosen: Json<string[]>
  opposing: Json<string[]>
  flags: Json<string[]>
}

export interface FrontierTable {
  url_key: string
  url: string
  source: string
  host: string
  via: string
  /** Address of the article that links this document; null for what a feed or a listing gave. */
  referrer: string | null
  title: string | null
  published_at: TimeOrNull
  lastmod: TimeOrNull
  priority: number
  discovered_at: Time
  /** null: never again, unless discovery reports a change. */
  due_at: TimeOrNull
  attempts: number
  etag: string | null
  last_modified: string | null
  payload_sha256: string | null
  capture: ColumnType<{ file: string; offset: number; length: number } | null, string | null, string | null>
  first_fetched_at: TimeOrNull
  fetched_at: TimeOrNull
  changed_at: TimeOrNull
  fetches: number
  changes: number
  last_outcome: string | null
}

/** A page of the live site, a feed or listing of it, a sitemap of its past, or a capture in a web archive. */
export type LedgerVia = 'live' | 'feed' | 'sitemap' | 'wayback' | 'commoncrawl'

export interface FetchTable {
  fetch_id: string
  url_key: string
  url: string
  source: string
  host: string
  at: Time
  outcome: string
  status: number | null
  detail: string | null
  snapshot_id: string | null
  /** What was asked; default `live`. */
  via: Generated<LedgerVia>
}

export interface DecisionTable {
  decision_id: string
  key: string
  action: 'accept' | 'correct' | 'reject' | 'merge' | 'claim' | 'revoke'
  value: number | null
  value_unit: Cell['value_unit']
  observation_ids: Json<string[]>
  into_key: string | null
  claim: ColumnType<Record<string, unknown> | null, string | null, string | null>
  revokes: string | null
  expect: ColumnType<number[] | null, string | null, string | null>
  by: string
  reason: string
  decided_at: Time
  recorded_from: Time
}

export interface Tables {
  snapshot: SnapshotTable
  sighting: { snapshot_id: string; seen_at: Time }
  absence: { url: string; seen_at: Time }
  article: ArticleTable
  observation: ObservationTable
  observation_key: { claim_key: string; observation_id: string }
  dirty_key: { claim_key: string }
  directive: DirectiveTable
  version_claim: { version_id: string; claim_id: string; reading: Json<Record<string, unknown>> }
  mention: UnitMention & { version_id: string; ordinal: number }
  citation: DocumentCitation & { version_id: string; ordinal: number }
  echo_key: { key: number; article_id: string }
  echo_link: { article_id: string; echo_of: string; recorded_from: Time; recorded_to: TimeOrNull }
  decision: DecisionTable
  resolved_under: { one?: boolean; policy_version: string }
  cell: CellTable
  frontier: FrontierTable
  fetch: FetchTable
  source_visit: { url: string; fetched_at: Time; etag: string | null; last_modified: string | null; links: number }
  robots: {
    origin: string
    fetched_at: Time
    verdict: 'parsed' | 'open' | 'closed'
    text: string
    reason: string
    closed_since: TimeOrNull
  }
  breaker: {
    host: string
    until: TimeOrNull
    reason: string
    later: number
    refused: number
    unreachable: number
  }
  second_reading: {
    version_id: string
    model_digest: string
    extractor_version: string
    model_id: string
    model_revision: string
    sentences: number
    read_at: Time
  }
  sentence_flag: {
    version_id: string
    model_digest: string
    extractor_version: string
    kind: 'miss' | 'partial' | 'doubt'
    label: 'observation' | 'directive' | 'score' | 'rank' | 'change' | 'period' | 'year' | 'unit'
    start: number
    end: number
    score: number
    claim_ids: Json<string[]>
  }
  second_opinion: {
    claim_id: string
    model_id: string
    model_revision: string
    model_digest: string
    rules_confidence: number
    model_score: number
    confidence: number
    doubted: boolean
    recorded_from: Time
    recorded_to: TimeOrNull
  }
  sentence_verdict: { flag_id: string; by: string; reason: string; decided_at: Time }
  backfill: { key: string; value: string }
  lease: { name: string; holder: string; until: Time }
  issue: { code: string; subject: string; message: string; count: number; first_seen: Time; last_seen: Time }
  run: {
    run_id: string
    kind: string
    argument: string
    started_at: Time
    finished_at: TimeOrNull
    counts: ColumnType<Record<string, number> | null, string | null, string | null>
  }
}
