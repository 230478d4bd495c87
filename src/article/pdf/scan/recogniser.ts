import type { Box, Grey } from './picture.ts'

/** A word of a page at its place, in points of the picture. */
export interface ReadWord {
  readonly text: string
  /** 0 to 100. */
  readonly confidence: number
  readonly box: Box
  /** Foot of its line. */
  readonly baseline: number
}

export interface ReadCell {
  readonly text: string
  /** 0 to 100. */
  readonly confidence: number
}

/** `figure`: one line of digits and marks. `line`: one line of words. `block`: words on several lines. */
export type CellKind = 'figure' | 'line' | 'block'

/** Whatever reads pictures of print. One is opened for a document, and keeps its language data loaded until it is closed. */
export interface Recogniser {
  readonly name: string
  page(picture: Grey, dpi: number): Promise<ReadWord[]>
  cells(pictures: readonly Grey[], kind: CellKind, dpi: number): Promise<ReadCell[]>
  close(): Promise<void>
}

/** What a figure is made of; nothing else is offered to recognition where a figure must stand. */
export const FIGURE_LETTERS = '0123456789,.'

/** Page modes as measured: 4 for a page (3 as well; 6 loses ruled tables), 6 for a cell of several lines, 7 for one line. */
export const PAGE_MODES = { page: '4', block: '6', line: '7', figure: '7' } as const

/** A picture in the plainest format there is. */
export function pgm({ width, height, grey }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey])
}
