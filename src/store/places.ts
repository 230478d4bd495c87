import type { Db } from './database.ts'

/** Where the captures lie, each record once, in the order of the archive; of one source or of all. Streamed by page. */
export async function* snapshotPlaces(
  db: Db,
  site: string | null,
  page = 1_000,
): AsyncGenerator<{ file: string; offset: number; length: number }> {
  let last = { file: '', offset: -1 }
  for (;;) {
    let query = db
      .selectFrom('snapshot')
      .select(['warc_file as file', 'warc_offset as offset', 'warc_length as length'])
      .distinct()
      .where((eb) =>
        eb.or([
          eb('warc_file', '>', last.file),
          eb.and([eb('warc_file', '=', last.file), eb('warc_offset', '>', last.offset)]),
        ]),
      )
      .orderBy('warc_file')
      .orderBy('warc_offset')
      .limit(page)
    if (site !== null) query = query.where('site', '=', site)
    const rows = await query.execute()
    yield* rows
    if (rows.length < page) return
    last = rows.at(-1)!
  }
}
