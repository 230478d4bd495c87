import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { EnvironmentError, messageOf } from '../errors.ts'
import { digestsOf, folderOf, MANIFEST, type ModelManifest, sha256Of } from './folder.ts'
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

interface Fetching {
  readonly spec: ModelSpec
  readonly hub: string
  /** Where files come in. */
  readonly folder: string
  readonly progress: (step: DownloadProgress) => void
}

/**
 * Fetches a model into a folder beside its place, and moves it there when all of it has come: half a download is never taken for
 * a model, and the next try goes on where it broke off. The manifest keeps the digest of every file, and opening the model checks
 * them.
 * @returns the number of files
 * @throws EnvironmentError when the hub does not answer, has no such file, or sends another than it names
 */
export async function downloadModel(
  spec: ModelSpec,
  cache: string,
  hub: string,
  progress: (step: DownloadProgress) => void,
): Promise<number> {
  const place = folderOf({ ...spec, path: null }, cache)
  const folder = `${place}.coming`
  const fetching = { spec, hub, folder, progress }
  for (const name of NEEDED) await fetchFile(fetching, name, true)
  for (const name of PERHAPS) await fetchFile(fetching, name, false)
  const files = digestsOf(folder)
  const manifest: ModelManifest = { id: spec.id, revision: spec.revision, files }
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  rmSync(place, { recursive: true, force: true })
  renameSync(folder, place)
  rmSync(`${folder}.commit`, { force: true })
  return Object.keys(files).length
}

/** Is the model there already? Its files are looked at when it is opened. */
export function isDownloaded(spec: ModelSpec, cache: string): boolean {
  return existsSync(join(folderOf({ ...spec, path: null }, cache), MANIFEST))
}

async function fetchFile(fetching: Fetching, name: string, needed: boolean): Promise<void> {
  const { spec, hub, folder, progress } = fetching
  const url = `${hub}/${spec.id}/resolve/${spec.revision}/${name}`
  const path = join(folder, name)
  const part = `${path}.part`
  // Came whole in an earlier try, and was checked then.
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true })
  const begun = begunBefore(part)
  const response = await ask(url, begun)
  if (response.status === 404 && !needed) return
  if (response.status === 416) {
    forget(part)
    return fetchFile(fetching, name, needed)
  }
  if (!response.ok || response.body === null) {
    throw new EnvironmentError(
      `${url} answered ${response.status}: check "model" in the config (id, revision), or the files of that model.`,
    )
  }
  checkCommit(response, spec, folder)
  const goesOn = response.status === 206
  const length = response.headers.get('content-length')
  const from = goesOn && begun !== null ? begun.bytes : 0
  const total = length === null || response.headers.get('content-encoding') !== null ? null : from + Number(length)
  writeFileSync(`${part}.tag`, response.headers.get('etag') ?? '')
  let bytes = from
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const piece of source) {
      bytes += piece.byteLength
      progress({ file: name, bytes, total })
      yield piece
    }
  }
  try {
    await pipeline(Readable.fromWeb(response.body), counted, createWriteStream(part, { flags: goesOn ? 'a' : 'w' }))
  } catch (cause) {
    throw new EnvironmentError(
      `${name} broke off after ${bytes} bytes (${messageOf(cause)}): run the same command again, it goes on there.`,
      { cause },
    )
  }
  if (total !== null && bytes !== total)
    throw new EnvironmentError(`${name} came with ${bytes} of ${total} bytes: run the same command again.`)
  checkDigest(response, name, part)
  renameSync(part, path)
  forget(part)
}

interface Begun {
  readonly bytes: number
  readonly etag: string
}

/** What an earlier try left of this file, when the server can tell whether it is still the same. */
function begunBefore(part: string): Begun | null {
  if (!existsSync(part) || !existsSync(`${part}.tag`)) return null
  const etag = readFileSync(`${part}.tag`, 'utf8')
  const bytes = statSync(part).size
  // A weak tag does not vouch for bytes.
  return etag === '' || etag.startsWith('W/') || bytes === 0 ? null : { bytes, etag }
}

function forget(part: string): void {
  rmSync(part, { force: true })
  rmSync(`${part}.tag`, { force: true })
}

/** A branch may move between two tries; files of two commits are no model. */
function checkCommit(response: Response, { id, revision }: ModelSpec, folder: string): void {
  const commit = response.headers.get('x-repo-commit')
  if (commit === null) return
  const file = `${folder}.commit`
  if (existsSync(file) && existsSync(folder) && readFileSync(file, 'utf8') !== commit) {
    rmSync(folder, { recursive: true, force: true })
    rmSync(file)
    throw new EnvironmentError(`${id} has changed at ${revision} since the last try: run the same command again.`)
  }
  writeFileSync(file, commit)
}

/** Large files carry their SHA-256 as the etag of what they link to. */
function checkDigest(response: Response, name: string, part: string): void {
  const stated = /^"?([0-9a-f]{64})"?$/.exec(
    response.headers.get('x-linked-etag') ?? response.headers.get('etag') ?? '',
  )
  if (stated === null || sha256Of(part) === stated[1]) return
  forget(part)
  throw new EnvironmentError(`${name} is not what the hub says it is (SHA-256): run the same command again.`)
}

async function ask(url: string, begun: Begun | null): Promise<Response> {
  // As they are: what is left of a compressed answer cannot be gone on with.
  const plain = { 'accept-encoding': 'identity' }
  const headers = begun === null ? plain : { ...plain, range: `bytes=${begun.bytes}-`, 'if-range': begun.etag }
  try {
    return await fetch(url, { redirect: 'follow', headers, signal: AbortSignal.timeout(30 * 60_000) })
  } catch (cause) {
    throw new EnvironmentError(`${url} cannot be reached (${messageOf(cause)}): the model needs the network once.`, {
      cause,
    })
  }
}
