import { baophapluat } from './baophapluat.ts'
import { common } from './common.ts'
import { epi } from './epi.ts'
import { hanoiPortal } from './hanoi-portal.ts'
import { hcmcPortal } from './hcmc-portal.ts'
import { kinhtedothi } from './kinhtedothi.ts'
import { law } from './law.ts'
import { mastercms } from './mastercms.ts'
import { onecms } from './onecms.ts'
import type { SiteFamily } from './types.ts'
import { vccorp } from './vccorp.ts'
import { vietnamVn } from './vietnam-vn.ts'

/** One file a family, one line here. A copy seldom says which it is, so the marks of all apply to every text. */
export const families: readonly SiteFamily[] = [
  onecms,
  epi,
  vccorp,
  baophapluat,
  kinhtedothi,
  mastercms,
  vietnamVn,
  hanoiPortal,
  hcmcPortal,
  law,
  common,
]
export type { SiteFamily } from './types.ts'
