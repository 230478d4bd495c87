import { foldKey } from '../text/index.ts'

const CITY_TAILS: ReadonlyArray<readonly [RegExp, 'hanoi' | 'hcmc' | null]> = [
  [/\s+(?:(?:thành phố|tp\.?)\s*)?hà nội$|\s+(?:thanh pho |tp\.? )?ha noi$/, 'hanoi'],
  [/\s+(?:thành phố|tp\.?)\s*(?:hồ chí minh|hcm)$|\s+(?:tphcm|hcmc)$|\s+thanh pho ho chi minh$/, 'hcmc'],
  [/\s+(?:thành phố|tp)$/, null],
]

export interface DepartmentSurface {
  /** Joins of words do not matter: `LĐ-TB&XH`, `LĐTBXH` and `LĐ, TB và XH` have one key. */
  readonly key: string
  readonly city: 'hanoi' | 'hcmc' | null
}

/** Key of a department's name, with the city its tail names. */
export function departmentSurface(surface: string): DepartmentSurface {
  let rest = foldKey(surface)
  const english = /^(hanoi|ho chi minh city|hcmc)\s+(.+)$/.exec(rest)
  if (english !== null) return { key: departmentKey(english[2]!), city: english[1] === 'hanoi' ? 'hanoi' : 'hcmc' }
  let city: DepartmentSurface['city'] = null
  for (const [pattern, tail] of CITY_TAILS) {
    const match = pattern.exec(rest)
    if (match !== null && match.index > 0) {
      city = tail
      // "chi nhánh TP.HCM" is part of a bank's name: the branch is nothing without its city.
      if (/(?:nhánh|nhanh|nhnn cn)$/.test(rest.slice(0, match.index))) break
      rest = rest.slice(0, match.index)
      break
    }
  }
  return { key: departmentKey(rest), city }
}

/** Words only: no joints, no `và`, body words in their short form. */
export function departmentKey(name: string): string {
  return foldKey(name)
    .replace(/\s(?:thành phố|thanh pho|tp\.?)$/, '')
    .replace(/ủy ban nhân dân|uy ban nhan dan|ủy ban/g, 'ubnd')
    .replace(/^ban (?:quản lý|quan ly|ql)(?=\s)|^ban ql|^bql/, 'bql')
    .replace(/^bql (?:các|cac) /, 'bql ')
    .replace(/^(?:văn phòng|van phong)/, 'vp')
    .replace(/^(?:bảo hiểm xã hội|bao hiem xa hoi)/, 'bhxh')
    .replace(/^(?:trung tâm|trung tam)/, 'tt')
    .replace(/\s(?:và|va|and)\s|[\s\-&.,/]+/g, '')
}
