import type { ArticleReading as Reading } from '../../src/article/index.ts'
import { urlKey } from '../../src/crawl/index.ts'
import { type Site, siteById, siteOf } from '../../src/sites/index.ts'
import {
  type ArticleReading,
  contentId,
  markRead,
  recordArticle,
  recordIssue,
  type SnapshotRow,
  snapshotById,
} from '../../src/store/index.ts'
import type { Context } from '../context.ts'
import { READER_VERSION, readDocument } from '../reading.ts'
import { followAttachments } from './attachments.ts'

/** Snapshot → article version, or a recorded outcome: a page that is no article, or that nobody knows how to read. */
export async function readSnapshot(context: Context, snapshot_id: string): Promise<void> {
  const { db, archive, queues } = context.project
  const snapshot = await snapshotById(db, snapshot_id)
  if (snapshot === null) return
  if (snapshot.read_by === READER_VERSION && snapshot.read_outcome !== 'article') return
  const { payload } = await archive.read({
    file: snapshot.warc_file,
    offset: snapshot.warc_offset,
    length: snapshot.warc_length,
  })
  const reading = await readDocument({
    bytes: payload,
    media_type: snapshot.media_type,
    charset: snapshot.charset,
    name: snapshot.name,
    url: snapshot.final_url ?? snapshot.url,
    site: snapshot.site,
    captured_at: (snapshot.captured_at ?? snapshot.fetched_at).toISOString(),
    sites: context.sites,
  })
  const at = context.now()
  if (reading.kind === 'article') {
    const article = toArticle(snapshot, reading.article, context)
    await recordArticle(db, article, at)
    for (const warning of reading.article.warnings) {
      await recordIssue(db, { code: warning.split(':')[0]!, subject: subjectOf(snapshot), message: warning }, at)
    }
    await followAttachments(context, snapshot, reading.article)
    await markRead(db, snapshot_id, READER_VERSION, 'article')
    await queues.add('extract', { version_id: article.version_id })
    return
  }
  if (reading.issue !== null) await recordIssue(db, { ...reading.issue, subject: subjectOf(snapshot) }, at)
  await markRead(db, snapshot_id, READER_VERSION, reading.outcome)
}

function subjectOf(snapshot: SnapshotRow): string {
  return snapshot.url ?? snapshot.name ?? snapshot.snapshot_id
}

/**
 * An article is the page at its address; a file without an address is its bytes. A version is what the page says: title,
 * day and text, whatever the layout around them.
 */
function toArticle(snapshot: SnapshotRow, reading: Reading, context: Context): ArticleReading {
  const address = reading.canonical_url ?? snapshot.url
  const site = siteOfReading(reading.site, context) ?? (address === null ? null : siteOf(address, context.sites))
  const article_id = contentId('ar', address === null ? ['file', snapshot.payload_sha256] : ['url', urlKey(address)])
  const { confidence: _, ...facts } = reading
  return {
    ...facts,
    article_id,
    version_id: contentId('av', [article_id, reading.title, reading.published_at, reading.text]),
    snapshot_id: snapshot.snapshot_id,
    site: site?.id ?? reading.site,
    source_class: site?.sourceClass ?? null,
    url: snapshot.url,
    echo_of: null,
  }
}

/** A page names its site by id; a text copy can only say the host it was printed on. */
function siteOfReading(named: string | null, { sites }: Context): Site | null {
  return named === null ? null : (siteById(named, sites) ?? siteOf(`https://${named}/`, sites))
}
