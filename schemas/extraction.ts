import { z } from 'zod'
import { DirectiveReading, DocumentCitation } from './directive.ts'
import { ObservationReading } from './observation.ts'
import { UnitMention } from './unit.ts'

/** One result of `chiso extract`. */
export const ExtractionResult = z.object({
  id: z.string(),
  title: z.string().nullable(),
  published_at: z.string().nullable(),
  site: z.string().nullable(),
  units: z.array(UnitMention),
  observations: z.array(ObservationReading),
  directives: z.array(DirectiveReading),
  documents: z.array(DocumentCitation),
  warnings: z.array(z.string()),
})
export type ExtractionResult = z.infer<typeof ExtractionResult>

/** A document handed to `chiso extract` or `chiso ingest` as JSON; one of `text` and `html` must stand. */
export const InputDocument = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String).nullish(),
    title: z.string().nullish(),
    text: z.string().nullish(),
    html: z.string().nullish(),
    published_at: z.string().nullish(),
    site: z.string().nullish(),
    url: z.string().nullish(),
  })
  .refine((d) => d.text != null || d.html != null, { message: 'a document needs "text" or "html"' })
export type InputDocument = z.infer<typeof InputDocument>
