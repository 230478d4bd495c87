import { createHash } from 'node:crypto'
import type { Cell } from '../schemas/index.ts'
import { claimKeysOf, keyText, type PageFacts, type Voice, type Why, whyOf } from '../src/panel/index.ts'
import {
  type ArticleRow,
  articleByVersion,
  cells,
  type StoredVoice,
  snapshotById,
  voicesOf,
} from '../src/store/index.ts'
import type { Context } from './context.ts'

export interface Question {
  unit_id: string
  unit_name: string
  index: Cell['index']
  index_name: string
  reference_year: number
  property?: 'score' | 'rank'
}

/** The story of every cell that answers the question; the archived bytes behind each claim are read and hashed again. */
export async function why(context: Context, question: Question): Promise<Why[]> {
  const { db } = context.project
  const { unit_id, index, reference_year, property } = question
  const found = await cells(db, {
    index,
    unit_ids: [unit_id],
    reference_year,
    ...(property === undefined ? {} : { property }),
  })
  const stories: Why[] = []
  for (const cell of found) {
    const voices = await voicesOnCell(context, cell)
    const pages = new Map<string, PageFacts>()
    for (const voice of voices) pages.set(voice.article.article_id, await pageOf(context, voice))
    stories.push(
      whyOf(cell, { unit_name: question.unit_name, index_name: question.index_name, voices: voices as Voice[], pages }),
    )
  }
  return stories
}

/** Every voice on the claim key of the cell: the chosen, the opposing, and those that only repeat. */
async function voicesOnCell({ project: { db } }: Context, cell: Cell): Promise<StoredVoice[]> {
  const named = new Set([...cell.chosen, ...cell.opposing])
  const keys = await db
    .selectFrom('observation_key')
    .select('claim_key')
    .distinct()
    .where('observation_id', 'in', [...named])
    .execute()
  const voices = await voicesOf(
    db,
    keys.map((row) => row.claim_key),
  )
  const own = new Set(
    voices.filter((v) => named.has(v.observation.observation_id)).flatMap((v) => keysAbout(v as Voice, cell)),
  )
  return voices.filter((v) => keysAbout(v as Voice, cell).some((key) => own.has(key)))
}

function keysAbout(voice: Voice, cell: Cell): string[] {
  return claimKeysOf(voice.observation)
    .filter(
      (key) =>
        key.property === cell.property &&
        key.reference_year === cell.reference_year &&
        key.unit_id === cell.unit_id &&
        key.index === cell.index &&
        key.period === cell.period,
    )
    .map(keyText)
}

async function pageOf(context: Context, voice: StoredVoice): Promise<PageFacts> {
  const article = await articleByVersion(context.project.db, voice.observation.version_id)
  if (article === null) return { text: null, captured_at: null, archived: null }
  return { text: article.text, ...(await archivedOf(context, article)) }
}

async function archivedOf(
  { project: { db, archive } }: Context,
  article: ArticleRow,
): Promise<Omit<PageFacts, 'text'>> {
  const snapshot = await snapshotById(db, article.snapshot_id)
  if (snapshot === null) return { captured_at: null, archived: null }
  const { warc_file, warc_offset, warc_length, payload_sha256 } = snapshot
  const captured_at = (snapshot.captured_at ?? snapshot.fetched_at).toISOString()
  const verdict = await archive
    .read({ file: warc_file, offset: warc_offset, length: warc_length })
    .then(({ payload }) =>
      createHash('sha256').update(payload).digest('hex') === payload_sha256 ? 'intact' : 'damaged',
    )
    .catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 'missing' : 'damaged'))
  return {
    captured_at,
    archived: { warc_file, warc_offset, warc_length, payload_sha256, verdict: verdict as 'intact' },
  }
}
