import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Cell } from '../schemas/index.ts'
import { UnreadableInput } from '../src/errors.ts'
import { diffPanels, type PanelDiff } from '../src/panel/index.ts'
import { articlesBehind, type Db } from '../src/store/index.ts'
import { cellsAt } from './panel.ts'

/** One side of a comparison: a release in a folder, or what the store held at an instant (null: what it holds now). */
export type Side = { readonly folder: string } | { readonly asOf: string | null }

/** What changed from one panel to another, each change with its reason. `db` is asked only for instants. */
export async function diff(before: Side, after: Side, db: () => Promise<Db>): Promise<PanelDiff> {
  const [old, now] = [await cellsOf(before, db), await cellsOf(after, db)]
  const wanted = claimsThatDiffer(old, now)
  const articles = new Map<string, string>()
  for (const side of [before, after])
    for (const [claim, article] of await articlesOf(side, wanted, db)) articles.set(claim, article)
  return diffPanels(old, now, (id) => articles.get(id) ?? null)
}

async function cellsOf(side: Side, db: () => Promise<Db>): Promise<Cell[]> {
  if (!('folder' in side)) return cellsAt(await db(), { asOf: side.asOf, publishedBy: null })
  const cells: Cell[] = []
  for await (const row of rowsOf(side.folder, 'panel')) {
    const cell = Cell.safeParse(row)
    if (!cell.success)
      throw new UnreadableInput(
        side.folder,
        `The panel in ${side.folder} is of another version of chiso: release it again.`,
      )
    cells.push(cell.data)
  }
  return cells
}

/** The claims of the cells that are not the same on both sides: of no other one the article matters. */
function claimsThatDiffer(before: readonly Cell[], after: readonly Cell[]): Set<string> {
  const texts = (cells: readonly Cell[]) => new Map(cells.map((cell) => [JSON.stringify(cell), cell]))
  const [old, now] = [texts(before), texts(after)]
  const apart = [...old].filter(([text]) => !now.has(text)).concat([...now].filter(([text]) => !old.has(text)))
  return new Set(apart.flatMap(([, cell]) => [...cell.chosen, ...cell.opposing]))
}

async function articlesOf(
  side: Side,
  wanted: ReadonlySet<string>,
  db: () => Promise<Db>,
): Promise<Map<string, string>> {
  if (wanted.size === 0) return new Map()
  if (!('folder' in side)) return articlesBehind(await db(), [...wanted])
  const found = new Map<string, string>()
  for await (const row of rowsOf(side.folder, 'observations')) {
    const { observation_id, article_id } = row as { observation_id: string; article_id: string }
    if (wanted.has(observation_id)) found.set(observation_id, article_id)
  }
  return found
}

async function* rowsOf(folder: string, table: string): AsyncGenerator<unknown> {
  const lines = createInterface({ input: createReadStream(join(folder, 'jsonl', `${table}.jsonl`), 'utf8') })
  try {
    for await (const line of lines) if (line !== '') yield JSON.parse(line)
  } catch (error) {
    throw new UnreadableInput(folder, `The release in ${folder} cannot be read: copy the folder again, whole.`, {
      cause: error,
    })
  }
}
