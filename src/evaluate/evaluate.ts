import { type Extract, extract } from '../extract/index.ts'
import type { GoldCase } from './gold.ts'
import { type Report, reportOf } from './report.ts'
import { scoreCase } from './score.ts'

/** Reads every gold case and scores the reading. */
export function evaluate(cases: readonly GoldCase[], reader: Extract = extract): Report {
  return reportOf(
    cases.map((one) =>
      scoreCase(
        one,
        reader({
          text: one.text,
          title: one.title ?? null,
          published_at: one.published_at ?? null,
          site: one.site ?? null,
        }),
      ),
    ),
  )
}
