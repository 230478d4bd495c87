import type { City } from '../../../../schemas/index.ts'
import { ref, type UnitRef } from '../marks.ts'
import type { PeerClass, PeerValue } from '../values.ts'

export const PEER_NAMES = ref('refine.peer-names', 1)

const SAME: Readonly<Partial<Record<PeerClass, string>>> = {
  department: 'sở, ban, ngành',
  vertical: 'cơ quan ngành dọc',
  ward: 'phường',
  'rural-commune': 'xã',
  office: 'phòng, ban',
  province: 'tỉnh, thành phố',
  'central-city': 'thành phố trực thuộc Trung ương',
  region: 'vùng Đông Nam Bộ',
  'urban-district': 'quận',
  service: 'đơn vị có cung cấp dịch vụ công',
  'no-service': 'đơn vị không cung cấp dịch vụ công',
}

/** The canonical string of a peer group (language guide 9); without a stated group, the one of the unit's own level. */
export function peerName(
  peer: PeerValue | null,
  unit: UnitRef,
  city: City | null,
  total: number | null,
  modern: boolean,
): string | null {
  if (peer !== null && peer.surface !== '') return peer.surface
  const group = classFor(peer, unit, total)
  if (group === null) return null
  const where = unit.city ?? city
  if (group === 'district') return where === 'hcmc' ? 'quận, huyện, TP Thủ Đức' : 'quận, huyện, thị xã'
  if (group === 'commune') return where === 'hcmc' ? 'phường, xã, đặc khu' : 'xã, phường'
  // G1: "khối huyện" is the whole district level unless a count says that it is the rural ones.
  if (group === 'rural-district')
    return peer?.total === 17 || peer?.total === 5 ? 'huyện' : where === 'hcmc' ? 'huyện' : 'quận, huyện, thị xã'
  if (group === 'unit') return ownGroup(unit, modern, where)
  return SAME[group] ?? null
}

function classFor(peer: PeerValue | null, unit: UnitRef, total: number | null): PeerClass | null {
  if (peer !== null && peer.group !== 'unit') return peer.group
  if (unit.level === 'district') return 'district'
  if (unit.level === 'department') return 'department'
  if (unit.level === 'ward') return 'unit'
  return total === 63 || total === 64 || total === 34 ? 'province' : null
}

function ownGroup(unit: UnitRef, modern: boolean, city: City | null): string | null {
  if (unit.level !== 'ward' || !modern) return null
  return city === 'hcmc' ? 'phường, xã, đặc khu' : 'xã, phường'
}
