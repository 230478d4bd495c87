import type { ProfileRow } from '../../extract/index.ts'

const RULES_SHOWN = 15

/** Milliseconds a megabyte of text, the slowest first: all stages, then the slowest rules. */
export function profileTable(rows: readonly ProfileRow[], bytes: number): string {
  const megabytes = bytes / 1e6
  if (megabytes === 0) return 'No text was read, so there is nothing to profile.\n'
  const line = ({ name, ms, calls }: ProfileRow) =>
    `  ${name.padEnd(28)}${(ms / megabytes).toFixed(1).padStart(9)}${calls.toLocaleString('en').padStart(12)}\n`
  const stages = rows.filter((row) => row.kind === 'stage')
  const rules = rows.filter((row) => row.kind === 'rule')
  const head = (title: string, calls: string) => `${title.padEnd(30)}${'ms a MB'.padStart(9)}${calls.padStart(12)}\n`
  return (
    head(`stages (${megabytes.toFixed(2)} MB)`, 'texts') +
    stages.map(line).join('') +
    head('slowest rules', 'calls') +
    rules.slice(0, RULES_SHOWN).map(line).join('')
  )
}
