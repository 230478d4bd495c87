import type { WrittenTable } from './files.ts'

/** What a release is of: everything that its files say besides the data follows from this and the data. */
export interface ReleaseAbout {
  readonly title: string
  readonly authors: readonly string[]
  readonly homepage: string | null
  /** The instants asked for; null: all that was held, all that was said. */
  readonly as_of: string | null
  readonly published_by: string | null
  readonly boundaries: 'native' | '2025' | '2020'
  /** The last instant at which a claim of this release came in. No clock of the run: the same claims give the same bytes. */
  readonly data_until: string | null
  readonly software: string
}

export interface Release {
  readonly about: ReleaseAbout
  readonly tables: readonly WrittenTable[]
}

/** `2026-11-22`, the day that the data speak of in citations; a release without any claim has none. */
export function dayOf({ as_of, data_until }: ReleaseAbout): string | null {
  return (as_of ?? data_until)?.slice(0, 'YYYY-MM-DD'.length) ?? null
}

/** The cut in words: which instants and which map. */
export function cutWords({ as_of, published_by, boundaries, data_until }: ReleaseAbout): string {
  const held = as_of === null ? 'everything held' : `what was held at ${as_of}`
  const said = published_by === null ? '' : `, of what had been said by ${published_by}`
  const until = data_until === null ? '' : `; the last claim came in at ${data_until}`
  const map = boundaries === 'native' ? 'each unit in its own borders' : `units of ${boundaries}`
  return `${held}${said}${until}; ${map}`
}

export const tableOf = (release: Release, id: string): WrittenTable | undefined =>
  release.tables.find(({ table }) => table.id === id)
