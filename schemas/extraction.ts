import { z } from 'zod'
import { DirectiveReading, DocumentCitation } from './directive.ts'
import { ObservationReading } from './observation.ts'
import { UnitMention } from './unit.ts'

/** One result of `chiso extract`. */
export const ExtractionResult = z.object({
  /** `id` of the document, else its file name. */
  id: z.string(),
  /** Headline. */
  title: z.string().nullable(),
  /** Publication day used for the reading; Vietnam time. */
  published_at: z.string().nullable(),
  /** Site or source of the document. */
  site: z.string().nullable(),
  /** Each unit once, at its first mention. */
  units: z.array(UnitMention),
  /** Index scores and ranks. */
  observations: z.array(ObservationReading),
  /** Orders of leaders. */
  directives: z.array(DirectiveReading),
  /** Official documents cited. */
  documents: z.array(DocumentCitation),
  /** `code: sentence`; a document that could not be read has `input.unreadable`. */
  warnings: z.array(z.string()),
})
export type ExtractionResult = z.infer<typeof ExtractionResult>

/** A document handed to `chiso extract` or `chiso ingest` as JSON; one of `text` and `html` must stand. */
export const InputDocument = z
  .object({
    /** Given back with the result. */
    id: z.union([z.string(), z.number()]).transform(String).nullish(),
    /** Headline, when the text does not begin with it. */
    title: z.string().nullish(),
    /** Plain text, read as it stands. */
    text: z.string().nullish(),
    /** A page. */
    html: z.string().nullish(),
    /** Publication day; Vietnam time. */
    published_at: z.string().nullish(),
    /** Id of a declared site. */
    site: z.string().nullish(),
    /** Address of the page. */
    url: z.string().nullish(),
  })
  .refine((d) => d.text != null || d.html != null, { message: 'a document needs "text" or "html"' })
export type InputDocument = z.infer<typeof InputDocument>
