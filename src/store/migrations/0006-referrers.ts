import { type Kysely, sql } from 'kysely'

/** The article that an address was found in: a decision is tied to the page that links it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('ALTER TABLE chiso.frontier ADD COLUMN referrer text').execute(db)
}
