import { type Kysely, sql } from 'kysely'

/** Who names a unit: asked when an edition misses it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('CREATE INDEX mention_unit ON chiso.mention (unit_id)').execute(db)
}
