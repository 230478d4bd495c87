import { expect, it } from 'vitest'
import { makeCity, serveCity } from '../../fixtures/made-city/index.ts'
import { history } from '../../pipelines/history.ts'
import { refresh } from '../../pipelines/refresh.ts'
import { why } from '../../pipelines/why.ts'
import { cells } from '../../src/store/index.ts'
import { scratch } from './chiso.ts'
import { DAY, localMinute, openNight } from './support/made-year.ts'

const SITE = 'laodongthanhpho'
/** The paper takes its announcements of even years down on 1 September 2025. */
const BEFORE = new Date('2025-08-30T20:00:00Z')
const AFTER = new Date('2025-10-20T20:00:00Z')

it('a page that is taken down keeps its claims, marked, and is unmarked when it is back', {
  timeout: 180_000,
}, async () => {
  const folder = scratch()
  const city = makeCity()
  await using served = await serveCity(city)
  /** One night; `shown` is the day whose pages the city serves. */
  const night = async (at: Date, shown: Date) => {
    served.show(city.at(localMinute(shown)))
    const context = await openNight({ folder, city, port: served.port, at })
    const { db } = context.project
    try {
      // Every page that is known is asked for again, whatever its turn.
      await db.updateTable('frontier').set({ due_at: at, attempts: 0 }).execute()
      await refresh(context, [SITE], () => {})
      const all = await cells(db)
      const gone = all.filter((cell) => cell.flags.includes('withdrawn'))
      const [first] = gone
      const about = first === undefined ? null : { ...first, unit_name: first.unit_id, index_name: first.index }
      return {
        values: all.map((cell) => [cell.unit_id, cell.index, cell.reference_year, cell.property, cell.value]),
        gone,
        why: about === null ? [] : await why(context, about),
        chapters: first === undefined ? [] : (await history(context, first)).flatMap((told) => told.chapters),
        claims: await db
          .selectFrom('observation')
          .select(['withdrawn_at', 'last_seen', 'recorded_to'])
          .where('withdrawn_at', 'is not', null)
          .where('recorded_to', 'is', null)
          .execute(),
      }
    } finally {
      await context.project.close()
    }
  }
  const there = await night(BEFORE, BEFORE)
  expect(there.gone).toEqual([])
  expect(there.values.length).toBeGreaterThan(0)

  const down = await night(AFTER, AFTER)
  expect(down.gone.length).toBeGreaterThan(0)
  const held = new Set(down.values.map(String))
  expect(there.values.filter((value) => !held.has(String(value)))).toEqual([])
  for (const claim of down.claims) {
    expect(Math.abs(claim.withdrawn_at!.getTime() - AFTER.getTime())).toBeLessThan(DAY)
    expect(claim.last_seen.getTime()).toBeLessThan(claim.withdrawn_at!.getTime())
  }
  expect(down.why[0]!.notes).toContain('the page that said so has been taken down')
  expect(down.why[0]!.claims[0]!.withdrawn_at).not.toBeNull()
  const flagged = down.chapters.map(({ cell }) => cell?.flags.includes('withdrawn') ?? false)
  expect([flagged[0], flagged.at(-1)]).toEqual([false, true])

  const back = await night(new Date(AFTER.getTime() + 5 * DAY), BEFORE)
  expect([back.gone, back.claims]).toEqual([[], []])
})
