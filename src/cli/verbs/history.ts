import { cellAsked, cellMeant } from '../cell-asked.ts'
import { momentOptions } from '../moment.ts'
import { indexNameOf } from '../names.ts'
import type { Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const history: Verb = {
  usage: 'history <unit> <index> <year> [property]',
  summary: 'how a cell came to be: what the panel showed since when, and which claims and decisions moved it',
  description:
    'The panel is computed again, by the policies of today, at every instant at which a claim on the cell was recorded or closed\n' +
    'or somebody decided about it. What changed nothing that a reader sees is left out. `chiso why --as-of` tells the story of\n' +
    'any of these instants. With --as-of the history ends there; with --published-by it is that of the panel which looks at\n' +
    'nothing that was said later.',
  options: (command) => momentOptions(command),
  act: async (call) => {
    const asked = cellAsked(call)
    return lookingInto(call, async (context) => {
      const { history: ask } = await import('../../../pipelines/history.ts')
      const { COLOUR, PLAIN, renderHistory } = await import('../render/index.ts')
      const question = await cellMeant(context.project.db, asked)
      const { unit_name, index, reference_year } = question
      const told = await ask(context, question)
      if (call.global.json === true) {
        const plain = told.map(({ claim_key, chapters }) => ({ claim_key, chapters }))
        call.io.out(`${JSON.stringify(plain, null, 2)}\n`)
      } else if (told.length === 0) {
        const { asOf, publishedBy } = question.moment
        const then = asOf === null && publishedBy === null ? 'was ever recorded' : 'counted then'
        call.io.err(`chiso: No claim on ${unit_name}, ${index} ${reference_year} ${then}.\n`)
      } else {
        const { parseKey } = await import('../../panel/index.ts')
        const style = call.io.colour ? COLOUR : PLAIN
        const blocks = told.map(({ claim_key, chapters, voices }) => {
          const key = parseKey(claim_key)
          const field = key.peer_class === null ? '' : ` (${key.peer_class})`
          const edition = `${key.index_name ?? indexNameOf(index)} ${key.period ?? reference_year}`
          return renderHistory(`${unit_name}, ${edition}, ${key.property}${field}`, chapters, voices, style)
        })
        call.io.out(blocks.join('\n'))
      }
      return told.length === 0 ? 1 : 0
    })
  },
}
