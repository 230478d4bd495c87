import { z } from 'zod'
import { LocalDate } from './common.ts'

/** A table cell: row and column of its top left corner, and how far it spans; `start`/`end` are offsets into the article text. */
export const TableCell = z.object({
  row: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
  rowspan: z.number().int().positive(),
  colspan: z.number().int().positive(),
  header: z.boolean(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})
export type TableCell = z.infer<typeof TableCell>

export const BlockKind = z.enum(['title', 'lead', 'heading', 'paragraph', 'list_item', 'caption', 'table'])

/** A piece of the article text; a table carries its cells, which lie inside its span. */
export const Block = z.object({
  kind: BlockKind,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Offsets into the HTML source, when known. */
  html_start: z.number().int().nonnegative().nullable().optional(),
  html_end: z.number().int().nonnegative().nullable().optional(),
  table: z.object({ rows: z.number().int(), columns: z.number().int(), cells: z.array(TableCell) }).optional(),
})
export type Block = z.infer<typeof Block>

export const DateSource = z.enum(['json-ld', 'meta', 'dom', 'url', 'text', 'sitemap', 'given'])

export const Article = z.object({
  article_id: z.string(),
  version_id: z.string(),
  snapshot_id: z.string().nullable(),
  site: z.string().nullable(),
  url: z.string().nullable(),
  canonical_url: z.string().nullable(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  authors: z.array(z.string()),
  /** Vietnam time. */
  published_at: LocalDate.nullable(),
  published_at_source: DateSource.nullable(),
  modified_at: LocalDate.nullable(),
  /** Title, lead and body joined by line breaks; every block is a slice of it. */
  text: z.string(),
  blocks: z.array(Block),
  /** `<site or family>@<layout>`, `generic@<version>`, `text@<version>` */
  layout: z.string(),
  language: z.string().nullable(),
  section: z.string().nullable(),
  tags: z.array(z.string()),
  attachments: z.array(z.string()),
  echo_of: z.string().nullable(),
  warnings: z.array(z.string()),
})
export type Article = z.infer<typeof Article>
