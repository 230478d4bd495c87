import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../../errors.ts'

export const MANIFEST_FILE = 'manifest.json'
/** By this name a manifest says what it is. */
export const MANIFEST_KIND = 'chiso release'

/**
 * A place for a release: written beside its goal and renamed when it is whole, so that nobody ever reads half of one. An
 * earlier release gives way; anything else in the folder is left alone.
 * @throws UsageError when the folder holds something that is no release
 */
export function releaseFolder(out: string): { temporary: string; commit(): void; discard(): void } {
  const goal = resolve(out)
  refuseForeign(goal, out)
  const temporary = join(dirname(goal), `.${basename(goal)}.${process.pid}.partial`)
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  return {
    temporary,
    commit: () => {
      refuseForeign(goal, out)
      const old = `${temporary}.old`
      if (existsSync(goal)) renameSync(goal, old)
      renameSync(temporary, goal)
      rmSync(old, { recursive: true, force: true })
    },
    discard: () => rmSync(temporary, { recursive: true, force: true }),
  }
}

function refuseForeign(goal: string, out: string): void {
  if (!existsSync(goal) || isRelease(goal)) return
  let held: string[]
  try {
    held = readdirSync(goal)
  } catch {
    throw new UsageError(`${out} is not a folder: name another one with --out.`)
  }
  if (held.length > 0)
    throw new UsageError(`The folder ${out} is not empty and holds no release of chiso: name another one with --out.`)
}

export function isRelease(folder: string): boolean {
  try {
    return JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')).kind === MANIFEST_KIND
  } catch {
    return false
  }
}
