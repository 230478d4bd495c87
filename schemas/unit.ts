import { z } from 'zod'
import { City, UnitLevel } from './common.ts'

/** One life of an administrative unit; codes and names are reused, so a unit is always read together with its dates. */
export const Unit = z.object({
  unit_id: z.string(),
  /** Official Vietnamese name with its type word, e.g. `Quận Đống Đa`. */
  name: z.string(),
  name_en: z.string(),
  /** `province` units are known so that they can be told apart; only the four levels of `UnitLevel` carry claims. */
  level: z.enum([...UnitLevel.options, 'province']),
  kind: z.string(),
  city: City.nullable(),
  parent_id: z.string().nullable(),
  gso_code: z.string().nullable(),
  /** ISO dates, both inclusive; null = open. */
  valid_from: z.iso.date().nullable(),
  valid_to: z.iso.date().nullable(),
})
export type Unit = z.infer<typeof Unit>

/** A unit as a text names it. `unit_id` is null when the text names a unit in scope that the gazetteer does not list. */
export const UnitMention = z.object({
  unit_id: z.string().nullable(),
  name: z.string(),
  level: UnitLevel,
  city: City.nullable(),
  surface: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})
export type UnitMention = z.infer<typeof UnitMention>
