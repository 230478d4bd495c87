import type { Context } from '../../../pipelines/context.ts'
import { type CellMeant, cellAsked, cellMeant } from '../cell-asked.ts'
import { momentOptions } from '../moment.ts'
import { unitNameOf } from '../names.ts'
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
    momentOptions(command)
      .option('--verify', 'look for the words in the archived page itself')
      .option('--html <file>', 'write the story with the archived pages, the words marked in them'),
  act: async (call) => {
    const asked = cellAsked(call)
    return lookingInto(call, async (context) => {
      const { stories: ask } = await import('../../../pipelines/why.ts')
      const question = await cellMeant(context.project.db, asked)
      const verify = call.options.verify === true || call.options.html !== undefined
      const stories = await ask(context, { ...question, verify })
      if (stories.length === 0) return tellMissing(call, context, question)
      await tell(call, stories)
      return call.options.verify === true && stories.some(isBroken) ? 1 : 0
    })
  },
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

/** "Nobody says so" is an answer as well, and worth as much as the search behind it. */
async function tellMissing(call: Call, context: Context, question: CellMeant): Promise<number> {
  const { lookedFor } = await import('../../../pipelines/looked-for.ts')
  const { renderMissing } = await import('../render/index.ts')
  const found = await lookedFor(context, question)
  if (call.global.json === true) call.io.out(`${JSON.stringify({ answer: null, looked_for: found }, null, 2)}\n`)
  else call.io.out(renderMissing(question, found, unitNameOf, { width: call.io.columns }))
  return 1
}
