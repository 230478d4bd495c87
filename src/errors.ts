/**
 * The class is the policy: what happens next stands in the class, not in the message. Messages are one sentence that says
 * what to do next; `cause` keeps the rest for `--verbose`.
 */
export class ChisoError extends Error {
  /** Exit code of the command that ends with it (design: 1 findings, 2 usage, 3 something the caller must fix). */
  readonly exitCode: 1 | 2 | 3 = 1

  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = this.constructor.name
  }
}

/** A flag, an argument, a config value or an id that cannot be meant. */
export class UsageError extends ChisoError {
  override readonly exitCode = 2
}

/** The disk, the network, a server or a lock: the caller must fix it and run again. */
export class EnvironmentError extends ChisoError {
  override readonly exitCode = 3
}

/** One input of a batch cannot be read. It is recorded as an issue; the rest of the batch goes on. */
export class UnreadableInput extends ChisoError {
  readonly subject: string
  constructor(subject: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.subject = subject
  }
}

/** The host asked us to slow down, or is away. The job comes back after a while; its attempts stay as they were. */
export class AskedToWait extends ChisoError {
  /** A time span and no instant: the clock of the work need not be that of the queue. */
  readonly waitMs: number
  constructor(waitMs: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.waitMs = waitMs
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
