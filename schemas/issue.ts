import { z } from 'zod'

/** An oddity in the data, counted by code and place: a to-do for tomorrow morning, never wallpaper. */
export const Issue = z.object({
  /** `layout.unknown`, `source.silent`, `host.closed`, `extract.rule-threw`, `input.unreadable` … */
  code: z.string(),
  /** What it is about: a URL, a file, a source id, a claim key. */
  subject: z.string(),
  /** One sentence for a person. */
  message: z.string(),
})
export type Issue = z.infer<typeof Issue>
