import { contentId, type FlaggedSentence } from '../store/index.ts'
import type { ReviewItem } from './item.ts'

/** The id of a flag is of its words and its article, so that what a person said of it outlives the model that asked. */
export function flagId({ article_id, kind, label, quote }: FlaggedSentence): string {
  return contentId('fl', [article_id, kind, label, quote.normalize('NFC').replace(/\s+/g, ' ')])
}

/** What the sentence model asks: has something been missed here, or is what was read here right? */
export function itemOfFlag(flag: FlaggedSentence): ReviewItem {
  const { kind, label, score, claim_ids } = flag
  const sure = score.toFixed(2)
  const thing = label === 'observation' ? 'a score or a rank' : 'a directive'
  const subject = flagId(flag)
  return {
    id: contentId('rv', [kind, subject]).slice(0, 11),
    kind,
    subject,
    unit_id: null,
    index: null,
    reference_year: null,
    property: null,
    message:
      kind === 'miss'
        ? `${flag.model_id} sees ${thing} here (${sure}), and no rule read one: «${short(flag.quote)}»`
        : `${flag.model_id} sees no ${label} here (${sure}), and the rules read ${claim_ids.length}: «${short(flag.quote)}»`,
    settles: Math.max(1, claim_ids.length),
    readings: [
      {
        observation_id: claim_ids[0] ?? flag.url ?? flag.article_id,
        says: kind === 'miss' ? 'nothing was read' : `${claim_ids.length} claims`,
        site: flag.site,
        published_at: flag.published_at,
        quote: flag.quote.slice(0, 300),
      },
    ],
  }
}

const short = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
