import { loadConfig } from '../../config.ts'
import type { ProbeFinding } from '../../crawl/index.ts'
import type { Site } from '../../sites/index.ts'
import type { Call, Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

export const sources: Verb = {
  usage: 'sources [names...]',
  summary: 'the declared sites: who they are, how they are read, whether they may be fetched live; `probe` asks them',
  description:
    'sources                  every declared site\n' +
    'sources SOURCE           one declaration in full\n' +
    'sources probe [SOURCE…]  does it hold today: robots.txt, one document of each source, one article, one question to each\n' +
    '                         archive; few requests, at the pace of a crawl (exit code 1 when something does not hold)',
  options: (command) => command.option('--allow-private', 'probe: private addresses too (made cities, tests)'),
  act: async (call) => {
    const [first, ...rest] = call.args[0] as string[]
    if (first === 'probe') return probeSources(call, rest)
    return first === undefined ? list(call) : show(call, first)
  },
}

const patternAsText = (_key: string, value: unknown) => (value instanceof RegExp ? String(value) : value)

async function show({ io }: Call, id: string): Promise<number> {
  const { siteById } = await import('../../sites/index.ts')
  const site = siteById(id)
  if (site === null) {
    io.err(`chiso: There is no source "${id}": \`chiso sources\` lists them.\n`)
    return 2
  }
  io.out(`${JSON.stringify(site, patternAsText, 2)}\n`)
  return 0
}

async function list({ io, global }: Call): Promise<number> {
  const { nightOf, sites: declared } = await import('../../sites/index.ts')
  const { withHours } = await import('../../../pipelines/hours.ts')
  const sites = withHours(declared, loadConfig(global, process.env).night)
  const { table } = await import('../render/index.ts')
  if (global.json === true) {
    io.out(`${JSON.stringify(sites, patternAsText)}\n`)
    return 0
  }
  const hoursText = (site: Site) => {
    const hours = site.policy === 'archive' ? null : nightOf(site)
    return hours === null ? null : `${hours.from}–${hours.to}`
  }
  io.out(
    table(
      sites,
      [
        { header: 'source', value: (site) => site.id },
        { header: 'name', shrinksTo: 20, value: (site) => site.name },
        { header: 'city', value: (site) => site.city },
        { header: 'family', value: (site) => site.family },
        { header: 'speaks as', value: (site) => site.sourceClass },
        { header: 'policy', value: (site) => site.policy },
        { header: 'hours', value: hoursText },
        {
          header: 'hosts',
          shrinksTo: 16,
          value: (site) =>
            site.hosts.length > 3
              ? `${site.hosts.slice(0, 2).join(' ')} + ${site.hosts.length - 2}`
              : site.hosts.join(' '),
        },
      ],
      { width: process.stdout.isTTY ? io.columns : null },
    ),
  )
  return 0
}

function probeSources(call: Call, named: readonly string[]): Promise<number> {
  return withProject(
    call,
    async (context) => {
      const { probe } = await import('../../../pipelines/probe.ts')
      const { table } = await import('../render/index.ts')
      const { io, global } = call
      const found: ProbeFinding[] = []
      await probe(context, named, (finding) => {
        found.push(finding)
        if (global.quiet !== true) io.err(`  ${finding.site} ${finding.check}: ${wordOf(finding)}\n`)
      })
      if (global.json === true) io.out(`${JSON.stringify(found)}\n`)
      else {
        io.out(
          table(
            found,
            [
              { header: 'source', value: ({ site }) => site },
              { header: 'check', value: ({ check }) => check },
              { header: 'holds', value: wordOf },
              { header: 'of', shrinksTo: 24, value: ({ subject }) => subject },
              { header: 'found', shrinksTo: 24, value: ({ detail }) => detail },
            ],
            { width: process.stdout.isTTY ? io.columns : null },
          ),
        )
      }
      return found.some(({ holds }) => holds === false) ? 1 : 0
    },
    call.options.allowPrivate === true ? { allowPrivate: true } : {},
  )
}

const wordOf = ({ holds }: ProbeFinding) => (holds === null ? 'not told' : holds ? 'yes' : 'no')
