import { momentOf } from '../moment.ts'
import { indexCodeOf, indexNameOf, unitMeant } from '../names.ts'
import { oneOf, wholeNumber } from '../options.ts'
import type { Call, Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const why: Verb = {
  usage: 'why <unit> <index> <year> [property]',
  summary: 'who says so, where, in which words, read by which rule, since when, and who disagrees',
  description:
    'The unit is an id or a name ("Đống Đa", vn-hn-dong-da), the property score or rank (default: both). The bytes in the\n' +
    'archive behind every claim are hashed again. --verify also looks for the words in the archived page itself, whatever our\n' +
    'reader made of it, and ends with exit code 1 when a page is damaged or the words do not stand there.',
  options: (command) =>
    command
      .option('--as-of <instant>', 'what the database held then: 2026-06-30T00:00:00Z, or a day')
      .option('--published-by <day>', 'what had been published by the end of that day in Viet Nam')
      .option('--verify', 'look for the words in the archived page itself')
      .option('--html <file>', 'write the story with the archived pages, the words marked in them'),
  act: (call) =>
    lookingInto(call, async (context) => {
      const { stories: ask } = await import('../../../pipelines/why.ts')
      const { unitsHeld } = await import('../../store/index.ts')
      const [unitText, indexText, yearText, propertyText] = call.args as [string, string, string, string | undefined]
      const index = indexCodeOf(indexText)
      const reference_year = wholeNumber('the year', yearText, 1990, 2100)
      const property = propertyText === undefined ? undefined : oneOf('the property', propertyText, ['score', 'rank'])
      const known = await unitsHeld(context.project.db, index, reference_year)
      const unit = unitMeant(unitText, reference_year, (id) => known.has(id))
      const stories = await ask(context, {
        unit_id: unit.unit_id,
        unit_name: unit.name,
        index,
        index_name: indexNameOf(index),
        reference_year,
        moment: momentOf(call.options),
        verify: call.options.verify === true || call.options.html !== undefined,
        ...(property === undefined ? {} : { property }),
      })
      if (stories.length === 0) {
        call.io.err(
          `chiso: Nothing we hold says anything of ${unit.name}, ${index} ${reference_year}${property === undefined ? '' : ` ${property}`}: \`chiso panel ${index}\` shows what is there.\n`,
        )
        return 1
      }
      await tell(call, stories)
      return call.options.verify === true && stories.some(isBroken) ? 1 : 0
    }),
}

type Stories = Awaited<ReturnType<typeof import('../../../pipelines/why.ts')['stories']>>

const isBroken = ({ why: { claims } }: Stories[number]): boolean =>
  claims.some(
    ({ archived, quote }) =>
      archived?.verdict !== 'intact' || quote.stands_in_page === false || quote.stands_in_text === false,
  )

async function tell(call: Call, stories: Stories): Promise<void> {
  const { COLOUR, PLAIN, renderWhy, renderWhyHtml, renderWhyJson } = await import('../render/index.ts')
  const told = stories.map((story) => story.why)
  if (call.global.json === true)
    call.io.out(told.length === 1 ? renderWhyJson(told[0]!) : told.map(renderWhyJson).join('\n'))
  else {
    const style = call.io.colour ? COLOUR : PLAIN
    call.io.out(told.map((story) => renderWhy(story, { style, width: call.io.columns })).join('\n'))
  }
  const file = call.options.html as string | undefined
  if (file === undefined) return
  const { writeFile } = await import('node:fs/promises')
  const { highlight } = await import('../../article/index.ts')
  await writeFile(
    file,
    renderWhyHtml(stories, (html, words) => highlight(html, words).html),
  )
  call.io.err(`Written: ${file}\n`)
}
