import type { Doc, Sentence } from '../engine/types.ts'
import { PRIVATE, type Token } from '../people/index.ts'
import type { Addressee } from './addressee.ts'
import { hasModal, isFailing } from './clauses.ts'
import type { Issuer } from './draft.ts'
import { hasOccasion, isPast, isStretch, isUngiven } from './narrated.ts'
import { isGovernment, isPlainLeader, isTeam, isVisitor, levelOf } from './rank.ts'
import { namesOther, namesOurs } from './scope.ts'
import { letterBefore } from './subject.ts'
import type { VerbAt } from './types.ts'

/** What is known of a possible order when the question is whether it is one. */
export interface Candidate {
  readonly doc: Doc
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly verb: VerbAt
  /** Token behind the clause. */
  readonly end: number
  readonly issuer: Issuer
  readonly addressee: Addressee | null
  /** Token behind the subject, or 0 when the sentence has none. */
  readonly subjectEnd: number
  readonly inherited: boolean
  readonly quoted: boolean
}

/** Why a verb with a subject orders nothing, or null when it does. */
export function refusal(candidate: Candidate): string | null {
  return nothingSaid(candidate) ?? wrongIssuer(candidate) ?? wrongDirection(candidate) ?? onlyTold(candidate)
}

function nothingSaid({ tokens, verb, end, addressee, subjectEnd, quoted }: Candidate): string | null {
  if (isUngiven(tokens, subjectEnd, verb.from)) return 'a plan, a wish or a habit'
  const next = tokens[verb.to]
  if (
    !quoted &&
    (next === undefined ||
      /^[.;)?!]$/.test(next.text) ||
      (verb.to >= tokens.length - 1 && next.text !== ':' && letterBefore(tokens, verb.from) === null))
  )
    return 'nothing is ordered'
  const listed = next?.text === ':' && verb.to === tokens.length - 1
  if (verb.frame.addressee === 'required' && addressee === null && !listed) return 'no addressee'
  if (
    (verb.frame.modal || (verb.frame.id === 'directive.remind' && tells(tokens, verb.to))) &&
    !(quoted
      ? tokens.slice(0, verb.from).some((t) => /^(?:cần|phải|nên)$/.test(t.text))
      : addressee !== null && hasModal(tokens, addressee, end))
  )
    return 'a statement: no cần, phải or nên'
  if (verb.frame.id === 'directive.remind' && isFailing(tokens, addressee?.to ?? verb.to))
    return 'a failing pointed out'
  return null
}

/** "lưu ý rằng …": a statement follows, and orders only with cần, phải or nên. */
function tells(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'rằng' || (tokens[at]?.text === ',' && tokens[at + 1]?.text === 'rằng')
}

function wrongIssuer({ doc, issuer }: Candidate): string | null {
  const { standing } = issuer
  if (PRIVATE.test(` ${standing}`)) return 'no office of government'
  if (standing !== '' && !isGovernment(standing) && !isPlainLeader(standing) && !isTeam(standing))
    return 'no office of government'
  return namesOther(standing, doc) ? 'an office of another province' : null
}

function wrongDirection({ doc, tokens, verb, issuer, addressee }: Candidate): string | null {
  const words =
    addressee === null ? '' : doc.source.folded.slice(tokens[addressee.from]!.start, tokens[addressee.to - 1]!.end)
  // A phòng is asked by district and ward alike: since July 2025 wards have phòng of their own.
  const above = levelAsked(words, issuer.standing)
  const own = levelOf(issuer.standing)
  if (above !== null && own !== null && above > own) return 'a petition: the addressee stands above'
  if (isVisitor(words) && own !== null && own < 5) return 'a petition to those who inspect'
  // The Front is asked for by the guide's roles and petitions by its nature: it directs only its own and who stands below.
  if (
    /mttq|mặt trận/.test(issuer.standing) &&
    !/mttq|mặt trận/.test(words) &&
    /ubnd|chính quyền/.test(words) &&
    (above ?? 9) >= (own ?? 0)
  )
    return 'a petition of the Front'
  if (own === 6 && !namesOurs(words) && !(LOCAL.test(words) && !namesOther(words, doc)))
    return 'an order to others than our two cities'
  if (
    verb.frame.modal &&
    above !== null &&
    above === own &&
    /^(?:thành phố|tp|quận|huyện|thị xã|phường|xã)$/.test(words)
  )
    return 'a statement about the own unit'
  if (addressee !== null && namesOther(words, doc) && !namesOurs(words)) return 'an order to another province'
  return null
}

/** Level of whom an order is for. "Văn phòng UBND TP" is the one of Thủ Đức where Thủ Đức orders. */
function levelAsked(words: string, standing: string): number | null {
  if (/^(?:các )?phòng /.test(words)) return 1.5
  if (LOCAL_BRANCH.test(words)) return 2
  if (/thủ đức/.test(standing) && !/hồ chí minh|hcm/.test(words) && /(?:^| )(?:tp|thành phố)$/.test(words)) return 3
  return levelOf(words)
}

/** "Ban Quản lý dự án … quận", "Kho bạc Nhà nước huyện": a branch stands where its place does, not where its trade does. */
const LOCAL_BRANCH =
  /^(?:ban quản lý|thanh tra|kho bạc|bhxh|bảo hiểm xã hội|công an|trung tâm|văn phòng)(?: [^ ,;]+){0,7} (?:quận|huyện|thị xã|phường|xã)(?: |,|$)/

/** Whom a ministry means when the article is about one of our cities. */
const LOCAL = /^(?:các )?(?:sở|ubnd (?:thành phố|tp|quận|huyện|phường)|thành phố|tp|quận|huyện|phường)(?= |,|$)/

/** "UBND quận đã chỉ đạo …" tells of work; an occasion, a date or a letter makes it the order itself (15.8). */
function onlyTold(candidate: Candidate): string | null {
  const { doc, sentence, tokens, verb, issuer, inherited, subjectEnd } = candidate
  const direct = verb.frame.id === 'directive.direct'
  const told =
    isPast(tokens, subjectEnd, verb.from) ||
    (issuer.organ && ((direct && !toOne(candidate)) || isStretch(doc, sentence)))
  if (!told || inherited || !(issuer.organ || direct)) return null
  return hasOccasion(doc, sentence.start, sentence.end) ? null : 'told work without an occasion'
}

/** "Thành phố chỉ đạo Sở Nội vụ …" orders one body; "chỉ đạo các phường thực hiện" tells how it leads. */
function toOne({ tokens, addressee }: Candidate): boolean {
  return addressee !== null && tokens[addressee.from]!.cap && tokens[addressee.from + 1]?.text !== 'các'
}
