import { originsOf } from '../independence.ts'
import { type Policy, standing } from './policy.ts'

/** All values are spellings of one, rounded or cut off: the most precise one speaks. */
export const precision: Policy = {
  id: 'precision',
  version: 1,
  because: 'all sources agree up to rounding, and the most precise value speaks',
  rule({ candidates }) {
    const [only] = candidates
    if (!only || candidates.length > 1) return null
    return standing(only, originsOf(only.readings).length > 1 ? 'agreed' : 'single')
  },
}
