/**
 * Reading pages, measured: the body of the 181 pages of the public article extraction benchmark (Scrapinghub, MIT).
 *
 *     node bench/pages.ts [FOLDER]      FOLDER holds ground-truth.json and html/*.html.gz
 *
 * Floor (htmlparser2's tree alone), peers and ours, each in a process of its own on the same pages in the same order: F1 over
 * shingles of four words, pages per CPU-second with the start of the process, peak memory.
 */
import { fork } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readers } from './pages/readers.ts'
import { scoreOf } from './pages/score.ts'

interface Answer {
  readonly bodies: readonly (readonly [id: string, body: string | null])[]
  readonly cpu_s: number
  readonly peak_mb: number
}

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../shared/corpus/article-extraction-benchmark'))

if (process.send) {
  const read = await readers[process.argv[3]!]!()
  const bodies = readdirSync(join(folder, 'html')).map((file) => {
    const bytes = gunzipSync(readFileSync(join(folder, 'html', file)))
    return [file.replace(/\.html\.gz$/, ''), read(bytes)] as const
  })
  const { user, system } = process.cpuUsage()
  const answer: Answer = { bodies, cpu_s: (user + system) / 1e6, peak_mb: process.resourceUsage().maxRSS / 1024 }
  process.send(answer, () => process.disconnect())
} else if (!existsSync(join(folder, 'ground-truth.json'))) {
  console.error(`The pages are not in ${folder}. Give the folder of the benchmark as the first argument.`)
  process.exitCode = 3
} else {
  const truth: Record<string, { articleBody: string }> = JSON.parse(
    readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
  )
  console.log(
    `${'reader'.padEnd(26)}${'F1'.padStart(8)}${'P'.padStart(8)}${'R'.padStart(8)}${'pages/CPU-s'.padStart(13)}${'peak MB'.padStart(9)}`,
  )
  for (const name of Object.keys(readers)) {
    const { bodies, cpu_s, peak_mb } = await run(name)
    const read = new Map(bodies)
    const score = [...read.values()].every((body) => body === null)
      ? null
      : scoreOf(Object.entries(truth).map(([id, { articleBody }]) => [articleBody, read.get(id) ?? '']))
    const figure = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(4)).padStart(8)
    const row = `${name.padEnd(26)}${figure(score?.f1)}${figure(score?.precision)}${figure(score?.recall)}`
    console.log(`${row}${(bodies.length / cpu_s).toFixed(0).padStart(13)}${peak_mb.toFixed(0).padStart(9)}`)
  }
}

function run(name: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const child = fork(import.meta.filename, [folder, name], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    child.once('message', (answer) => done(answer as Answer))
    child.once('exit', (code) => fail(new Error(`${name} ended with ${code} and without an answer`)))
  })
}
