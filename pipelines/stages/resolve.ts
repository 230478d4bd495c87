import type { Cell } from '../../schemas/index.ts'
import { AskedToWait } from '../../src/errors.ts'
import { gazetteer } from '../../src/gazetteer/index.ts'
import {
  type CheckedCell,
  checkEditions,
  type KeyedCell,
  resolveKeyTexts,
  type Voice,
  withFindings,
} from '../../src/panel/index.ts'
import {
  checkedCells,
  clearIssues,
  recordIssue,
  releaseLease,
  resolveBatch,
  setFlags,
  takeLease,
} from '../../src/store/index.ts'
import type { Context } from '../context.ts'

const BATCH = 1_000
const LEASE = 'resolve'
const LEASE_S = 60

/**
 * Claims that changed → their cells. Work in proportion to the keys that are dirty; one resolver in the whole cluster, so
 * that two batches never write one cell.
 */
export async function resolveDirty({ project, now }: Context): Promise<number> {
  const { db, worker } = project
  const touched = new Map<Cell['index'], Set<number>>()
  let resolved = 0
  for (let after = ''; ; ) {
    if (!(await takeLease(db, LEASE, worker, LEASE_S))) {
      throw new AskedToWait(500, 'Another process is resolving.')
    }
    const decided = new Set<string>()
    const resolve: Parameters<typeof resolveBatch>[2] = (keys, voices, decisions) => {
      for (const { key } of decisions) decided.add(key)
      return resolveKeyTexts(keys, voices as Voice[], { decisions })
    }
    const batch = await resolveBatch(db, BATCH, resolve, after)
    if (batch.last === null && after === '') break
    // What was marked meanwhile may lie before: only a round from the beginning that finds nothing is the end.
    after = batch.last ?? ''
    for (const { cell } of batch.cells) touch(touched, cell)
    await tellStale(project, batch.cells, decided, now())
    resolved += batch.keys
  }
  await checkTouched(project, touched)
  await releaseLease(db, LEASE, worker)
  return resolved
}

/** A decision that its sources have outrun must be seen by somebody: it is an issue until the two fit again. */
async function tellStale(
  { db }: Context['project'],
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
async function checkTouched({ db }: Context['project'], touched: ReadonlyMap<Cell['index'], ReadonlySet<number>>) {
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
