import type { Cell, Observation } from '../schemas/index.ts'
import { NOW } from '../schemas/index.ts'
import { UsageError } from '../src/errors.ts'
import { gazetteer } from '../src/gazetteer/index.ts'
import {
  checkEditions,
  claimKeysOf,
  type Decision,
  type FullVoice,
  type KeyedCell,
  keyText,
  parseKey,
  standingDecisions,
  statedValues,
  type Voice,
} from '../src/panel/index.ts'
import {
  flagId,
  inOrder,
  itemOfFlag,
  itemOfIncomplete,
  itemsOfCells,
  type ReviewItem,
  voicesNamed,
} from '../src/review/index.ts'
import {
  allDecisions,
  cellsByKeys,
  cellsResting,
  decisionsOn,
  flaggedSentences,
  fullVoice,
  incompleteClaims,
  mergedWith,
  recordDecisions,
  settledFlags,
  voicesByIds,
  voicesOf,
} from '../src/store/index.ts'
import type { Context } from './context.ts'
import { panelAt } from './panel.ts'
import { settleClaims } from './person-claims.ts'
import { type Resolving, resolveDirty } from './stages/resolve.ts'

/** A source of questions for people. */
type Asker = (context: Context, index: Cell['index'] | undefined) => Promise<ReviewItem[]>

const ASKERS: readonly Asker[] = [ofCells, ofIncomplete, ofSentences]

/** More than anybody reads in a week. */
const INCOMPLETE_MAX = 5_000

/** What waits for a person, in the order in which a decision settles most. */
export async function reviewList(context: Context, index?: Cell['index']): Promise<ReviewItem[]> {
  const items: ReviewItem[] = []
  for (const ask of ASKERS) items.push(...(await ask(context, index)))
  return inOrder(items)
}

async function ofCells({ project: { db } }: Context, index: Cell['index'] | undefined): Promise<ReviewItem[]> {
  const items: ReviewItem[] = []
  const nameOf = (id: string) => gazetteer().unit(id)?.name ?? id
  for await (const cells of panelAt(db, NOW, index)) {
    const findings = checkEditions(cells, gazetteer())
    const voices = (await voicesByIds(db, voicesNamed(cells, findings))) as Voice[]
    const byId = new Map(voices.map((voice) => [voice.observation.observation_id, voice]))
    items.push(...itemsOfCells(cells, findings, byId, nameOf))
  }
  return items
}

/** Those that somebody has completed already are done with. */
async function ofIncomplete({ project: { db } }: Context, index: Cell['index'] | undefined): Promise<ReviewItem[]> {
  const standing = standingDecisions((await allDecisions(db)) as Decision[], NOW)
  const done = new Set(
    standing.flatMap((d) => (d.action === 'claim' || d.action === 'reject' ? d.observation_ids : [])),
  )
  const claims = (await incompleteClaims(db, INCOMPLETE_MAX)) as FullVoice[]
  return claims
    .filter(({ observation: o }) => !done.has(o.observation_id) && (index === undefined || o.index === index))
    .map(itemOfIncomplete)
}

/** What the second reader asks (`chiso model scan`); it knows no index, so a list of one index has none of it. */
async function ofSentences({ project: { db } }: Context, index: Cell['index'] | undefined): Promise<ReviewItem[]> {
  if (index !== undefined) return []
  const settled = await settledFlags(db)
  const flags = (await flaggedSentences(db, INCOMPLETE_MAX)).filter((flag) => !settled.has(flagId(flag)))
  const doubted = flags.flatMap((flag) => (flag.kind === 'doubt' ? flag.claim_ids : []))
  const resting = await cellsResting(db, doubted)
  const onIt = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (resting.get(id) ?? 0), 0)
  return flags.map((flag) => itemOfFlag(flag, onIt(flag.claim_ids)))
}

/** What a person has before their eyes when they decide about a key. */
export interface Question {
  readonly cell: KeyedCell
  readonly stated: readonly number[]
  /** The unit in which the sources give the score; a share of 100 where any of them says so. */
  readonly value_unit: Cell['value_unit']
  readonly observation_ids: readonly string[]
}

/** @throws UsageError when the panel holds no such cell */
export async function questionOn({ project: { db } }: Context, key: string): Promise<Question> {
  parseKey(key)
  const [cell] = await cellsByKeys(db, [key])
  if (cell === undefined)
    throw new UsageError(`The panel holds no cell under ${key}: \`chiso review\` lists what waits.`)
  const together = await mergedWith(db, [key])
  const voices = (await voicesOf(db, together)) as Voice[]
  const decisions = (await decisionsOn(db, together)) as Decision[]
  const own = voices.filter(({ observation }) => claimKeysOf(observation).some((k) => together.includes(keyText(k))))
  return {
    cell,
    stated: statedValues(key, voices, { decisions }),
    value_unit: unitOf(own),
    observation_ids: own.map(({ observation }) => observation.observation_id),
  }
}

function unitOf(voices: readonly Voice[]): Cell['value_unit'] {
  const units = voices.map(({ observation }) => observation.score_unit)
  return units.includes('%') ? '%' : (units.find((unit) => unit !== null) ?? null)
}

/** An incomplete claim and the key that it gets once these fields are filled in. */
export async function completed(
  { project: { db } }: Context,
  observation_id: string,
  fields: Partial<Pick<Observation, 'unit_id' | 'reference_year'>>,
): Promise<{ observation: Observation; keys: string[] }> {
  const voice = (await fullVoice(db, observation_id)) as FullVoice | null
  if (voice === null)
    throw new UsageError(`We hold no claim ${observation_id} today: \`chiso review\` lists what waits.`)
  const observation = { ...voice.observation, ...fields }
  const keys = claimKeysOf(observation).map(keyText)
  if (keys.length === 0)
    throw new UsageError(`With that, ${observation_id} still names no unit or no year: give --unit and --year.`)
  return { observation, keys }
}

export interface Taken {
  /** Decisions that were new here. */
  readonly taken: readonly string[]
  readonly known: number
  /** Decisions that rest on a claim we do not hold, so that they change nothing here. */
  readonly idle: readonly string[]
  /** Keys whose decisions no longer fit what the sources say, and were not carried out. */
  readonly stale: readonly string[]
}

/** Takes decisions down and resolves what they are about. */
export async function takeDown(context: Resolving, decisions: readonly Decision[]): Promise<Taken> {
  const { db } = context.project
  const taken = await recordDecisions(db, decisions as Parameters<typeof recordDecisions>[1])
  const all = (await allDecisions(db)) as Decision[]
  const idle = await db.transaction().execute((tx) => settleClaims(tx, all, context.now()))
  await resolveDirty(context)
  const keys = [...new Set(decisions.map((d) => d.key))]
  const stale = (await cellsByKeys(db, keys)).filter(({ cell }) => cell.flags.includes('review-stale'))
  return { taken, known: decisions.length - taken.length, idle, stale: stale.map(({ claim_key }) => claim_key) }
}

export const decisionsHeld = async ({ project: { db } }: Context): Promise<Decision[]> =>
  (await allDecisions(db)) as Decision[]
