import { join } from 'node:path'
import type { Config } from '../src/config.ts'
import { AskedToWait, messageOf } from '../src/errors.ts'
import { EXTRACTOR_VERSION } from '../src/extract/index.ts'
import { BUNDLED, folderOf, type ModelSpec, openModel, provenanceOf } from '../src/model/index.ts'
import { clearIssues, holdLeases, recordIssue, unscoredVersions } from '../src/store/index.ts'
import type { Context, Progress } from './context.ts'
import { type SecondReadingTotals, secondReading } from './second-reading.ts'

export const specOf = (config: Config): ModelSpec => config.model ?? BUNDLED
export const modelsIn = (config: Config): string => join(config.data, 'models')

/** Why nothing was read, in one sentence, or what was. */
export type Scan =
  | { readonly ran: true; readonly totals: SecondReadingTotals }
  | { readonly ran: false; readonly why: string | null }

const NOTHING: SecondReadingTotals = { articles: 0, sentences: 0, misses: 0, partials: 0, doubts: 0 }

/**
 * The second reader reads what it has not read, when everything else is done: the end of a nightly run. The model is opened only
 * when there is something to read. Whatever is the matter with it is told and leaves the run as it is.
 */
export async function scanNew(context: Context, progress: Progress): Promise<Scan> {
  const { db, config, log, worker } = context.project
  if (!config.scan) return { ran: false, why: null }
  const spec = specOf(config)
  try {
    const { digest } = provenanceOf(spec, folderOf(spec, modelsIn(config)))
    if ((await unscoredVersions(db, digest, EXTRACTOR_VERSION)).length === 0) return { ran: true, totals: NOTHING }
    const totals = await holdLeases(db, ['scan'], worker, async () => {
      const model = await openModel(spec, modelsIn(config))
      try {
        progress({ kind: 'phase', text: `The second reader (${spec.id}) reads what is new` })
        return await secondReading(context, model, progress)
      } finally {
        await model.close()
      }
    })
    await clearIssues(db, 'model.absent')
    return { ran: true, totals }
  } catch (error) {
    // Another process is at it.
    if (error instanceof AskedToWait) return { ran: false, why: null }
    const why = `The second reader did not read: ${messageOf(error)}`
    log.warn({ error: messageOf(error) }, 'second reader')
    await recordIssue(db, { code: 'model.absent', subject: spec.id, message: why }, context.now())
    return { ran: false, why }
  }
}

/** One line for a person; null where there is nothing to tell. */
export function scanWords(scan: Scan): string | null {
  if (!scan.ran) return scan.why
  const { articles, sentences, misses, partials, doubts } = scan.totals
  if (articles === 0) return null
  return `${articles} articles, ${sentences} sentences: ${misses} possible misses, ${partials} figures left unread, ${doubts} doubts`
}
