import type { CoverageRow, IndexRow, LineageRow, PanelClaim } from '../../schemas/index.ts'
import { EnvironmentError } from '../../src/errors.ts'
import {
  articles,
  type Conflict,
  coverage,
  DATASETS,
  indices,
  leftBehind,
  lineage as lineageTable,
  panel,
  panelClaims,
  type ReleaseSummary,
  ReleaseWriter,
  wideCells,
} from '../../src/export/index.ts'
import { gazetteer, lineage } from '../../src/gazetteer/index.ts'
import { INDICES } from '../../src/indices/index.ts'
import {
  type Boundaries,
  clocksAt,
  coverageOf,
  dayInVietnam,
  isContested,
  type Moment,
  wideOf,
} from '../../src/panel/index.ts'
import { diskError } from '../../src/project.ts'
import { VERSION } from '../../src/root.ts'
import { allCitations, allDirectives, allObservations, articleLinks } from '../../src/store/index.ts'
import { readingsOfCells } from '../conflicts.ts'
import type { Context, Progress } from '../context.ts'
import { editionsAt } from './editions.ts'

export interface ReleaseOptions {
  readonly out: string
  readonly moment: Moment
  readonly boundaries: Boundaries
}

/** In the order in which the tables are told of; they are written in another, since the articles are those that claims name. */
const ORDER = [
  'panel',
  'panel_wide',
  'panel_claims',
  'left_behind',
  'observations',
  'conflicts',
  'coverage',
  'directives',
  'documents',
  'articles',
  'units',
  'lineage',
  'indices',
]

/**
 * Writes a release into a folder.
 * @throws BadRelease naming the assertion that does not hold
 * @throws UsageError when the folder holds something that is no release
 */
export async function release(context: Context, options: ReleaseOptions, progress: Progress): Promise<ReleaseSummary> {
  const { config } = context.project
  const writer = new ReleaseWriter(options.out)
  try {
    await writeTables(context, options, writer, progress)
    progress({ kind: 'phase', text: 'Indexing, asserting, reading back' })
    return writer.finish(
      {
        title: config.release.title ?? 'Governance indices of Hà Nội and TP. Hồ Chí Minh by unit and year',
        authors: config.release.authors ?? ['chiso contributors'],
        homepage: config.release.homepage ?? null,
        as_of: options.moment.asOf,
        published_by: options.moment.publishedBy,
        boundaries: options.boundaries,
        software: `chiso ${VERSION}`,
      },
      ORDER,
      config.release.assertions,
    )
  } catch (error) {
    writer.discard()
    throw outError(error, options.out) ?? error
  }
}

/** What the disk says of the goal, in terms of the flag that named it. */
function outError(error: unknown, out: string): EnvironmentError | null {
  const said = diskError(error, out)
  if (said === null || /is full/.test(said.message)) return said
  return new EnvironmentError(
    `The release cannot be written to ${out}: name another folder with --out, or change its permissions.`,
    {
      cause: error,
    },
  )
}

async function writeTables(
  context: Context,
  { moment, boundaries }: ReleaseOptions,
  writer: ReleaseWriter,
  progress: Progress,
): Promise<void> {
  const told = (name: string) => progress({ kind: 'phase', text: `Writing ${name}` })
  const editions = () => editionsAt(context.project.db, moment, boundaries)
  const years = new Set<number>()
  told('panel')
  await writer.add(
    panel,
    each(editions(), ({ cells }) => {
      for (const { cell } of cells) if (cell.period === null && cell.component === null) years.add(cell.reference_year)
      return cells
    }),
  )
  const wide = wideCells([...years].sort((a, b) => a - b))
  await writer.add(
    wide,
    each(editions(), ({ cells }) => wideOf(cells.map(({ cell }) => cell)).rows),
  )
  await writer.add(
    panelClaims,
    each(editions(), ({ cells }) => cells.flatMap(claimsOf)),
  )
  if (boundaries !== 'native')
    await writer.add(
      leftBehind,
      each(editions(), ({ left }) => left),
    )
  await writer.add(
    coverage,
    each(editions(), ({ cells }) => coverageRows(cells.map(({ cell }) => cell))),
  )
  told('conflicts')
  await writer.add(DATASETS.conflicts, conflictRows(context, moment, boundaries))
  told('observations')
  await writer.add(DATASETS.observations, observationsAt(context, moment))
  told('directives and documents')
  await writer.add(DATASETS.directives, directivesAt(context, moment))
  await writer.add(DATASETS.documents, documentsAt(context, moment))
  await writer.add(articles, articlesAt(context, moment, writer))
  await writer.add(DATASETS.units, gazetteer().all)
  await writer.add(lineageTable, lineageRows())
  await writer.add(indices, indexRows())
}

async function* each<From, To>(from: AsyncIterable<From>, of: (item: From) => Iterable<To>): AsyncGenerator<To> {
  for await (const item of from) yield* of(item)
}

function claimsOf({ cell_id, cell }: { cell_id: string; cell: Parameters<typeof isContested>[0] }): PanelClaim[] {
  // A voice that states one year and implies another can stand on both sides of a cell; behind the value wins.
  const opposing = cell.opposing.filter((id) => !cell.chosen.includes(id))
  return [
    ...cell.chosen.map((observation_id): PanelClaim => ({ cell_id, observation_id, side: 'chosen' })),
    ...opposing.map((observation_id): PanelClaim => ({ cell_id, observation_id, side: 'opposing' })),
  ]
}

function coverageRows(cells: Parameters<typeof coverageOf>[0]): CoverageRow[] {
  return coverageOf(cells, gazetteer()).map(({ missing, ...row }) => ({
    ...row,
    missing_units: missing.length,
    missing: [...missing],
  }))
}

async function* conflictRows(context: Context, moment: Moment, boundaries: Boundaries): AsyncGenerator<Conflict> {
  const { db } = context.project
  for await (const { cells } of editionsAt(db, moment, boundaries)) {
    const contested = cells.map(({ cell }) => cell).filter(isContested)
    for await (const readings of readingsOfCells(db, moment, contested)) yield* readings
  }
}

async function* observationsAt({ project: { db } }: Context, moment: Moment) {
  for await (const { observation, ...rest } of allObservations(db, moment))
    yield { observation: clocksAt(observation, moment), ...rest }
}

async function* directivesAt({ project: { db } }: Context, moment: Moment) {
  for await (const { directive, ...rest } of allDirectives(db, moment))
    yield { directive: clocksAt(directive, moment), ...rest }
}

async function* documentsAt({ project: { db } }: Context, { asOf, publishedBy }: Moment) {
  for await (const { first_seen, ...row } of allCitations(db, asOf)) {
    const said = row.article.published_at?.slice(0, 'YYYY-MM-DD'.length) ?? dayInVietnam(first_seen)
    if (publishedBy === null || said <= publishedBy) yield row
  }
}

async function* articlesAt({ project: { db } }: Context, moment: Moment, writer: ReleaseWriter) {
  for (const ids of writer.articleIds()) yield* await articleLinks(db, ids, moment.asOf)
}

function* lineageRows(): Generator<LineageRow> {
  for (const { unit_id } of gazetteer().all) {
    for (const step of lineage(unit_id)?.successors ?? []) {
      yield {
        from_unit_id: unit_id,
        to_unit_id: step.unit_id,
        date: step.date,
        event: step.event,
        share: step.share,
        wards_whole: step.wards?.whole ?? null,
        wards_part: step.wards?.part ?? null,
      }
    }
  }
}

function* indexRows(): Generator<IndexRow> {
  for (const { id, code, index_name, name, name_en, scales, issuer, levels } of INDICES)
    yield { index_id: id, index: code, index_name, name, name_en, scales: [...scales], issuer, levels: [...levels] }
}
