import { asciiOf } from '../../../text/index.ts'
import { FAMILY_NAMES as MARKED } from '../../people/index.ts'

/** Family names as English pages write them: without marks. "Ha" and "To" also begin places and sentences. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set([...MARKED].map((name) => asciiOf(name)))
