import { type Kysely, sql } from 'kysely'

/**
 * What was asked: a page on the live site (`live`), one of its feeds (`feed`), a sitemap of its past (`sitemap`), or a capture in a
 * web archive. A night on which every feed stood unchanged has rows, and is told from one on which nobody looked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("ALTER TABLE chiso.fetch ADD COLUMN via text NOT NULL DEFAULT 'live'").execute(db)
}
