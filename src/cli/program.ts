import { Command, CommanderError } from 'commander'
import { ChisoError, messageOf } from '../errors.ts'
import { VERSION } from '../root.ts'
import { type Io, processIo } from './io.ts'
import type { Verb } from './verb.ts'
import { verbs } from './verbs/index.ts'

/** Parses and carries out one command line; answers the exit code. 0 fine, 1 findings or partial, 2 usage, 3 the caller must fix. */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const program = new Command('chiso')
    .description(
      'chiso (chỉ số, "index") reads Vietnamese news and government pages into a database of how the districts, wards and ' +
        'departments of Hà Nội and TP. Hồ Chí Minh score and rank, and says of every number who says so, where, in which words.',
    )
    .version(VERSION)
    .option('--data <dir>', 'data folder (or CHISO_DATA; default ./chiso-data)')
    .option('--config <file>', 'configuration file (JSON)')
    .option('--json', 'results as JSON')
    .option('--quiet', 'no progress')
    .option('--verbose', 'what lies behind an error, and diagnostics as JSON lines on stderr')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .showHelpAfterError('(add --help for the whole story)')
    .addHelpText('after', EPILOGUE)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
  let code = 0
  for (const verb of await namedIn(argv)) {
    const command = program
      .command(verb.usage)
      .summary(verb.summary)
      .description(verb.description ?? verb.summary)
    command.exitOverride().configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    verb.options?.(command)
    command.action(async (...received: unknown[]) => {
      const self = received.at(-1) as Command
      code = (await verb.act({ args: self.processedArgs, options: self.opts(), global: program.opts(), io })) ?? 0
    })
  }
  try {
    await program.parseAsync(argv)
    return code
  } catch (error) {
    return report(error, io, program.opts().verbose === true)
  }
}

/** The verbs that the command line may mean (a file or folder can have the name of one), or all of them for help and errors. */
function namedIn(argv: readonly string[]): Promise<Verb[]> {
  if (argv[2] === '--version' || argv[2] === '-V') return Promise.resolve([])
  const named = Object.keys(verbs).filter((name) => argv.includes(name, 2))
  return Promise.all((named.length > 0 ? named : Object.keys(verbs)).map((name) => verbs[name]!()))
}

function report(error: unknown, io: Io, verbose: boolean): number {
  // Help and version end a command line well; anything else commander throws is a usage error that it has explained itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const known = error instanceof ChisoError
  io.err(`chiso: ${messageOf(error)}\n`)
  if (verbose || !known) io.err(`${stackOf(error)}\n`)
  return known ? error.exitCode : 3
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}

const EPILOGUE = `
Start here:
  chiso demo                          the whole pipeline on a made city, offline, in a minute
  chiso extract article.txt           one article, no data folder
  chiso ingest folder/                your own pages into ./chiso-data
  chiso why "Đống Đa" PAR_INDEX 2023  who says so, where, in which words

With DATABASE_URL (PostgreSQL) and REDIS_URL (Redis) the same commands work on servers, with any number of \`chiso work\`.
Exit codes: 0 fine, 1 findings or partial, 2 usage, 3 something you must fix (network, disk, lock).`
