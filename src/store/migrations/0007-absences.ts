import { type Kysely, sql } from 'kysely'

/** When an address that had given a page answered that there is none (404, 410): what `withdrawn_at` of its claims follows from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('CREATE TABLE chiso.absence (url text NOT NULL, seen_at timestamptz NOT NULL, PRIMARY KEY (url, seen_at))')
    .execute(db)
}
