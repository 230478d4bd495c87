import type { Context } from '../../../pipelines/context.ts'
import { UsageError } from '../../errors.ts'
import type { ReviewItem } from '../../review/index.ts'

/** What waits under an id of the list, or the beginning of one, or about a subject. */
export async function itemMeant(context: Context, id: string): Promise<ReviewItem> {
  const { reviewList } = await import('../../../pipelines/review.ts')
  const found = (await reviewList(context)).filter((item) => item.id.startsWith(id) || item.subject === id)
  const [only] = found
  if (only === undefined || found.length > 1)
    throw new UsageError(
      `${found.length === 0 ? 'Nothing' : 'More than one thing'} that waits is ${id}: see \`chiso review\`.`,
    )
  return only
}

/** The claim key or the claim that an id of the list, a key or a claim means. */
export async function targetOf(context: Context, subject: string): Promise<string> {
  return isSubject(subject) ? subject : (await itemMeant(context, subject)).subject
}

/** The flag of the sentence model that is meant, if it is one. */
export async function flagMeant(context: Context, subject: string): Promise<string | null> {
  if (isSubject(subject)) return null
  const { subject: target } = await itemMeant(context, subject)
  return target.startsWith('fl_') ? target : null
}

/** A claim key or the id of a claim, and not an id of the list. */
const isSubject = (text: string): boolean => text.includes('|') || text.startsWith('ob_')
