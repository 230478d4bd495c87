import type { Family } from '../contract.ts'
import { epi } from './epi.ts'
import { generic } from './generic.ts'
import { hanoiNewszone } from './hanoi-newszone.ts'
import { kinhtedothi } from './kinhtedothi.ts'
import { liferayHcm } from './liferay-hcm.ts'
import { mastercms } from './mastercms.ts'
import { onecms } from './onecms.ts'
import { sharepointHcm } from './sharepoint-hcm.ts'
import { vccorp } from './vccorp.ts'
import { vnLegalPdf } from './vn-legal-pdf.ts'

/** CMS families, most specific fingerprints first: a page of an unknown host is tried in this order. */
export const families: readonly Family[] = [
  onecms,
  kinhtedothi,
  mastercms,
  epi,
  hanoiNewszone,
  vccorp,
  sharepointHcm,
  liferayHcm,
  vnLegalPdf,
  generic,
]
