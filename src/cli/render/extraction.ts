import type { ExtractionResult } from '../../../schemas/index.ts'

/** One document for a reader: what it says, each with its words. */
export function pretty(result: ExtractionResult): string {
  const about = [result.site, result.published_at].filter((x) => x !== null).join(' · ')
  const lines = [result.title ?? result.id, ...(about === '' ? [] : [`  ${about}`])]
  if (result.units.length > 0)
    lines.push(
      '',
      'Units',
      ...result.units.map((u) => `  ${u.name} (${u.level}${u.city === null ? '' : `, ${u.city}`}): «${u.surface}»`),
    )
  if (result.observations.length > 0) {
    lines.push('', 'Observations')
    for (const o of result.observations) {
      const facts = [
        o.score === null ? null : `${o.score_raw ?? o.score}${o.score_unit === null ? '' : ` ${o.score_unit}`}`,
        o.rank === null
          ? o.is_last
            ? 'last'
            : null
          : `rank ${o.rank}${o.rank_of === null ? '' : ` of ${o.rank_of}`}${o.tied ? ', tied' : ''}`,
        o.change_ranks === null ? null : `${o.change_ranks >= 0 ? '+' : ''}${o.change_ranks} places`,
        o.change_points === null ? null : `${o.change_points >= 0 ? '+' : ''}${o.change_points} points`,
        o.status === 'target' ? 'a target' : null,
      ].filter((fact) => fact !== null)
      lines.push(
        `  ${o.unit}, ${o.index_name ?? o.index} ${o.period ?? o.reference_year ?? '(year unknown)'}: ${facts.join(', ')}`,
        `    «${flat(o.evidence.quote)}»`,
      )
    }
  }
  if (result.directives.length > 0) {
    lines.push('', 'Directives')
    for (const d of result.directives) {
      lines.push(
        `  ${[d.issuer_role, d.issuer].filter((x) => x !== null).join(' ') || '(unnamed)'} ${d.verb} ${d.addressee ?? ''}`.trimEnd() +
          (d.deadline === null ? '' : `, by ${d.deadline}`),
        `    «${flat(d.evidence.quote)}»`,
      )
    }
  }
  if (result.documents.length > 0)
    lines.push(
      '',
      'Documents',
      ...result.documents.map((d) => `  ${d.type} ${d.number}${d.date === null ? '' : `, ${d.date}`}`),
    )
  if (result.warnings.length > 0) lines.push('', 'Warnings', ...result.warnings.map((w) => `  ${w}`))
  return `${lines.join('\n')}\n`
}

const flat = (text: string) => text.replace(/\s+/g, ' ')
