import type { Unit } from '../../schemas/index.ts'
import { foldKey } from '../text/index.ts'

const TYPE_PREFIX = /^(?:thành phố|thị trấn|thị xã|đặc khu|tỉnh|quận|huyện|phường|xã) /

/** Folded name without its type word: `đống đa`, `10`, `tân thới hiệp`. */
export function bareName(unit: Pick<Unit, 'name'>): string {
  return foldKey(unit.name).replace(TYPE_PREFIX, '')
}
