import { originsOf } from '../independence.ts'
import { type Policy, standing } from './policy.ts'

/** One source, or several that give the same digits. Not a quarrel; still signed, because every cell names who decided it. */
export const unanimous: Policy = {
  id: 'unanimous',
  version: 1,
  because: 'no source states anything else',
  rule({ candidates }) {
    const [only] = candidates
    if (!only || candidates.length > 1 || only.readings.some((r) => r.value !== only.value)) return null
    return standing(only, originsOf(only.readings).length > 1 ? 'agreed' : 'single')
  },
}
