import { describe } from 'vitest'
import { ARTICLES } from './articles.probes.ts'
import { ARTICLES2 } from './articles2.probes.ts'
import { CHANGES } from './changes.probes.ts'
import { ENGLISH } from './english.probes.ts'
import { INDICES } from './indices.probes.ts'
import { NUMBERS } from './numbers.probes.ts'
import { run } from './probe.ts'
import { RANKS } from './ranks.probes.ts'
import { SUBJECTS } from './subjects.probes.ts'
import { THIRD } from './third.probes.ts'
import { UNITS } from './units.probes.ts'
import { YEARS } from './years.probes.ts'

/** The language guide row by row, in sentences of our own; all of them are made. */
describe('3.5 and 3.6, numbers that name districts', () => run(UNITS))
describe('4, names of the indices', () => run(INDICES))
describe('5, reference year and period', () => run(YEARS))
describe('6, numbers and scores', () => run(NUMBERS))
describe('7, ranks', () => run(RANKS))
describe('8, change against an earlier period', () => run(CHANGES))
describe('12, implied subjects', () => run(SUBJECTS))
describe('20, English pages', () => run(ENGLISH))
describe('articles that mix the rows', () => run([...ARTICLES, ...ARTICLES2]))
describe('the same rows in other company', () => run(THIRD))
