export const KINDS = ['units', 'observations', 'obs_keys', 'directives', 'documents'] as const
export type Kind = (typeof KINDS)[number]

export interface Tally {
  tp: number
  fp: number
  fn: number
}

export interface Miss {
  readonly id: string
  /** `+` read and not gold, `-` gold and not read, `~` read with another value. */
  readonly sign: '+' | '-' | '~'
  readonly kind: Kind
  readonly what: string
}

export type Tell = (sign: Miss['sign'], kind: Kind, what: string) => void
