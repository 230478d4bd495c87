import { describe, expect, it } from 'vitest'
import { loadGold } from '../../src/evaluate/index.ts'
import { type Extraction, extract } from '../../src/extract/index.ts'

/**
 * A text says the same whatever hand typed it (language guide, 2): every document of the gold, spelled in each way that pages
 * are found in, gives the records of the plain text, each quoted from the text as it was given.
 */
const GOLD = new URL('../../fixtures/gold', import.meta.url).pathname
const { cases } = loadGold([GOLD])

/** Old tone placement puts the mark on the last vowel of oa, oe, uy at the end of a syllable, never behind q. */
const TONES: ReadonlyArray<readonly [fresh: string, old: string]> = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
]
const oldTones = (text: string) =>
  TONES.reduce((made, [fresh, old]) => {
    const upper = (pair: string) => pair[0]!.toUpperCase() + pair[1]
    return made
      .replace(new RegExp(`${fresh}(?!\\p{L})`, 'gu'), old)
      .replace(new RegExp(`${upper(fresh)}(?!\\p{L})`, 'gu'), upper(old))
  }, text.normalize('NFC'))

const SPELLINGS: ReadonlyArray<readonly [string, (text: string) => string]> = [
  ['NFC', (text) => text.normalize('NFC')],
  ['NFD', (text) => text.normalize('NFD')],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['thin spaces behind figures', (text) => text.replace(/(\d) (?=\p{L})/gu, '$1\u202f')],
  ['old tone placement', oldTones],
  ['Ð of old pages', (text) => text.normalize('NFC').replaceAll('Đ', 'Ð')],
  ['other dashes', (text) => text.replaceAll(' - ', ' – ').replaceAll('–', '—')],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['zero-width spaces', (text) => text.replace(/ (?=\p{Ll})/gu, ' \u200b')],
  ['glued cities', (text) => text.replace(/(?:TP\.HCM|TP HCM|TP\. HCM|TP\. Hồ Chí Minh)(?!\p{L})/gu, 'TPHCM')],
  ['glued districts', (text) => text.replace(/(?<=\p{Ll} )quận (?=\p{Lu}|\d)/gu, 'Q.')],
]

/** What was read, without the words it was read from. */
function records({ units, observations, directives, documents }: Extraction): string[] {
  const flat = (text: string | null) => text?.normalize('NFC').replace(/[\s\u200b]+/g, ' ') ?? null
  return [
    ...units.map((u) => `unit ${u.unit_id} ${u.name} ${u.level} ${u.city}`),
    ...observations.map(
      (o) =>
        `observation ${o.unit} ${o.index} ${o.reference_year} ${o.period} ${o.status} ${o.score} ${o.score_unit} ${o.rank}/${o.rank_of} ${o.tied} ${o.change_ranks} ${o.change_points} ${o.baseline_year} ${o.peer_group}`,
    ),
    ...directives.map((d) => `directive ${flat(d.verb)} ${d.announced_count} ${d.deadline}`),
    ...documents.map((d) => `document ${d.type} ${d.date}`),
  ].sort()
}

describe.each(SPELLINGS)('%s', (_, spell) => {
  it(`gives the records of the plain text in ${cases.length} documents`, () => {
    const different: string[] = []
    for (const { id, text, title, published_at, site } of cases) {
      const given = { published_at: published_at ?? null, site: site ?? null }
      const plain = extract({ ...given, text, title: title ?? null })
      const spelled = spell(text)
      const read = extract({ ...given, text: spelled, title: title == null ? null : spell(title) })
      const [want, got] = [records(plain), records(read)]
      for (const one of want) if (!got.includes(one)) different.push(`${id} lost ${one}`)
      for (const one of got) if (!want.includes(one)) different.push(`${id} made ${one}`)
      for (const { evidence } of [...read.observations, ...read.directives])
        if (spelled.slice(evidence.start, evidence.end) !== evidence.quote) different.push(`${id} misquotes`)
      for (const one of [...read.units, ...read.documents])
        if (spelled.slice(one.start, one.end) !== one.surface) different.push(`${id} misquotes ${one.surface}`)
    }
    expect(different).toEqual([])
  })
})
