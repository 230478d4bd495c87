/**
 * Sentences a second of the bundled sentence model, and the memory that holding it open costs.
 *
 *     node bench/model.ts [--rounds 5]
 *
 * Text: the project's gold, its sentences as they come, 2,000 a round. The figure is of the whole way through the thread; the
 * one by processor time holds on a machine that is busy with other things, too.
 */
import { parseArgs } from 'node:util'
import { labelled, loadGold } from '../src/evaluate/index.ts'
import { BUNDLED, openModel } from '../src/model/index.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
const sentences = loadGold(['fixtures/gold']).cases.flatMap(labelled)
const round = Array.from({ length: 2_000 }, (_, i) => sentences[i % sentences.length]!)
const before = process.memoryUsage.rss()
const model = await openModel(BUNDLED, 'nowhere')
await model.score(round)
const rates: number[] = []
const byProcessor: number[] = []
for (let i = 0; i < Number(values.rounds); i++) {
  const start = performance.now()
  const spent = process.cpuUsage()
  await model.score(round)
  rates.push(round.length / ((performance.now() - start) / 1_000))
  const { user, system } = process.cpuUsage(spent)
  byProcessor.push(round.length / ((user + system) / 1e6))
}
const grown = process.memoryUsage.rss() - before
await model.close()
rates.sort((a, b) => a - b)
byProcessor.sort((a, b) => a - b)
const median = rates[Math.floor(rates.length / 2)]!
process.stdout.write(
  `${Math.round(median)} sentences a second (median of ${rates.length}, ${Math.round(rates[0]!)} to ${Math.round(rates.at(-1)!)}), ` +
    `${Math.round(byProcessor[Math.floor(byProcessor.length / 2)]!)} a second of processor time; ` +
    `the model, its library and its thread take ${Math.round(grown / 1e6)} MB beside ${Math.round(before / 1e6)} MB\n`,
)
