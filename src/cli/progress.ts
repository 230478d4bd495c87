import type { Progress } from '../../pipelines/context.ts'
import type { Io } from './io.ts'

const EVERY_MS = 2_000

/** A line that redraws itself on a terminal; elsewhere a plain line every two seconds. */
export function progressOn(io: Io, quiet: boolean): Progress & { end(): void } {
  let open = false
  let last = 0
  const clear = () => {
    if (open) io.err('\r\x1b[2K')
    open = false
  }
  const show: Progress = (event) => {
    if (quiet) return
    if (event.kind !== 'count') {
      clear()
      io.err(event.kind === 'phase' ? `${event.text} …\n` : `  ${event.text}\n`)
      return
    }
    const now = Date.now()
    const text = `  ${bar(event.done, event.total)}${event.text}`
    if (io.lively) {
      if (now - last < 80) return
      io.err(`\r\x1b[2K${text.slice(0, io.columns - 1)}`)
      open = true
      last = now
    } else if (now - last >= EVERY_MS) {
      io.err(`${text}\n`)
      last = now
    }
  }
  return Object.assign(show, { end: clear })
}

function bar(done: number, total: number | null): string {
  if (total === null || total === 0) return ''
  const filled = Math.round((20 * done) / total)
  return `${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${done}/${total} `
}
