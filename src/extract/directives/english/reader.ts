import { asciiOf } from '../../../text/index.ts'
import { report } from '../../engine/index.ts'
import type { Doc, Sentence } from '../../engine/types.ts'
import { quoteOf, type Token, tokenize } from '../../people/index.ts'
import type { Draft, Issuer } from '../draft.ts'
import { evidenceOf } from '../evidence.ts'
import { english as frame } from '../frames/english.ts'
import { namesOtherPlainly } from '../scope.ts'
import { asciiText, type EnglishSubject, subjectBefore } from './subject.ts'
import { ADDRESSEE, JOINS, levelOf, NOT_GIVEN, VERBS } from './words.ts'

interface Person {
  readonly name: string
  readonly role: string | null
}

/** Orders on an English page, sentence by sentence; "he" is the last person who acted. */
export function readEnglish(doc: Doc): Draft[] {
  const known: Person[] = []
  return doc.sentences.flatMap((sentence, index) => readSentence(doc, sentence, index, known))
}

/** A sentence longer than this is no sentence; only its head is read. */
const REACH = 1500

function readSentence(doc: Doc, sentence: Sentence, index: number, known: Person[]): Draft[] {
  const end = Math.min(sentence.end, sentence.start + REACH)
  const tokens = tokenize(doc.source, sentence.start, end).map((t) => ({ ...t, text: asciiOf(t.text) }))
  const given: Draft[] = []
  tokens.forEach((token, at) => {
    if (/^(?:said|says|told|noted|stressed|added|chaired|visited)$/.test(token.text)) meet(doc, tokens, at, known)
    if (!VERBS.has(token.text) || token.cap) return
    const draft = orderAt(doc, tokens, at, index, known, given.at(-1))
    if (typeof draft === 'string') {
      report(doc, () => ({
        stage: 'refine',
        outcome: 'refused',
        rule: { id: frame.id, version: frame.version },
        kind: 'directive',
        start: token.start,
        end: token.end,
        note: draft,
      }))
    } else given.push(draft)
  })
  return given
}

/** Who speaks is known from then on. */
function meet(doc: Doc, tokens: readonly Token[], verb: number, known: Person[]): void {
  const subject = subjectBefore(tokens, verb)
  if (subject?.kind === 'person') personOf(doc, tokens, subject, known)
}

function orderAt(
  doc: Doc,
  tokens: readonly Token[],
  verb: number,
  index: number,
  known: Person[],
  before: Draft | undefined,
): Draft | string {
  let lead = verb - 1
  while (lead >= 0 && /^(?:also|then|further|not)$/.test(tokens[lead]!.text)) lead--
  if (lead >= 0 && NOT_GIVEN.test(tokens[lead]!.text)) return 'passive, planned or no verb'
  const addressee = addresseeBehind(tokens, verb + 1)
  if (addressee === null) return 'no addressee'
  const joined = before !== undefined && lead >= 0 && JOINS.test(tokens[lead]!.text)
  const subject = joined ? null : subjectBefore(tokens, verb)
  const issuer = joined ? before.issuer : subject === null ? null : issuerOf(doc, tokens, subject, known)
  if (issuer === null) return 'nobody who may order'
  if (namesOtherPlainly(issuer.standing)) return 'an office of another province'
  const own = levelOf(issuer.standing)
  const above = levelOf(asciiText(tokens, addressee.from, addressee.to))
  if (own !== null && above !== null && above > own) return 'a petition: the addressee stands above'
  if (own === 6 && !/\b(?:hanoi|ha noi|hcm|ho chi minh)\b/.test(asciiText(tokens, addressee.from, addressee.to)))
    return 'an order to others than our two cities'
  const at = { frame, verb: tokens[verb]!.text, from: verb, to: verb + 1 }
  let end = clauseEnd(tokens, verb)
  while (end > verb + 1 && /^[.!?…"]$/.test(tokens[end - 1]!.text)) end--
  const from = subject?.from ?? verb
  return {
    sentence: index,
    verb: at,
    issuer: { ...issuer, start: subject === null ? null : tokens[from]!.start },
    addressee: quoteOf(doc.source, tokens[addressee.from]!.start, tokens[addressee.to - 1]!.end),
    asked: addressee.to,
    evidence: evidenceOf(tokens, from, at, end),
    content: tokens[Math.min(addressee.to, end - 1)]!.start,
    due: tokens[verb]!.end,
    clauseEnd: tokens[end - 1]!.end,
    confidence: frame.confidence,
  }
}

/** To the next order of the sentence, a semicolon or the end. */
function clauseEnd(tokens: readonly Token[], verb: number): number {
  for (let at = verb + 1; at < tokens.length; at++) {
    if (tokens[at]!.text === ';') return at
    if (VERBS.has(tokens[at]!.text) && JOINS.test(tokens[at - 1]!.text)) return at - 1
  }
  return tokens.length
}

/** "asked {A} to do", "requested that {A} do", "assigned {A} with". */
function addresseeBehind(tokens: readonly Token[], start: number): { from: number; to: number } | null {
  let from = start
  const that = tokens[from]?.text === 'that'
  if (that) from++
  let to = from
  for (; to < tokens.length && to - from < 28; to++) {
    const { text, word } = tokens[to]!
    if (!word && !/^[,'&/().-]$/.test(text)) break
    if (text === 'to' || text === 'with') break
    if (
      that &&
      /^(?:must|should|need|draw|submit|review|publish|improve|take|speed|report|make|complete|be|set|strengthen|step|work)$/.test(
        text,
      )
    )
      break
  }
  const stop = tokens[to]?.text ?? ''
  if (!that && !/^(?:to|with)$/.test(stop)) return null
  while (to > from && /^(?:not|,|both|all|urgently)$/.test(tokens[to - 1]!.text)) to--
  return to > from && ADDRESSEE.test(asciiText(tokens, from, to)) ? { from, to } : null
}

function issuerOf(doc: Doc, tokens: readonly Token[], subject: EnglishSubject, known: Person[]): Issuer | null {
  const start = tokens[subject.from]!.start
  if (subject.kind === 'other') return null
  if (subject.kind === 'organ') {
    const name = said(doc, tokens, subject.name!).replace(/^the /i, '')
    return { name, role: null, standing: asciiOf(name.toLowerCase()), organ: true, start }
  }
  const person = subject.kind === 'pronoun' ? (known.at(-1) ?? null) : personOf(doc, tokens, subject, known)
  if (person === null || (person.role === null && subject.role === null)) return null
  const role = person.role ?? said(doc, tokens, subject.role!)
  return { name: person.name || null, role, standing: asciiOf(role.toLowerCase()), organ: false, start }
}

/** The person a subject names: introduced here, or before by his full name, his given name or his office alone. */
function personOf(doc: Doc, tokens: readonly Token[], subject: EnglishSubject, known: Person[]): Person {
  const role = subject.role === null ? null : said(doc, tokens, subject.role)
  const name = subject.name === null ? '' : said(doc, tokens, subject.name)
  const held = known.findLast((p) =>
    name === '' ? p.role !== null && sameOffice(p.role, role!) : p.name === name || p.name.endsWith(` ${name}`),
  )
  const person = { name: held?.name ?? name, role: role ?? held?.role ?? null }
  if (person.name !== '') known.push(person)
  return person
}

function sameOffice(one: string, other: string): boolean {
  const words = (role: string) =>
    role
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((w) => !/^(?:the|of|s)$/.test(w))
  const held = new Set(words(one))
  return words(other).every((w) => held.has(w)) && held.has('vice') === words(other).includes('vice')
}

function said(doc: Doc, tokens: readonly Token[], range: readonly [number, number]): string {
  return quoteOf(doc.source, tokens[range[0]]!.start, tokens[range[1] - 1]!.end)
}
