/**
 * Makes what the sentence model learns from, all of it our own: the project's gold, the made city, and patterns filled by a
 * seeded dice. Writes `<out>/sentences.jsonl` of {text, labels, source, part}; labels are 0 or 1 in the order of
 * SENTENCE_KINDS and FIGURE_KINDS, -1 where they are not known. One gold case in five (by the hash of its id) is kept out of training, for calibration.
 *
 *     node scripts/model/make-text.ts build/model [--seed 7]
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCity } from '../../fixtures/made-city/index.ts'
import { readPage } from '../../src/article/index.ts'
import { type LabelledSentence, labelled, loadGold } from '../../src/evaluate/index.ts'
import { type Extraction, extract, sentencesOf } from '../../src/extract/index.ts'
import { FIGURE_KINDS, type FigureKind, inputOf, SENTENCE_KINDS } from '../../src/model/index.ts'
import { type Example, GRAMMAR, madeSentence } from './text/grammar.ts'
import { Dice } from './text/slots.ts'
import { swapNames } from './text/swap.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '7' } },
})
const out = positionals[0]
if (out === undefined) throw new Error('usage: make-text.ts OUT [--seed N]')

/** Every fifth case, by its id alone, so that new cases do not move old ones. */
const keptOut = (id: string): boolean => createHash('sha256').update(id).digest()[0]! % 5 === 0

function* fromGold(dice: Dice): Generator<Example> {
  for (const one of loadGold(['fixtures/gold']).cases) {
    const part = keptOut(one.id) ? 'kept' : 'train'
    for (const sentence of labelled(one)) {
      if (sentence.open.size > 0) continue
      yield example(sentence, 'gold', part, (text) => text)
      // Other names in the same words: the model shall learn the words, not who came first in which year.
      for (let i = 0; part === 'train' && i < 5; i++) {
        const seed = dice.int(0, 1e9)
        yield example(sentence, 'gold-swapped', part, (text) => swapNames(text, new Dice(seed)))
      }
    }
  }
}

function example(of: LabelledSentence, source: string, part: Example['part'], tell: (text: string) => string): Example {
  const kinds = SENTENCE_KINDS.map((label) => (of.labels.has(label) ? 1 : 0))
  const figures = FIGURE_KINDS.map((figure) => (of.figures.has(figure) ? 1 : of.untold.has(figure) ? -1 : 0))
  const labels = [...kinds, ...figures]
  return { text: inputOf(tell(of.text), tell(of.before), tell(of.title)), labels, source, part }
}

type Observation = Extraction['observations'][number]

/** The made city's pages, labelled by the extractor: on them it reads the truth, cell by cell (test/e2e/demo.test.ts). */
function* fromCity(): Generator<Example> {
  const seen = new Set<string>()
  for (const seed of [1, 2, 3]) {
    const city = makeCity({ seed, size: 1 })
    for (const page of city.pages()) {
      const { body } = city.resource({ method: 'GET', host: page.host, path: page.path })
      const read = readPage({ bytes: body, url: page.url })
      if (read.kind !== 'article') continue
      yield* sentencesRead(read.article, seen)
    }
  }
}

function states(of: Observation, figure: FigureKind): boolean {
  if (figure === 'change') return of.change_ranks !== null || of.change_points !== null
  return of[figure] !== null
}

function* sentencesRead(
  article: { title: string | null; text: string; published_at: string | null },
  seen: Set<string>,
) {
  const { text, title, published_at } = article
  const input = { text, title, published_at }
  const read = extract(input)
  const holds = (spans: readonly { start: number; end: number }[], a: number, b: number) =>
    spans.some(
      (span) => Math.min(b, span.end) - Math.max(a, span.start) >= 0.5 * Math.min(b - a, span.end - span.start),
    )
  for (const one of sentencesOf(input)) {
    const shape = one.text.replace(/\d+/g, '0')
    if (seen.has(shape)) continue
    seen.add(shape)
    const results = read.observations.filter((o) => o.status === 'achieved')
    const achieved = results.map((o) => o.evidence)
    const aimed = read.observations.filter((o) => o.status === 'target').map((o) => o.evidence)
    const stating = (figure: FigureKind) => results.filter((o) => states(o, figure)).map((o) => o.evidence)
    const spans = [
      achieved,
      aimed,
      read.directives.map((d) => d.evidence),
      read.documents,
      ...FIGURE_KINDS.map(stating),
    ]
    const labels = spans.map((some) => (holds(some, one.start, one.end) ? 1 : 0))
    yield { text: inputOf(one.text, one.before, title ?? ''), labels, source: 'city', part: 'train' } satisfies Example
  }
}

function* fromPatterns(dice: Dice): Generator<Example> {
  for (const [kind, { count }] of Object.entries(GRAMMAR)) {
    for (let i = 0; i < count; i++) yield madeSentence(kind as keyof typeof GRAMMAR, dice)
  }
}

const dice = new Dice(Number(values.seed))
const examples = [...fromGold(dice), ...fromCity(), ...fromPatterns(dice)]
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'sentences.jsonl'), `${examples.map((one) => JSON.stringify(one)).join('\n')}\n`)
const bySource = Map.groupBy(examples, (one) => `${one.source} ${one.part}`)
for (const [name, list] of bySource) {
  const counts = [...SENTENCE_KINDS, ...FIGURE_KINDS].map(
    (label, i) => `${label} ${list.filter((one) => one.labels[i] === 1).length}`,
  )
  process.stdout.write(`${name}: ${list.length} (${counts.join(', ')})\n`)
}
