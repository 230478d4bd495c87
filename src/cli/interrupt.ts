import type { Io } from './io.ts'

/** On Ctrl-C or SIGTERM the work is closed in order and the process ends; call the answer when there is nothing left to close. */
export function closeOnInterrupt(io: Io, close: () => Promise<void>): () => void {
  const interrupt = (signal: NodeJS.Signals) => {
    io.err('\nStopping: running jobs end, the rest waits in the queue. Run the same command to go on.\n')
    // Whoever asks a second time does not want to wait; what was done is kept all the same.
    process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143))
    close().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  }
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  return () => {
    process.removeListener('SIGINT', interrupt)
    process.removeListener('SIGTERM', interrupt)
  }
}
