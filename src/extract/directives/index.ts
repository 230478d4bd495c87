import type { DirectiveReading } from '../../../schemas/index.ts'
import type { DocumentMention } from '../documents/index.ts'
import { citationsOf } from '../documents/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import { type Actor, type People, PRIVATE, peopleOf, quoteOf, type Token, tokenize } from '../people/index.ts'
import { type Addressee, addresseeAt, isAddressee } from './addressee.ts'
import { goesOn } from './continuation.ts'
import { announcedCount, deadlineIn } from './details.ts'
import { hasOccasion, isPast, isUngiven } from './narrated.ts'
import { levelOf } from './rank.ts'
import { inScope, namesOther, namesOurs } from './scope.ts'
import { actorsIn, letterBefore, type Subject, subjectOf } from './subject.ts'
import type { UnitSpan, VerbAt } from './types.ts'
import { TRIGGER, verbsIn } from './verbs.ts'

export interface DirectiveContext {
  readonly units?: readonly UnitSpan[]
  readonly documents?: readonly DocumentMention[]
}

/** Who gave an order, as far as the text says. */
interface Issuer {
  readonly name: string | null
  readonly role: string | null
  /** Folded words that say where he stands: role, organ. */
  readonly standing: string
  readonly organ: boolean
  readonly start: number | null
}

/** An order before its content is known. Offsets are folded. */
interface Draft {
  readonly sentence: number
  readonly verb: VerbAt
  readonly issuer: Issuer
  readonly addressee: string | null
  readonly evidence: { readonly start: number; readonly end: number }
  readonly content: number
  readonly clauseEnd: number
  readonly confidence: number
}

/**
 * Orders of officials and organs of the two cities (guide, section 15). A verb of ordering, somebody who may order in the
 * place of its subject, somebody below who takes it; told work, plans, appeals and petitions upward are none.
 */
export function findDirectives(doc: Doc, context: DirectiveContext = {}): DirectiveReading[] {
  const marked = triggeredSentences(doc)
  if (marked.length === 0 || !inScope(doc)) return []
  const reader = new Reader(doc, peopleOf(doc))
  const drafts = reader.read(marked)
  return merge(doc, drafts).map((draft, i, all) => record(doc, draft, all[i + 1], context))
}

/** Indices of the sentences that hold a verb of ordering, one scan for all. */
function triggeredSentences(doc: Doc): number[] {
  const { folded } = doc.source
  const marked: number[] = []
  let at = 0
  TRIGGER.lastIndex = 0
  for (let match = TRIGGER.exec(folded); match !== null; match = TRIGGER.exec(folded)) {
    while (at < doc.sentences.length && doc.sentences[at]!.end <= match.index) at++
    const sentence = doc.sentences[at]
    if (sentence === undefined) break
    if (sentence.start <= match.index && marked.at(-1) !== at) marked.push(at)
    TRIGGER.lastIndex = Math.max(TRIGGER.lastIndex, sentence.start <= match.index ? sentence.end : 0)
  }
  return marked
}

/** A sentence longer than this is no sentence; only its head is read. */
const REACH = 4000

class Reader {
  readonly #doc: Doc
  readonly #people: People
  /** The issuer of the order just given, and the last sentence of his speech. */
  #speech: { issuer: Issuer; until: number } | null = null

  constructor(doc: Doc, people: People) {
    this.#doc = doc
    this.#people = people
  }

  read(marked: readonly number[]): Draft[] {
    const drafts: Draft[] = []
    for (const index of marked) {
      const sentence = this.#doc.sentences[index]!
      const tokens = tokenize(this.#doc.source, sentence.start, Math.min(sentence.end, sentence.start + REACH))
      const verbs = verbsIn(tokens, this.#doc.source.folded)
      if (verbs.length === 0) continue
      const found = this.#readSentence(index, sentence, tokens, verbs)
      drafts.push(...found)
      const last = found.at(-1)
      if (last !== undefined) this.#speech = { issuer: last.issuer, until: index }
    }
    return drafts
  }

  #readSentence(index: number, sentence: Sentence, tokens: readonly Token[], verbs: readonly VerbAt[]): Draft[] {
    const actors = actorsIn(tokens)
    const drafts: Draft[] = []
    let before: VerbAt | null = null
    for (const verb of verbs) {
      const end = clauseEnd(tokens, verb.to)
      const draft = this.#readVerb(index, sentence, tokens, actors, verb, end, drafts, before)
      if (draft === null) continue
      drafts.push(draft)
      before = verb
    }
    return drafts
  }

  #readVerb(
    index: number,
    sentence: Sentence,
    tokens: readonly Token[],
    actors: readonly Actor[],
    verb: VerbAt,
    end: number,
    given: readonly Draft[],
    before: VerbAt | null,
  ): Draft | null {
    const refuse = (note: string) => this.#refuse(verb, tokens, note)
    // Behind a first order an organ belongs to its content, unless it stands behind a semicolon and right before the verb.
    const near = subjectOf(tokens, actors, verb.from)
    const swallowed = before !== null && near !== null && near.actor.from > before.from && !ownSubject(tokens, near)
    const subject = swallowed
      ? subjectOf(
          tokens,
          actors.filter((a) => a.to <= before.from),
          before.from,
        )
      : near
    const nested =
      before !== null && !opensOrder(tokens, verb, before, subject?.adjacent === true && subject.actor.from > before.to)
    if (nested) return null
    const inherited =
      subject === null ||
      (before !== null && subject.actor.to <= before.from) ||
      (given.length > 0 && subject.actor.from < tokens.length && subject.actor.to <= before!.from)
    const quoted = quoteFirst(tokens, verb)
    const own = inherited ? null : this.#issuerOf(tokens, subject.actor)
    if (!inherited && own === null) return refuse('nobody who may order')
    const issuer = own ?? given.at(-1)?.issuer ?? this.#inherit(index, tokens, verb)
    if (issuer === null) return refuse('no issuer')
    const start = subject === null || inherited ? null : subject.actor.from

    const letter = letterBefore(tokens, verb.from)
    const ahead = subject?.passive ? passiveAddressee(tokens, subject.actor.from) : null
    const addressee =
      ahead ??
      (quoted !== null ? quoted : addresseeAt(tokens, verb.to, end)) ??
      (letter !== null ? letterAddressee(tokens, letter, verb.from) : null)
    if (subject?.passive && ahead === null) return refuse('a task somebody was given')
    const note = this.#whyNot(
      sentence,
      tokens,
      verb,
      issuer,
      addressee,
      start,
      start === null ? 0 : subject!.actor.to,
      quoted !== null,
      inherited,
      end,
    )
    if (note !== null) return refuse(note)
    const from = start ?? clauseStart(tokens, verb.from)
    const evidence = this.#evidence(sentence, tokens, from, verb, end, quoted !== null)
    return {
      sentence: index,
      verb,
      issuer: { ...issuer, start: start === null ? null : tokens[start]!.start },
      addressee:
        addressee === null
          ? null
          : quoteOf(this.#doc.source, tokens[addressee.from]!.start, tokens[addressee.to - 1]!.end),
      evidence,
      content: quoted !== null ? sentence.start : contentStart(tokens, verb, addressee, end),
      clauseEnd: tokens[end - 1]!.end,
      confidence: verb.frame.confidence * (inherited && given.length === 0 ? 0.8 : 1) * (subject?.passive ? 0.6 : 1),
    }
  }

  /** Why a verb with a subject orders nothing, or null. */
  #whyNot(
    sentence: Sentence,
    tokens: readonly Token[],
    verb: VerbAt,
    issuer: Issuer,
    addressee: Addressee | null,
    start: number | null,
    subjectEnd: number,
    quoted: boolean,
    inherited: boolean,
    end: number,
  ): string | null {
    const { folded } = this.#doc.source
    if (isUngiven(tokens, subjectEnd, verb.from)) return 'a plan, a wish or a habit'
    if (verb.to >= tokens.length - 1 && !quoted && letterBefore(tokens, verb.from) === null) return 'nothing is ordered'
    if (/^[.;)?]$/.test(tokens[verb.to]?.text ?? '.') && !quoted) return 'nothing is ordered'
    if (verb.frame.addressee === 'required' && addressee === null) return 'no addressee'
    if (verb.frame.modal && !quoted && !hasModal(tokens, addressee!, end)) return 'a statement: no cần, phải or nên'
    const words = addressee === null ? '' : folded.slice(tokens[addressee.from]!.start, tokens[addressee.to - 1]!.end)
    const above = levelOf(words)
    const own = levelOf(issuer.standing)
    if (above !== null && own !== null && above > own) return 'a petition: the addressee stands above'
    if (/mttq|mặt trận|ubmttq/.test(issuer.standing) && (above ?? 0) >= 2) return 'a petition of the Front'
    if (PRIVATE.test(` ${issuer.standing}`)) return 'no office of government'
    if (namesOther(issuer.standing, this.#doc)) return 'an office of another province'
    if (
      own === 6 &&
      !namesOurs(words) &&
      !(
        /^(?:các )?(?:sở|ubnd (?:thành phố|tp|quận|huyện|phường)|thành phố|tp|quận|huyện|phường)/.test(words) &&
        !namesOther(words, this.#doc)
      )
    )
      return 'an order to others than our two cities'
    if (addressee !== null && namesOther(words, this.#doc) && !namesOurs(words)) return 'an order to another province'
    if (verb.frame.id === 'directive.remind' && isFailing(tokens, addressee?.to ?? verb.to))
      return 'a failing pointed out'
    const told = isPast(tokens, start ?? 0, verb.from) || (issuer.organ && verb.frame.id === 'directive.direct')
    const weak = issuer.organ || verb.frame.id === 'directive.direct'
    if (told && weak && !inherited && !hasOccasion(this.#doc, sentence.start, sentence.end))
      return 'told work without an occasion'
    return null
  }

  /** The issuer that a subject names: person, office, organ, pronoun; null when he has no office. */
  #issuerOf(tokens: readonly Token[], actor: Actor): Issuer | null {
    const { source } = this.#doc
    const at = tokens[actor.from]!.start
    const said = (range: readonly [number, number]) =>
      quoteOf(source, tokens[range[0]]!.start, tokens[range[1] - 1]!.end)
    const folded = (range: readonly [number, number]) =>
      source.folded.slice(tokens[range[0]]!.start, tokens[range[1] - 1]!.end).replace(/\s+/g, ' ')
    if (actor.kind === 'organ') {
      const range = [actor.from, actor.to] as const
      return { name: said(range), role: null, standing: folded(range), organ: true, start: at }
    }
    if (actor.kind === 'pronoun') {
      if (this.#speech !== null && !this.#speech.issuer.organ) {
        const last = this.#people.lastBefore(at)
        return last?.role ? personIssuer(last.name, last.role, at) : this.#speech.issuer
      }
      const last = this.#people.lastBefore(at)
      return last?.role ? personIssuer(last.name, last.role, at) : null
    }
    const role = actor.role === null ? null : said(actor.role)
    const name = actor.name === null ? null : said(actor.name)
    if (name === null && role !== null) {
      const held = this.#people.holding(role, at)
      return { name: held?.name ?? null, role, standing: standingOf(role, held?.role ?? null), organ: false, start: at }
    }
    const known = name === null ? null : this.#people.named(name, at)
    const full = known?.name ?? name
    if (role !== null)
      return { name: full, role, standing: standingOf(role, known?.role ?? null), organ: false, start: at }
    if (known?.role) return personIssuer(full, known.role, at)
    // "Đồng chí NAME" without an office anywhere is still a leader's address; "ông NAME" may be anyone.
    return tokens[actor.from]!.text === 'đồng'
      ? { name: full, role: null, standing: '', organ: false, start: at }
      : null
  }

  /** No subject in the sentence: the one who spoke last, if his speech reaches here. */
  #inherit(index: number, tokens: readonly Token[], verb: VerbAt): Issuer | null {
    if (this.#speech === null) return this.#announced(index, tokens, verb)
    for (let i = this.#speech.until + 1; i <= index; i++)
      if (!goesOn(this.#doc, this.#doc.sentences[i]!) && i < index) return null
    const opens = verb.from === 0 || startsClause(tokens, verb.from)
    return opens ? this.#speech.issuer : null
  }

  /** "Theo đó, yêu cầu …" behind a sentence in which somebody signed, chaired or spoke. */
  #announced(index: number, tokens: readonly Token[], verb: VerbAt): Issuer | null {
    if (index === 0 || !startsClause(tokens, verb.from)) return null
    const { source, sentences } = this.#doc
    const sentence = sentences[index - 1]!
    const text = source.folded.slice(sentence.start, sentence.end)
    if (!/(?:ký|ban hành|có (?:công văn|văn bản|công điện)|công văn|văn bản|chủ trì|kết luận|phát biểu)/.test(text))
      return null
    const before = tokenize(source, sentence.start, Math.min(sentence.end, sentence.start + REACH))
    const actor = actorsIn(before).find(
      (a) => a.kind !== 'pronoun' && (a.from === 0 || /^(?:,|\d.*|đây)$/.test(before[a.from - 1]!.text)),
    )
    return actor === undefined ? null : this.#issuerOf(before, actor)
  }

  #evidence(
    sentence: Sentence,
    tokens: readonly Token[],
    from: number,
    verb: VerbAt,
    end: number,
    quoted: boolean,
  ): { start: number; end: number } {
    if (quoted)
      return { start: Math.max(sentence.start, tokens[verb.to - 1]!.end - 290), end: tokens[verb.to - 1]!.end }
    let start = tokens[from]!.start
    const last = tokens[end - 1]!.end
    if (tokens[verb.from]!.start - start > 200) start = tokens[verb.from]!.start
    if (last - start <= 300) return { start, end: last }
    const least = Math.min(verb.to + 8, end - 1)
    let cut = least
    for (let at = least; at < end && tokens[at]!.end - start <= 300; at++) if (tokens[at]!.text === ',') cut = at
    return {
      start,
      end: tokens[cut]!.text === ',' ? tokens[cut - 1]!.end : Math.max(tokens[least]!.end, Math.min(last, start + 1)),
    }
  }

  #refuse(verb: VerbAt, tokens: readonly Token[], note: string): null {
    const { start, end } = this.#doc.source.quote(tokens[verb.from]!.start, tokens[verb.to - 1]!.end)
    this.#doc.trace({
      stage: 'refine',
      outcome: 'refused',
      rule: { id: verb.frame.id, version: verb.frame.version },
      kind: 'directive',
      start,
      end,
      note,
    })
    return null
  }
}

function personIssuer(name: string | null, role: string, start: number): Issuer {
  return { name, role, standing: fold(role), organ: false, start }
}

const fold = (text: string) => text.normalize('NFC').toLowerCase().replace(/uỷ/g, 'ủy').replace(/\s+/g, ' ')
const standingOf = (role: string, known: string | null) =>
  fold(known !== null && known.length > role.length ? known : role)

function ownSubject(tokens: readonly Token[], { actor, adjacent }: Subject): boolean {
  return adjacent && (actor.kind !== 'organ' || /^[;.]$/.test(tokens[actor.from - 1]?.text ?? ''))
}

/** End of the clause of a verb: the next semicolon or the end of the sentence, its stop left out. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let depth = 0
  let end = from
  for (; end < tokens.length; end++) {
    const { text } = tokens[end]!
    if (text === '(') depth++
    else if (text === ')') depth--
    else if (text === ';' && depth <= 0) break
  }
  while (end > from && /^[.!?…"]$/.test(tokens[end - 1]!.text)) end--
  return end
}

function clauseStart(tokens: readonly Token[], verb: number): number {
  return tokens[verb] === undefined ? 0 : verb
}

/** Is this a place where a clause can begin without a subject? */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return true
  if (/^[,;:."-]$/.test(before.text)) return true
  const two = `${tokens[at - 2]?.text ?? ''} ${before.text}`
  return /(?:^| )(?:đồng thời|trong đó|theo đó|cùng đó|bên cạnh đó|và|cũng|đó|đồng thời cũng|qua đó|tiếp tục)$/.test(
    two,
  )
}

/** Behind a first order in the sentence only a semicolon, a subject of its own or a repeated frame opens another (15.8). */
function opensOrder(tokens: readonly Token[], verb: VerbAt, before: VerbAt, hasSubject: boolean): boolean {
  if (hasSubject) return true
  const between = tokens.slice(before.to, verb.from).map((t) => t.text)
  const behind = between.lastIndexOf(';')
  const lead = between.slice(behind + 1).join(' ')
  if (behind >= 0 && /^(?:|đồng thời|cùng với đó|và|cũng|bên cạnh đó|, ?)$/.test(lead)) return true
  const last = between.slice(-2).join(' ')
  if (/đồng thời$/.test(last)) return isAddressee(tokens, verb.to) || verb.frame.id === 'directive.require'
  const comma = between.at(-1) === ',' || between.at(-1) === 'và'
  if (!comma || verb.frame.id === 'directive.direct' || !isAddressee(tokens, verb.to)) return false
  return (
    verb.frame.id === before.frame.id ||
    verb.frame.id === 'directive.require' ||
    verb.frame.id === 'directive.assign' ||
    verb.frame.id === 'directive.request'
  )
}

const PROMISE = /(?:^|[" ,])(?:tôi|chúng tôi|quận|phường|sở|thành phố) sẽ /
const ORDERS =
  /(?:^|[" ,])(?:phải|cần|không được|không để|hãy|khẩn trương|tập trung|ngay|kiên quyết|nghiêm túc|rà soát|đề nghị|yêu cầu|nên)(?= )/

/** "“…”, ông NAME yêu cầu.": the quote before the verb is the order. Its addressee, `from === to` when it names none; null when there is no such quote. */
function quoteFirst(tokens: readonly Token[], verb: VerbAt): Addressee | null {
  const rest = tokens.slice(verb.to).filter((t) => t.word)
  if (rest.length > 0) return null
  const text = tokens
    .slice(0, verb.from)
    .map((t) => t.text)
    .join(' ')
  if (PROMISE.test(text) || !ORDERS.test(text)) return null
  const at = tokens.findIndex((t) => t.word)
  return (
    addresseeAt(
      tokens.map((t, i) => (i === at ? { ...t, cap: false } : t)),
      at,
      verb.from,
    ) ?? { from: at, to: at + 1 }
  )
}

/** "Sở Nội vụ được UBND Thành phố giao chủ trì …": who stands before "được". */
function passiveAddressee(tokens: readonly Token[], actor: number): Addressee | null {
  let at = actor - 2
  while (at > 0 && !/^[,;.]$/.test(tokens[at - 1]!.text)) at--
  return at >= 0 && isAddressee(tokens, at) && !/^(?:nhiệm|chỉ)$/.test(tokens[at]!.text)
    ? { from: at, to: actor - 1 }
    : null
}

function letterAddressee(tokens: readonly Token[], letter: number, verb: number): Addressee | null {
  let to = verb
  while (to > letter && (!tokens[to - 1]!.word || /^(?:về|việc|để|và)$/.test(tokens[to - 1]!.text))) to--
  return to > letter + 1 && isAddressee(tokens, letter + 1) ? { from: letter + 1, to } : null
}

/** "lưu ý, nhiều phường còn chậm …" tells what is wrong and orders nothing. */
function isFailing(tokens: readonly Token[], at: number): boolean {
  let from = at
  while (tokens[from] !== undefined && !tokens[from]!.word) from++
  const words = tokens.slice(from, from + 14).map((t) => t.text)
  if (words.some((w) => /^(?:phải|cần|không)$/.test(w))) return false
  return /^(?:nhiều|một|hiện|vẫn|còn|chưa|chậm|hầu|đa|có)$/.test(words[0] ?? '')
}

function hasModal(tokens: readonly Token[], addressee: Addressee, end: number): boolean {
  return tokens.slice(addressee.to - 1, Math.min(end, addressee.to + 3)).some((t) => /^(?:cần|phải|nên)$/.test(t.text))
}

function contentStart(tokens: readonly Token[], verb: VerbAt, addressee: Addressee | null, end: number): number {
  const at = addressee !== null && addressee.from >= verb.to ? addressee.to : verb.to
  let from = Math.min(at, end - 1)
  while (from < end - 1 && !tokens[from]!.word) from++
  return tokens[from]!.start
}

/** The same order in headline, lead and body is one record, the fullest (15.8); repeats are told by issuer and words. */
function merge(doc: Doc, drafts: readonly Draft[]): Draft[] {
  const body = drafts.filter((d) => doc.sentences[d.sentence]!.zone.kind !== 'title')
  const kept = body.length > 0 ? body : [...drafts]
  const words = new Map(kept.map((d) => [d, wordsOf(doc, d)]))
  return kept.filter(
    (d, i) =>
      !kept.some((other, k) => k !== i && sameIssuer(d, other) && covers(words.get(other)!, words.get(d)!, k < i)),
  )
}

function wordsOf(doc: Doc, draft: Draft): Set<string> {
  return new Set(
    doc.source.folded
      .slice(draft.content, draft.clauseEnd)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((w) => w.length > 1)
      .slice(0, 30),
  )
}

function sameIssuer(a: Draft, b: Draft): boolean {
  if (a.issuer.name !== null && b.issuer.name !== null) return fold(a.issuer.name) === fold(b.issuer.name)
  return a.issuer.standing === b.issuer.standing
}

/** The longer of two like orders stays; of equals the first. */
function covers(other: Set<string>, own: Set<string>, earlier: boolean): boolean {
  let shared = 0
  for (const word of own) if (other.has(word)) shared++
  return own.size >= 5 && shared / own.size >= 0.75 && (other.size > own.size || (other.size === own.size && earlier))
}

function record(doc: Doc, draft: Draft, next: Draft | undefined, context: DirectiveContext): DirectiveReading {
  const { source, sentences } = doc
  const sentence = sentences[draft.sentence]!
  const limit =
    next !== undefined && next.sentence === draft.sentence
      ? Math.min(draft.clauseEnd, next.evidence.start)
      : draft.clauseEnd
  const end = next !== undefined && next.sentence === draft.sentence ? limit : contentEnd(doc, draft, next)
  const quote = source.quote(draft.evidence.start, draft.evidence.end)
  const { frame, verb } = draft.verb
  const documents = (context.documents ?? []).filter((d) => d.start >= sentence.start && d.start < sentence.end)
  return {
    issuer: draft.issuer.name,
    issuer_role: draft.issuer.role,
    issuer_unit_id: unitOf(draft, context.units ?? []),
    addressee: draft.addressee,
    verb,
    text: source.quote(draft.content, Math.max(end, draft.content + 1)).quote,
    documents: citationsOf(doc, documents),
    announced_count: announcedCount(doc, draft.content, limit),
    deadline: deadlineIn(doc, draft.content, limit),
    evidence: quote,
    rules: [{ id: frame.id, version: frame.version }],
    confidence: Math.round(draft.confidence * 100) / 100,
  }
}

/** The content goes on with the speech, sentence by sentence, until another order or something told. */
function contentEnd(doc: Doc, draft: Draft, next: Draft | undefined): number {
  let end = draft.clauseEnd
  for (let i = draft.sentence + 1; i < doc.sentences.length && i <= draft.sentence + 20; i++) {
    const sentence = doc.sentences[i]!
    if (next !== undefined && next.sentence <= i) break
    if (sentence.zone.kind === 'title' || !goesOn(doc, sentence)) break
    end = sentence.end
  }
  return end
}

/** The unit in whose name the issuer speaks: the last one named inside his office. */
function unitOf(draft: Draft, units: readonly UnitSpan[]): string | null {
  if (draft.issuer.start === null) return null
  const end = draft.evidence.end
  return (
    units.filter((u) => u.start >= draft.issuer.start! && u.end <= end && u.start < draft.content).at(0)?.unit_id ??
    null
  )
}

export type { UnitSpan } from './types.ts'
