import pino from 'pino'

export type Log = pino.Logger

/** Diagnostics go to stderr as JSON lines, and only when asked for: people read progress, machines read these. */
export function createLog(level: 'silent' | 'warn' | 'debug'): Log {
  return pino({ name: 'chiso', level }, pino.destination({ fd: 2, sync: true }))
}
