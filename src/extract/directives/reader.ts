import { report } from '../engine/index.ts'
import type { Doc, Sentence } from '../engine/types.ts'
import { type Actor, type People, peopleOf, quoteOf, type Token, tokenize } from '../people/index.ts'
import { type Addressee, addresseeAt, furtherAddressees } from './addressee.ts'
import { isAddressee } from './addressee-words.ts'
import { clauseEnd, contentStart, letterAddressee, opensOrder, passiveAddressee, startsClause } from './clauses.ts'
import { goesOn, isItem } from './continuation.ts'
import type { Draft, Issuer } from './draft.ts'
import { evidenceOf, quotedEvidence } from './evidence.ts'
import { issuerOf } from './issuer.ts'
import { quoteBefore, speakerBehind } from './quoted.ts'
import { refusal } from './refusals.ts'
import { actorsIn, letterBefore, type Subject, subjectOf } from './subject.ts'
import { topicAddressee } from './topic.ts'
import type { VerbAt } from './types.ts'
import { verbsIn } from './verbs.ts'

/** A sentence longer than this is no sentence; only its head is read. */
const REACH = 4000
const SIGNED = /(?:ký|ban hành|có (?:công văn|văn bản|công điện)|công văn|văn bản|chủ trì|kết luận|phát biểu|chỉ đạo)/

/** The sentence under the glass, and what it has given so far. */
interface Scene {
  readonly index: number
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly actors: readonly Actor[]
  /** Where its verbs of ordering stand, by token. */
  readonly verbs: readonly number[]
  readonly given: Draft[]
  before: VerbAt | null
}

/** Reads sentences in order and remembers who speaks. */
export class Reader {
  readonly #doc: Doc
  #table: People | null = null
  /** The issuer of the order just given, and the last sentence of his speech. */
  #speech: { issuer: Issuer; until: number; listed: boolean } | null = null

  readonly #without: string | null

  constructor(doc: Doc, without: string | null = null) {
    this.#doc = doc
    this.#without = without
  }

  /** Read when the first order asks who somebody is: most texts never do. */
  get #people(): People {
    this.#table ??= peopleOf(this.#doc)
    return this.#table
  }

  /** The orders of the sentences with these indices. */
  read(marked: readonly number[]): Draft[] {
    const drafts: Draft[] = []
    for (const index of marked) {
      const sentence = this.#doc.sentences[index]!
      const tokens = this.#tokens(sentence)
      const verbs = verbsIn(tokens, this.#doc.source.folded).filter((v) => v.frame.id !== this.#without)
      if (verbs.length === 0) continue
      const scene: Scene = {
        index,
        sentence,
        tokens,
        actors: actorsIn(tokens),
        verbs: verbs.map((verb) => verb.from),
        given: [],
        before: null,
      }
      for (const verb of verbs) this.#readVerb(scene, verb)
      drafts.push(...scene.given)
      const last = scene.given.at(-1)
      if (last !== undefined) this.#speech = { issuer: last.issuer, until: index, listed: tokens.at(-1)?.text === ':' }
    }
    return drafts
  }

  #tokens(sentence: Sentence): Token[] {
    return tokenize(this.#doc.source, sentence.start, Math.min(sentence.end, sentence.start + REACH))
  }

  #readVerb(scene: Scene, verb: VerbAt): void {
    const { tokens, sentence, given } = scene
    const end = clauseEnd(tokens, verb.to)
    const who = this.#subject(scene, verb)
    if (typeof who === 'string') {
      this.#refuse(tokens, verb, who)
      return
    }
    const { subject, issuer } = who
    const inherited = subject === null
    const quote = quoteBefore(tokens, verb)
    const letter = letterBefore(tokens, verb.from)
    const passive = subject?.passive === true
    const addressee = passive
      ? passiveAddressee(tokens, subject.actor.from)
      : quote !== null
        ? quote.addressee
        : (addresseeAt(tokens, verb.to, end) ??
          (letter === null ? null : letterAddressee(tokens, letter, senderFrom(subject, letter) ?? verb.from)) ??
          topicAddressee(tokens, Math.min(subject?.actor.from ?? verb.from, verb.from)))
    const note =
      passive && addressee === null
        ? 'a task somebody was given'
        : refusal({
            doc: this.#doc,
            sentence,
            tokens,
            verb,
            end,
            issuer,
            addressee,
            subjectEnd: subject !== null && subject.actor.to <= verb.from ? subject.actor.to : 0,
            inherited,
            quoted: quote !== null,
          })
    if (note !== null) {
      this.#refuse(tokens, verb, note)
      return
    }
    const from = subject !== null && subject.actor.to <= verb.from ? subject.actor.from : verb.from
    this.#endBefore(given, from, tokens)
    given.push({
      sentence: scene.index,
      verb,
      issuer: { ...issuer, start: inherited ? null : issuer.start },
      addressee: this.#words(
        tokens,
        addressee,
        addressee === null || passive || quote !== null
          ? []
          : furtherAddressees(tokens, Math.max(addressee.to, verb.to), scene.verbs),
      ),
      asked: addressee === null ? verb.to : addressee.to,
      evidence: quote !== null ? quotedEvidence(sentence.start, tokens, verb) : evidenceOf(tokens, from, verb, end),
      content: quote !== null ? sentence.start : contentStart(tokens, verb, addressee, end),
      due: quote !== null ? sentence.start : tokens[verb.to - 1]!.end,
      clauseEnd: tokens[end - 1]!.end,
      confidence: verb.frame.confidence * (inherited && scene.before === null ? 0.8 : 1) * (passive ? 0.6 : 1),
    })
    scene.before = verb
  }

  #words(tokens: readonly Token[], addressee: Addressee | null, further: readonly Addressee[]): string | null {
    if (addressee === null) return null
    return [addressee, ...further]
      .map(({ from, to }) => quoteOf(this.#doc.source, tokens[from]!.start, tokens[to - 1]!.end))
      .join('; ')
  }

  /** An order ends where the next one of its sentence begins. */
  #endBefore(given: Draft[], from: number, tokens: readonly Token[]): void {
    const last = given.at(-1)
    if (last === undefined || last.clauseEnd <= tokens[from]!.start) return
    let to = from
    while (to > 0 && (!/[a-zà-ỹ\d)"%]/.test(tokens[to - 1]!.text) || LEADS_OVER.test(tokens[to - 1]!.text))) to--
    if (to === 0) return
    const end = tokens[to - 1]!.end
    if (end <= last.content) return
    given[given.length - 1] = {
      ...last,
      clauseEnd: end,
      evidence: { start: last.evidence.start, end: Math.min(last.evidence.end, end) },
    }
  }

  /** Who orders with this verb: a subject of the sentence, the issuer of the order before it, or the speaker; else why nobody. */
  #subject(scene: Scene, verb: VerbAt): { subject: Subject | null; issuer: Issuer } | string {
    const { tokens, actors, given, before } = scene
    const { source } = this.#doc
    const own = (actor: Actor, adjacent = true) =>
      issuerOf(source, this.#people, tokens, actor, this.#speech?.issuer ?? null, adjacent)
    const speaker = speakerBehind(tokens, actors, verb.from)
    if (speaker !== null && before === null) {
      const issuer = own(speaker)
      return issuer === null
        ? 'nobody who may order'
        : { subject: { actor: speaker, adjacent: false, passive: false }, issuer }
    }
    const near = subjectOf(tokens, actors, verb.from)
    if (before !== null) {
      // Behind a first order an organ belongs to its content, unless it stands behind a semicolon and right before the verb.
      const fresh = near !== null && near !== 'other' && near.actor.from >= given.at(-1)!.asked && isFresh(tokens, near)
      if (!opensOrder(tokens, verb, before, fresh)) return 'part of the order before it'
      if (!fresh) return { subject: null, issuer: given.at(-1)!.issuer }
    }
    if (near === 'other') return 'nobody who may order'
    if (near !== null) {
      const issuer = own(near.actor, near.adjacent)
      return issuer === null ? 'nobody who may order' : { subject: near, issuer }
    }
    const issuer = this.#inherit(scene.index, tokens, verb)
    return issuer === null ? 'no issuer' : { subject: null, issuer }
  }

  /** No subject in the sentence: the one who spoke last, if his speech reaches here. */
  #inherit(index: number, tokens: readonly Token[], verb: VerbAt): Issuer | null {
    if (!startsClause(tokens, verb.from) && !isPaper(tokens, verb.from)) return null
    if (this.#speech === null) return this.#announced(index)
    const { sentences } = this.#doc
    const plain = verb.from === 0 && tokens[0]!.cap && isAddressee(tokens, verb.to)
    let told = 0
    for (let i = this.#speech.until + 1; i < index; i++) {
      if (goesOn(this.#doc, sentences[i]!, this.#speech.listed)) continue
      // "Văn bản nêu, …. Giao {A} …": an order that opens with its verb goes back over what the paper tells, not over another actor.
      if (!plain || ++told > TOLD || this.#acts(sentences[i]!)) return this.#announced(index)
    }
    return this.#speech.issuer
  }

  /** Does somebody with an office or a name act in this sentence? */
  #acts(sentence: Sentence): boolean {
    const tokens = this.#tokens(sentence)
    return actorsIn(tokens).some(
      (actor) =>
        (actor.kind === 'role' || actor.kind === 'person' || actor.kind === 'pronoun') &&
        (actor.from === 0 || /^[,:"]$/.test(tokens[actor.from - 1]!.text)),
    )
  }

  /** "Theo đó, yêu cầu …" behind a sentence in which somebody signed, chaired or spoke. */
  #announced(index: number): Issuer | null {
    const sentence = this.#doc.sentences[this.#introduction(index)]
    const { source } = this.#doc
    if (sentence === undefined || !SIGNED.test(source.folded.slice(sentence.start, sentence.end))) return null
    const tokens = this.#tokens(sentence)
    const actor = actorsIn(tokens).find(
      (a) => a.kind !== 'pronoun' && (a.from === 0 || /^(?:,|\d.*|đây)$/.test(tokens[a.from - 1]!.text)),
    )
    return actor === undefined ? null : issuerOf(source, this.#people, tokens, actor, null, false)
  }

  /** The sentence before this one; for the items of a list, the one whose colon opens it. */
  #introduction(index: number): number {
    const { sentences, source } = this.#doc
    let at = index - 1
    while (at > 0 && index - at < 12 && isItem(source.folded.slice(sentences[at]!.start, sentences[at]!.start + 4)))
      at--
    return at
  }

  #refuse(tokens: readonly Token[], verb: VerbAt, note: string): void {
    const start = tokens[verb.from]!.start
    const { end } = tokens[verb.to - 1]!
    const rule = { id: verb.frame.id, version: verb.frame.version }
    report(this.#doc, () => ({ stage: 'refine', outcome: 'refused', rule, kind: 'directive', start, end, note }))
  }
}

/** Where the sender stands behind his letter, or null. */
function senderFrom(subject: Subject | null, letter: number): number | null {
  return subject !== null && subject.actor.from > letter ? subject.actor.from : null
}

/** Sentences that a paper may tell between two of its orders. */
const TOLD = 3

const LEADS_OVER = /^(?:và|đồng|thời|cũng|cùng|với|đó)$/

/** "Chỉ thị số 5/CT-UBND yêu cầu …": the paper speaks for the one who signed it. */
function isPaper(tokens: readonly Token[], verb: number): boolean {
  const head = tokens.slice(Math.max(0, verb - 6), verb).map((t) => t.text)
  const at = head.findIndex((word, i) => PAPER.test(`${word} ${head[i + 1] ?? ''}`))
  return (
    at >= 0 && (verb - head.length + at === 0 || /^[,;:.]$/.test(tokens[verb - head.length + at - 1]!.text) || at === 0)
  )
}
const PAPER = /^(?:công văn|văn bản|công điện|thông báo|chỉ thị|kết luận|kế hoạch|quyết định|thư)(?= |$)/

function isFresh(tokens: readonly Token[], { actor, adjacent }: Subject): boolean {
  return adjacent && (actor.kind !== 'organ' || /^[;.]$/.test(tokens[actor.from - 1]?.text ?? ''))
}
