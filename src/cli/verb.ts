import type { Command } from 'commander'
import type { Io } from './io.ts'

export interface Call {
  readonly args: readonly unknown[]
  readonly options: Readonly<Record<string, unknown>>
  readonly global: GlobalOptions
  readonly io: Io
}

export interface GlobalOptions {
  readonly data?: string
  readonly config?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** A verb is a file in verbs/ and a line in its list. It loads what it needs when it is called, so `--help` is instant. */
export interface Verb {
  readonly usage: string
  readonly summary: string
  readonly description?: string
  readonly options?: (command: Command) => void
  /** Answers the exit code; nothing means 0. */
  readonly act: (call: Call) => Promise<number | undefined>
}
