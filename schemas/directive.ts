import { z } from 'zod'
import { Evidence, LocalDate, RuleRef } from './common.ts'
import { ClaimClocks } from './observation.ts'

export const DocumentCitation = z.object({
  /** `Quyết định`, `Kế hoạch`, `Kết luận` … */
  type: z.string(),
  /** As written: `104/QĐ-TTg`, `34-KL/TƯ`. */
  number: z.string(),
  issuer_code: z.string().nullable(),
  date: LocalDate.nullable(),
  surface: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})
export type DocumentCitation = z.infer<typeof DocumentCitation>

export const DirectiveReading = z.object({
  issuer: z.string().nullable(),
  issuer_role: z.string().nullable(),
  issuer_unit_id: z.string().nullable(),
  addressee: z.string().nullable(),
  verb: z.string(),
  /** What is ordered, with its continuation sentences and bullets. */
  text: z.string(),
  documents: z.array(DocumentCitation),
  announced_count: z.number().int().nullable(),
  deadline: LocalDate.nullable(),
  evidence: Evidence,
  rules: z.array(RuleRef).min(1),
  confidence: z.number().min(0).max(1),
})
export type DirectiveReading = z.infer<typeof DirectiveReading>

export const Directive = DirectiveReading.extend({
  directive_id: z.string(),
  article_id: z.string(),
  ...ClaimClocks.shape,
})
export type Directive = z.infer<typeof Directive>
