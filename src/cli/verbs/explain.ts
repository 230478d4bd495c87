import { UsageError } from '../../errors.ts'
import { incoming } from '../documents.ts'
import { cityOf, publishedOf } from '../options.ts'
import type { Verb } from '../verb.ts'

export const explain: Verb = {
  usage: 'explain [file]',
  summary: 'the parse as a tree: what matched, what lost, what was refused, and why',
  options: (command) =>
    command
      .option('--text <text>', 'a sentence instead of a file')
      .option('--published <date>', 'publication date (YYYY-MM-DD)')
      .option('--city <city>', 'hanoi or hcmc'),
  act: async ({ args, options, io }) => {
    const { explain: tell } = await import('../../extract/index.ts')
    const published_at = publishedOf(options.published)
    const city = cityOf(options.city)
    if (typeof options.text === 'string') {
      if (options.text.trim() === '') throw new UsageError('The sentence is empty: give one with --text "…".')
      io.out(tell({ text: options.text, published_at, city }))
      return 0
    }
    if (args[0] === undefined) throw new UsageError('Name a file, or give a sentence with --text "…".')
    const { readDocument } = await import('../../../pipelines/reading.ts')
    for await (const document of incoming([args[0] as string])) {
      const reading =
        'problem' in document ? { kind: 'none' as const, message: document.problem } : await readDocument(document)
      if (reading.kind === 'none') {
        io.err(`chiso: ${document.name}: ${reading.message}\n`)
        return 1
      }
      const { article } = reading
      io.out(
        tell({
          text: article.text,
          title: article.title,
          published_at: article.published_at ?? published_at,
          site: article.site,
          url: article.url,
          city,
          layout: article.layout,
          ...(article.blocks.length > 0 ? { blocks: article.blocks } : {}),
        }),
      )
    }
    return 0
  },
}
