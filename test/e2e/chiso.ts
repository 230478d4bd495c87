import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'

export const ROOT = resolve(import.meta.dirname, '../..')
export const CORPUS = resolve(ROOT, '../shared/corpus')

const folders: string[] = []

/** A folder that is gone after the test file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chiso-e2e-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export interface Outcome {
  code: number | null
  signal: NodeJS.Signals | null
  out: string
  err: string
}

export interface Running {
  pid: number
  done: Promise<Outcome>
  kill(signal: NodeJS.Signals): void
  /** Resolves when the pattern shows up on stderr or stdout. */
  until(pattern: RegExp): Promise<void>
}

/** Starts the command line as a user would, with an environment without servers unless they are given. */
export function start(args: readonly string[], env: Record<string, string> = {}, input?: string): Running {
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TMPDIR: tmpdir(), ...env },
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  const watchers: { pattern: RegExp; found: () => void }[] = []
  const look = () => {
    for (const { pattern, found } of watchers) if (pattern.test(err + out)) found()
  }
  // A chunk may end within a letter: the stream joins them, a concatenation of buffers would not.
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk
    look()
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk
    look()
  })
  child.stdin.on('error', () => {}) // it need not read what it is given
  child.stdin.end(input ?? '')
  const done = new Promise<Outcome>((finish) =>
    child.once('close', (code, signal) => finish({ code, signal, out, err })),
  )
  return {
    pid: child.pid!,
    done,
    kill: (signal) => child.kill(signal),
    until: (pattern) =>
      new Promise((found, failed) => {
        watchers.push({ pattern, found })
        look()
        done.then(({ code }) => failed(new Error(`ended with ${code} before ${pattern} was seen:\n${err}`)))
      }),
  }
}

export const chiso = (args: readonly string[], env: Record<string, string> = {}, input?: string): Promise<Outcome> =>
  start(args, env, input).done
