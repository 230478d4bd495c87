import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCity, serveCity } from '../../fixtures/made-city/index.ts'
import { createDatabase } from '../contracts/backends.ts'
import { scratch } from './chiso.ts'
import { DELAY_S, localMinute } from './support/made-year.ts'

describe.skipIf(process.env.CHISO_TEST_DATABASE_URL === undefined)('two processes on one PostgreSQL', () => {
  it('share the work, and no host ever sees two connections of theirs, nor a shorter pause', {
    timeout: 240_000,
  }, async () => {
    const database = await createDatabase()
    const at = new Date('2021-03-01T20:00:00Z')
    const city = makeCity()
    await using served = await serveCity(city.at(localMinute(at)))
    const folder = scratch()
    const night = async (name: string) => {
      const program = join(import.meta.dirname, 'support/spend-night.ts')
      const args = [program, join(folder, name), String(served.port), at.toISOString(), database.url]
      const child = spawn(process.execPath, args)
      let out = ''
      let err = ''
      child.stdout.on('data', (chunk) => {
        out += chunk
      })
      child.stderr.on('data', (chunk) => {
        err += chunk
      })
      await new Promise((done) => child.once('close', done))
      if (out === '') throw new Error(err)
      return JSON.parse(out)
    }
    const both = await Promise.all([night('data'), night('data')])
    for (const { gaveUp } of both) expect(gaveUp).toBe(0)
    expect(await night('data')).toMatchObject({ missing: [], different: [], extra: [] })
    const agents = new Set(served.log.map((line) => line.user_agent))
    expect(agents.size).toBe(1)
    expect(Math.max(...served.log.map((line) => line.open))).toBe(1)
    expect(Math.max(...served.log.map((line) => line.sockets))).toBe(1)
    for (const lines of Map.groupBy(served.log, (line) => line.host).values()) {
      const gaps = lines.slice(1).map((line, i) => line.at - lines[i]!.at)
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(DELAY_S * 1000 - 1)
    }
    const pages = new Set([...city.at(localMinute(at)).pages()].map((page) => `${page.host}${page.path}`))
    const asked = served.log.map((line) => `${line.host}${line.path}`).filter((place) => pages.has(place))
    expect(asked.length).toBeGreaterThan(20)
    // A redirect may lead to a page that has just been read.
    const redirected = served.log.filter((line) => line.status === 301 && line.path.includes('-')).length
    const twice = asked.filter((place, i) => asked.indexOf(place) < i)
    expect(twice.length, twice.join(' ')).toBeLessThanOrEqual(redirected)
    await database.drop()
  })
})
