import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { EnvironmentError, messageOf } from '../errors.ts'
import { digestsOf, folderOf, MANIFEST, type ModelManifest } from './folder.ts'
import type { ModelSpec } from './types.ts'

/** Where models are published; the files of one lie under `<hub>/<id>/resolve/<revision>/`. */
export const HUB = 'https://huggingface.co'

/** What transformers.js reads of a model in fp32; the second list only where it is there. */
const NEEDED = ['config.json', 'tokenizer.json', 'onnx/model.onnx']
const PERHAPS = ['tokenizer_config.json', 'special_tokens_map.json', 'onnx/model.onnx_data']

export interface DownloadProgress {
  readonly file: string
  readonly bytes: number
  /** Null when the server does not say. */
  readonly total: number | null
}

/**
 * Fetches a model once, into a folder beside its place, and moves it there when all of it has come: half a download is never
 * taken for a model. The manifest keeps the digest of every file, and opening the model checks them.
 * @returns the number of files
 * @throws EnvironmentError when the hub does not answer or has no such file
 */
export async function downloadModel(
  spec: ModelSpec,
  cache: string,
  hub: string,
  progress: (step: DownloadProgress) => void,
): Promise<number> {
  const folder = folderOf({ ...spec, path: null }, cache)
  const coming = `${folder}.coming`
  rmSync(coming, { recursive: true, force: true })
  try {
    for (const name of NEEDED) await fetchFile(spec, hub, name, coming, progress, true)
    for (const name of PERHAPS) await fetchFile(spec, hub, name, coming, progress, false)
    const files = digestsOf(coming)
    const manifest: ModelManifest = { id: spec.id, revision: spec.revision, files }
    writeFileSync(join(coming, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
    rmSync(folder, { recursive: true, force: true })
    renameSync(coming, folder)
    return Object.keys(files).length
  } finally {
    rmSync(coming, { recursive: true, force: true })
  }
}

/** Is the model there already? Its files are looked at when it is opened. */
export function isDownloaded(spec: ModelSpec, cache: string): boolean {
  return existsSync(join(folderOf({ ...spec, path: null }, cache), MANIFEST))
}

async function fetchFile(
  spec: ModelSpec,
  hub: string,
  name: string,
  folder: string,
  progress: (step: DownloadProgress) => void,
  needed: boolean,
): Promise<void> {
  const url = `${hub}/${spec.id}/resolve/${spec.revision}/${name}`
  const response = await ask(url)
  if (response.status === 404 && !needed) return
  if (!response.ok || response.body === null) {
    throw new EnvironmentError(
      `${url} answered ${response.status}: check "model" in the config (id, revision), or the files of that model.`,
    )
  }
  const length = response.headers.get('content-length')
  const total = length === null ? null : Number(length)
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  let bytes = 0
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const part of source) {
      bytes += part.byteLength
      progress({ file: name, bytes, total })
      yield part
    }
  }
  await pipeline(Readable.fromWeb(response.body), counted, createWriteStream(path))
  checkDigest(response, name, bytes, total, folder)
}

/** Large files carry their SHA-256 as the etag of what they link to; a cut connection shows in the length. */
function checkDigest(response: Response, name: string, bytes: number, total: number | null, folder: string): void {
  if (total !== null && response.headers.get('content-encoding') === null && bytes !== total) {
    throw new EnvironmentError(`${name} came with ${bytes} of ${total} bytes: run the same command again.`)
  }
  const stated = /^"?([0-9a-f]{64})"?$/.exec(
    response.headers.get('x-linked-etag') ?? response.headers.get('etag') ?? '',
  )
  if (stated !== null && digestsOf(folder)[name] !== stated[1]) {
    throw new EnvironmentError(`${name} is not what the hub says it is (SHA-256): run the same command again.`)
  }
}

async function ask(url: string): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(30 * 60_000) })
  } catch (cause) {
    throw new EnvironmentError(`${url} cannot be reached (${messageOf(cause)}): the model needs the network once.`, {
      cause,
    })
  }
}
