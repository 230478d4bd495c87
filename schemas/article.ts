import { z } from 'zod'
import { LocalDate } from './common.ts'

/** A table cell: row and column of its top left corner, and how far it spans; `start`/`end` are offsets into the article text. */
export const TableCell = z.object({
  /** From 0. */
  row: z.number().int().nonnegative(),
  /** From 0. */
  column: z.number().int().nonnegative(),
  /** Rows it covers; 1 for a plain cell. */
  rowspan: z.number().int().positive(),
  /** Columns it covers. */
  colspan: z.number().int().positive(),
  /** Marked up as a head of its row or column. */
  header: z.boolean(),
  /** Offset of its text in the article text. */
  start: z.number().int().nonnegative(),
  /** Offset behind its text; equal to `start` for an empty cell. */
  end: z.number().int().nonnegative(),
})
export type TableCell = z.infer<typeof TableCell>

export const BlockKind = z.enum(['title', 'lead', 'heading', 'paragraph', 'list_item', 'caption', 'table'])

/** A piece of the article text; a table carries its cells, which lie inside its span. */
export const Block = z.object({
  /** What the piece is on the page. */
  kind: BlockKind,
  /** Offset in the article text. */
  start: z.number().int().nonnegative(),
  /** Offset behind the piece. */
  end: z.number().int().nonnegative(),
  /** Offset in the HTML source, when known. */
  html_start: z.number().int().nonnegative().nullable().optional(),
  /** Offset behind it in the HTML source. */
  html_end: z.number().int().nonnegative().nullable().optional(),
  /** Size and cells; tables only. */
  table: z.object({ rows: z.number().int(), columns: z.number().int(), cells: z.array(TableCell) }).optional(),
})
export type Block = z.infer<typeof Block>

export const DateSource = z.enum(['json-ld', 'meta', 'dom', 'url', 'text', 'sitemap', 'given'])

export const Article = z.object({
  /** The page at its address; of a file without an address, its bytes. */
  article_id: z.string(),
  /** What the page says: article, title, day and text, whatever the layout around them. */
  version_id: z.string(),
  /** The response this was read from. */
  snapshot_id: z.string().nullable(),
  /** Id of the declared site; else the name of the source as the text gives it. */
  site: z.string().nullable(),
  /** Address it was fetched from. */
  url: z.string().nullable(),
  /** Address that the page itself calls its own. */
  canonical_url: z.string().nullable(),
  /** Headline. */
  title: z.string().nullable(),
  /** Standfirst (sapo) under the headline. */
  lead: z.string().nullable(),
  /** Names as printed. */
  authors: z.array(z.string()),
  /** Vietnam time. */
  published_at: LocalDate.nullable(),
  /** Which place of the page the day was taken from. */
  published_at_source: DateSource.nullable(),
  /** Last change as the page states it; Vietnam time. */
  modified_at: LocalDate.nullable(),
  /** Title, lead and body joined by line breaks; every block is a slice of it. */
  text: z.string(),
  /** In text order; empty for a plain text. */
  blocks: z.array(Block),
  /** `<site or family>@<layout>`, `generic@<version>`, `text@<version>` */
  layout: z.string(),
  /** As the page declares it. */
  language: z.string().nullable(),
  /** Column or category of the site. */
  section: z.string().nullable(),
  /** Keywords that the site gives. */
  tags: z.array(z.string()),
  /** Addresses of files the page links to (annexes, decisions). */
  attachments: z.array(z.string()),
  /** `article_id` of the original when this is a copy of it. */
  echo_of: z.string().nullable(),
  /** `code: sentence`, what a reader of the record should know. */
  warnings: z.array(z.string()),
})
export type Article = z.infer<typeof Article>
