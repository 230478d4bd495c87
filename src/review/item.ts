import type { Cell } from '../../schemas/index.ts'

/**
 * What waits for a person. `stale`: a decision that no longer fits its sources; `dispute`: no policy decides; `check`: an edition
 * that cannot be as it stands; `contested`: a policy decided against somebody; `incomplete`: a claim without unit or year;
 * `uncertain`: every reading is of low confidence; `doubt`, `partial` and `miss`: a sentence model sees nothing where the rules
 * read something, a figure that they did not read, or something where they read nothing.
 */
export const KINDS = [
  'stale',
  'doubt',
  'dispute',
  'check',
  'contested',
  'incomplete',
  'uncertain',
  'partial',
  'miss',
] as const
export type Kind = (typeof KINDS)[number]

export interface ReviewItem {
  /** Hash of the kind and its subject: the same question has the same id on every machine. */
  readonly id: string
  readonly kind: Kind
  /** The claim key; for an incomplete claim or a sentence the id of the claim or of the article. */
  readonly subject: string
  readonly unit_id: string | null
  readonly index: Cell['index'] | null
  readonly reference_year: number | null
  readonly property: Cell['property'] | null
  /** One sentence. */
  readonly message: string
  /** How many claims, cells and findings a decision would settle. */
  readonly settles: number
  /** How sure a model is that there is something to see, 0 to 1; only for what a model asks. */
  readonly sure?: number
  /** The readings to choose between, the weightiest first. */
  readonly readings: readonly ItemReading[]
}

export interface ItemReading {
  readonly observation_id: string
  readonly says: string
  readonly site: string | null
  readonly published_at: string | null
  readonly quote: string
}

/**
 * Decisions that do not fit any more first, then claims in doubt that cells rest on; then what settles most, in the order of
 * kinds among equals, the surest first.
 */
export function inOrder(items: readonly ReviewItem[]): ReviewItem[] {
  return items.toSorted(
    (a, b) =>
      urgency(b) - urgency(a) ||
      b.settles - a.settles ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      (b.sure ?? 0) - (a.sure ?? 0) ||
      (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0),
  )
}

const urgency = ({ kind, settles }: ReviewItem): number =>
  kind === 'stale' ? 2 : kind === 'doubt' && settles > 1 ? 1 : 0
