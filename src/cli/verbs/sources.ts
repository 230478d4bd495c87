import type { Verb } from '../verb.ts'

export const sources: Verb = {
  usage: 'sources [source]',
  summary: 'the declared sites: who they are, how they are read, whether they may be fetched live',
  act: async ({ args, io, global }) => {
    const { siteById, sites } = await import('../../sites/index.ts')
    const { table } = await import('../render/index.ts')
    if (args[0] !== undefined) {
      const site = siteById(args[0] as string)
      if (site === null) {
        io.err(`chiso: There is no source "${args[0]}": \`chiso sources\` lists them.\n`)
        return 2
      }
      io.out(`${JSON.stringify(site, (_key, value) => (value instanceof RegExp ? String(value) : value), 2)}\n`)
      return 0
    }
    if (global.json === true)
      io.out(`${JSON.stringify(sites, (_key, value) => (value instanceof RegExp ? String(value) : value))}\n`)
    else {
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
    }
    return 0
  },
}
