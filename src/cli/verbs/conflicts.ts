import { momentOf, momentOptions } from '../moment.ts'
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
    momentOptions(
      command.option('--year <year>', 'of one year').option('--disputed', 'only those that no policy decides'),
    ),
  act: async (call) => {
    const index = call.args[0] === undefined ? undefined : indexCodeOf(call.args[0] as string)
    const year = call.options.year === undefined ? undefined : wholeNumber('--year', call.options.year, 1990, 2100)
    const moment = momentOf(call.options)
    const filter = {
      ...(index === undefined ? {} : { index }),
      ...(year === undefined ? {} : { year }),
      disputedOnly: call.options.disputed === true,
    }
    return lookingInto(call, async (context) => {
      const { conflictsAt } = await import('../../../pipelines/conflicts.ts')
      const { COLOUR, PLAIN, conflictsJson, conflictsText } = await import('../render/index.ts')
      const width = process.stdout.isTTY ? call.io.columns : null
      const found = conflictsAt(context, moment, filter)
      const chunks =
        call.global.json === true
          ? conflictsJson(found)
          : conflictsText(found, unitNameOf, { width, style: call.io.colour ? COLOUR : PLAIN })
      for await (const chunk of chunks) {
        call.io.out(chunk)
        await call.io.drained()
      }
      return 0
    })
  },
}
