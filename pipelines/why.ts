import { createHash } from 'node:crypto'
import { type Cell, type Moment, NOW } from '../schemas/index.ts'
import { decodePage, highlight } from '../src/article/index.ts'
import {
  claimKeysOf,
  type Decision,
  type FullVoice,
  type KeyedCell,
  keyText,
  type PageFacts,
  standingDecisions,
  voicesAt,
  type Why,
  whyOf,
} from '../src/panel/index.ts'
import {
  type ArticleRow,
  articleByVersion,
  decisionsOn,
  fullVoicesOf,
  mergedWith,
  type SnapshotRow,
  snapshotById,
} from '../src/store/index.ts'
import type { Context } from './context.ts'
import { cellsAbout } from './panel.ts'
import { readDocument } from './reading.ts'

export interface Question {
  unit_id: string
  unit_name: string
  index: Cell['index']
  index_name: string
  reference_year: number
  property?: 'score' | 'rank'
  /** The story as it could have been told then. */
  moment?: Moment
  /** Also looks for the words in the archived page itself. */
  verify?: boolean
}

/** The story of one cell and the pages it was read from, by `observation_id`. */
export interface Story {
  why: Why
  pages: ReadonlyMap<string, ArchivedPage>
}

/** A page out of the archive. */
export interface ArchivedPage {
  readonly version_id: string
  readonly media_type: string | null
  /** Source of an HTML page; null for a PDF or a text. */
  readonly html: string | null
  readonly text: string
}

/** The stories of the cells that answer the question; the archived bytes behind each claim are read and hashed again. */
export async function why(context: Context, question: Question): Promise<Why[]> {
  return (await stories(context, question)).map((story) => story.why)
}

export async function stories(context: Context, question: Question): Promise<Story[]> {
  const { db } = context.project
  const moment = question.moment ?? NOW
  const found = await cellsAbout(db, moment, question)
  const wanted = found.filter(({ cell }) => question.property === undefined || cell.property === question.property)
  return Promise.all(wanted.map((keyed) => storyOf(context, question, moment, keyed)))
}

async function storyOf(context: Context, question: Question, moment: Moment, { claim_key, cell }: KeyedCell) {
  const { db } = context.project
  const together = await mergedWith(db, [claim_key])
  const voices = voicesAt(
    (await fullVoicesOf(db, together, moment)) as (FullVoice & { article: { version_id: string } })[],
    moment,
  )
  const named = new Set([...cell.chosen, ...cell.opposing])
  // A claim that speaks of another year and of this one by its change belongs here only through the latter.
  const own = voices.filter(
    (v) =>
      named.has(v.observation.observation_id) ||
      claimKeysOf(v.observation).some((key) => together.includes(keyText(key))),
  )
  const decisions = standingDecisions((await decisionsOn(db, together)) as Decision[], moment)
  const pages = new Map<string, PageFacts>()
  const archived = new Map<string, ArchivedPage>()
  const versions = new Map<string, Promise<ReadPage>>()
  for (const { observation, article } of own) {
    const { version_id } = article
    if (!versions.has(version_id)) versions.set(version_id, pageOf(context, version_id))
    const { facts, page, check } = await versions.get(version_id)!
    const { quote } = observation.evidence
    const isLost = question.verify === true && check !== null && !(await check(quote))
    pages.set(observation.observation_id, {
      ...facts,
      lost: question.verify === true && check !== null ? new Set(isLost ? [quote] : []) : null,
    })
    if (page !== null) archived.set(observation.observation_id, page)
  }
  const { unit_name, index_name } = question
  return { why: whyOf(cell, { unit_name, index_name, voices: own, pages, decisions }), pages: archived }
}

interface ReadPage {
  readonly facts: PageFacts
  readonly page: ArchivedPage | null
  /** Whether words stand in the archived bytes; null when there are none to look into. */
  readonly check: ((quote: string) => Promise<boolean>) | null
}

async function pageOf(context: Context, version_id: string): Promise<ReadPage> {
  const { db } = context.project
  const article = await articleByVersion(db, version_id)
  if (article === null) return { facts: { text: null, captured_at: null, archived: null }, page: null, check: null }
  const snapshot = await snapshotById(db, article.snapshot_id)
  if (snapshot === null)
    return { facts: { text: article.text, captured_at: null, archived: null }, page: null, check: null }
  const { payload, verdict } = await bytesOf(context, snapshot)
  const { warc_file, warc_offset, warc_length, payload_sha256, media_type } = snapshot
  const html = payload === null ? null : htmlOf(payload, snapshot)
  return {
    facts: {
      text: article.text,
      captured_at: (snapshot.captured_at ?? snapshot.fetched_at).toISOString(),
      archived: { warc_file, warc_offset, warc_length, payload_sha256, verdict },
    },
    page: { version_id, media_type, html, text: article.text },
    check: payload === null ? null : checkOf(context, article, snapshot, payload, html),
  }
}

async function bytesOf({ project: { archive } }: Context, snapshot: SnapshotRow) {
  const { warc_file, warc_offset, warc_length, payload_sha256 } = snapshot
  try {
    const { payload } = await archive.read({ file: warc_file, offset: warc_offset, length: warc_length })
    const isIntact = createHash('sha256').update(payload).digest('hex') === payload_sha256
    return { payload, verdict: isIntact ? ('intact' as const) : ('damaged' as const) }
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { payload: null, verdict: isMissing ? ('missing' as const) : ('damaged' as const) }
  }
}

function htmlOf(payload: Uint8Array, { media_type, charset }: SnapshotRow): string | null {
  if (!/html/i.test(media_type ?? '')) return null
  return decodePage(payload, { charset, media_type: media_type ?? 'text/html' }).text
}

/** An HTML page is searched as it lies there; a PDF or a JSON document is read again first. */
function checkOf(
  context: Context,
  article: ArticleRow,
  snapshot: SnapshotRow,
  payload: Uint8Array,
  html: string | null,
): (quote: string) => Promise<boolean> {
  if (html !== null) return async (quote) => highlight(html, [quote]).found[0]! || titleHas(article, quote)
  let again: Promise<string> | undefined
  return async (quote) => {
    again ??= readDocument({
      bytes: payload,
      media_type: snapshot.media_type,
      charset: snapshot.charset,
      name: snapshot.name,
      url: snapshot.final_url ?? snapshot.url,
      site: snapshot.site,
      sites: context.sites,
    }).then((reading) => (reading.kind === 'article' ? reading.article.text : ''))
    return (await again).includes(quote)
  }
}

/** A headline may stand in the page's metadata alone, where a reader does not see it. */
const titleHas = ({ title }: ArticleRow, quote: string): boolean => title?.includes(quote) ?? false
