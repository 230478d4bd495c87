import { z } from 'zod'
import { Cell } from './cell.ts'
import { City, IndexCode, LocalDate, UnitLevel } from './common.ts'
import { Directive, DocumentCitation } from './directive.ts'
import { Observation } from './observation.ts'
import { SecondOpinion } from './second-opinion.ts'

/** Where a claim was published. */
export const SourceFields = z.object({
  /** Id of the declared site; else the name of the source as the text gives it. */
  site: z.string().nullable(),
  /** Address of the page. */
  url: z.string().nullable(),
  /** When the source dates it; Vietnam time. */
  published_at: LocalDate.nullable(),
})

/** The unit of a panel row, as the gazetteer knows it. */
export const UnitLabels = z.object({
  /** Unit of the gazetteer. */
  unit_id: z.string(),
  /** Official Vietnamese name with its type word. */
  unit_name: z.string(),
  /** English name. */
  unit_name_en: z.string(),
  /** Level of the unit. */
  unit_level: z.enum([...UnitLevel.options, 'province']),
  /** City of the unit. */
  city: City.nullable(),
  /** Code of the statistics office in this life of the unit; reused, so never without the dates in `units`. */
  gso_code: z.string().nullable(),
})

/** A row of the panel in its long form: one value, how it came to stand, and the unit it belongs to. */
export const PanelRow = z.object({
  /** Hash of what the cell is about: unit, index, year, field and property; the same in every release. */
  cell_id: z.string(),
  ...UnitLabels.shape,
  ...Cell.shape,
})
export type PanelRow = z.infer<typeof PanelRow>

/** The fixed columns of the wide panel; each year adds `score_`, `rank_`, `rank_of_` and the two states. */
export const PanelWideRow = z.object({
  ...UnitLabels.shape,
  /** Which index. */
  index: IndexCode,
  /** Name of the index; only for `OTHER`. */
  index_name: z.string().nullable(),
  /** The field that the ranks are counted in. */
  peer_group: z.string().nullable(),
})

/** Which claims stand behind a cell and which against it. */
export const PanelClaim = z.object({
  /** The cell. */
  cell_id: z.string(),
  /** The claim. */
  observation_id: z.string(),
  /** Whether the claim is behind the value or says something else. */
  side: z.enum(['chosen', 'opposing']),
})
export type PanelClaim = z.infer<typeof PanelClaim>

/** An article as far as it may be passed on: where it is, who published it and when. Its text stays with its publisher. */
export const ArticleLink = z.object({
  /** The page at its address. */
  article_id: z.string(),
  ...SourceFields.shape,
  /** What kind of source the site is. */
  source_class: z.enum(['decision', 'issuer', 'national', 'local', 'aggregator']).nullable(),
  /** Headline, shortened to 300 characters. */
  title: z.string().nullable(),
  /** `article_id` of the original when this is a copy of it. */
  echo_of: z.string().nullable(),
  /** When the page was fetched, or captured by the archive it came from. */
  captured_at: z.iso.datetime().nullable(),
  /** Hex SHA-256 of the bytes that were read. */
  payload_sha256: z.string(),
})
export type ArticleLink = z.infer<typeof ArticleLink>

/** A claim with the place where it was published. */
export const ObservationRecord = z.object({
  ...Observation.pick({ observation_id: true, article_id: true }).shape,
  ...SourceFields.shape,
  ...Observation.shape,
  /** What a second reader thinks of the claim; `confidence` is then what follows from it and the rules. */
  second_opinion: SecondOpinion,
})

/** An order with the place where it was published. */
export const DirectiveRecord = z.object({
  ...Directive.pick({ directive_id: true, article_id: true }).shape,
  ...SourceFields.shape,
  ...Directive.shape,
  /** What a second reader thinks of the claim; `confidence` is then what follows from it and the rules. */
  second_opinion: SecondOpinion,
})

/** A citation of a document, and where it stands. */
export const DocumentRecord = z.object({
  /** The article that cites it. */
  article_id: z.string(),
  ...SourceFields.shape,
  ...DocumentCitation.shape,
})

/** One reading of a cell that its sources do not agree about. */
export const ConflictRow = z.object({
  /** Unit of the gazetteer. */
  unit_id: z.string(),
  /** Which index. */
  index: IndexCode,
  /** Name of the index; only for `OTHER`. */
  index_name: z.string().nullable(),
  /** The year that the figure is about. */
  reference_year: z.number().int(),
  /** Finer than a year. */
  period: z.string().nullable(),
  /** The field that a rank is counted in. */
  peer_group: z.string().nullable(),
  /** Score and rank of one edition are two cells. */
  property: z.enum(['score', 'rank']),
  /** How the value of the cell came to stand. */
  state: Cell.shape.state,
  /** The policy that decided: `<policy id>@<version>`. */
  decided_by: z.string(),
  /** The value that stands; null in a dispute. */
  value: z.number().nullable(),
  /** Unit of a score, as sources write it; null for ranks. */
  value_unit: Cell.shape.value_unit,
  /** Whether this reading is behind the value or against it. */
  side: z.enum(['chosen', 'opposing']),
  /** What this reading says, stated or following from a change it states. */
  says: z.number(),
  /** The unit in which this reading gives a score. */
  says_unit: Cell.shape.value_unit,
  /** Whether it follows from a change and is not stated. */
  says_derived: z.boolean(),
  /** The claim. */
  observation_id: z.string(),
  /** What kind of source the site is. */
  source_class: z.enum(['decision', 'issuer', 'national', 'local', 'aggregator']).nullable(),
  ...SourceFields.shape,
  /** The words of the claim. */
  quote: z.string(),
})
export type ConflictRow = z.infer<typeof ConflictRow>

/** How much of one edition is known. */
export const CoverageRow = z.object({
  /** Which index. */
  index: IndexCode,
  /** Name of the index; only for `OTHER`. */
  index_name: z.string().nullable(),
  /** The year that the edition is about. */
  reference_year: z.number().int(),
  /** City of the units. */
  city: City.nullable(),
  /** Level of the units. */
  level: z.enum([...UnitLevel.options, 'province']),
  /** Units alive at the end of the year. */
  units: z.number().int(),
  /** Units with a score. */
  with_score: z.number().int(),
  /** Units with a rank. */
  with_rank: z.number().int(),
  /** Units of which only derived values are known. */
  derived_only: z.number().int(),
  /** Units with a disputed score or rank. */
  disputed: z.number().int(),
  /** Units alive of which nothing is known. */
  missing_units: z.number().int(),
  /** Their ids, sorted. */
  missing: z.array(z.string()),
})
export type CoverageRow = z.infer<typeof CoverageRow>

/** What became of a unit: one step from one life to another. Values never move along it by themselves. */
export const LineageRow = z.object({
  /** The unit before. */
  from_unit_id: z.string(),
  /** The unit after. */
  to_unit_id: z.string(),
  /** First day of the new state. */
  date: z.iso.date(),
  /** `rename`, `merge`, `split`, `abolish` … */
  event: z.string(),
  /** Whether the whole old unit went over or a part of it; null where that was never published. */
  share: z.enum(['whole', 'part']).nullable(),
  /** Of an abolished district: wards of it that went wholly to the new unit. */
  wards_whole: z.number().int().nullable(),
  /** Of an abolished district: wards of it that went to the new unit in part. */
  wards_part: z.number().int().nullable(),
})
export type LineageRow = z.infer<typeof LineageRow>

/** An index of the catalogue. */
export const IndexRow = z.object({
  /** Key of the catalogue: the code, or for `OTHER` the name. */
  index_id: z.string(),
  /** Which index. */
  index: IndexCode,
  /** Name of the index; only for `OTHER`. */
  index_name: z.string().nullable(),
  /** Vietnamese name. */
  name: z.string(),
  /** English name. */
  name_en: z.string(),
  /** Highest scores it is published on. */
  scales: z.array(z.number()),
  /** Who issues it. */
  issuer: z.string(),
  /** Levels of the units it measures. */
  levels: z.array(z.string()),
})
export type IndexRow = z.infer<typeof IndexRow>

/** A cell that no unit of the chosen boundaries may inherit. */
export const LeftBehindRow = z.object({
  ...PanelRow.shape,
  /** Why it could not be carried over. */
  reason: z.string(),
})
