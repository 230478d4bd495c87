import type { ModelReport } from './evaluate-model.ts'

/** The report as tables for a terminal. */
export function renderModelReport(report: ModelReport): string {
  const out = [
    `model ${report.model.id}, revision ${report.model.revision}, sha256 ${report.model.digest.slice(0, 12)}…`,
    `${report.sentences} sentences`,
    '',
    `${'kind'.padEnd(14)}${'holding'.padStart(9)}${'AUROC'.padStart(9)}${'keywords'.padStart(10)}`,
    ...Object.entries(report.kinds).map(
      ([kind, row]) =>
        `${kind.padEnd(14)}${String(row.holding).padStart(9)}${figure(row.auroc).padStart(9)}${figure(row.auroc_keywords).padStart(10)}`,
    ),
    '',
    `reliability of "an observation stands here" (calibration error ${report.calibration_error.toFixed(3)})`,
    ...reliabilityTable('score', 'sentences', report.reliability),
    '',
    `reliability of claims: ${report.claims.right} of ${report.claims.read} that the rules read are right (${report.claims.calibration.claims === 0 ? 'the usual calibration' : `calibrated on ${report.claims.calibration.claims} claims`})`,
    `the rules' own confidence (error ${report.claims.rules_error.toFixed(3)})`,
    ...reliabilityTable('confidence', 'claims', report.claims.rules),
    `with the model, as it is shown beside a claim (error ${report.claims.calibrated_error.toFixed(3)})`,
    ...reliabilityTable('confidence', 'claims', report.claims.calibrated),
    '',
    'what reading the best-ranked sentences brings back when a rule family is taken away',
    `${'family'.padEnd(10)}${'lost'.padStart(6)}${'silent'.padStart(8)}${'pool'.padStart(8)}   first 5 %: model  keywords  random   first 100: model  keywords  random`,
    ...report.recovery.map(
      (row) =>
        `${row.family.padEnd(10)}${String(row.lost).padStart(6)}${String(row.silent).padStart(8)}${String(row.pool).padStart(8)}   ${share(row, 'in_five_percent')}   ${share(row, 'in_hundred')}`,
    ),
  ]
  return `${out.join('\n')}\n`
}

function reliabilityTable(of: string, what: string, rows: ModelReport['reliability']): string[] {
  const span = ({ from, to }: (typeof rows)[number]) => `${from.toFixed(2)}–${to.toFixed(2)}`.padEnd(14)
  return [
    `${of.padEnd(14)}${what.padStart(10)}${'said'.padStart(8)}${'held'.padStart(8)}`,
    ...rows.map(
      (row) =>
        `${span(row)}${String(row.sentences).padStart(10)}${row.said.toFixed(2).padStart(8)}${row.held.toFixed(2).padStart(8)}`,
    ),
  ]
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(4))

function share(row: ModelReport['recovery'][number], of: 'in_five_percent' | 'in_hundred'): string {
  return ['model', 'keywords', 'random']
    .map((name) => `${Math.round(100 * (row.found[name]?.[of] ?? 0))} %`.padStart(9))
    .join(' ')
}
