import type { ExtractInput, Extraction, TraceStep } from './contract.ts'

/**
 * The parse as a tree in text: line by line what was found, what lost to whom, what was joined or refused and why; then
 * every result with the rules that made it. The same for a person at a terminal and for a failing test.
 */
export function tell(input: ExtractInput, steps: readonly TraceStep[], result: Extraction): string {
  const out: string[] = []
  for (const line of linesOf(input.text)) {
    const own = steps.filter((step) => step.start >= line.start && step.start < line.end && worthTelling(step))
    if (own.length === 0) continue
    out.push(`${line.start} │ ${clip(input.text.slice(line.start, line.end), 160)}`)
    own.sort((a, b) => a.start - b.start || ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage))
    for (const step of own) out.push(`  ├─ ${stepLine(input.text, step)}`)
  }
  out.push('')
  for (const observation of result.observations) {
    const { unit, index, reference_year, status, evidence, rules, confidence } = observation
    out.push(`observation  ${unit} · ${index} · ${reference_year ?? 'year unknown'} · ${status} (${confidence})`)
    out.push(`  ├─ ${valuesOf(observation)}`)
    out.push(`  ├─ “${clip(evidence.quote, 200)}” ${evidence.start}–${evidence.end}`)
    out.push(`  └─ ${rules.map((rule) => `${rule.id}@${rule.version}`).join(' → ')}`)
  }
  for (const directive of result.directives) {
    out.push(
      `directive    ${directive.issuer ?? directive.issuer_role ?? '?'} · ${directive.verb} → ${directive.addressee ?? '?'}`,
    )
    out.push(`  └─ “${clip(directive.evidence.quote, 200)}”`)
  }
  for (const document of result.documents)
    out.push(`document     ${document.type} ${document.number}${document.date === null ? '' : ` (${document.date})`}`)
  for (const warning of result.warnings) out.push(`warning      ${warning}`)
  return `${out.join('\n')}\n`
}

const ORDER: readonly TraceStep['stage'][] = ['zone', 'find', 'link', 'refine']
/** Refusals without any text of their own ("no verb says up or down" at every number) would drown the rest. */
function worthTelling(step: TraceStep): boolean {
  return (
    step.end > step.start &&
    !(
      step.stage === 'find' &&
      step.outcome === 'refused' &&
      /^(?:no |a bare|one unit|inside|several places|not a )/.test(step.note)
    )
  )
}

const SIGNS: Readonly<Record<TraceStep['outcome'], string>> = {
  found: '+',
  joined: '=',
  lost: '-',
  refused: '×',
  threw: '!',
}

function stepLine(text: string, step: TraceStep): string {
  const verb = step.outcome === 'found' ? '' : `${step.outcome}: `
  return `${SIGNS[step.outcome]} ${step.kind} “${clip(text.slice(step.start, step.end), 80)}” ${verb}${step.note}  [${step.rule.id}@${step.rule.version}]`
}

function valuesOf(observation: Extraction['observations'][number]): string {
  const parts: string[] = []
  if (observation.score !== null)
    parts.push(`score ${observation.score}${observation.score_unit === '%' ? ' %' : ' điểm'}`)
  if (observation.rank !== null)
    parts.push(
      `rank ${observation.rank}${observation.rank_of === null ? '' : `/${observation.rank_of}`}${observation.tied ? ' (tied)' : ''}`,
    )
  else if (observation.is_last) parts.push('last')
  if (observation.change_ranks !== null) parts.push(`${signed(observation.change_ranks)} places`)
  if (observation.change_points !== null) parts.push(`${signed(observation.change_points)} points`)
  if (observation.baseline_year !== null) parts.push(`against ${observation.baseline_year}`)
  if (observation.peer_group !== null) parts.push(`among ${observation.peer_group}`)
  if (observation.grade !== null) parts.push(`class ${observation.grade}`)
  if (observation.period !== null) parts.push(`period ${observation.period}`)
  return parts.join(', ')
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value)
}

function clip(text: string, length: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    yield { start, end: end < 0 ? text.length : end }
    start = end < 0 ? text.length : end + 1
  }
}
