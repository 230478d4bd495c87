import type { Verb } from '../verb.ts'
import { archive } from './archive.ts'
import { backfill } from './backfill.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { exportVerb } from './export.ts'
import { extract } from './extract.ts'
import { ingest } from './ingest.ts'
import { panel } from './panel.ts'
import { read } from './read.ts'
import { refresh } from './refresh.ts'
import { scaffold } from './scaffold.ts'
import { schedule } from './schedule.ts'
import { sources } from './sources.ts'
import { status } from './status.ts'
import { units } from './units.ts'
import { why } from './why.ts'
import { work } from './work.ts'

/** In the order of `chiso --help`: look around, put in, ask, run. */
export const verbs: readonly Verb[] = [
  demo,
  extract,
  read,
  explain,
  ingest,
  refresh,
  backfill,
  panel,
  why,
  exportVerb,
  status,
  units,
  sources,
  archive,
  work,
  schedule,
  evaluate,
  scaffold,
  doctor,
]
