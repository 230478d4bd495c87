import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { messageOf, UnreadableInput } from '../errors.ts'
import { GoldCase } from './gold.ts'

export interface LoadedGold {
  readonly cases: readonly GoldCase[]
  /** SHA-256 over the files as they are, in the order of their names: a floor is pinned to it. */
  readonly digest: string
}

/** Gold cases from JSON files or folders of them; a case may keep its text in a file beside it (`text_file`). */
export function loadGold(paths: readonly string[]): LoadedGold {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? listed(path) : [path]))
  const hash = createHash('sha256')
  const cases = files.map((file) => {
    const bytes = readFileSync(file)
    hash.update(bytes)
    return parse(file, bytes)
  })
  return { cases, digest: hash.digest('hex') }
}

function listed(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}

function parse(file: string, bytes: Buffer): GoldCase {
  try {
    const raw = JSON.parse(bytes.toString('utf8')) as { text?: string; text_file?: string }
    const text =
      raw.text ??
      (raw.text_file === undefined ? undefined : readFileSync(resolve(dirname(file), raw.text_file), 'utf8'))
    return GoldCase.parse({ ...raw, text })
  } catch (error) {
    throw new UnreadableInput(file, `${file} is not a gold case: ${messageOf(error)}`, { cause: error })
  }
}
