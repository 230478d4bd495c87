import { contentId, type FlaggedSentence } from '../store/index.ts'
import type { ReviewItem } from './item.ts'

/** The id of a flag is of its words and its article, so that what a person said of it outlives the model that asked. */
export function flagId({ article_id, kind, label, quote }: FlaggedSentence): string {
  return contentId('fl', [article_id, kind, label, quote.normalize('NFC').replace(/\s+/g, ' ')])
}

/**
 * What the sentence model asks: has something been missed here, or is what was read here right? `resting`: how many cells follow
 * the claims of the flag.
 */
export function itemOfFlag(flag: FlaggedSentence, resting = 0): ReviewItem {
  const { kind, label, claim_ids } = flag
  const subject = flagId(flag)
  const claims = claim_ids.length === 1 ? '1 claim' : `${claim_ids.length} claims`
  return {
    id: contentId('rv', [kind, subject]).slice(0, 11),
    kind,
    subject,
    unit_id: null,
    index: null,
    reference_year: null,
    property: null,
    message: messageOf(flag, resting),
    // What was left unread settles nothing that is held.
    settles: kind === 'doubt' ? Math.max(1, claim_ids.length + resting) : 1,
    sure: kind === 'doubt' ? 1 - flag.score : flag.score,
    readings: [
      {
        observation_id: claim_ids[0] ?? flag.url ?? flag.article_id,
        says: kind === 'miss' ? 'nothing was read' : kind === 'partial' ? `${claims} without it (${label})` : claims,
        site: flag.site,
        published_at: flag.published_at,
        quote: flag.quote.slice(0, 300),
      },
    ],
  }
}

const THINGS: Readonly<Record<FlaggedSentence['label'], string>> = {
  observation: 'a score or a rank',
  directive: 'a directive',
  score: 'a score',
  rank: 'a rank',
  change: 'a change',
  period: 'a period',
  year: 'a result with its year',
  unit: 'a result with its unit',
}

function messageOf({ kind, label, score, model_id, claim_ids, quote }: FlaggedSentence, resting: number): string {
  const sure = score.toFixed(2)
  const words = `«${short(quote)}»`
  if (kind === 'miss') return `${model_id} sees ${THINGS[label]} here (${sure}), and no rule read one: ${words}`
  if (kind === 'partial')
    return `${model_id} sees ${THINGS[label]} here (${sure}), and ${claim_ids.length} of what the rules read lacks it: ${words}`
  const rests = resting === 0 ? '' : `, on which ${resting} cell${resting === 1 ? ' rests' : 's rest'}`
  return `${model_id} sees no ${label} here (${sure}), and the rules read ${claim_ids.length}${rests}: ${words}`
}

const short = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
