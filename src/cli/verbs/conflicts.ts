import { momentOf } from '../moment.ts'
import { indexCodeOf, unitNameOf } from '../names.ts'
import { wholeNumber } from '../options.ts'
import type { Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const conflicts: Verb = {
  usage: 'conflicts [index]',
  summary: 'who contradicts whom, in which words, and what was made of it',
  description:
    'Every cell whose sources do not agree, with each reading on a line: what stands (✓) and what speaks against it (✗). A value\n' +
    'that only follows from a change reported for a later year counts as a reading, too. `chiso review` settles them.',
  options: (command) =>
    command
      .option('--year <year>', 'of one year')
      .option('--disputed', 'only those that no policy decides')
      .option('--as-of <instant>', 'what the database held then: 2026-06-30T00:00:00Z, or a day')
      .option('--published-by <day>', 'what had been published by the end of that day in Viet Nam'),
  act: (call) =>
    lookingInto(call, async (context) => {
      const { conflictsAt } = await import('../../../pipelines/conflicts.ts')
      const { COLOUR, PLAIN, renderConflicts } = await import('../render/index.ts')
      const index = call.args[0] === undefined ? undefined : indexCodeOf(call.args[0] as string)
      const year = call.options.year === undefined ? undefined : wholeNumber('--year', call.options.year, 1990, 2100)
      const found = await conflictsAt(context, momentOf(call.options), {
        ...(index === undefined ? {} : { index }),
        ...(year === undefined ? {} : { year }),
        disputedOnly: call.options.disputed === true,
      })
      if (call.global.json === true) call.io.out(`${JSON.stringify(found, null, 2)}\n`)
      else {
        const width = process.stdout.isTTY ? call.io.columns : null
        call.io.out(renderConflicts(found, unitNameOf, { width, style: call.io.colour ? COLOUR : PLAIN }))
      }
      return 0
    }),
}
