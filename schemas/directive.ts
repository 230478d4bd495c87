import { z } from 'zod'
import { Evidence, LocalDate, RuleRef } from './common.ts'
import { ClaimClocks } from './observation.ts'

export const DocumentCitation = z.object({
  /** `Quyết định`, `Kế hoạch`, `Kết luận` … */
  type: z.string(),
  /** As written: `104/QĐ-TTg`, `34-KL/TƯ`. */
  number: z.string(),
  /** The body in the number: `UBND`, `TTg`. */
  issuer_code: z.string().nullable(),
  /** Day of the document when the text states it. */
  date: LocalDate.nullable(),
  /** The citation as written. */
  surface: z.string(),
  /** Offset in the text. */
  start: z.number().int().nonnegative(),
  /** Offset behind the citation. */
  end: z.number().int().positive(),
})
export type DocumentCitation = z.infer<typeof DocumentCitation>

export const DirectiveReading = z.object({
  /** Person or body that gives the order, as the text names it. */
  issuer: z.string().nullable(),
  /** Office of that person. */
  issuer_role: z.string().nullable(),
  /** Unit in whose name the issuer speaks. */
  issuer_unit_id: z.string().nullable(),
  /** Who is to do it, as the text names them. */
  addressee: z.string().nullable(),
  /** The word of the order: `yêu cầu`, `giao`, `đề nghị`. */
  verb: z.string(),
  /** What is ordered, with its continuation sentences and bullets. */
  text: z.string(),
  /** Documents cited in the sentence of the order. */
  documents: z.array(DocumentCitation),
  /** Tasks or solutions the order itself announces. */
  announced_count: z.number().int().nullable(),
  /** Day by which it is to be done. */
  deadline: LocalDate.nullable(),
  /** The clause of the order. */
  evidence: Evidence,
  /** Who took part in the reading. */
  rules: z.array(RuleRef).min(1),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
})
export type DirectiveReading = z.infer<typeof DirectiveReading>

export const Directive = DirectiveReading.extend({
  /** Hash of the article, the order and its words. */
  directive_id: z.string(),
  /** Where it is printed. */
  article_id: z.string(),
  ...ClaimClocks.shape,
})
export type Directive = z.infer<typeof Directive>
