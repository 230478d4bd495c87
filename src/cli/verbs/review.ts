import type { Context } from '../../../pipelines/context.ts'
import { UsageError } from '../../errors.ts'
import type { Verdict } from '../../review/index.ts'
import { indexCodeOf, unitMeant, unitNameOf } from '../names.ts'
import { oneOf, wholeNumber } from '../options.ts'
import type { Call, Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

const ACTIONS = [
  'list',
  'show',
  'accept',
  'reject',
  'correct',
  'merge',
  'revoke',
  'decisions',
  'export',
  'import',
] as const

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
      .option('--kind <kind>', 'list only these: stale, dispute, check, contested, incomplete, uncertain, miss, doubt')
      .option('--limit <n>', 'how many to list', '25'),
  act: (call) =>
    lookingInto(call, async (context) => {
      const [first = 'list', subject] = call.args as [string?, string?]
      // `chiso review PAR_INDEX` lists that index.
      if (isIndex(first)) return list(call, context, first)
      const action = oneOf('review', first, ACTIONS)
      if (action === 'list') return list(call, context, subject)
      if (action === 'decisions') return decisions(call, context)
      if (subject === undefined)
        throw new UsageError(`review ${action} needs to know what: see \`chiso review --help\`.`)
      if (action === 'show') return show(call, context, subject)
      if (action === 'export') return exportTo(call, context, subject)
      if (action === 'import') return importFrom(call, context, subject)
      return decide(call, context, action, subject)
    }),
}

function isIndex(text: string): boolean {
  try {
    indexCodeOf(text)
    return true
  } catch {
    return false
  }
}

async function list(call: Call, context: Context, indexText: string | undefined): Promise<number> {
  const { reviewList } = await import('../../../pipelines/review.ts')
  const { KINDS } = await import('../../review/index.ts')
  const { reviewTable } = await import('../render/index.ts')
  const index = indexText === undefined ? undefined : indexCodeOf(indexText)
  const kind = call.options.kind === undefined ? undefined : oneOf('--kind', call.options.kind, KINDS)
  const all = (await reviewList(context, index)).filter((item) => kind === undefined || item.kind === kind)
  const limit = wholeNumber('--limit', call.options.limit, 1, 1_000_000)
  if (call.global.json === true) call.io.out(`${JSON.stringify(all.slice(0, limit), null, 2)}\n`)
  else call.io.out(reviewTable(all, limit, { width: process.stdout.isTTY ? call.io.columns : null }))
  return all.some((item) => item.kind === 'stale') ? 1 : 0
}

async function show(call: Call, context: Context, id: string): Promise<number> {
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
    await writeFile(file, encodeDecisions(held))
    call.io.out(`${file}  ${held.length} decisions\n`)
  }
  return 0
}

async function importFrom(call: Call, context: Context, file: string): Promise<number> {
  const { readFile } = await import('node:fs/promises')
  const { takeDown } = await import('../../../pipelines/review.ts')
  const { decodeDecisions } = await import('../../review/index.ts')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`There is no file ${file}: check the path.`)
  })
  const report = await takeDown(context, decodeDecisions(text, context.now().toISOString()))
  if (call.global.json === true) call.io.out(`${JSON.stringify(report, null, 2)}\n`)
  else call.io.out(`${report.taken.length} new, ${report.known} known\n`)
  return tellTrouble(call, report)
}

function tellTrouble(call: Call, { idle, stale }: { idle: readonly string[]; stale: readonly string[] }): number {
  for (const id of idle) call.io.err(`chiso: ${id} rests on a claim that is not held here, so it changes nothing.\n`)
  for (const key of stale)
    call.io.err(`chiso: A decision on ${key} no longer fits what the sources say and is not carried out.\n`)
  return idle.length + stale.length > 0 ? 1 : 0
}

async function decide(
  call: Call,
  context: Context,
  action: 'accept' | 'reject' | 'correct' | 'merge' | 'revoke',
  subject: string,
): Promise<number> {
  const flag = action === 'revoke' ? null : await flagMeant(context, subject)
  if (flag !== null) return settle(call, context, action, flag)
  const { takeDown } = await import('../../../pipelines/review.ts')
  const { decisionOf } = await import('../../review/index.ts')
  const by = String(call.options.by ?? '')
  const reason = String(call.options.reason ?? '')
  const told =
    action === 'revoke' ? await revocation(context, subject) : await verdictOf(call, context, action, subject)
  const decision = decisionOf({ ...told, by, reason }, context.now().toISOString())
  const report = await takeDown(context, [decision])
  if (call.global.json === true) call.io.out(`${JSON.stringify({ decision, ...report }, null, 2)}\n`)
  else {
    const { decisionWords } = await import('../../panel/index.ts')
    call.io.out(`${decision.decision_id}  ${by} ${decisionWords(decision)}\n`)
  }
  return tellTrouble(call, report)
}

/** The flag of the sentence model that is meant, if it is one. */
async function flagMeant(context: Context, subject: string): Promise<string | null> {
  if (subject.includes('|') || subject.startsWith('ob_')) return null
  const { subject: target } = await itemMeant(context, subject)
  return target.startsWith('fl_') ? target : null
}

async function settle(call: Call, context: Context, action: string, flag_id: string): Promise<number> {
  if (action !== 'reject')
    throw new UsageError(
      'A flagged sentence is put aside with `review reject`. What it says comes in by a rule, or as a value of its cell with `review correct KEY --value`.',
    )
  const { settleFlag } = await import('../../store/index.ts')
  const by = String(call.options.by ?? '').trim()
  const reason = String(call.options.reason ?? '').trim()
  if (by === '' || reason === '') throw new UsageError('A decision has a name and a reason: give --by and --reason.')
  await settleFlag(context.project.db, { flag_id, by, reason, now: context.now() })
  call.io.out(`${flag_id}  ${by} put the sentence aside: ${reason}\n`)
  return 0
}

type Told = Omit<Verdict, 'by' | 'reason'>

async function revocation(context: Context, id: string): Promise<Told> {
  const { decisionsHeld } = await import('../../../pipelines/review.ts')
  const found = (await decisionsHeld(context)).filter((d) => d.decision_id.startsWith(id) && d.action !== 'revoke')
  const [only] = found
  if (only === undefined || found.length > 1)
    throw new UsageError(`There is no one decision ${id}: \`chiso review decisions\` lists them.`)
  return { action: 'revoke', key: only.key, into_key: only.into_key, revokes: only.decision_id }
}

async function verdictOf(
  call: Call,
  context: Context,
  action: 'accept' | 'reject' | 'correct' | 'merge',
  subject: string,
): Promise<Told> {
  const { questionOn } = await import('../../../pipelines/review.ts')
  const { checkExpected } = await import('../../review/index.ts')
  const { value: valueText, valueUnit, claim, into, unit, year, expect: expected } = call.options
  const target = await targetOf(context, subject)
  if (target.startsWith('ob_')) {
    if (action === 'reject') return { action, key: await keyOfClaim(context, target), observation_ids: [target] }
    if (action !== 'correct' || (unit === undefined && year === undefined))
      throw new UsageError(
        `${target} is a claim that could not be filed: correct it with --unit and --year, or reject it.`,
      )
    return completion(context, target, unit as string | undefined, year as string | undefined)
  }
  const { cell, stated, value_unit: usual, observation_ids } = await questionOn(context, target)
  const seen = expected === undefined ? stated : valuesIn(String(expected))
  checkExpected(seen, stated)
  const given = valueText === undefined ? null : numberIn('--value', String(valueText))
  const value_unit = valueUnit === undefined ? usual : oneOf('--value-unit', valueUnit, ['%', 'điểm'])
  if (action === 'merge') {
    if (into === undefined) throw new UsageError('Name the key that goes on with --into.')
    const goesOn = await targetOf(context, String(into))
    await questionOn(context, goesOn)
    if (goesOn === target) throw new UsageError('A key cannot be merged into itself.')
    return { action, key: target, into_key: goesOn }
  }
  if (action === 'reject') {
    const ids = (claim as string[] | undefined) ?? []
    const strange = ids.filter((id) => !observation_ids.includes(id))
    if (ids.length === 0 || strange.length > 0)
      throw new UsageError(
        `Name the claims that do not count with --claim: ${observation_ids.join(', ')}${strange.length > 0 ? `; ${strange.join(', ')} say nothing here` : ''}.`,
      )
    return { action, key: target, observation_ids: ids, expect: seen }
  }
  const value = given ?? (action === 'accept' ? cell.cell.value : null)
  if (value === null) throw new UsageError(`Name the value with --value: the sources say ${stated.join(', ')}.`)
  if (action === 'accept' && !stated.includes(value))
    throw new UsageError(
      `No source says ${value}; they say ${stated.join(', ')}. Use \`review correct\` for another value.`,
    )
  return { action, key: target, value, value_unit: cell.cell.property === 'rank' ? null : value_unit, expect: seen }
}

async function completion(
  context: Context,
  observation_id: string,
  unitText: string | undefined,
  yearText: string | undefined,
): Promise<Told> {
  const { completed } = await import('../../../pipelines/review.ts')
  const reference_year = yearText === undefined ? undefined : wholeNumber('--year', yearText, 1990, 2100)
  const unit_id = unitText === undefined ? undefined : unitMeant(unitText, reference_year ?? 2025, () => false).unit_id
  const fields = {
    ...(unit_id === undefined ? {} : { unit_id }),
    ...(reference_year === undefined ? {} : { reference_year }),
  }
  const { keys } = await completed(context, observation_id, fields)
  return { action: 'claim', key: keys[0]!, observation_ids: [observation_id], claim: fields }
}

/** A claim without a key of its own is rejected under what is known of it. */
async function keyOfClaim(context: Context, observation_id: string): Promise<string> {
  const { reviewList } = await import('../../../pipelines/review.ts')
  const item = (await reviewList(context)).find((one) => one.subject === observation_id)
  if (item === undefined) throw new UsageError(`${observation_id} does not wait for anybody: see \`chiso review\`.`)
  return [item.index, '', item.unit_id ?? 'unknown', item.reference_year ?? 1900, '', '', '', item.property].join('|')
}

/** The claim key or the claim that an id of the list, a key or a claim means. */
async function targetOf(context: Context, subject: string): Promise<string> {
  if (subject.includes('|') || subject.startsWith('ob_')) return subject
  return (await itemMeant(context, subject)).subject
}

async function itemMeant(context: Context, id: string) {
  const { reviewList } = await import('../../../pipelines/review.ts')
  const found = (await reviewList(context)).filter((item) => item.id.startsWith(id) || item.subject === id)
  const [only] = found
  if (only === undefined || found.length > 1)
    throw new UsageError(
      `${found.length === 0 ? 'Nothing' : 'More than one thing'} that waits is ${id}: see \`chiso review\`.`,
    )
  return only
}

const valuesIn = (text: string): number[] =>
  text
    .split(',')
    .map((part) => numberIn('--expect', part))
    .sort((a, b) => a - b)

function numberIn(flag: string, text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new UsageError(`${flag} takes a number with a decimal point, as 96.38, not "${text}".`)
}
