import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../../../src/cli/io.ts'
import { run as command } from '../../../src/cli/program.ts'
import { scratch } from '../chiso.ts'

/** One command in this process: a start of Node for each of a score of them would cost a minute. */
export async function run(data: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  let [out, err] = ['', '']
  const io: Io = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    drained: async () => {},
    colour: false,
    columns: 120,
    lively: false,
  }
  process.env.DATABASE_URL = env.DATABASE_URL ?? ''
  if (process.env.DATABASE_URL === '') delete process.env.DATABASE_URL
  const code = await command(['node', 'chiso', ...args, '--quiet', '--data', data], io)
  return { code, out, err }
}

/** What a command says with --json. */
export async function json<T>(
  data: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const { out, err } = await run(data, [...args, '--json'], env)
  if (out === '') throw new Error(err)
  return JSON.parse(out)
}

/** Takes these documents in, as a file of JSON Lines. */
export async function ingest(
  data: string,
  env: Readonly<Record<string, string>>,
  pages: readonly object[],
): Promise<void> {
  const file = join(scratch(), 'pages.jsonl')
  writeFileSync(file, pages.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const { code, err } = await run(data, ['ingest', file], env)
  if (code !== 0) throw new Error(err)
}
