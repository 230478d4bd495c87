import type { NightWindow, Site } from './contract.ts'

/** When requests disturb least: portals of the administration serve citizens by day (sites.md, section 9). */
export const NIGHT: NightWindow = { from: 22, to: 6 }

const GOVERNMENT = /(?:^|\.)gov\.vn(?::\d+)?$/i

/** The hours in which a site may be asked; null: at any time. */
export function nightOf(site: Pick<Site, 'hosts' | 'night'>): NightWindow | null {
  if (site.night === 'any') return null
  return site.night ?? (site.hosts.some((host) => GOVERNMENT.test(host)) ? NIGHT : null)
}
