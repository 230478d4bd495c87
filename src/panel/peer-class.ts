import type { Observation } from '../../schemas/index.ts'

/**
 * The field a rank is counted in. Two fields are two claims (language guide G2, G3): a ward is 5th of 75 xã and 9th of 126
 * xã, phường at once, and Hà Nội has one DTI rank of 2024 among 63 provinces and another among the 34 merged ones.
 *
 * Most texts leave the field unsaid, so each level has a usual field (null here) and only a *narrower or other* field is
 * named. The classes are our own short names, never shown as if a source had said them.
 */
export type PeerClass = string | null

type Subject = Pick<Observation, 'unit_level' | 'peer_group' | 'rank_of' | 'unit_id'>

/** The peer class of an observation read for `year`: its own year, or the baseline year of its change. */
export function peerClassOf(subject: Subject, year: number): PeerClass {
  const group = (subject.peer_group ?? '').normalize('NFC').toLowerCase()
  switch (subject.unit_level) {
    case 'city':
      return provinceClass(group, subject.rank_of, year)
    case 'district':
      return districtClass(group, subject.rank_of, subject.unit_id)
    case 'ward':
      return wardClass(group, subject.rank_of, year)
    case 'department':
      return departmentClass(group)
  }
}

/** 63 provinces until the merger of 1 July 2025, 34 since: the results of 2024 were published for both. */
export const provincesUsualIn = (year: number): number => (year <= 2024 ? 63 : 34)

function provinceClass(group: string, total: number | null, year: number): PeerClass {
  if (group.includes('trực thuộc trung ương')) return 'central-cities'
  if (group.includes('đông nam bộ') || group.includes('vùng')) return 'region'
  const world = total === 63 || total === 34 ? total : mergedOrOld(group)
  return world === null || world === provincesUsualIn(year) ? null : `provinces-${world}`
}

function mergedOrOld(group: string): number | null {
  if (/\b34\b|sau sáp nhập/.test(group)) return 34
  if (/\b63\b|trước sáp nhập/.test(group)) return 63
  return null
}

/**
 * "khối huyện" in Hà Nội means the whole district level unless the count of 17 (18 until 2014) rural districts stands with it
 * (G1); HCMC has 5 huyện. "quận nội thành" is always the narrower field.
 */
function districtClass(group: string, total: number | null, unitId: string | null): PeerClass {
  const hanoi = unitId?.startsWith('vn-hn') ?? false
  if (/nội thành|^(các |khối )?quận$/.test(group)) return 'urban-districts'
  if (/ngoại thành/.test(group)) return 'rural-districts'
  if (/^(các |khối )?(17 )?huyện$/.test(group) && (!hanoi || total === null || total <= 18)) {
    return total === null && hanoi && !group.includes('17') ? null : 'rural-districts'
  }
  if (hanoi && (total === 17 || total === 18)) return 'rural-districts'
  if (hanoi && total === 12) return 'urban-districts'
  return null
}

/**
 * From July 2025 on: 126 in Hà Nội (51 phường, 75 xã), 168 in HCMC (113 phường, 54 xã, 1 đặc khu). Before, a ward was compared
 * with the wards of its own district ("14 phường") and with nobody else.
 */
function wardClass(group: string, total: number | null, year: number): PeerClass {
  if (year < 2025) return null
  const phuong = group.includes('phường')
  const xa = /(^|[^\p{L}])xã/u.test(group)
  if (total === 75 || total === 54) return 'communes'
  if (total === 51 || total === 113) return 'wards-only'
  if (total === 126 || total === 168) return null
  if (phuong && !xa) return 'wards-only'
  if (xa && !phuong) return 'communes'
  return null
}

function departmentClass(group: string): PeerClass {
  if (group.includes('ngành dọc') || group.includes('cơ quan trung ương')) return 'vertical-agencies'
  if (/không (có )?cung cấp/.test(group)) return 'without-public-services'
  if (group.includes('cung cấp')) return 'with-public-services'
  if (group.includes('phòng')) return 'district-offices'
  return null
}
