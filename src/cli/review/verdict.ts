import type { Context } from '../../../pipelines/context.ts'
import { UsageError } from '../../errors.ts'
import type { Verdict } from '../../review/index.ts'
import type { Deciding } from './asked.ts'
import { targetOf } from './meant.ts'

type Told = Omit<Verdict, 'by' | 'reason'>
type About<Action extends Deciding['action']> = Deciding & { readonly action: Action }

/**
 * What a person decides, in terms of what the store holds.
 * @throws UsageError when it does not fit what the sources say
 */
export async function verdictOf(context: Context, asked: Deciding): Promise<Told> {
  const { action } = asked
  if (action === 'revoke') return revocation(context, asked.subject)
  const target = await targetOf(context, asked.subject)
  if (target.startsWith('ob_')) return onClaim(context, asked, target)
  if (action === 'merge') return merger(context, asked, target)
  return onCell(context, { ...asked, action }, target)
}

async function revocation(context: Context, id: string): Promise<Told> {
  const { decisionsHeld } = await import('../../../pipelines/review.ts')
  const found = (await decisionsHeld(context)).filter((d) => d.decision_id.startsWith(id) && d.action !== 'revoke')
  const [only] = found
  if (only === undefined || found.length > 1)
    throw new UsageError(`There is no one decision ${id}: \`chiso review decisions\` lists them.`)
  return { action: 'revoke', key: only.key, into_key: only.into_key, revokes: only.decision_id }
}

/** About a claim that could not be filed. */
async function onClaim(context: Context, { action, unit_id, reference_year }: Deciding, id: string): Promise<Told> {
  if (action === 'reject') return { action, key: await keyOfClaim(context, id), observation_ids: [id] }
  if (action !== 'correct' || (unit_id === null && reference_year === null))
    throw new UsageError(`${id} is a claim that could not be filed: correct it with --unit and --year, or reject it.`)
  const fields = {
    ...(unit_id === null ? {} : { unit_id }),
    ...(reference_year === null ? {} : { reference_year }),
  }
  const { completed } = await import('../../../pipelines/review.ts')
  const { keys } = await completed(context, id, fields)
  return { action: 'claim', key: keys[0]!, observation_ids: [id], claim: fields }
}

/** A claim without a key of its own is rejected under what is known of it. */
async function keyOfClaim(context: Context, observation_id: string): Promise<string> {
  const { reviewList } = await import('../../../pipelines/review.ts')
  const item = (await reviewList(context)).find((one) => one.subject === observation_id)
  if (item === undefined) throw new UsageError(`${observation_id} does not wait for anybody: see \`chiso review\`.`)
  return [item.index, '', item.unit_id ?? 'unknown', item.reference_year ?? 1900, '', '', '', item.property].join('|')
}

async function merger(context: Context, { into, expect }: Deciding, key: string): Promise<Told> {
  const { questionOn } = await import('../../../pipelines/review.ts')
  const { checkExpected } = await import('../../review/index.ts')
  const { stated } = await questionOn(context, key)
  checkExpected(expect ?? stated, stated)
  const into_key = await targetOf(context, into!)
  await questionOn(context, into_key)
  if (into_key === key) throw new UsageError('A key cannot be merged into itself.')
  return { action: 'merge', key, into_key }
}

async function onCell(context: Context, asked: About<'accept' | 'reject' | 'correct'>, key: string): Promise<Told> {
  const { questionOn } = await import('../../../pipelines/review.ts')
  const { checkExpected } = await import('../../review/index.ts')
  const { cell, stated, value_unit: usual, observation_ids } = await questionOn(context, key)
  const { action, claims } = asked
  const expect = asked.expect ?? stated
  checkExpected(expect, stated)
  if (action === 'reject') {
    const strange = claims.filter((id) => !observation_ids.includes(id))
    if (claims.length === 0 || strange.length > 0)
      throw new UsageError(
        `Name the claims that do not count with --claim: ${observation_ids.join(', ')}${strange.length > 0 ? `; ${strange.join(', ')} say nothing here` : ''}.`,
      )
    return { action, key, observation_ids: claims, expect }
  }
  const value = asked.value ?? (action === 'accept' ? cell.cell.value : null)
  if (value === null) throw new UsageError(`Name the value with --value: the sources say ${stated.join(', ')}.`)
  if (action === 'accept' && !stated.includes(value))
    throw new UsageError(
      `No source says ${value}; they say ${stated.join(', ')}. Use \`review correct\` for another value.`,
    )
  const value_unit = cell.cell.property === 'rank' ? null : (asked.value_unit ?? usual)
  return { action, key, value, value_unit, expect }
}
