import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.ts'
import { ENGLISH } from './english.ts'
import { MORE } from './more.ts'
import { ADDRESSEES, type Probe, ROLES, VERBS } from './orders.ts'
import { DETAILS, REFUSALS, SHAPES } from './shapes.ts'

function check([, text, orders, published]: Probe) {
  const refused: string[] = []
  const { directives } = extract({ text, published_at: published ?? '2024-03-21' }, (step) => {
    if (step.kind === 'directive' && step.outcome === 'refused') refused.push(step.note)
  })
  for (const { evidence } of directives) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
  const lines = directives.map((d) =>
    [d.issuer ?? '-', d.issuer_role ?? '-', d.verb, d.addressee ?? '-', d.deadline ?? d.announced_count]
      .filter((part) => part !== null)
      .join(' | '),
  )
  expect(lines, refused.join(' · ')).toEqual(orders)
}

describe.each([
  ['verbs', VERBS],
  ['roles', ROLES],
  ['addressees', ADDRESSEES],
  ['continuation, counts, deadlines', DETAILS],
  ['further shapes', SHAPES],
  ['a second round', MORE],
  ['nothing ordered', REFUSALS],
  ['English pages', ENGLISH],
] as const)('%s', (_name, probes) => {
  it.each(probes.map((probe) => [`${probe[0]}: ${probe[1].slice(0, 60)}`, probe] as const))('%s', (_title, probe) =>
    check(probe),
  )
})
