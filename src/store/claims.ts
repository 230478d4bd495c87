import type { DirectiveReading, DocumentCitation, ObservationReading, UnitMention } from '../../schemas/index.ts'
import type { Db, Tx } from './database.ts'
import { markDirty } from './dirty.ts'
import { contentId } from './ids.ts'

/** All that one extractor read in one version of one article. */
export interface Reading {
  article_id: string
  version_id: string
  extractor_version: string
  observations: readonly (ObservationReading & { claim_keys: readonly string[] })[]
  directives: readonly DirectiveReading[]
  mentions: readonly UnitMention[]
  citations: readonly DocumentCitation[]
  /** When the page was seen with these words, and when we write this down. */
  seen: Date
  now: Date
}

export interface Recorded {
  opened: number
  closed: number
  kept: number
}

/**
 * Claims are never edited. What is read again stays and moves `last_seen`; what is new opens a row; what is gone closes its
 * row, with `withdrawn_at` when the page dropped it (and not when a newer extractor read the same words otherwise).
 */
export async function recordReading(db: Db, reading: Reading): Promise<Recorded> {
  return db.transaction().execute(async (tx) => {
    const observations = unique(reading.observations, (o) => observationId(reading.article_id, o))
    const directives = unique(reading.directives, (d) => directiveId(reading.article_id, d))
    const first = await recordObservations(tx, reading, observations)
    const second = await recordDirectives(tx, reading, directives)
    await replaceMentions(tx, reading)
    await tx
      .updateTable('article')
      .set({ extracted_by: reading.extractor_version })
      .where('version_id', '=', reading.version_id)
      .execute()
    return {
      opened: first.opened + second.opened,
      closed: first.closed + second.closed,
      kept: first.kept + second.kept,
    }
  })
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

async function recordObservations(
  tx: Tx,
  reading: Reading,
  observations: ReadonlyMap<string, Reading['observations'][number]>,
): Promise<Recorded> {
  const split = await closeGone(tx, 'observation', reading, [...observations.keys()])
  const opened = split.opened.map((id) => [id, observations.get(id)!] as const)
  if (opened.length > 0) {
    await tx
      .insertInto('observation')
      .values(
        opened.map(([observation_id, { claim_keys: _, ...o }]) => ({
          ...o,
          ...clocks(reading),
          observation_id,
          evidence: JSON.stringify(o.evidence),
          rules: JSON.stringify(o.rules),
        })),
      )
      .execute()
    const keys = opened.flatMap(([observation_id, o]) =>
      o.claim_keys.map((claim_key) => ({ claim_key, observation_id })),
    )
    if (keys.length > 0) {
      await tx
        .insertInto('observation_key')
        .values(keys)
        .onConflict((on) => on.doNothing())
        .execute()
    }
  }
  await markDirty(tx, [...split.opened, ...split.closed])
  return { opened: split.opened.length, closed: split.closed.length, kept: split.kept }
}

async function recordDirectives(
  tx: Tx,
  reading: Reading,
  directives: ReadonlyMap<string, DirectiveReading>,
): Promise<Recorded> {
  const split = await closeGone(tx, 'directive', reading, [...directives.keys()])
  if (split.opened.length > 0) {
    await tx
      .insertInto('directive')
      .values(
        split.opened.map((directive_id) => {
          const d = directives.get(directive_id)!
          return {
            ...d,
            ...clocks(reading),
            directive_id,
            documents: JSON.stringify(d.documents),
            evidence: JSON.stringify(d.evidence),
            rules: JSON.stringify(d.rules),
          }
        }),
      )
      .execute()
  }
  return { opened: split.opened.length, closed: split.closed.length, kept: split.kept }
}

/** Compares what is read with the open rows of the article: closes what is gone, moves `last_seen` of what stays. */
async function closeGone(tx: Tx, table: 'observation' | 'directive', reading: Reading, ids: readonly string[]) {
  const id = `${table}_id` as 'observation_id'
  const rows = await tx
    .selectFrom(table as 'observation')
    .select([id, 'version_id'])
    .where('article_id', '=', reading.article_id)
    .where('recorded_to', 'is', null)
    .execute()
  const open = new Map(rows.map((row) => [row[id], row.version_id]))
  const wanted = new Set(ids)
  const closed = [...open.keys()].filter((key) => !wanted.has(key))
  const kept = ids.filter((key) => open.has(key))
  for (const key of closed) {
    const withdrawn = open.get(key) !== reading.version_id
    await tx
      .updateTable(table as 'observation')
      .set({ recorded_to: reading.now, ...(withdrawn ? { withdrawn_at: reading.seen } : {}) })
      .where(id, '=', key)
      .where('recorded_to', 'is', null)
      .execute()
  }
  if (kept.length > 0) {
    await tx
      .updateTable(table as 'observation')
      .set({ last_seen: reading.seen })
      .where(id, 'in', kept)
      .where('recorded_to', 'is', null)
      .where('last_seen', '<', reading.seen)
      .execute()
  }
  return { opened: ids.filter((key) => !open.has(key)), closed, kept: kept.length }
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

function clocks(reading: Reading) {
  return {
    article_id: reading.article_id,
    version_id: reading.version_id,
    extractor_version: reading.extractor_version,
    first_seen: reading.seen,
    last_seen: reading.seen,
    withdrawn_at: null,
    recorded_from: reading.now,
    recorded_to: null,
  }
}

function unique<T>(items: readonly T[], idOf: (item: T) => string): Map<string, T> {
  const byId = new Map<string, T>()
  for (const item of items) if (!byId.has(idOf(item))) byId.set(idOf(item), item)
  return byId
}
