import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDoc } from '../../src/extract/engine/index.ts'
import { findUnits, unitsOf } from '../../src/extract/units/index.ts'
import { foldKey } from '../../src/text/index.ts'

const CORPUS = join(import.meta.dirname, '../../../shared/corpus')
const CITY: Readonly<Record<string, string>> = { hanoi: 'Hà Nội', hcmc: 'TP Hồ Chí Minh' }

interface GoldUnit {
  name: string
  level: string
  city: string
  optional?: boolean
}

describe.each(['dev', 'seeds-gold'])('units of the corpus folder %s', (folder) => {
  const path = join(CORPUS, folder)
  if (!existsSync(path)) {
    it.skip(`SKIPPED: ../shared/corpus/${folder} is not there`, () => {})
    return
  }
  it.each(readdirSync(path).filter((name) => name.endsWith('.json')))('%s', (name) => {
    const gold = JSON.parse(readFileSync(join(path, name), 'utf8'))
    const doc = buildDoc({ text: gold.text, title: gold.title, published_at: gold.published_at, site: gold.site })
    const found = unitsOf(findUnits(doc))
    for (const unit of found) expect(gold.text.slice(unit.start, unit.end)).toBe(unit.surface)
    const key = (name: string, level: string, city: string | null) => `${foldKey(name)}|${level}|${city}`
    const units: GoldUnit[] = gold.gold.units
    const optional = new Set(units.filter((u) => u.optional).map((u) => key(u.name, u.level, u.city)))
    const got = found.map((u) => key(u.name, u.level, CITY[u.city ?? ''] ?? null)).filter((k) => !optional.has(k))
    const wanted = units.filter((u) => !u.optional).map((u) => key(u.name, u.level, u.city))
    expect(got.sort()).toEqual([...new Set(wanted)].sort())
  })
})
