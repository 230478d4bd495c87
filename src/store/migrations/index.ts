import type { Migration } from 'kysely/migration'
import * as foundation from './0001-foundation.ts'
import * as sightingsAndDecisions from './0002-sightings-and-decisions.ts'
import * as mentionsByUnit from './0003-mentions-by-unit.ts'
import * as dueByHost from './0004-due-by-host.ts'
import * as secondReader from './0005-second-reader.ts'
import * as referrers from './0006-referrers.ts'
import * as absences from './0007-absences.ts'
import * as secondOpinions from './0008-second-opinions.ts'
import * as ledgerVia from './0009-ledger-via.ts'

/** In order; a migration that has landed is never edited, a new one is one file and one line. */
export const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-sightings-and-decisions': sightingsAndDecisions,
  '0003-mentions-by-unit': mentionsByUnit,
  '0004-due-by-host': dueByHost,
  '0005-second-reader': secondReader,
  '0006-referrers': referrers,
  '0007-absences': absences,
  '0008-second-opinions': secondOpinions,
  '0009-ledger-via': ledgerVia,
}
