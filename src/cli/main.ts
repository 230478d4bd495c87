import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

// For whoever starts this file itself; bin/chiso has done it.
enableCompileCache()

// Most commands end before what the last compiler of V8 (TurboFan) makes has paid for itself: reading 181 pages takes a fifth
// less of the CPU without it. Whoever works longer gets it. The flag is of V8, not of Node: unknown ones are ignored.
setFlagsFromString('--no-opt')
setTimeout(() => setFlagsFromString('--opt'), 2_000).unref()
const { run } = await import('./program.ts')

// bin/chiso started us from an older Node and keeps an IPC channel open: when it is killed, we end with it at once, so that
// the data folder is not held by a process nobody sees.
if (process.env.CHISO_LAUNCHED === '1' && process.channel) {
  delete process.env.CHISO_LAUNCHED
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.channel.unref()
}

// A reader that has seen enough (`chiso panel | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await run(process.argv)

// A connection to a server that went away may keep the process alive for ever. When all is said, it ends.
const farewell = setInterval(() => {
  if (process.stdout.writableLength === 0) process.exit()
}, 2_000)
farewell.unref()
