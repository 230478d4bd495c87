import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UsageError } from '../../errors.ts'
import type { Call, Verb } from '../verb.ts'

interface CapturedPage {
  readonly bytes: Uint8Array
  readonly charset?: string | null
  /** Where it came from, as told or fetched; null: the page must say. */
  readonly url: string | null
}

export const scaffold: Verb = {
  usage: 'scaffold <what> <page>',
  summary: 'write the declaration of a site from one of its articles: `scaffold site URL` or `scaffold site page.html`',
  description:
    'From one article, fetched (robots.txt first) or saved: `<id>.ts` for src/sites, and the pair of its fixture, `<id>.html` as captured\n' +
    'and `<id>.expected.json` as read, to be checked by a person. What could not be told is listed.',
  options: (command) =>
    command
      .option('--url <url>', 'address a saved page came from (default: the one it gives itself)')
      .option('--out <dir>', 'where to write', '.'),
  act: async (call) => {
    const { args, options, io, global } = call
    const [what, named] = args as [string, string]
    if (what !== 'site') throw new UsageError(`scaffold makes a "site", not "${what}".`)
    const page = /^https?:\/\//i.test(named) ? await fetched(call, named) : await saved(named, options.url)
    const { scaffoldSite } = await import('../../article/scaffold/index.ts')
    const made = sketch(() => scaffoldSite(page, page.url))
    const files: readonly (readonly [name: string, content: string | Uint8Array])[] = [
      [`${made.id}.ts`, made.file],
      [`${made.id}.html`, page.bytes],
      [`${made.id}.expected.json`, `${JSON.stringify(made.expected, null, 2)}\n`],
    ]
    const written: string[] = []
    for (const [name, content] of files) {
      const file = join(options.out as string, name)
      await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST')
          throw new UsageError(`${file} is there already: move it, or write elsewhere with --out.`)
        throw new UsageError(`${file} cannot be written (${error.message}): name a folder that exists with --out.`)
      })
      written.push(file)
    }
    if (global.json === true) io.out(`${JSON.stringify({ id: made.id, files: written, todo: made.todo })}\n`)
    else io.out([...written, ...made.todo.map((todo) => `to do: ${todo}`), ''].join('\n'))
    return made.todo.length > 0 ? 1 : 0
  },
}

async function fetched({ global }: Call, named: string): Promise<CapturedPage> {
  const url = URL.parse(named)
  if (url === null) throw new UsageError(`"${named}" is not the address of a page.`)
  const { loadConfig } = await import('../../config.ts')
  const { fetchPage } = await import('../../../pipelines/fetch-page.ts')
  return fetchPage(url, loadConfig(global, process.env))
}

async function saved(file: string, url: unknown): Promise<CapturedPage> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(
      `The page ${file} cannot be read (${messageOf(error)}): save one article of the site, or give its address.`,
    )
  })
  return { bytes, url: (url as string | undefined) ?? null }
}

function sketch<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message}.`, { cause: error })
    throw error
  }
}
