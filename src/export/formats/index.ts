import type { Format } from '../format.ts'
import { csv } from './csv.ts'
import { jsonl } from './jsonl.ts'
import { parquet } from './parquet.ts'

/** A new format is one file and one line here. */
export const FORMATS: readonly Format[] = [csv, jsonl, parquet]

export const FORMATS_BY_ID: Readonly<Record<string, Format>> = Object.fromEntries(FORMATS.map((f) => [f.id, f]))
