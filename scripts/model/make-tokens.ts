/**
 * Makes the tokenizer of the sentence model from the made sentences and turns them into ids, with the same library that reads
 * it at run time: `<model>/tokenizer.json`, `<model>/tokenizer_config.json`, `<build>/tokens.jsonl`.
 *
 * A token is a syllable in lower case; every digit is a 0, so that 96,38% and 72,10% are one shape and the model cannot learn
 * figures. Rare syllables fall into their letters.
 *
 *     node scripts/model/make-tokens.ts build/model data/model/chiso-sentences
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AutoTokenizer, env } from '@xenova/transformers'
import type { Example } from './text/grammar.ts'

/** Longest input in tokens, [CLS] and [SEP] with it. */
const LONGEST = 192
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]']
/** A syllable seen less often is spelt. */
const SEEN = 3

const [build, model] = process.argv.slice(2)
if (build === undefined || model === undefined) throw new Error('usage: make-tokens.ts BUILD MODEL')
const examples = readFileSync(join(build, 'sentences.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Example)

function vocabulary(): Record<string, number> {
  const counts = new Map<string, number>()
  for (const one of examples) {
    if (one.part !== 'train') continue
    const text = one.text.normalize('NFC').toLowerCase().replace(/\d/g, '0')
    for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts].filter(([, seen]) => seen >= SEEN).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const letters = [...new Set([...counts.keys()].flatMap((word) => [...word]))].sort()
  const marks = [...'.,;:!?%/()“”"\'‘’-–…¶&+*#[]']
  const tokens = [
    ...SPECIAL,
    ...marks,
    ...letters,
    ...letters.map((letter) => `##${letter}`),
    ...words.map(([word]) => word),
  ]
  return Object.fromEntries([...new Set(tokens)].map((token, id) => [token, id]))
}

function tokenizer(vocab: Record<string, number>): object {
  const special = (token: string) => ({ id: vocab[token], content: token, special: true })
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false }
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map((token) => ({ ...special(token), ...flags })),
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFC' },
        { type: 'Lowercase' },
        { type: 'Replace', pattern: { Regex: '[0-9]' }, content: '0' },
      ],
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: Object.fromEntries(
        ['[CLS]', '[SEP]'].map((token) => [token, { id: token, ids: [vocab[token]], tokens: [token] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 24,
      vocab,
    },
  }
}

const vocab = vocabulary()
mkdirSync(model, { recursive: true })
writeFileSync(join(model, 'tokenizer.json'), `${JSON.stringify(tokenizer(vocab))}\n`)
const settings = {
  tokenizer_class: 'PreTrainedTokenizerFast',
  model_max_length: LONGEST,
  pad_token: '[PAD]',
  unk_token: '[UNK]',
  cls_token: '[CLS]',
  sep_token: '[SEP]',
  mask_token: '[MASK]',
}
writeFileSync(join(model, 'tokenizer_config.json'), `${JSON.stringify(settings, null, 2)}\n`)

env.allowRemoteModels = false
env.localModelPath = ''
const reader = await AutoTokenizer.from_pretrained(model, { local_files_only: true })
let unknown = 0
const lines = examples.map(({ text, labels, source, part }) => {
  const ids = reader.encode(text).slice(0, LONGEST - 1)
  if (ids.at(-1) !== vocab['[SEP]']) ids.push(vocab['[SEP]'] as number)
  if (ids.includes(vocab['[UNK]'] as number)) unknown++
  return JSON.stringify({ ids, labels, source, part })
})
writeFileSync(join(build, 'tokens.jsonl'), `${lines.join('\n')}\n`)
process.stdout.write(
  `${Object.keys(vocab).length} tokens; ${lines.length} sentences, ${unknown} with an unknown token\n`,
)
