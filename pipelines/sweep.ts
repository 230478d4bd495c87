import { EXTRACTOR_VERSION } from '../src/extract/index.ts'
import { POLICY_VERSION } from '../src/panel/index.ts'
import { hasDirtyKeys, resolveUnder, unextractedVersions, unreadSnapshots } from '../src/store/index.ts'
import type { Context } from './context.ts'
import { READER_VERSION } from './reading.ts'

/**
 * Finds work that the database knows and the queue does not: what a killed process left behind between two stages, what
 * gave up, and what a newer extractor must read again. Returns how much there was.
 */
export async function sweep({ project }: Context): Promise<{ read: number; extract: number; resolve: number }> {
  const { db, queues } = project
  const snapshots = await unreadSnapshots(db, READER_VERSION)
  const versions = await unextractedVersions(db, EXTRACTOR_VERSION)
  // Cells that were resolved by other policies are work left undone, too.
  const dirty = (await resolveUnder(db, POLICY_VERSION)) || (await hasDirtyKeys(db))
  await queues.addMany(
    'read',
    snapshots.map((snapshot_id) => ({ snapshot_id })),
  )
  await queues.addMany(
    'extract',
    versions.map((version_id) => ({ version_id })),
  )
  if (dirty) await queues.add('resolve', {})
  return { read: snapshots.length, extract: versions.length, resolve: dirty ? 1 : 0 }
}
