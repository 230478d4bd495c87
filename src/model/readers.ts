import { inputOf } from './input.ts'
import type { Library } from './library.ts'
import { HYPOTHESES, PROTOTYPES } from './prompts.ts'
import { FIGURE_KINDS, type ModelTask, SENTENCE_KINDS, type SentenceInput, type SentenceScores } from './types.ts'

/** Scores a batch; what a task's model has to say, turned into the four kinds. */
export type Reader = (batch: readonly SentenceInput[]) => Promise<SentenceScores[]>

/** Each way to use a model, by the name transformers.js gives the task. */
export const READERS: Readonly<Record<ModelTask, (lib: Library, folder: string) => Promise<Reader>>> = {
  'text-classification': classifier,
  'zero-shot-classification': entailment,
  'feature-extraction': neighbours,
}

const OPTIONS = { local_files_only: true, dtype: 'fp32', device: 'cpu' } as const
/** Tokens; what is longer is cut. The bundled model knows no later place. */
const LONGEST = 192

/** A classifier whose labels are the kinds, as the bundled one; labels that are none of them are left aside. */
async function classifier(lib: Library, folder: string): Promise<Reader> {
  const tokenizer = await lib.AutoTokenizer.from_pretrained(folder, { local_files_only: true })
  const model = await lib.AutoModelForSequenceClassification.from_pretrained(folder, OPTIONS)
  const config = model.config as unknown as { id2label: Record<string, string>; problem_type?: string }
  const labels = Object.values(config.id2label)
  const squash = config.problem_type === 'multi_label_classification' ? sigmoid : softmax
  return async (batch) => {
    const texts = batch.map((one) => inputOf(one.text, one.before, one.title))
    const { logits } = await model(tokenizer(texts, { padding: true, truncation: true, max_length: LONGEST }))
    return (logits.tolist() as number[][]).map((row) => scoresOf(labels, squash(row)))
  }
}

/** Any entailment model: each kind is a hypothesis in Vietnamese. */
async function entailment(lib: Library, folder: string): Promise<Reader> {
  const ask = await lib.pipeline('zero-shot-classification', folder, OPTIONS)
  const hypotheses = SENTENCE_KINDS.map((kind) => HYPOTHESES[kind])
  return async (batch) => {
    const rows: SentenceScores[] = []
    for (const { text } of batch) {
      const said = await ask(text, hypotheses, { hypothesis_template: '{}', multi_label: true })
      const { labels, scores } = Array.isArray(said) ? said[0]! : said
      rows.push(
        scoresOf(
          labels.map((label: string) => SENTENCE_KINDS[hypotheses.indexOf(label)] ?? label),
          scores,
        ),
      )
    }
    return rows
  }
}

/** Any embedding model: how much nearer a sentence lies to the prototypes of a kind than to everyday ones, as a softmax. */
async function neighbours(lib: Library, folder: string): Promise<Reader> {
  const embed = await lib.pipeline('feature-extraction', folder, OPTIONS)
  const vectors = async (texts: readonly string[]): Promise<number[][]> =>
    (await embed([...texts], { pooling: 'mean', normalize: true })).tolist() as number[][]
  const names = [...SENTENCE_KINDS, 'background'] as const
  const centres: number[][][] = []
  for (const name of names) centres.push(await vectors(PROTOTYPES[name]))
  return async (batch) => {
    const rows = await vectors(batch.map((one) => one.text))
    return rows.map((row) => {
      const near = centres.map((centre) => 20 * Math.max(...centre.map((one) => dot(one, row))))
      return scoresOf(names, softmax(near))
    })
  }
}

function scoresOf(labels: readonly string[], values: readonly number[]): SentenceScores {
  // Padding of a batch moves the last bits of a score; what is shown and stored does not depend on its neighbours.
  const of = (label: string) => Math.round((values[labels.indexOf(label)] ?? 0) * 1e4) / 1e4
  const kinds = { observation: of('observation'), target: of('target'), directive: of('directive') }
  const figures = { score: of('score'), rank: of('rank'), change: of('change'), period: of('period') }
  return {
    ...kinds,
    document: of('document'),
    figures: FIGURE_KINDS.every((one) => labels.includes(one)) ? figures : null,
  }
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0)
const sigmoid = (row: readonly number[]): number[] => row.map((x) => 1 / (1 + Math.exp(-x)))

function softmax(row: readonly number[]): number[] {
  const top = Math.max(...row)
  const powers = row.map((x) => Math.exp(x - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((x) => x / sum)
}
