import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Moment, NOW } from '../schemas/index.ts'
import {
  type Chunk,
  DATASETS,
  type DatasetId,
  type Format,
  type WriteOptions,
  writeDataset,
} from '../src/export/index.ts'
import { gazetteer } from '../src/gazetteer/index.ts'
import { diskError } from '../src/project.ts'
import { allCitations, allDirectives, allObservations } from '../src/store/index.ts'
import { conflictsAt } from './conflicts.ts'
import type { Context } from './context.ts'
import { panelAt } from './panel.ts'

/** One table as the text of one file, streamed: of today, or as it stood at a moment. */
export function exportOne(
  context: Context,
  format: Format,
  id: DatasetId,
  options: WriteOptions,
  moment: Moment = NOW,
): AsyncGenerator<Chunk> {
  const { db } = context.project
  switch (id) {
    case 'cells':
      return writeDataset(format, id, cellRows(context, moment), options)
    case 'observations':
      return writeDataset(format, id, allObservations(db, moment), options)
    case 'directives':
      return writeDataset(format, id, allDirectives(db, moment), options)
    case 'documents':
      return writeDataset(format, id, allCitations(db, moment.asOf), options)
    case 'conflicts':
      return writeDataset(format, id, conflictRows(context, moment), options)
    case 'units':
      return writeDataset(format, id, gazetteer().all, options)
  }
}

/** Every table as one file in a folder. */
export async function exportAll(
  context: Context,
  format: Format,
  folder: string,
  options: WriteOptions,
  moment: Moment = NOW,
): Promise<{ file: string; rows: number }[]> {
  const written: { file: string; rows: number }[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const id of Object.keys(DATASETS) as DatasetId[]) {
      const file = join(folder, `${id}${format.extension}`)
      let rows = 0
      const onRows = (more: number) => {
        rows += more
      }
      const chunks = exportOne(context, format, id, { ...options, onRows }, moment)
      await pipeline(Readable.from(chunks), createWriteStream(file))
      written.push({ file, rows })
    }
  } catch (error) {
    throw diskError(error, folder) ?? error
  }
  return written
}

async function* cellRows({ project: { db } }: Context, moment: Moment) {
  for await (const cells of panelAt(db, moment)) for (const { cell } of cells) yield cell
}

async function* conflictRows(context: Context, moment: Moment) {
  for await (const readings of conflictsAt(context, moment)) yield* readings
}
