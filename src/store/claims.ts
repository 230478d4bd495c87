import type { DirectiveReading, DocumentCitation, ObservationReading, UnitMention } from '../../schemas/index.ts'
import type { Db, Tx } from './database.ts'
import { contentId } from './ids.ts'
import { rewriteHistory } from './rewrite-history.ts'
import { lockArticle } from './sightings.ts'

/** All that one extractor read in one version of one article. */
export interface Reading {
  article_id: string
  version_id: string
  extractor_version: string
  observations: readonly (ObservationReading & { claim_keys: readonly string[] })[]
  directives: readonly DirectiveReading[]
  mentions: readonly UnitMention[]
  citations: readonly DocumentCitation[]
  /** When we write this down. */
  now: Date
}

export interface Recorded {
  opened: number
  closed: number
  kept: number
}

/**
 * Claims are never edited. What is read again stays and moves `last_seen`; what is new opens a row; what is gone closes its
 * row, with `withdrawn_at` when the page dropped it (and not when a newer extractor read the same words otherwise). All of it
 * follows from the captures of the page and what each version says, so captures may come in in any order.
 */
export async function recordReading(db: Db, reading: Reading): Promise<Recorded> {
  return db.transaction().execute(async (tx) => {
    await lockArticle(tx, reading.article_id)
    const observations = unique(reading.observations, (o) => observationId(reading.article_id, o))
    const directives = unique(reading.directives, (d) => directiveId(reading.article_id, d))
    await tx
      .updateTable('article')
      .set({ extracted_by: reading.extractor_version })
      .where('version_id', '=', reading.version_id)
      .execute()
    await replaceClaims(tx, reading.version_id, [...observations].map(ofObservation), [...directives].map(ofDirective))
    await fileKeys(tx, observations)
    const first = await rewriteHistory(tx, 'observation', reading, {
      extractor_version: reading.extractor_version,
      claims: new Map([...observations].map(observationRow)),
    })
    const second = await rewriteHistory(tx, 'directive', reading, {
      extractor_version: reading.extractor_version,
      claims: new Map([...directives].map(directiveRow)),
    })
    await replaceMentions(tx, reading)
    return {
      opened: first.opened + second.opened,
      closed: first.closed + second.closed,
      kept: first.kept + second.kept,
    }
  })
}

type Claimed<T> = readonly [id: string, reading: T]

/** What of a claim depends on the version it is read in: a paragraph inserted above moves the words. */
const ofObservation = ([id, { evidence, certainty, confidence, rules }]: Claimed<ObservationReading>) =>
  [id, { evidence, certainty, confidence, rules }] as const
const ofDirective = ([id, { evidence, documents, confidence, rules }]: Claimed<DirectiveReading>) =>
  [id, { evidence, documents, confidence, rules }] as const

async function replaceClaims(
  tx: Tx,
  version_id: string,
  ...claims: readonly (readonly Claimed<Record<string, unknown>>[])[]
): Promise<void> {
  await tx.deleteFrom('version_claim').where('version_id', '=', version_id).execute()
  const rows = claims.flat().map(([claim_id, own]) => ({ version_id, claim_id, reading: JSON.stringify(own) }))
  for (let i = 0; i < rows.length; i += 1_000) {
    await tx
      .insertInto('version_claim')
      .values(rows.slice(i, i + 1_000))
      .execute()
  }
}

async function fileKeys(tx: Tx, observations: ReadonlyMap<string, Reading['observations'][number]>): Promise<void> {
  const keys = [...observations].flatMap(([observation_id, o]) =>
    o.claim_keys.map((claim_key) => ({ claim_key, observation_id })),
  )
  for (let i = 0; i < keys.length; i += 1_000) {
    await tx
      .insertInto('observation_key')
      .values(keys.slice(i, i + 1_000))
      .onConflict((on) => on.doNothing())
      .execute()
  }
}

function observationRow([observation_id, o]: Claimed<Reading['observations'][number]>) {
  const { claim_keys: _, ...own } = o
  return [
    observation_id,
    { ...own, observation_id, evidence: JSON.stringify(o.evidence), rules: JSON.stringify(o.rules) },
  ] as const
}

function directiveRow([directive_id, d]: Claimed<DirectiveReading>) {
  const { evidence, rules, documents, ...own } = d
  return [
    directive_id,
    {
      ...own,
      directive_id,
      evidence: JSON.stringify(evidence),
      rules: JSON.stringify(rules),
      documents: JSON.stringify(documents),
    },
  ] as const
}

/** The claim, its values and its words. Offsets are left out: a paragraph inserted above does not make a new claim. */
export function observationId(article_id: string, o: ObservationReading): string {
  return contentId('ob', [
    article_id,
    o.unit_id ?? o.unit,
    o.index,
    o.index_name,
    o.component,
    o.reference_year,
    o.period,
    o.status,
    o.score,
    o.score_unit,
    o.rank,
    o.rank_of,
    o.is_last,
    o.tied,
    o.peer_group,
    o.grade,
    o.change_ranks,
    o.change_points,
    o.baseline_year,
    o.evidence.quote,
  ])
}

export function directiveId(article_id: string, d: DirectiveReading): string {
  return contentId('di', [article_id, d.issuer, d.issuer_role, d.addressee, d.verb, d.text, d.evidence.quote])
}

async function replaceMentions(tx: Tx, reading: Reading): Promise<void> {
  const { version_id } = reading
  await tx.deleteFrom('mention').where('version_id', '=', version_id).execute()
  await tx.deleteFrom('citation').where('version_id', '=', version_id).execute()
  if (reading.mentions.length > 0) {
    await tx
      .insertInto('mention')
      .values(reading.mentions.map((mention, ordinal) => ({ ...mention, version_id, ordinal })))
      .execute()
  }
  if (reading.citations.length > 0) {
    await tx
      .insertInto('citation')
      .values(reading.citations.map((citation, ordinal) => ({ ...citation, version_id, ordinal })))
      .execute()
  }
}

function unique<T>(items: readonly T[], idOf: (item: T) => string): Map<string, T> {
  const byId = new Map<string, T>()
  for (const item of items) if (!byId.has(idOf(item))) byId.set(idOf(item), item)
  return byId
}
