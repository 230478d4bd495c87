import type { SourceText } from '../../text/index.ts'
import { type Actor, type People, quoteOf, type Token } from '../people/index.ts'
import { foldRole, type Issuer } from './draft.ts'

/**
 * The issuer that a subject names: person, office, organ, pronoun. An office without a name takes the name that holds it
 * elsewhere; a name without an office takes the office it was introduced with; null for somebody without any.
 */
export function issuerOf(
  source: SourceText,
  people: People,
  tokens: readonly Token[],
  actor: Actor,
  speaker: Issuer | null,
  adjacent: boolean,
): Issuer | null {
  const start = tokens[actor.from]!.start
  const said = (range: readonly [number, number]) => quoteOf(source, tokens[range[0]]!.start, tokens[range[1] - 1]!.end)
  if (actor.kind === 'organ') {
    const name = said([actor.from, actor.to])
    return { name, role: null, standing: foldRole(name), organ: true, start }
  }
  if (actor.kind === 'pronoun') {
    const last = people.lastBefore(start)
    if (last?.role) return inOffice(last.name, last.role, last.role, start)
    return speaker === null || speaker.organ ? null : { ...speaker, start }
  }
  const role = actor.role === null ? null : said(actor.role)
  const name = actor.name === null ? null : said(actor.name)
  if (name === null && role !== null) {
    const office = officeOf(foldRole(role))
    const held = people.holding(office, start)
    const shown = foldRole(role) === office ? role : (held?.role ?? role)
    return inOffice(held?.name ?? null, shown, held?.role ?? office, start)
  }
  const known = name === null ? null : people.named(name, start)
  const full = known?.name ?? name
  if (role !== null) return inOffice(full, role, known?.role ?? role, start)
  if (known?.role) return inOffice(full, known.role, known.role, start)
  const office = known !== null && isTitled(source, known) ? people.unheld() : null
  if (office !== null) return inOffice(full, office.role, office.role!, start)
  // "Đồng chí NAME" without an office anywhere is still how a leader is addressed; "ông NAME" may be anyone.
  return adjacent && /^(?:đồng|đ\/c)$/.test(tokens[actor.from]!.text) ? inOffice(full, null, '', start) : null
}

/** "Ông {Name}: …" over a text that goes on about "Chủ tịch UBND TP": who fills the headline is he. */
function isTitled(source: SourceText, person: { readonly start: number }): boolean {
  const line = source.folded.indexOf('\n')
  return line > 0 && person.start < line
}

/** "người đứng đầu chính quyền thành phố" → "chủ tịch ubnd thành phố". */
function officeOf(role: string): string {
  return role
    .replace(/^người đứng đầu (?:chính quyền|ubnd|ủy ban nhân dân) /, 'chủ tịch ubnd ')
    .replace(/^người đứng đầu (?:cấp ủy|đảng bộ|đảng ủy) (?=phường|xã|đặc khu)/, 'bí thư đảng ủy ')
    .replace(/^người đứng đầu (?:cấp ủy|đảng bộ) (?:thành phố|tp)/, 'bí thư thành ủy')
    .replace(/^người đứng đầu (?:cấp ủy|đảng bộ) (quận|huyện|thị)(?: xã)?/, 'bí thư $1 ủy')
    .replace(/^người đứng đầu (?=sở )/, 'giám đốc ')
    .replace(/^người đứng đầu (?=(?:thành|quận|huyện|thị) ủy)/, 'bí thư ')
}

/** Of two ways to write the office the longer one says more about where he stands. */
function inOffice(name: string | null, role: string | null, known: string, start: number): Issuer {
  const standing = role !== null && role.length > known.length ? role : known
  return { name, role, standing: foldRole(standing), organ: false, start }
}
