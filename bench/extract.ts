/**
 * Text to records in one process: megabytes of UTF-8 text a second after warm-up, on four kinds of text. The gold of this
 * project always; short dense articles, real seeds and general news when the corpus lies beside the repository.
 *
 *   node bench/extract.ts [--profile] [--seconds 5]       seconds of CPU time a corpus
 *
 * Two figures a corpus: by the clock, and by the CPU time of the thread that reads, which neighbours on the machine disturb
 * less. Each is the median of the later half of the rounds. Numbers and what they mean: bench/README.md.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { profileTable } from '../src/cli/render/profile.ts'
import { type ExtractInput, extract, profiler } from '../src/extract/index.ts'

const SECONDS = Number(process.argv[process.argv.indexOf('--seconds') + 1]) || 5
const CORPUS = new URL('../../shared/corpus/', import.meta.url)
const GOLD = new URL('../fixtures/gold/', import.meta.url)

function goldTexts(folder: URL): ExtractInput[] {
  return filesOf(folder, '.json').map((file) => {
    const { text, title, published_at, site } = JSON.parse(readFileSync(file, 'utf8')) as ExtractInput
    return { text, title: title ?? null, published_at: published_at ?? null, site: site ?? null }
  })
}

function plainTexts(folder: URL): ExtractInput[] {
  return filesOf(folder, '.txt').map((file) => ({ text: readFileSync(file, 'utf8') }))
}

function newsTexts(file: URL): ExtractInput[] {
  if (!existsSync(file)) return []
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => ({ text: (JSON.parse(line) as { text: string }).text, published_at: '2017-10-01' }))
}

function filesOf(folder: URL, end: string): URL[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith(end))
  return names.sort().map((name) => new URL(name, folder))
}

function bytesOf(inputs: readonly ExtractInput[]): number {
  return inputs.reduce((total, input) => total + Buffer.byteLength(input.text), 0)
}

interface Round {
  readonly wall: number
  readonly cpu: number
  readonly found: number
}

function round(inputs: readonly ExtractInput[]): Round {
  const start = performance.now()
  const before = process.threadCpuUsage()
  let found = 0
  for (const input of inputs) found += extract(input).observations.length
  const { user, system } = process.threadCpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000, found }
}

function measure(name: string, inputs: readonly ExtractInput[]): void {
  if (inputs.length === 0) {
    console.log(`${name.padEnd(16)} not beside the repository: skipped`)
    return
  }
  const rounds: Round[] = []
  // By CPU time: on a busy machine five seconds of the clock are over before the reader is warm.
  for (let spent = 0; rounds.length < 4 || spent < SECONDS * 1000; spent += rounds.at(-1)!.cpu)
    rounds.push(round(inputs))
  const late = rounds.slice(rounds.length >> 1)
  const megabytes = bytesOf(inputs) / 1e6
  const speed = (pick: (one: Round) => number) => (megabytes / (median(late.map(pick)) / 1000)).toFixed(2).padStart(8)
  console.log(
    `${name.padEnd(16)}${String(inputs.length).padStart(6)}${megabytes.toFixed(2).padStart(8)}` +
      `${speed((one) => one.wall)}${speed((one) => one.cpu)}${String(rounds[0]!.found).padStart(14)}`,
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

const corpora: ReadonlyArray<readonly [string, readonly ExtractInput[]]> = [
  ['gold', goldTexts(GOLD)],
  ['short and dense', goldTexts(new URL('dev/', CORPUS))],
  ['seeds', plainTexts(new URL('seeds/', CORPUS))],
  ['general news', newsTexts(new URL('general-news.jsonl.gz', CORPUS))],
]
console.log(`${'corpus'.padEnd(16)} texts      MB    MB/s  CPU MB/s  observations`)
for (const [name, inputs] of corpora) measure(name, inputs)
if (process.argv.includes('--profile'))
  for (const [name, inputs] of corpora) {
    const some = inputs.slice(0, 300)
    if (some.length === 0) continue
    // The first reading warms up, the second is told.
    const [, told] = [profiler(() => performance.now()), profiler(() => performance.now())].map((profile) => {
      for (const input of some) profile.add(input)
      return profile
    })
    console.log(`\n${name}\n${profileTable(told!.rows(), bytesOf(some))}`)
  }
