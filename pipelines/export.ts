import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  type Chunk,
  DATASETS,
  type DatasetId,
  type Format,
  type WriteOptions,
  writeDataset,
} from '../src/export/index.ts'
import { gazetteer } from '../src/gazetteer/index.ts'
import { compareCells, conflictsOf, type Voice } from '../src/panel/index.ts'
import { diskError } from '../src/project.ts'
import { allCitations, allDirectives, allObservations, cells, voicesByIds } from '../src/store/index.ts'
import type { Context } from './context.ts'

/** One table as the text of one file, streamed. */
export function exportOne(
  context: Context,
  format: Format,
  id: DatasetId,
  options: WriteOptions,
): AsyncGenerator<Chunk> {
  const { db } = context.project
  switch (id) {
    case 'cells':
      return writeDataset(format, id, sortedCells(context), options)
    case 'observations':
      return writeDataset(format, id, allObservations(db), options)
    case 'directives':
      return writeDataset(format, id, allDirectives(db), options)
    case 'documents':
      return writeDataset(format, id, allCitations(db), options)
    case 'conflicts':
      return writeDataset(format, id, conflictRows(context), options)
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
      const chunks = exportOne(context, format, id, { ...options, onRows })
      await pipeline(Readable.from(chunks), createWriteStream(file))
      written.push({ file, rows })
    }
  } catch (error) {
    throw diskError(error, folder) ?? error
  }
  return written
}

async function* sortedCells({ project: { db } }: Context) {
  yield* (await cells(db)).sort(compareCells)
}

async function* conflictRows({ project: { db } }: Context) {
  const contested = (await cells(db)).filter((cell) => cell.opposing.length > 0).sort(compareCells)
  const voices = await voicesByIds(
    db,
    contested.flatMap((cell) => [...cell.chosen, ...cell.opposing]),
  )
  yield* conflictsOf(contested, voices as Voice[])
}
