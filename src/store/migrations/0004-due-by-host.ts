import { type Kysely, sql } from 'kysely'

/**
 * Which hosts of a source are due is asked host by host and answered from the index alone; by source it took half a second in
 * a frontier of a million (bench/frontier.ts).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    CREATE INDEX frontier_source_host ON chiso.frontier (source, host, due_at) WHERE due_at IS NOT NULL;
    DROP INDEX chiso.frontier_source;
  `)
    .execute(db)
}
