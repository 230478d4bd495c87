import type { Cell } from '../../schemas/index.ts'
import { AskedToWait } from '../../src/errors.ts'
import { gazetteer } from '../../src/gazetteer/index.ts'
import {
  type CheckedCell,
  checkEditions,
  type Decision,
  type KeyedCell,
  resolveKeyTexts,
  type Voice,
  withFindings,
} from '../../src/panel/index.ts'
import type { Project } from '../../src/project.ts'
import {
  type Batch,
  checkedCells,
  clearIssues,
  type Db,
  recordIssue,
  releaseLease,
  setFlags,
  takeBatch,
  takeLease,
} from '../../src/store/index.ts'
import type { Context } from '../context.ts'
import { settleClaims } from '../person-claims.ts'

const BATCH = 1_000
const LEASE = 'resolve'
const LEASE_S = 60

/** What resolving needs of a context. */
export interface Resolving extends Pick<Context, 'now'> {
  readonly project: Pick<Project, 'db' | 'worker' | 'mode'>
}

/**
 * Claims that changed → their cells. Work in proportion to the keys that are dirty; one resolver in the whole cluster, so
 * that two batches never write one cell.
 */
export async function resolveDirty({ project, now }: Resolving): Promise<number> {
  const { db, worker, mode } = project
  // On a server the next batch is read while this one is thought about; PGlite has one session, and the batch holds it.
  const readsAhead = mode.startsWith('postgres')
  const touched = new Map<Cell['index'], Set<number>>()
  let resolved = 0
  let ahead: Promise<Batch | null> | null = null
  try {
    for (let after = ''; ; ) {
      if (!(await takeLease(db, LEASE, worker, LEASE_S))) {
        throw new AskedToWait(500, 'Another process is resolving.')
      }
      const batch: Batch | null = await (ahead ?? takeBatch(db, BATCH, after))
      ahead = null
      if (batch === null && after === '') break
      // What was marked meanwhile may lie before: only a round from the beginning that finds nothing is the end.
      after = batch?.last ?? ''
      if (batch === null) continue
      if (readsAhead) ahead = takenAhead(db, after)
      const cells = await settle(batch, now())
      for (const { cell } of cells) touch(touched, cell)
      await tellStale(project, cells, new Set(batch.decisions.map(({ key }) => key)), now())
      resolved += batch.keys.length
    }
  } finally {
    await ahead?.then(
      (batch) => batch?.drop(),
      () => {},
    )
  }
  await checkTouched(project, touched)
  await releaseLease(db, LEASE, worker)
  return resolved
}

/** Begun before anybody waits for it, so that a failure must not count as one that nobody handles. */
function takenAhead(db: Db, after: string): Promise<Batch | null> {
  const taking = takeBatch(db, BATCH, after)
  taking.catch(() => {})
  return taking
}

async function settle(batch: Batch, now: Date): Promise<readonly KeyedCell[]> {
  const { tx, keys, voices } = batch
  const decisions = batch.decisions as readonly Decision[]
  try {
    // A completed claim whose original came, went or was taken down marks its keys again: they are of the next round.
    await settleClaims(tx, decisions, now)
    const cells = resolveKeyTexts(keys, voices as readonly Voice[], { decisions })
    await batch.write(cells)
    return cells
  } finally {
    await batch.drop()
  }
}

/** A decision that its sources have outrun must be seen by somebody: it is an issue until the two fit again. */
async function tellStale(
  { db }: Pick<Project, 'db'>,
  cells: readonly KeyedCell[],
  decided: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  for (const { claim_key, cell } of cells) {
    if (!decided.has(claim_key)) continue
    const code = 'review.stale'
    const message =
      'The sources no longer say what somebody decided about; the decision is not carried out: see `chiso review`.'
    if (cell.flags.includes('review-stale')) await recordIssue(db, { code, subject: claim_key, message }, now)
    else await clearIssues(db, code, claim_key)
  }
}

/** Years whose flags may change: its own, and the next, whose jumps look back to it. */
function touch(touched: Map<Cell['index'], Set<number>>, { index, reference_year: year }: Cell): void {
  const years = touched.get(index) ?? new Set()
  for (const near of [year, year + 1]) years.add(near)
  touched.set(index, years)
}

/**
 * Checks flag and never repair (src/panel/checks/): only the flags of the editions that were touched are written again. A year
 * at a time, with the year before it to look back to: what is held does not grow with the panel.
 */
async function checkTouched({ db }: Pick<Project, 'db'>, touched: ReadonlyMap<Cell['index'], ReadonlySet<number>>) {
  for (const [index, years] of touched) {
    let last: { year: number; cells: readonly CheckedCell[] } | null = null
    for (const year of [...years].sort((a, b) => a - b)) {
      const before = last?.year === year - 1 ? last.cells : await checkedCells(db, index, year - 1)
      const own = await checkedCells(db, index, year)
      const flagged = withFindings(own, checkEditions(own, gazetteer(), before))
      const changed = flagged.filter(({ cell }, i) => own[i]!.cell.flags.join(' ') !== cell.flags.join(' '))
      await setFlags(db, new Map(changed.map(({ claim_key, cell }) => [claim_key, cell.flags])))
      last = { year, cells: own }
    }
  }
}
