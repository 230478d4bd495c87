import type { Extraction } from '../extract/index.ts'
import { fold, overlap } from './fold.ts'
import type { GoldCase, GoldDirective } from './gold.ts'
import type { Tally, Tell } from './tally.ts'

type Reading = Extraction['directives'][number]

/** Reported beside the score, because the match does not ask for them. Gold that says nothing of a field is not asked. */
const SOFT = ['issuer_role', 'addressee', 'announced_count', 'deadline'] as const

/** One to one on issuer or role, verb and overlapping evidence; then what else the records say. */
export function scoreDirectives(gold: GoldCase, read: readonly Reading[], miss: Tell) {
  const tally: Tally = { tp: 0, fp: 0, fn: 0 }
  const soft: Record<string, [number, number]> = Object.fromEntries(SOFT.map((field) => [field, [0, 0]]))
  const softMisses: string[] = []
  const used = new Set<number>()
  for (const optional of [false, true]) {
    for (const one of gold.gold.directives) {
      if ((one.optional === true) !== optional) continue
      const at = read.findIndex((other, i) => !used.has(i) && sameDirective(one, other, gold.text))
      if (at >= 0) used.add(at)
      if (optional) continue
      if (at < 0) {
        tally.fn++
        miss('-', 'directives', `${one.issuer ?? one.issuer_role} ${one.verb}: ${one.evidence}`)
        continue
      }
      tally.tp++
      for (const field of SOFT) {
        const stated = statedOf(one, field)
        if (stated === undefined) continue
        soft[field]![1]++
        const asText = (value: string | number | null) => (value === null ? null : fold(String(value)))
        if (asText(read[at]![field]) === asText(stated)) soft[field]![0]++
        else softMisses.push(`${gold.id} ${field} of “${one.verb}”: gold ${stated}, read ${read[at]![field]}`)
      }
    }
  }
  read.forEach((one, i) => {
    if (used.has(i)) return
    tally.fp++
    miss('+', 'directives', `${one.issuer ?? one.issuer_role} ${one.verb}: ${one.evidence.quote}`)
  })
  return { tally, soft, softMisses }
}

/** A deadline is written down only where there is one: gold that counts the tasks and names none says that there is none. */
function statedOf(one: GoldDirective, field: (typeof SOFT)[number]): string | number | null | undefined {
  if (field === 'deadline' && one.deadline === undefined) return one.announced_count === undefined ? undefined : null
  return one[field]
}

function sameDirective(gold: GoldDirective, read: Reading, text: string): boolean {
  if (!overlap(read.evidence.quote, gold.evidence, text) || fold(read.verb) !== fold(gold.verb)) return false
  const [issuer, role] = [fold(gold.issuer) ?? '', fold(gold.issuer_role) ?? '']
  const [own, ownRole] = [fold(read.issuer) ?? '', fold(read.issuer_role) ?? '']
  if (issuer !== '') return own.includes(issuer) || (own !== '' && issuer.includes(own))
  return role === '' || ownRole.includes(role) || (ownRole !== '' && role.includes(ownRole))
}
