import type { Observation, SecondOpinion, Statement } from '../../schemas/index.ts'

/** Who speaks, as the site's declaration says; null when nobody has said. */
export type VoiceClass = 'decision' | 'issuer' | 'national' | 'local' | 'aggregator'

/** What the panel needs to know about the article behind a claim. */
export interface VoiceArticle {
  readonly article_id: string
  readonly site: string | null
  readonly source_class: VoiceClass | null
  readonly url: string | null
  readonly title: string | null
  /** Local date of Viet Nam, as the source states it. */
  readonly published_at: string | null
  readonly text_sha256?: string
  /** `article_id` of the article that this one repeats. */
  readonly echo_of: string | null
}

/** One claim, as far as it is needed to decide, and who makes it. */
export interface Voice {
  readonly observation: Statement
  readonly article: VoiceArticle
}

/** One claim with all that is kept of it. */
export interface FullVoice extends Voice {
  readonly observation: Observation
  /** What the second reader thinks of it; absent where none has looked. */
  readonly second_opinion?: SecondOpinion | null
}

/**
 * Decision > issuing portal > national paper > local paper > aggregator or translation (language guide, section 14). A site
 * of unknown class weighs less than any paper we know and more than one we know to copy.
 */
const AUTHORITY: Readonly<Record<VoiceClass, number>> = { decision: 0, issuer: 1, national: 2, local: 3, aggregator: 5 }
const AUTHORITY_UNKNOWN = 4

/** Smaller is weightier. */
export function authorityOf(source_class: VoiceClass | null): number {
  return source_class === null ? AUTHORITY_UNKNOWN : AUTHORITY[source_class]
}

/** Who vouches: the paper, not the page. Two articles of one paper are one witness; a text without a site stands for itself. */
export function originOf(voice: Voice): string {
  return voice.article.site ?? `article:${voice.article.echo_of ?? voice.article.article_id}`
}

/** The article whose words these are: an echo speaks with the voice of its original. */
export function rootOf(voice: Voice): string {
  return voice.article.echo_of ?? voice.article.article_id
}

/** A total order that no input order can change: weight first, then who said it first, then ids. Undated pages come last. */
export function byWeight(a: Voice, b: Voice): number {
  return (
    authorityOf(a.article.source_class) - authorityOf(b.article.source_class) ||
    compare(a.article.published_at ?? '9999', b.article.published_at ?? '9999') ||
    compare(a.article.article_id, b.article.article_id) ||
    compare(a.observation.observation_id, b.observation.observation_id)
  )
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
