import { z } from 'zod'
import { City, UnitLevel } from './common.ts'

/** One life of an administrative unit; codes and names are reused, so a unit is always read together with its dates. */
export const Unit = z.object({
  /** One life of one unit; a new name, parent or code starts another. */
  unit_id: z.string(),
  /** Official Vietnamese name with its type word, e.g. `Quận Đống Đa`. */
  name: z.string(),
  /** English name. */
  name_en: z.string(),
  /** `province` units are known so that they can be told apart; only the four levels of `UnitLevel` carry claims. */
  level: z.enum([...UnitLevel.options, 'province']),
  /** Type word as a code: `quan`, `huyen`, `thi_xa`, `phuong`, `xa` … */
  kind: z.string(),
  /** null for units of other provinces. */
  city: City.nullable(),
  /** Unit above it. */
  parent_id: z.string().nullable(),
  /** Code of the statistics office; reused, so never without a date. */
  gso_code: z.string().nullable(),
  /** ISO dates, both inclusive; null = open. */
  valid_from: z.iso.date().nullable(),
  /** Last day. */
  valid_to: z.iso.date().nullable(),
})
export type Unit = z.infer<typeof Unit>

/** A unit as a text names it. `unit_id` is null when the text names a unit in scope that the gazetteer does not list. */
export const UnitMention = z.object({
  /** Unit of the gazetteer; null when the text fits several or one it does not list. */
  unit_id: z.string().nullable(),
  /** Canonical name, type word first. */
  name: z.string(),
  /** Level of the unit. */
  level: UnitLevel,
  /** City it belongs to. */
  city: City.nullable(),
  /** The mention as written. */
  surface: z.string(),
  /** Offset of its first mention in the text. */
  start: z.number().int().nonnegative(),
  /** Offset behind it. */
  end: z.number().int().positive(),
})
export type UnitMention = z.infer<typeof UnitMention>
