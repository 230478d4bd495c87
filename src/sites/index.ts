import { anninhthudo } from './anninhthudo.ts'
import { baophapluat } from './baophapluat.ts'
import { cchcHanoi } from './cchc-hanoi.ts'
import type { Family, Layout, Site } from './contract.ts'
import { families } from './families/index.ts'
import { hanoiDistricts } from './hanoi-districts.ts'
import { hanoiDocs } from './hanoi-docs.ts'
import { hanoiPortal } from './hanoi-portal.ts'
import { hanoimoi } from './hanoimoi.ts'
import { hanoimoiOld } from './hanoimoi-old.ts'
import { hanoionline } from './hanoionline.ts'
import { hcmDistricts } from './hcm-districts.ts'
import { hcmGazette } from './hcm-gazette.ts'
import { hcmPortal } from './hcm-portal.ts'
import { hcmSnv } from './hcm-snv.ts'
import { hcmcpv } from './hcmcpv.ts'
import { kinhtedothi } from './kinhtedothi.ts'
import { laodongthudo } from './laodongthudo.ts'
import { nguoihanoi } from './nguoihanoi.ts'
import { nhandan } from './nhandan.ts'
import { nhandanOld } from './nhandan-old.ts'
import { nhipsonghanoi } from './nhipsonghanoi.ts'
import { nld } from './nld.ts'
import { plo } from './plo.ts'
import { sggp } from './sggp.ts'
import { thanglongGov } from './thanglong-gov.ts'
import { thanhnien } from './thanhnien.ts'
import { tienphong } from './tienphong.ts'
import { tphcmGov } from './tphcm-gov.ts'
import { tuoitre } from './tuoitre.ts'
import { vietnamplus } from './vietnamplus.ts'

export type { Family, Layout, LinkSource, NightWindow, Site, SourceClass } from './contract.ts'
export { families } from './families/index.ts'
export { NIGHT, nightOf } from './night.ts'
export { idDate, pathDate } from './url-date.ts'

/** Every declared site, in the order of sites.md section 8: Hanoi press, city press, national press, government. */
export const sites: readonly Site[] = [
  hanoimoi,
  hanoimoiOld,
  nhipsonghanoi,
  nguoihanoi,
  kinhtedothi,
  laodongthudo,
  anninhthudo,
  hanoionline,
  sggp,
  plo,
  tuoitre,
  thanhnien,
  nld,
  hcmcpv,
  nhandan,
  nhandanOld,
  vietnamplus,
  tienphong,
  baophapluat,
  cchcHanoi,
  hanoiPortal,
  hanoiDocs,
  thanglongGov,
  tphcmGov,
  hcmPortal,
  hcmSnv,
  hcmGazette,
  hcmDistricts,
  hanoiDistricts,
]

const byId = new Map(sites.map((site) => [site.id, site]))
const byHost = hostsOf(sites)

/** The declared site of a URL, by its host; an archive's copy (`web.archive.org/web/…/http…`) belongs to the page's own site. */
export function siteOf(url: string, among: readonly Site[] = sites): Site | null {
  const host = hostOf(url)
  if (host === null) return null
  return (among === sites ? byHost : hostsOf(among)).get(host) ?? null
}

export function siteById(id: string, among: readonly Site[] = sites): Site | null {
  return among === sites ? (byId.get(id) ?? null) : (among.find((site) => site.id === id) ?? null)
}

export function familyOf(site: Site): Family | null {
  return families.find((family) => family.id === site.family) ?? null
}

/** A site's own layouts, then those of its family. */
export function layoutsOf(site: Site): readonly Layout[] {
  return [...(site.layouts ?? []), ...(familyOf(site)?.layouts ?? [])]
}

function hostsOf(list: readonly Site[]): Map<string, Site> {
  return new Map(list.flatMap((site) => site.hosts.map((host) => [host, site] as const)))
}

const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(.+)$/i

function hostOf(url: string): string | null {
  const own = ARCHIVED.exec(url)?.[1] ?? url
  const parsed = URL.parse(/^[a-z]+:\/\//i.test(own) ? own : `http://${own}`)
  return parsed === null ? null : parsed.hostname.toLowerCase()
}
