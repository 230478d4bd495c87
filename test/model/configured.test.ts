import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  BUNDLED,
  type DownloadProgress,
  downloadModel,
  isDownloaded,
  type ModelSpec,
  openModel,
} from '../../src/model/index.ts'
import { INSTALLED } from './installed.ts'

const MODELS = join(import.meta.dirname, '../../fixtures/models')
const SENTENCES = ['Quận 3 xếp thứ 2, đạt 90 điểm.', 'yêu cầu số 5'].map((text) => ({ text, before: '', title: '' }))
const embedder: ModelSpec = { id: 'made/embedder', path: null, revision: 'v1', task: 'feature-extraction' }

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

interface Hub {
  readonly folder?: string
  /** What comes instead of a file's bytes; null: the connection breaks off after ten of them. */
  readonly spoil?: (name: string, bytes: Buffer) => Buffer | null
  /** Names each file by its SHA-256, as hubs do with large ones. */
  readonly digests?: boolean
  readonly commit?: () => string
}

/** A hub on loopback with one model, that may lie about a file, break off, and go on where it did. */
async function hub({ folder = 'made-embedder', spoil = (_, bytes) => bytes, digests = false, commit }: Hub = {}) {
  const asked: string[] = []
  const served = isAbsolute(folder) ? folder : join(MODELS, folder)
  server = createServer((request, response) => {
    const name = request.url!.replace(/^\/made\/(?:embedder|model)\/resolve\/v1\//, '')
    asked.push(request.headers.range === undefined ? name : `${name} ${request.headers.range}`)
    if (!existsSync(join(served, name))) {
      response.writeHead(404).end()
      return
    }
    const bytes = readFileSync(join(served, name))
    const sent = spoil(name, bytes)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const etag = `"${digests ? hash : hash.slice(0, 12)}"`
    const headers = { etag, ...(commit === undefined ? {} : { 'x-repo-commit': commit() }) }
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (sent === null)
      response
        .writeHead(200, { ...headers, 'content-length': bytes.length })
        .write(bytes.subarray(0, 10), () => setTimeout(() => response.destroy(), 50))
    else if (from > 0 && request.headers['if-range'] === etag)
      response.writeHead(206, { ...headers, 'content-length': sent.length - from }).end(sent.subarray(from))
    else response.writeHead(200, { ...headers, 'content-length': sent.length }).end(sent)
  })
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const cacheFolder = () => mkdtempSync(join(tmpdir(), 'chiso-models-'))

describe.skipIf(!INSTALLED)('models by configuration (skipped: @xenova/transformers is not installed)', () => {
  it.each([
    ['feature-extraction', 'made-embedder'],
    ['zero-shot-classification', 'made-entailment'],
  ] as const)('scores with a model for %s', async (task, name) => {
    const model = await openModel({ id: name, path: join(MODELS, name), revision: '1', task }, 'nowhere')
    const scores = await model.score(SENTENCES)
    expect(scores).toHaveLength(2)
    expect(scores[0]).not.toEqual(scores[1])
    expect(await model.score(SENTENCES)).toEqual(scores)
    await model.close()
  })

  it.each([
    ['feature-extraction', 'made-embedder'],
    ['zero-shot-classification', 'made-entailment'],
    ['text-classification', BUNDLED.path!],
  ] as const)('downloads a model for %s once, then needs no network', async (task, folder) => {
    const cache = cacheFolder()
    const { url, asked } = await hub({ folder, digests: true })
    const told: string[] = []
    const spec: ModelSpec = { id: 'made/model', path: null, revision: 'v1', task }
    const step = ({ file, bytes, total }: DownloadProgress) => told.push(`${file} ${bytes === total}`)
    expect(await downloadModel(spec, cache, url, step)).toBe(4)
    expect(new Set(asked)).toContain('onnx/model.onnx')
    expect(told).toContain('onnx/model.onnx true')
    server!.closeAllConnections()
    server!.close()
    const model = await openModel(spec, cache)
    const scores = await model.score(SENTENCES)
    expect(scores).toHaveLength(2)
    expect(scores[0]!.figures === null).toBe(task !== 'text-classification')
    expect(model.provenance).toMatchObject({ id: 'made/model', revision: 'v1' })
    await model.close()
  })

  it('goes on where a download broke off', async () => {
    const cache = cacheFolder()
    let breaks = true
    const { url, asked } = await hub({
      digests: true,
      spoil: (name, bytes) => (breaks && name === 'onnx/model.onnx' ? null : bytes),
    })
    await expect(downloadModel(embedder, cache, url, () => {})).rejects.toThrow(
      /onnx\/model\.onnx broke off after 10 bytes .*: run the same command again, it goes on there/,
    )
    expect(isDownloaded(embedder, cache)).toBe(false)
    breaks = false
    const before = asked.length
    expect(await downloadModel(embedder, cache, url, () => {})).toBe(4)
    // What had come whole is not asked for again.
    expect(asked.slice(before)).toEqual([
      'onnx/model.onnx bytes=10-',
      'tokenizer_config.json',
      'special_tokens_map.json',
      'onnx/model.onnx_data',
    ])
    const model = await openModel(embedder, cache)
    expect(await model.score(SENTENCES)).toHaveLength(2)
    await model.close()
  })

  it('refuses a file that is not what the hub says it is, and takes it anew', async () => {
    const cache = cacheFolder()
    let lies = true
    const { url } = await hub({
      digests: true,
      spoil: (name, bytes) => (lies && name === 'onnx/model.onnx' ? Buffer.alloc(bytes.length, 7) : bytes),
    })
    await expect(downloadModel(embedder, cache, url, () => {})).rejects.toThrow(
      /onnx\/model\.onnx is not what the hub says it is \(SHA-256\)/,
    )
    expect(isDownloaded(embedder, cache)).toBe(false)
    lies = false
    expect(await downloadModel(embedder, cache, url, () => {})).toBe(4)
  })

  it('never puts files of two commits together', async () => {
    const cache = cacheFolder()
    let commit = 'one'
    const { url } = await hub({
      commit: () => commit,
      spoil: (name, bytes) => (commit === 'one' && name === 'onnx/model.onnx' ? null : bytes),
    })
    await expect(downloadModel(embedder, cache, url, () => {})).rejects.toThrow(/broke off/)
    commit = 'two'
    await expect(downloadModel(embedder, cache, url, () => {})).rejects.toThrow(/has changed at v1 since the last try/)
    expect(await downloadModel(embedder, cache, url, () => {})).toBe(4)
  })

  it('does not open a download that was changed since', async () => {
    const cache = cacheFolder()
    cpSync(join(MODELS, 'made-embedder'), join(cache, 'made', 'embedder', 'v1'), { recursive: true })
    const { url } = await hub()
    await downloadModel(embedder, cache, url, () => {})
    const config = join(cache, 'made', 'embedder', 'v1', 'config.json')
    writeFileSync(config, readFileSync(config, 'utf8').replace('12', '13'))
    await expect(openModel(embedder, cache)).rejects.toThrow(/config\.json .* is not the file that was downloaded/)
  })

  it('says what to do when the model is not there yet', async () => {
    await expect(openModel(embedder, cacheFolder())).rejects.toThrow(/run "chiso model fetch"/)
  })

  it('names the model that the hub does not have', async () => {
    const { url } = await hub()
    const other = { ...embedder, id: 'made/nothing' }
    await expect(downloadModel(other, cacheFolder(), url, () => {})).rejects.toThrow(
      /answered 404: check "model" in the config/,
    )
  })
})
