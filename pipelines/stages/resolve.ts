import type { Cell } from '../../schemas/index.ts'
import { AskedToWait } from '../../src/errors.ts'
import { type ClaimKey, claimKeysOf, keyText, resolveKeys, type Voice } from '../../src/panel/index.ts'
import { dirtyKeys, releaseLease, replaceCells, takeLease, voicesOf } from '../../src/store/index.ts'
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
  let resolved = 0
  for (;;) {
    if (!(await takeLease(db, LEASE, worker, LEASE_S))) {
      throw new AskedToWait(new Date(now().getTime() + 500), 'Another process is resolving.')
    }
    const keys = await dirtyKeys(db, BATCH)
    if (keys.length === 0) break
    await replaceCells(db, keys, cellsOf(keys, (await voicesOf(db, keys)) as Voice[]))
    resolved += keys.length
  }
  await releaseLease(db, LEASE, worker)
  return resolved
}

/** One cell at most for each key, from the voices that speak to it. Pure. */
export function cellsOf(wanted: readonly string[], voices: readonly Voice[]): (Cell & { claim_key: string })[] {
  const asked = new Set(wanted)
  const groups = new Map<string, { key: ClaimKey; voices: Voice[] }>()
  for (const voice of voices) {
    for (const key of claimKeysOf(voice.observation)) {
      const text = keyText(key)
      if (!asked.has(text)) continue
      const group = groups.get(text)
      if (group === undefined) groups.set(text, { key, voices: [voice] })
      else group.voices.push(voice)
    }
  }
  return [...groups].flatMap(([claim_key, group]) =>
    resolveKeys([group.key], group.voices).map((cell) => ({ ...cell, claim_key })),
  )
}
