/** How a verb orders. One file a frame; its examples are its tests. */
export interface Frame {
  readonly id: string
  readonly version: number
  /** The idea in a sentence, for the rule table and `explain`. */
  readonly idea: string
  /** Folded; as they go into the record. */
  readonly verbs: readonly string[]
  /** `required`: without an addressee behind it the verb orders nobody ("giao thông", "chỉ đạo quyết liệt"). */
  readonly addressee: 'required' | 'optional'
  /** Only with cần, phải, nên behind the addressee: a statement otherwise. */
  readonly modal?: boolean
  /** Right before the verb these make it a noun or part of another word. */
  readonly notBehind?: RegExp
  /** Right behind the verb these do. */
  readonly notBefore?: RegExp
  readonly confidence: number
  readonly examples: {
    /** «» marks the evidence; then the addressee. */
    readonly finds: ReadonlyArray<readonly [text: string, addressee: string | null]>
    readonly ignores: readonly string[]
  }
}

/** A verb of ordering in a sentence, by token. */
export interface VerbAt {
  readonly frame: Frame
  readonly verb: string
  readonly from: number
  readonly to: number
}
