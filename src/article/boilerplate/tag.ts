import { families } from './families/index.ts'

const SITES = new Map(
  families.flatMap((f) => f.signs.flatMap((s) => (s.tags ?? []).map((tag) => [tag.toUpperCase(), s.site]))),
)
/** "(PLVN) - ", "TTTĐ - ", "BNEWS ", "(Quanlynhanuoc.vn) – ": the paper's name before the first words of the lead. */
const TAG =
  /^(?:\(\s?([\p{Lu}\d][\p{L}\d&+./ -]{1,22})\s?\)\s{0,2}[-–—:.]{0,2}|([\p{Lu}][\p{L}\d&+.]{1,16})\s{0,2}[-–—]{1,2}|(BNEWS)(?=\s))\s{0,3}/u
/** Capitals that open a dateline, not a paper's name. */
const PLACES = /^(?:TPHCM|TP\.?HCM|HCM|HN|UBND|HĐND|MTTQ|PAR|DDCI|DTI|PCI|PAPI|SIPAS|ICT)$/

export interface AgencyTag {
  /** Length in the text as given, spaces and dash included. */
  readonly length: number
  readonly site: string | null
}

/** The agency tag at the start of a paragraph as written, or null. */
export function agencyTag(raw: string): AgencyTag | null {
  const match = TAG.exec(raw.slice(0, 60))
  if (match === null) return null
  const name = (match[1] ?? match[2] ?? match[3])!.normalize('NFC').trim()
  if (PLACES.test(name)) return null
  const site = SITES.get(name.toUpperCase()) ?? domainOf(name)
  if (site !== null) return { length: match[0].length, site }
  // Unknown: capitals only, at most an ampersand between, as papers sign ("XYZO - …", "(ABC) - …").
  return /^\p{Lu}[\p{Lu}\d&+.]{1,9}$/u.test(name) && !PLACES.test(name) ? { length: match[0].length, site: null } : null
}

function domainOf(name: string): string | null {
  return /^[\w-]+(?:\.[\w-]+){0,2}\.(?:vn|com|net|org)$/i.test(name) ? name.toLowerCase() : null
}
