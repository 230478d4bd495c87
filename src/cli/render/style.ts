/** How emphasis looks: in colour on a terminal that has it, in guillemets anywhere else. */
export interface Style {
  /** Around the words that prove something; `everyLine`: taken up again on each line they run over. */
  readonly mark: { readonly open: string; readonly close: string; readonly everyLine: boolean }
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly alarm: (text: string) => string
}

const ansi = (on: number, off: number) => (text: string) => `\u001B[${on}m${text}\u001B[${off}m`
const asIs = (text: string): string => text

export const PLAIN: Style = {
  mark: { open: '«', close: '»', everyLine: false },
  strong: asIs,
  faint: asIs,
  alarm: asIs,
}

export const COLOUR: Style = {
  mark: { open: '\u001B[1;33m', close: '\u001B[22;39m', everyLine: true },
  strong: ansi(1, 22),
  faint: ansi(2, 22),
  alarm: ansi(31, 39),
}

/** Text from a page, fit for a terminal: control characters must not steer it, private ones (old fonts) mean nothing to it. */
export function harmless(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uE000-\uF8FF]/gu, '').normalize('NFC')
}
