import { loadConfig } from '../../config.ts'
import type { ProbeFinding } from '../../crawl/index.ts'
import { UsageError } from '../../errors.ts'
import type { Site } from '../../sites/index.ts'
import { dayOf } from '../options.ts'
import type { Call, Verb } from '../verb.ts'
import { lookingInto, withProject } from '../with-project.ts'

export const sources: Verb = {
  usage: 'sources [names...]',
  summary: 'the declared sites: who they are, how they are read, whether they may be fetched live; `probe` asks them',
  description:
    'sources                    every declared site\n' +
    'sources SOURCE             one declaration in full\n' +
    'sources coverage [SOURCE…] the ledger: what came of each source, day by day (Viet Nam). A day that is missing was not\n' +
    '                           looked at; one without a new page was. With --since and --json\n' +
    'sources probe [SOURCE…]    does it hold today: robots.txt, one document of each source, one article, one question to\n' +
    '                           each archive; few requests, at the pace of a crawl (exit code 1 when something does not hold)',
  options: (command) =>
    command
      .option('--since <date>', 'coverage: from that day on (YYYY-MM-DD); default: all')
      .option('--allow-private', 'probe: private addresses too (made cities, tests)'),
  act: async (call) => {
    const [first, ...rest] = call.args[0] as string[]
    if (call.options.since !== undefined && first !== 'coverage')
      throw new UsageError('--since goes with `sources coverage`.')
    if (first === 'coverage') return coverageOf(call, rest)
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

function coverageOf(call: Call, named: readonly string[]): Promise<number> {
  const since = call.options.since === undefined ? undefined : dayOf('--since', call.options.since)
  return lookingInto(call, async ({ project, sites }) => {
    const { siteById } = await import('../../sites/index.ts')
    const { coverage, issues } = await import('../../store/index.ts')
    const { ledgerDays } = await import('../render/ledger.ts')
    const { table } = await import('../render/index.ts')
    const { io, global } = call
    const unknown = named.find((id) => siteById(id, sites) === null)
    if (unknown !== undefined) throw new UsageError(`There is no source "${unknown}": \`chiso sources\` lists them.`)
    const wanted = (source: string) => named.length === 0 || named.includes(source)
    const from = since === undefined ? {} : { since: new Date(`${since}T00:00:00+07:00`) }
    const days = ledgerDays((await coverage(project.db, from)).filter(({ source }) => wanted(source)))
    const silent = (await issues(project.db))
      .filter(({ code, subject }) => code === 'source.silent' && wanted(subject))
      .map(({ subject, message, last_seen }) => ({ source: subject, last_seen, message }))
    if (global.json === true) {
      io.out(`${JSON.stringify({ days, silent })}\n`)
      return 0
    }
    if (days.length === 0) io.out('Nothing was asked for yet: `chiso refresh` does.\n')
    else
      io.out(
        table(
          days,
          [
            { header: 'source', value: ({ source }) => source },
            { header: 'day', value: ({ day }) => day },
            { header: 'feeds', align: 'right', value: ({ feeds }) => feeds },
            { header: 'failed', align: 'right', value: ({ silent: failed }) => failed },
            { header: 'new', align: 'right', value: (day) => day.new },
            { header: 'changed', align: 'right', value: ({ changed }) => changed },
            { header: 'unchanged', align: 'right', value: ({ unchanged }) => unchanged },
            { header: 'gone', align: 'right', value: ({ gone }) => gone },
            { header: 'refused', align: 'right', value: ({ refused }) => refused },
            { header: 'captures', align: 'right', value: ({ captures }) => captures },
            { header: 'others', value: ({ others }) => others },
          ],
          { width: process.stdout.isTTY ? io.columns : null },
        ),
      )
    for (const { message, last_seen } of silent) io.out(`${last_seen.toISOString().slice(0, 10)}: ${message}\n`)
    return 0
  })
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
