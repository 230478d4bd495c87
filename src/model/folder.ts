import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { EnvironmentError, messageOf } from '../errors.ts'
import { CALIBRATION } from './calibration.ts'
import type { ModelProvenance, ModelSpec } from './types.ts'

/** Written beside a downloaded model: what was fetched, and the digest of each file as it came. */
export const MANIFEST = 'chiso-model.json'
export const ModelManifest = z.object({
  id: z.string(),
  revision: z.string(),
  /** `files[name]` = SHA-256, in hexadecimal. */
  files: z.record(z.string(), z.string()),
})
export type ModelManifest = z.infer<typeof ModelManifest>

/** Where a model's files lie: its own path, or the cache of downloads under the data folder's parent of choice. */
export function folderOf(spec: ModelSpec, cache: string): string {
  return spec.path === null ? join(cache, ...spec.id.split('/'), spec.revision) : resolve(spec.path)
}

/**
 * The model's digest, over every file but its card, its manifest and its calibration; files of a download must still be what was fetched.
 * @throws EnvironmentError when the model is not there, or not what was downloaded
 */
export function provenanceOf(spec: ModelSpec, folder: string): ModelProvenance {
  if (!existsSync(join(folder, 'config.json'))) {
    const fetch = spec.path === null ? `: run "chiso model fetch" once while the network is there` : ''
    throw new EnvironmentError(`There is no model ${spec.id} in ${folder}${fetch}.`)
  }
  const digests = digestsOf(folder)
  checkManifest(folder, digests)
  const all = createHash('sha256')
  for (const [name, digest] of Object.entries(digests)) all.update(`${name} ${digest}\n`)
  return { id: spec.id, revision: spec.revision, digest: all.digest('hex') }
}

/** SHA-256 of every file of the model, by name with forward slashes, in the order of names. */
export function digestsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && entry.name !== MANIFEST && entry.name !== CALIBRATION && !entry.name.endsWith('.md'),
    )
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  return Object.fromEntries(names.map((name) => [name, sha256Of(join(folder, name))]))
}

const CHUNK = 1 << 20

/** A piece at a time: a model may be larger than the memory that is left. */
export function sha256Of(path: string): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  try {
    const piece = Buffer.alloc(CHUNK)
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

function checkManifest(folder: string, digests: Readonly<Record<string, string>>): void {
  const file = join(folder, MANIFEST)
  if (!existsSync(file)) return
  const manifest = readManifest(file)
  const changed = Object.entries(manifest.files).find(([name, digest]) => digests[name] !== digest)
  if (changed !== undefined) {
    throw new EnvironmentError(
      `${changed[0]} in ${folder} is not the file that was downloaded: run "chiso model fetch --again".`,
    )
  }
}

function readManifest(file: string): ModelManifest {
  try {
    return ModelManifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new EnvironmentError(`${file} cannot be read: run "chiso model fetch --again".`, { cause: messageOf(error) })
  }
}
