/** Results go to `out`, progress and errors to `err`. */
export interface Io {
  out(text: string): void
  err(text: string): void
  /** Resolves when what was written to `out` has left, so that a slow reader slows us down. */
  drained(): Promise<void>
  readonly colour: boolean
  readonly columns: number
  /** Whether progress may redraw its line. */
  readonly lively: boolean
}

export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    drained: () =>
      process.stdout.writableNeedDrain
        ? new Promise((resolve) => process.stdout.once('drain', resolve))
        : Promise.resolve(),
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    columns: process.stdout.columns ?? 100,
    lively: process.stderr.isTTY === true,
  }
}
