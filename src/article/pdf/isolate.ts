import { Worker } from 'node:worker_threads'
import type { TextLayer } from './text-layer.ts'

/** Rim of the room: the only file that starts a thread. */
const MEMORY_MB = 768

export type Isolated = TextLayer | { readonly error: { readonly name: string; readonly message: string } }

/** The text layer, or the reason why not, within `timeout_s` seconds and a bounded heap. */
export async function isolatedTextLayer(bytes: Uint8Array, timeout_s: number): Promise<Isolated> {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  })
  const timer = { id: undefined as NodeJS.Timeout | undefined }
  try {
    return await new Promise<Isolated>((resolve) => {
      worker.once('message', resolve)
      worker.once('error', (error: Error) => resolve({ error: { name: error.name, message: error.message } }))
      worker.once('exit', () => resolve({ error: { name: 'Exit', message: 'the reader ended without an answer' } }))
      timer.id = setTimeout(
        () => resolve({ error: { name: 'Timeout', message: `it was not read in ${timeout_s} seconds` } }),
        timeout_s * 1000,
      )
    })
  } finally {
    clearTimeout(timer.id)
    await worker.terminate()
  }
}
