import { indexCodeOf, indexNameOf, unitMeant } from '../names.ts'
import { oneOf, wholeNumber } from '../options.ts'
import type { Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

export const why: Verb = {
  usage: 'why <unit> <index> <year> [property]',
  summary: 'who says so, where, in which words, read by which rule, since when, and who disagrees',
  description:
    'The unit is an id or a name ("Đống Đa", vn-hn-dong-da), the property score or rank (default: both). The bytes in the\n' +
    'archive behind every claim are hashed again.',
  act: (call) =>
    withProject(call, async (context) => {
      const [unitText, indexText, yearText, propertyText] = call.args as [string, string, string, string | undefined]
      const index = indexCodeOf(indexText)
      const reference_year = wholeNumber('the year', yearText, 1990, 2100)
      const property = propertyText === undefined ? undefined : oneOf('the property', propertyText, ['score', 'rank'])
      const { why: ask } = await import('../../../pipelines/why.ts')
      const { cells } = await import('../../store/index.ts')
      const { COLOUR, PLAIN, renderWhy, renderWhyJson } = await import('../render/index.ts')
      const known = new Set((await cells(context.project.db, { index, reference_year })).map((cell) => cell.unit_id))
      const unit = unitMeant(unitText, reference_year, (id) => known.has(id))
      const stories = await ask(context, {
        unit_id: unit.unit_id,
        unit_name: unit.name,
        index,
        index_name: indexNameOf(index),
        reference_year,
        ...(property === undefined ? {} : { property }),
      })
      if (stories.length === 0) {
        call.io.err(
          `chiso: Nothing we hold says anything of ${unit.name}, ${index} ${reference_year}${property === undefined ? '' : ` ${property}`}: \`chiso panel ${index}\` shows what is there.\n`,
        )
        return 1
      }
      const style = call.io.colour ? COLOUR : PLAIN
      const render =
        call.global.json === true
          ? renderWhyJson
          : (story: (typeof stories)[number]) => renderWhy(story, { style, width: call.io.columns })
      call.io.out(stories.map(render).join('\n'))
      return 0
    }),
}
