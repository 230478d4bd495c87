import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UsageError } from '../../errors.ts'
import type { Verb } from '../verb.ts'

export const scaffold: Verb = {
  usage: 'scaffold <what> <page>',
  summary:
    'write the declaration of a site and the expected reading of one of its pages: `scaffold site page.html --url URL`',
  description:
    'From one saved article page: `<id>.ts` for src/sites and `<id>.expected.json` for its fixture, to be checked by a person.\n' +
    'What could not be told is listed.',
  options: (command) =>
    command
      .requiredOption('--url <url>', 'address the page was saved from')
      .option('--out <dir>', 'where to write', '.'),
  act: async ({ args, options, io }) => {
    const [what, page] = args as [string, string]
    if (what !== 'site') throw new UsageError(`scaffold makes a "site", not "${what}".`)
    const bytes = await readFile(page).catch((error: unknown) => {
      throw new UsageError(
        `The page ${page} cannot be read (${messageOf(error)}): save one article of the site and name it here.`,
      )
    })
    const { scaffoldSite } = await import('../../article/scaffold/index.ts')
    const made = sketch(() => scaffoldSite({ bytes }, options.url as string))
    const files = [
      [`${made.id}.ts`, made.file],
      [`${made.id}.expected.json`, `${JSON.stringify(made.expected, null, 2)}\n`],
    ] as const
    for (const [name, text] of files) {
      const file = join(options.out as string, name)
      await writeFile(file, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST'
          ? new UsageError(`${file} is there already: move it, or write elsewhere with --out.`)
          : error
      })
      io.out(`${file}\n`)
    }
    for (const todo of made.todo) io.out(`to do: ${todo}\n`)
    return made.todo.length > 0 ? 1 : 0
  },
}

function sketch<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message}.`, { cause: error })
    throw error
  }
}
