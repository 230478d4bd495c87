import { indexCodeOf, indexNameOf, unitMeant } from '../names.ts'
import { oneOf, wholeNumber } from '../options.ts'
import type { Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const history: Verb = {
  usage: 'history <unit> <index> <year> [property]',
  summary: 'how a cell came to be: what the panel showed since when, and which claims and decisions moved it',
  description:
    'The panel is computed again, by the policies of today, at every instant at which a claim on the cell was recorded or closed\n' +
    'or somebody decided about it. What changed nothing that a reader sees is left out. `chiso why --as-of` tells the story of\n' +
    'any of these instants.',
  act: (call) =>
    lookingInto(call, async (context) => {
      const { history: ask } = await import('../../../pipelines/history.ts')
      const { unitsHeld } = await import('../../store/index.ts')
      const { COLOUR, PLAIN, renderHistory } = await import('../render/index.ts')
      const [unitText, indexText, yearText, propertyText] = call.args as [string, string, string, string | undefined]
      const index = indexCodeOf(indexText)
      const reference_year = wholeNumber('the year', yearText, 1990, 2100)
      const property = propertyText === undefined ? undefined : oneOf('the property', propertyText, ['score', 'rank'])
      const known = await unitsHeld(context.project.db, index, reference_year)
      const unit = unitMeant(unitText, reference_year, (id) => known.has(id))
      const told = await ask(context, {
        unit_id: unit.unit_id,
        index,
        reference_year,
        ...(property === undefined ? {} : { property }),
      })
      if (call.global.json === true) {
        const plain = told.map(({ claim_key, chapters }) => ({ claim_key, chapters }))
        call.io.out(`${JSON.stringify(plain, null, 2)}\n`)
      } else if (told.length === 0) {
        call.io.err(`chiso: No claim on ${unit.name}, ${index} ${reference_year} was ever recorded.\n`)
      } else {
        const { parseKey } = await import('../../panel/index.ts')
        const style = call.io.colour ? COLOUR : PLAIN
        const blocks = told.map(({ claim_key, chapters, voices }) => {
          const key = parseKey(claim_key)
          const field = key.peer_class === null ? '' : ` (${key.peer_class})`
          const edition = `${key.index_name ?? indexNameOf(index)} ${key.period ?? reference_year}`
          return renderHistory(`${unit.name}, ${edition}, ${key.property}${field}`, chapters, voices, style)
        })
        call.io.out(blocks.join('\n'))
      }
      return told.length === 0 ? 1 : 0
    }),
}
