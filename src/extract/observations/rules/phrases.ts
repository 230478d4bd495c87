import { defineRule, type Hit, type Reading, type Rule, type RuleExamples } from '../../engine/index.ts'

/** A rule that knows a list of fixed phrases; the longest that stands there wins. */
export function phraseRule<K extends string, V>(spec: {
  readonly id: string
  readonly version: number
  readonly kind: K
  readonly idea: string
  readonly phrases: readonly string[]
  read(hit: Hit): Reading<V>
  readonly examples: RuleExamples<V>
}): Rule<K, V> {
  return defineRule({ ...spec, starts: [], pattern: NEVER })
}

/** "không phải lúc nào", "không phải ngẫu nhiên mà": a turn of speech that denies no figure. */
export const TURN_OF_SPEECH =
  /^\s(?:lúc|khi|bao giờ|ai|ngẫu nhiên|tự nhiên|vô cớ|vô tình|dễ|chỉ|điều|(?:đơn vị|địa phương|quận|huyện|sở|phường|xã|nơi|năm) nào)(?![a-zà-ỹ])/

/** A phrase rule has no pattern of its own. */
const NEVER = /(?!)/y

/** Phrases that all mean the same. */
export function cueRule<K extends string, V>(spec: {
  readonly id: string
  readonly version: number
  readonly kind: K
  readonly idea: string
  readonly phrases: readonly string[]
  readonly value: V
  /** Why the phrase means nothing here, or null. */
  readonly unless?: (hit: Hit) => string | null
  readonly examples: RuleExamples<V>
}): Rule<K, V> {
  return phraseRule<K, V>({
    ...spec,
    read(hit) {
      const reason = spec.unless?.(hit) ?? null
      return reason === null ? { value: spec.value } : { refused: reason }
    },
  })
}
