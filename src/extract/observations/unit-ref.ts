import type { UnitSpan } from '../units/types.ts'
import type { UnitRef } from './marks.ts'

const KINDS: ReadonlyArray<readonly [string, string]> = [
  ['Quận', 'quan'],
  ['Huyện', 'huyen'],
  ['Thị xã', 'thi_xa'],
  ['Thành phố', 'thanh_pho'],
  ['Phường', 'phuong'],
  ['Xã', 'xa'],
  ['Đặc khu', 'dac_khu'],
  ['Sở', 'so'],
]

export function kindOf(name: string): string {
  return KINDS.find(([word]) => name.startsWith(`${word} `))?.[1] ?? 'ban'
}

export function toRef(unit: UnitSpan): UnitRef {
  return { unit_id: unit.unit_id, name: unit.name, level: unit.level, kind: kindOf(unit.name), city: unit.city }
}
