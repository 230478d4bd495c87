import { Worker } from 'node:worker_threads'
import { EnvironmentError } from '../errors.ts'
import { calibrationIn } from './calibration.ts'
import { folderOf, provenanceOf } from './folder.ts'
import type { ModelSpec, SentenceInput, SentenceModel, SentenceScores } from './types.ts'
import type { Answered } from './worker.ts'

/** Sentences a batch: enough to fill a matrix, few enough to share one length. */
const BATCH = 32

/**
 * Opens a model in a thread of its own, so that scoring never holds up fetching, reading or the store.
 * @throws EnvironmentError when the model or its library is not there, with what to do
 */
export async function openModel(spec: ModelSpec, cache: string): Promise<SentenceModel> {
  const folder = folderOf(spec, cache)
  const provenance = provenanceOf(spec, folder)
  const calibration = calibrationIn(folder)
  const thread = new Thread(folder, spec)
  try {
    await thread.ready
  } catch (error) {
    await thread.close()
    throw error
  }
  return {
    provenance,
    calibration,
    score: (sentences) => scoreAll(thread, sentences),
    close: () => thread.close(),
  }
}

/** By length, so that a batch is not padded to its longest; back in the order asked. */
async function scoreAll(thread: Thread, sentences: readonly SentenceInput[]): Promise<SentenceScores[]> {
  const length = ({ text, before, title }: SentenceInput) => text.length + before.length + title.length
  const order = sentences.map((_, i) => i).sort((a, b) => length(sentences[a]!) - length(sentences[b]!) || a - b)
  const scores: SentenceScores[] = new Array(sentences.length)
  for (let i = 0; i < order.length; i += BATCH) {
    const part = order.slice(i, i + BATCH)
    const said = await thread.ask(part.map((j) => sentences[j]!))
    for (const [k, j] of part.entries()) scores[j] = said[k]!
  }
  return scores
}

interface Waiting {
  resolve(scores: SentenceScores[]): void
  reject(error: Error): void
}

class Thread {
  readonly ready: Promise<SentenceScores[]>
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(folder: string, spec: ModelSpec) {
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    this.#worker = new Worker(new URL(file, import.meta.url), { workerData: { folder, task: spec.task } })
    this.#worker.on('message', (said: Answered) => this.#settle(said))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new EnvironmentError(`The model ${spec.id} was closed.`)))
    this.ready = this.#promise(0)
  }

  ask(batch: readonly SentenceInput[]): Promise<SentenceScores[]> {
    const id = ++this.#last
    const answer = this.#promise(id)
    this.#worker.postMessage({ id, batch })
    return answer
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #promise(id: number): Promise<SentenceScores[]> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #settle(said: Answered): void {
    const waiting = this.#waiting.get(said.id)
    this.#waiting.delete(said.id)
    if ('error' in said) waiting?.reject(new EnvironmentError(said.error))
    else waiting?.resolve(said.scores)
  }

  #fail(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }
}
