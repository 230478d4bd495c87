import { parentPort, workerData } from 'node:worker_threads'
import { messageOf } from '../errors.ts'
import { library } from './library.ts'
import { READERS } from './readers.ts'
import type { ModelTask, SentenceInput, SentenceScores } from './types.ts'

/** The thread that holds a model: batches come in, scores go out, one at a time. */
export interface Asked {
  readonly id: number
  readonly batch: readonly SentenceInput[]
}
export type Answered =
  | { readonly id: number; readonly scores: SentenceScores[] }
  | { readonly id: number; readonly error: string }

const { folder, task } = workerData as { folder: string; task: ModelTask }
const port = parentPort!
const ready = library().then((lib) => READERS[task](lib, folder))
ready.then(
  () => port.postMessage({ id: 0, scores: [] } satisfies Answered),
  (error) => port.postMessage({ id: 0, error: messageOf(error) } satisfies Answered),
)
port.on('message', async ({ id, batch }: Asked) => {
  try {
    port.postMessage({ id, scores: await (await ready)(batch) } satisfies Answered)
  } catch (error) {
    port.postMessage({ id, error: messageOf(error) } satisfies Answered)
  }
})
