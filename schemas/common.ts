import { z } from 'zod'

/** UTF-16 indices into the text as given; `quote` is exactly `text.slice(start, end)`, at most 300 characters in exports. */
export const Evidence = z.object({
  /** The words as they stand in the text, spaces and all. */
  quote: z.string().min(1),
  /** Offset of its first unit. */
  start: z.number().int().nonnegative(),
  /** Offset behind its last unit. */
  end: z.number().int().positive(),
})
export type Evidence = z.infer<typeof Evidence>

/** A rule, linker or refiner that took part in a reading. */
export const RuleRef = z.object({
  /** Stable name, `rank.fraction` for instance. */
  id: z.string(),
  /** Goes up when the rule reads otherwise. */
  version: z.number().int().positive(),
})
export type RuleRef = z.infer<typeof RuleRef>

/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm[:ss]`, Vietnam time (+07:00, no daylight saving), as far as the source states it. */
export const LocalDate = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/)
/** UTC instant, ISO 8601 with Z. */
export const Instant = z.iso.datetime()

export const City = z.enum(['hanoi', 'hcmc'])
export type City = z.infer<typeof City>

export const UnitLevel = z.enum(['city', 'district', 'ward', 'department'])
export type UnitLevel = z.infer<typeof UnitLevel>

export const IndexCode = z.enum([
  'PAR_INDEX',
  'SIPAS',
  'PAPI',
  'PCI',
  'DDCI',
  'DTI',
  'ICT_INDEX',
  'PGI',
  'SERVICE_766',
  'OTHER',
])
export type IndexCode = z.infer<typeof IndexCode>
