import type { ObservationReading } from '../../schemas/index.ts'
import type { ArticleReading, NewSnapshot } from '../../src/store/index.ts'

/** A made reading: what a page might say of a district. */
export function madeObservation(
  score: number,
  quote = `đạt ${score}%`,
): ObservationReading & { claim_keys: readonly string[] } {
  return {
    unit_id: 'vn-hn-tay-ho',
    unit: 'Quận Tây Hồ',
    unit_level: 'district',
    index: 'PAR_INDEX',
    index_name: null,
    component: null,
    reference_year: 2023,
    period: null,
    score,
    score_raw: String(score),
    score_unit: '%',
    rank: null,
    rank_of: null,
    is_last: false,
    tied: false,
    peer_group: null,
    grade: null,
    change_ranks: null,
    change_points: null,
    baseline_year: null,
    status: 'achieved',
    certainty: 'stated',
    evidence: { quote, start: 0, end: quote.length },
    rules: [{ id: 'made', version: 1 }],
    confidence: 1,
    claim_keys: ['PAR_INDEX||vn-hn-tay-ho|2023||||score'],
  }
}

export function madeArticle(version_id: string, snapshot_id: string): ArticleReading {
  return {
    article_id: 'ar_made',
    version_id,
    snapshot_id,
    site: null,
    source_class: null,
    url: null,
    canonical_url: null,
    title: 'Bài viết được đặt ra để thử',
    lead: null,
    authors: [],
    published_at: null,
    published_at_source: null,
    modified_at: null,
    text: version_id,
    blocks: [],
    layout: 'text@1',
    language: null,
    section: null,
    tags: [],
    attachments: [],
    echo_of: null,
    warnings: [],
  }
}

/** Made bytes under this name; no archive holds them. */
export function madeSnapshot(name: string): Omit<NewSnapshot, 'fetched_at'> {
  return {
    url: null,
    final_url: null,
    site: null,
    name,
    via: 'file',
    captured_at: null,
    status: null,
    media_type: 'text/plain',
    charset: null,
    payload_sha256: name.padEnd(64, '0'),
    warc_file: 'made.warc.gz',
    warc_offset: 0,
    warc_length: 1,
    etag: null,
    last_modified: null,
  }
}
