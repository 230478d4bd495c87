/**
 * Text to records in one process, MB of UTF-8 a second after warm-up. Texts: the gold of this project, and, when it lies
 * beside the repository, 2,941 general news articles. `--profile` names the slowest rooms and rules.
 *
 *   node bench/extract.ts [--profile] [--seconds 5]
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadGold } from '../src/evaluate/index.ts'
import { findDirectives } from '../src/extract/directives/index.ts'
import { findDocuments } from '../src/extract/documents/index.ts'
import { buildDoc, type Rule, RuleSet, runRules } from '../src/extract/engine/index.ts'
import { type ExtractInput, extract } from '../src/extract/index.ts'
import { findObservations, RULES } from '../src/extract/observations/index.ts'
import { findAnaphors, findUnits } from '../src/extract/units/index.ts'

const SECONDS = Number(process.argv[process.argv.indexOf('--seconds') + 1]) || 5
const NEWS = new URL('../../shared/corpus/general-news.jsonl.gz', import.meta.url)

function goldTexts(): ExtractInput[] {
  const { cases } = loadGold([new URL('../fixtures/gold', import.meta.url).pathname])
  return cases.map(({ text, title, published_at, site }) => ({
    text,
    title: title ?? null,
    published_at: published_at ?? null,
    site: site ?? null,
  }))
}

function newsTexts(): ExtractInput[] {
  if (!existsSync(NEWS)) return []
  const lines = gunzipSync(readFileSync(NEWS)).toString('utf8').split('\n').filter(Boolean)
  return lines.map((line) => ({ text: (JSON.parse(line) as { text: string }).text, published_at: '2017-10-01' }))
}

function bytesOf(inputs: readonly ExtractInput[]): number {
  return inputs.reduce((total, input) => total + Buffer.byteLength(input.text), 0)
}

/** Best of the rounds that fit into the time: what the machine can do when nobody else uses it. */
function measure(name: string, inputs: readonly ExtractInput[]): void {
  const megabytes = bytesOf(inputs) / 1e6
  let best = Number.POSITIVE_INFINITY
  let found = 0
  const until = performance.now() + SECONDS * 1000
  for (let round = 0; round < 3 || performance.now() < until; round++) {
    const start = performance.now()
    found = 0
    for (const input of inputs) found += extract(input).observations.length
    best = Math.min(best, performance.now() - start)
  }
  console.log(
    `${name.padEnd(14)} ${inputs.length} texts, ${megabytes.toFixed(2)} MB: ${(megabytes / (best / 1000)).toFixed(2)} MB/s, ${found} observations`,
  )
}

function timed(work: () => void): number {
  work()
  const start = performance.now()
  work()
  return performance.now() - start
}

function profile(inputs: readonly ExtractInput[]): void {
  const megabytes = bytesOf(inputs) / 1e6
  const docs = inputs.map((input) => buildDoc(input))
  const units = docs.map((doc) => findUnits(doc))
  const anaphors = docs.map((doc) => findAnaphors(doc))
  const rooms: Array<[string, number]> = [
    ['document', timed(() => inputs.forEach((input) => void buildDoc(input)))],
    ['units', timed(() => docs.forEach((doc) => void findUnits(doc)))],
    ['anaphors', timed(() => docs.forEach((doc) => void findAnaphors(doc)))],
    ['observations', timed(() => docs.forEach((doc, i) => void findObservations(doc, units[i]!, anaphors[i]!)))],
    ['documents', timed(() => docs.forEach((doc) => void findDocuments(doc)))],
    ['directives', timed(() => docs.forEach((doc) => void findDirectives(doc)))],
  ]
  console.log('\nrooms, ms a MB')
  for (const [name, ms] of rooms.sort((a, b) => b[1] - a[1]))
    console.log(`  ${name.padEnd(24)} ${(ms / megabytes).toFixed(1)}`)
  const walk = timed(() => docs.forEach((doc) => void runRules(doc, new RuleSet([]), doc.sentences)))
  const rules = RULES.map((rule): [string, number] => {
    const set = new RuleSet([rule as unknown as Rule])
    return [rule.id, timed(() => docs.forEach((doc) => void runRules(doc, set, doc.sentences))) - walk]
  })
  console.log(`\nslowest rules, ms a MB above the bare walk (${(walk / megabytes).toFixed(1)})`)
  for (const [name, ms] of rules.sort((a, b) => b[1] - a[1]).slice(0, 12))
    console.log(`  ${name.padEnd(24)} ${(ms / megabytes).toFixed(1)}`)
}

const gold = goldTexts()
const news = newsTexts()
measure('gold', gold)
if (news.length > 0) measure('general news', news)
else console.log('general news   not beside the repository: skipped')
if (process.argv.includes('--profile')) profile([...gold, ...news.slice(0, 300)])
