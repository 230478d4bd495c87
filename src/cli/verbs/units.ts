import { UnitLevel } from '../../../schemas/index.ts'
import { dayOf, oneOf } from '../options.ts'
import type { Verb } from '../verb.ts'

export const units: Verb = {
  usage: 'units [name]',
  summary: 'the gazetteer: units by name, alias or abbreviation, alive at a date; candidates, never the first hit',
  options: (command) =>
    command
      .option('--at <date>', 'alive on that day (YYYY-MM-DD)')
      .option('--city <city>', 'hanoi or hcmc')
      .option('--level <level>', 'city, district, ward or department'),
  act: async ({ args, options, io, global }) => {
    const { gazetteer } = await import('../../gazetteer/index.ts')
    const { table } = await import('../render/index.ts')
    const at = options.at === undefined ? undefined : dayOf('--at', options.at)
    const city = options.city === undefined ? undefined : oneOf('--city', options.city, ['hanoi', 'hcmc'])
    const level = options.level === undefined ? undefined : oneOf('--level', options.level, UnitLevel.options)
    const filter = { ...(city === undefined ? {} : { city }), ...(level === undefined ? {} : { level }) }
    const found =
      args[0] === undefined
        ? gazetteer()
            .unitsAlive(at ?? new Date().toISOString().slice(0, 10), filter)
            .map((unit) => ({ unit, reasons: [] as readonly string[], conflicts: [] as readonly string[] }))
        : gazetteer()
            .lookup(args[0] as string, { date: at ?? null, city: city ?? null, level: level ?? null })
            .filter((candidate) => at === undefined || candidate.conflicts.length === 0)
    if (global.json === true) io.out(`${JSON.stringify(found)}\n`)
    else if (found.length > 0) {
      io.out(
        table(
          found,
          [
            { header: 'unit_id', value: ({ unit }) => unit.unit_id },
            { header: 'name', value: ({ unit }) => unit.name },
            { header: 'level', value: ({ unit }) => unit.level },
            { header: 'city', value: ({ unit }) => unit.city },
            { header: 'GSO', value: ({ unit }) => unit.gso_code },
            { header: 'from', value: ({ unit }) => unit.valid_from },
            { header: 'to', value: ({ unit }) => unit.valid_to },
            {
              header: 'why',
              value: ({ reasons, conflicts }) => [...reasons, ...conflicts.map((c) => `but ${c}`)].join('; ') || null,
            },
          ],
          { width: process.stdout.isTTY ? io.columns : null },
        ),
      )
    }
    if (found.length > 0) return 0
    io.err(`chiso: No unit ${args[0] === undefined ? 'was alive then' : `is called "${args[0]}"`}.\n`)
    return 1
  },
}
