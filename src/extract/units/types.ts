import type { City, RuleRef, UnitLevel } from '../../../schemas/index.ts'
import type { Span } from '../../text/index.ts'

/** How the text names the unit. `elided` = a department without its "Sở" in a list of departments. */
export type NamedBy = 'typed' | 'shared-type' | 'bare' | 'abbrev' | 'organ' | 'elided' | 'english'

/**
 * What the mention does in its clause. Only `subject-able` mentions can own a figure; the others stand beside it
 * (language guide, K4, K5): `qualifier` says where another unit lies, `officer` belongs to a person's office, `peer` closes
 * the name of a peer group ("quận, huyện và TP Thủ Đức").
 */
export type UnitRole = 'subject-able' | 'location' | 'comparison' | 'qualifier' | 'officer' | 'peer'

export interface UnitCandidate {
  readonly unit_id: string
  readonly reason: string
}

/** A unit as one place of the text names it. Offsets are indices into the folded text; `mention` leads back to the raw text. */
export interface UnitSpan extends Span {
  /** null when several lives or units fit and nothing decides, or the gazetteer does not list the body. */
  readonly unit_id: string | null
  /** Canonical (C1): `Quận Đống Đa`, `Sở Nội vụ`, `Thành phố Hà Nội`. */
  readonly name: string
  readonly level: UnitLevel
  readonly city: City | null
  readonly how: NamedBy
  readonly role: UnitRole
  /** Units coordinated in one list share it; null for a unit that stands alone. */
  readonly listId: number | null
  /** A unit of another province, or of this one before it joined: known, so that figures can be refused, never reported. */
  readonly outOfScope: boolean
  /** "cũ", "trước đây": the unit as it was before 1 July 2025 (U2). */
  readonly former: boolean
  /** The unit above as the text names it: "phường 10, quận 5". */
  readonly parent: string | null
  readonly candidates: readonly UnitCandidate[]
  readonly rule: RuleRef
  /** Exact slice of the text as given. */
  readonly mention: { readonly surface: string; readonly start: number; readonly end: number }
}

/** A word that stands for a unit named elsewhere (language guide, 12): "quận", "Thành phố", "địa phương này". */
export interface Anaphor extends Span {
  /** Level of the unit it points at; null = any unit. */
  readonly level: UnitLevel | null
  /** `quan`, `huyen`, `thi_xa`, `thanh_pho`, `phuong`, `xa`, `dac_khu`, `so`, `thu_do`; null for đơn vị, địa phương. */
  readonly kind: string | null
  readonly word: string
  /** `organ` = the body stands for the unit: "Quận ủy", "UBND quận". */
  readonly organ: boolean
}
