import { parentPort, workerData } from 'node:worker_threads'
import { textLayer } from './text-layer.ts'

/** Reads the text layer apart from the main thread: a hostile document can be ended, and takes nobody with it. */
const { bytes } = workerData as { bytes: Uint8Array }
textLayer(bytes).then(
  (layer) => parentPort!.postMessage(layer),
  (error: unknown) => {
    const { name, message } = error as Error
    parentPort!.postMessage({ error: { name, message } })
  },
)
