import type { ExtractionResult } from '../../../schemas/index.ts'
import { incoming } from '../documents.ts'
import { cityOf, oneOf, publishedOf } from '../options.ts'
import { PAGE_TIMEOUT, scansOf } from '../scans.ts'
import type { Verb } from '../verb.ts'

export const extract: Verb = {
  usage: 'extract [files...]',
  summary: 'read units, observations, directives and documents out of articles; no data folder',
  description:
    'Reads .txt, .html, .pdf, .json and .jsonl files (or standard input, "-") and prints one result a document, in input order.\n' +
    'A .json or .jsonl document is {id?, title?, text|html, published_at?, site?, url?}.',
  options: (command) =>
    command
      .option('--format <format>', 'jsonl, json or pretty', 'jsonl')
      .option('--published <date>', 'publication date of documents that state none (YYYY-MM-DD[THH:mm])')
      .option('--city <city>', 'hanoi or hcmc, for documents that do not tell')
      .option('--url <url>', 'address of the page, for files that carry none')
      .option('--page-timeout <seconds>', PAGE_TIMEOUT, '90')
      .option('--profile', 'then print where the time went: stages and the slowest rules (to stderr)'),
  act: async ({ args, options, io, global }) => {
    const format = global.json === true ? 'json' : oneOf('--format', options.format, ['jsonl', 'json', 'pretty'])
    const city = cityOf(options.city)
    const published = publishedOf(options.published)
    const scans = scansOf(io, global.quiet === true, options.pageTimeout)
    const { readDocument } = await import('../../../pipelines/reading.ts')
    const { extract: extractText, profiler } = await import('../../extract/index.ts')
    const profile = options.profile === true ? profiler(() => performance.now()) : null
    let bytes = 0
    const { pretty } = await import('../render/extraction.ts')
    let problems = 0
    let count = 0
    if (format === 'json') io.out('[')
    for await (const document of incoming(args[0] as string[])) {
      const reading =
        'problem' in document
          ? { kind: 'none' as const, message: document.problem }
          : await readDocument({
              ...document,
              url: (options.url as string | undefined) ?? null,
              scans: scans.of(document.name),
            })
      if (reading.kind === 'none') {
        problems++
        io.err(`chiso: ${document.name}: ${reading.message}\n`)
      }
      if (reading.kind === 'article') scans.tell(document.name, reading.article.warnings)
      const result =
        reading.kind === 'article' ? extractOne(reading, document.name) : refused(document.name, reading.message)
      const text = format === 'pretty' ? pretty(result) : JSON.stringify(result)
      io.out(format === 'json' ? `${count > 0 ? ',' : ''}\n${text}` : `${text}\n`)
      count++
      await io.drained()
    }
    if (format === 'json') io.out('\n]\n')
    if (profile !== null) io.err((await import('../render/profile.ts')).profileTable(profile.rows(), bytes))
    return problems > 0 ? 1 : 0

    function extractOne(
      { article, id }: Extract<Awaited<ReturnType<typeof readDocument>>, { kind: 'article' }>,
      name: string,
    ): ExtractionResult {
      const published_at = article.published_at ?? published
      const input = {
        text: article.text,
        title: article.title,
        published_at,
        site: article.site,
        url: article.url,
        city,
        layout: article.layout,
        ...(article.blocks.length > 0 ? { blocks: article.blocks } : {}),
      }
      if (profile !== null) {
        bytes += Buffer.byteLength(article.text)
        profile.add(input)
      }
      const extraction = extractText(input)
      return {
        id: id ?? name,
        title: article.title,
        published_at,
        site: article.site,
        ...extraction,
        warnings: [...article.warnings, ...extraction.warnings],
      }
    }
  },
}

/** A document that could not be read has a result too, so that results and documents can be paired by position. */
function refused(id: string, message: string): ExtractionResult {
  return {
    id,
    title: null,
    published_at: null,
    site: null,
    units: [],
    observations: [],
    directives: [],
    documents: [],
    warnings: [`input.unreadable: ${message}`],
  }
}
