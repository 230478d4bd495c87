import type { Context } from '../../../pipelines/context.ts'
import { EnvironmentError, UsageError } from '../../errors.ts'
import { unitNameOf } from '../names.ts'
import { type Deciding, type Listing, type ReviewAsked, reviewAsked } from '../review/index.ts'
import type { Call, Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const review: Verb = {
  usage: 'review [action] [subject]',
  summary: 'what waits for a person, and what people decided: accept, reject, correct, merge, with name and reason',
  description:
    'review [list] [INDEX]                       what waits, by how much a decision would settle\n' +
    'review show ID                              one question with all its readings\n' +
    'review accept ID [--value 96.38]            one of the stated values stands (without --value: the one that stands)\n' +
    'review reject ID --claim OB…                these claims do not count\n' +
    'review correct ID --value 96.38             a value that no source states\n' +
    'review correct OB --unit U --year Y         a claim that could not be filed is read so: one more claim, the same words\n' +
    'review merge KEY --into KEY                 two keys are one: what is said under the first is said of the second\n' +
    'review reject FLAG                          a sentence the model flagged holds nothing, or was read right\n' +
    'review revoke DECISION                      takes a decision back\n' +
    'review decisions                            what was decided, by whom and why\n' +
    'review export FILE · review import FILE     JSON Lines for git, a decision a line; importing twice is once\n\n' +
    'ID is one of the list, or a claim key. Deciding takes --by and --reason. A decision remembers what the sources said; once\n' +
    'they say something else it is not carried out any more, its cell is flagged review-stale and stands first in the list.\n' +
    'Exit code 1 when a decision no longer fits.',
  options: (command) =>
    command
      .option('--by <name>', 'who decides')
      .option('--reason <text>', 'why, for whoever reads it in five years')
      .option('--value <number>', 'the value that stands')
      .option('--value-unit <unit>', '% or điểm')
      .option('--claim <ids...>', 'observation ids')
      .option('--into <key>', 'the claim key that goes on')
      .option('--unit <unit>', 'id or name of the unit that is meant')
      .option('--year <year>', 'the reference year that is meant')
      .option('--expect <values>', 'what the sources must say now, for instance 93.68,96.38; else nothing is decided')
      .option(
        '--kind <kind>',
        'list only these: stale, doubt, dispute, check, contested, incomplete, uncertain, partial, miss',
      )
      .option('--limit <n>', 'how many to list', '25'),
  act: async (call) => {
    const asked = await reviewAsked(call)
    return lookingInto(call, (context) => answer(call, context, asked))
  },
}

function answer(call: Call, context: Context, asked: ReviewAsked): Promise<number> {
  switch (asked.action) {
    case 'list':
      return list(call, context, asked)
    case 'show':
      return show(call, context, asked.subject)
    case 'decisions':
      return decisions(call, context)
    case 'export':
      return exportTo(call, context, asked.file)
    case 'import':
      return importFrom(call, context, asked.text)
    default:
      return decide(call, context, asked)
  }
}

async function list(call: Call, context: Context, { index, kind, limit }: Listing): Promise<number> {
  const { reviewList } = await import('../../../pipelines/review.ts')
  const { reviewTable } = await import('../render/index.ts')
  const all = (await reviewList(context, index)).filter((item) => kind === undefined || item.kind === kind)
  if (call.global.json === true) call.io.out(`${JSON.stringify(all.slice(0, limit), null, 2)}\n`)
  else call.io.out(reviewTable(all, limit, { width: process.stdout.isTTY ? call.io.columns : null }))
  return all.some((item) => item.kind === 'stale') ? 1 : 0
}

async function show(call: Call, context: Context, id: string): Promise<number> {
  const { itemMeant } = await import('../review/index.ts')
  const { reviewItem } = await import('../render/index.ts')
  const item = await itemMeant(context, id)
  call.io.out(call.global.json === true ? `${JSON.stringify(item, null, 2)}\n` : reviewItem(item))
  return 0
}

async function decisions(call: Call, context: Context): Promise<number> {
  const { decisionsHeld } = await import('../../../pipelines/review.ts')
  const { decisionTable } = await import('../render/index.ts')
  const held = await decisionsHeld(context)
  if (call.global.json === true) call.io.out(`${JSON.stringify(held, null, 2)}\n`)
  else call.io.out(decisionTable(held, unitNameOf, { width: process.stdout.isTTY ? call.io.columns : null }))
  return 0
}

async function exportTo(call: Call, context: Context, file: string): Promise<number> {
  const { decisionsHeld } = await import('../../../pipelines/review.ts')
  const { encodeDecisions } = await import('../../review/index.ts')
  const held = await decisionsHeld(context)
  if (file === '-') call.io.out(encodeDecisions(held))
  else {
    const { writeFile } = await import('node:fs/promises')
    await writeFile(file, encodeDecisions(held)).catch((cause: unknown) => {
      throw new EnvironmentError(`${file} cannot be written: name another file, or \`-\` for the output.`, { cause })
    })
    call.io.out(`${file}  ${held.length} decisions\n`)
  }
  return 0
}

async function importFrom(call: Call, context: Context, text: string): Promise<number> {
  const { takeDown } = await import('../../../pipelines/review.ts')
  const { decodeDecisions } = await import('../../review/index.ts')
  const report = await takeDown(context, decodeDecisions(text, context.now().toISOString()))
  if (call.global.json === true) call.io.out(`${JSON.stringify(report, null, 2)}\n`)
  else call.io.out(`${report.taken.length} new, ${report.known} known\n`)
  return tellTrouble(call, report)
}

function tellTrouble(call: Call, { idle, stale }: { idle: readonly string[]; stale: readonly string[] }): number {
  for (const id of idle)
    call.io.err(`chiso: ${id} rests on a claim that is not held here, so it changes nothing until that comes in.\n`)
  for (const key of stale)
    call.io.err(`chiso: A decision on ${key} no longer fits what the sources say and is not carried out.\n`)
  return idle.length + stale.length > 0 ? 1 : 0
}

async function decide(call: Call, context: Context, asked: Deciding): Promise<number> {
  const { flagMeant, verdictOf } = await import('../review/index.ts')
  const flag = asked.action === 'revoke' ? null : await flagMeant(context, asked.subject)
  if (flag !== null) return settle(call, context, asked, flag)
  const { takeDown } = await import('../../../pipelines/review.ts')
  const { decisionOf } = await import('../../review/index.ts')
  const { by, reason } = asked
  const decision = decisionOf({ ...(await verdictOf(context, asked)), by, reason }, context.now().toISOString())
  const report = await takeDown(context, [decision])
  if (call.global.json === true) call.io.out(`${JSON.stringify({ decision, ...report }, null, 2)}\n`)
  else {
    const { decisionWords } = await import('../../panel/index.ts')
    call.io.out(`${decision.decision_id}  ${by} ${decisionWords(decision)}\n`)
  }
  return tellTrouble(call, report)
}

async function settle(call: Call, context: Context, { action, by, reason }: Deciding, flag_id: string) {
  if (action !== 'reject')
    throw new UsageError(
      'A flagged sentence is put aside with `review reject`. What it says comes in by a rule, or as a value of its cell with `review correct KEY --value`.',
    )
  const { settleFlag } = await import('../../store/index.ts')
  await settleFlag(context.project.db, { flag_id, by, reason, now: context.now() })
  call.io.out(`${flag_id}  ${by} put the sentence aside: ${reason}\n`)
  return 0
}
