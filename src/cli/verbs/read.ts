import { incoming } from '../documents.ts'
import { oneOf } from '../options.ts'
import { PAGE_TIMEOUT, scansOf } from '../scans.ts'
import type { Verb } from '../verb.ts'

export const read: Verb = {
  usage: 'read [files...]',
  summary: 'a page (.html, .html.gz, .pdf) to its article record with blocks and tables; no data folder',
  options: (command) =>
    command
      .option('--format <format>', 'jsonl, json or pretty', 'jsonl')
      .option('--url <url>', 'address of the page')
      .option('--site <id>', 'site that the page belongs to')
      .option('--page-timeout <seconds>', PAGE_TIMEOUT, '90'),
  act: async ({ args, options, io, global }) => {
    const format = global.json === true ? 'json' : oneOf('--format', options.format, ['jsonl', 'json', 'pretty'])
    const scans = scansOf(io, global.quiet === true, options.pageTimeout)
    const { readDocument } = await import('../../../pipelines/reading.ts')
    let problems = 0
    let count = 0
    if (format === 'json') io.out('[')
    for await (const document of incoming(args[0] as string[])) {
      const reading =
        'problem' in document
          ? ({ kind: 'none', outcome: 'unreadable', message: document.problem } as const)
          : await readDocument({
              ...document,
              url: (options.url as string | undefined) ?? null,
              site: (options.site as string | undefined) ?? null,
              scans: scans.of(document.name),
            })
      if (reading.kind === 'article') scans.tell(document.name, reading.article.warnings)
      if (reading.kind === 'none' && reading.outcome === 'unreadable') {
        problems++
        io.err(`chiso: ${document.name}: ${reading.message}\n`)
      }
      const record =
        reading.kind === 'article'
          ? { id: document.name, kind: 'article', article: reading.article }
          : { id: document.name, kind: reading.outcome, message: reading.message }
      const text = format === 'pretty' ? pretty(record) : JSON.stringify(record)
      io.out(format === 'json' ? `${count > 0 ? ',' : ''}\n${text}` : `${text}\n`)
      count++
      await io.drained()
    }
    if (format === 'json') io.out('\n]\n')
    return problems > 0 ? 1 : 0
  },
}

interface ReadRecord {
  id: string
  kind: string
  message?: string
  article?: {
    title: string | null
    published_at: string | null
    site: string | null
    layout: string
    authors: string[]
    text: string
    warnings: string[]
  }
}

function pretty({ id, kind, message, article }: ReadRecord): string {
  if (article === undefined) return `${id}\n  ${kind}: ${message}\n`
  const facts = [article.site, article.published_at, article.authors.join(', ') || null, article.layout]
  const warnings = article.warnings.map((warning) => `  ! ${warning}`)
  return [
    article.title ?? id,
    `  ${facts.filter((fact) => fact !== null).join(' · ')}`,
    ...warnings,
    '',
    article.text,
    '',
  ].join('\n')
}
