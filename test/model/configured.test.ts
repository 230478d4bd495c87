import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { downloadModel, isDownloaded, type ModelSpec, openModel } from '../../src/model/index.ts'
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

/** A hub on loopback with one model, that may lie about one file. */
async function hub(spoil: (name: string, bytes: Buffer) => Buffer | null = (_, bytes) => bytes) {
  const asked: string[] = []
  server = createServer((request, response) => {
    const name = request.url!.replace('/made/embedder/resolve/v1/', '')
    asked.push(name)
    let bytes: Buffer | null = null
    try {
      bytes = readFileSync(join(MODELS, 'made-embedder', name))
    } catch {}
    const sent = bytes === null ? null : spoil(name, bytes)
    if (bytes === null) response.writeHead(404).end()
    else if (sent === null)
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 10), () => response.destroy())
    else response.writeHead(200, { 'content-length': sent.length }).end(sent)
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

  it('downloads once, then needs no network', async () => {
    const cache = cacheFolder()
    const { url, asked } = await hub()
    const told: string[] = []
    expect(await downloadModel(embedder, cache, url, (step) => told.push(`${step.file} ${step.total}`))).toBe(4)
    expect(new Set(asked)).toContain('onnx/model.onnx')
    expect(told.length).toBeGreaterThan(0)
    server!.close()
    const model = await openModel(embedder, cache)
    expect(await model.score(SENTENCES)).toHaveLength(2)
    await model.close()
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

  it('never takes half a download for a model', async () => {
    const cache = cacheFolder()
    const { url } = await hub((name, bytes) => (name === 'onnx/model.onnx' ? null : bytes))
    await expect(downloadModel(embedder, cache, url, () => {})).rejects.toThrow()
    expect(isDownloaded(embedder, cache)).toBe(false)
  })

  it('names the model that the hub does not have', async () => {
    const { url } = await hub()
    const other = { ...embedder, id: 'made/nothing' }
    await expect(downloadModel(other, cacheFolder(), url, () => {})).rejects.toThrow(
      /answered 404: check "model" in the config/,
    )
  })
})
