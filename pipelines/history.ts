import { type Cell, type Moment, NOW } from '../schemas/index.ts'
import { type Chapter, type Decision, type FullVoice, historyOf } from '../src/panel/index.ts'
import { decisionsOn, keysAbout, mergedWith, versionsOf } from '../src/store/index.ts'
import type { Context } from './context.ts'

/** What the panel showed of one claim key through time, up to a moment, and every claim that ever spoke to it. */
export interface CellHistory {
  readonly claim_key: string
  readonly chapters: readonly Chapter[]
  /** Every version of every claim on the key, closed ones too, by `observation_id`. */
  readonly voices: ReadonlyMap<string, FullVoice>
}

export async function history(
  { project: { db } }: Context,
  about: Pick<Cell, 'unit_id' | 'index' | 'reference_year'> & { property?: Cell['property']; moment?: Moment },
): Promise<CellHistory[]> {
  const keys = await keysAbout(db, about.index, about.unit_id, about.reference_year)
  const told: CellHistory[] = []
  for (const claim_key of keys) {
    if (about.property !== undefined && !claim_key.endsWith(`|${about.property}`)) continue
    const together = await mergedWith(db, [claim_key])
    const versions = (await versionsOf(db, together)) as FullVoice[]
    const decisions = (await decisionsOn(db, together)) as Decision[]
    const chapters = historyOf(claim_key, versions, { decisions, moment: about.moment ?? NOW })
    if (chapters.length > 0)
      told.push({ claim_key, chapters, voices: new Map(versions.map((v) => [v.observation.observation_id, v])) })
  }
  return told
}
