import { execFileSync } from 'node:child_process'
import { createReadStream, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import { type MadeCity, makeCity, type ServedCity, serveCity } from '../../fixtures/made-city/index.ts'
import { refresh } from '../../pipelines/refresh.ts'
import { verifyArchive } from '../../src/archive/index.ts'
import { EnvironmentError } from '../../src/errors.ts'
import { cells } from '../../src/store/index.ts'
import { scratch } from './chiso.ts'
import { DAY, localMinute, openNight } from './support/made-year.ts'

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'pipe', timeout: 10_000 })
const unmount = (...args: string[]) => execFileSync('umount', args, { stdio: 'pipe', timeout: 10_000 })

const FIRST = new Date('2023-04-03T20:00:00Z')
const SECOND = new Date(FIRST.getTime() + 2 * DAY)
const SITES = ['portal-hn']

/** Small file systems of their own need the right to mount them, which only some machines give. */
const canMount = ((): boolean => {
  const probe = scratch()
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'chiso-test', probe)
    unmount(probe)
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!canMount)(
  `a disk that fails${canMount ? '' : ' (skipped: this user may not mount a file system)'}`,
  () => {
    let city: MadeCity
    let served: ServedCity
    let folder: string
    let archive: string
    let mounted = false
    let control: ReturnType<typeof held>

    beforeAll(async () => {
      city = makeCity()
      served = await serveCity(city)
    })
    afterAll(() => served.close())
    beforeAll(async () => {
      const undisturbed = scratch()
      await night(undisturbed, FIRST)
      await night(undisturbed, SECOND)
      control = held(undisturbed)
      await control
    }, 120_000)
    beforeEach(() => {
      folder = scratch()
      archive = join(folder, 'data', 'archive')
      mkdirSync(archive, { recursive: true })
    })
    afterEach(() => {
      if (mounted) give('-l')
    })

    function take(size: string): void {
      mount('-t', 'tmpfs', '-o', `size=${size}`, 'chiso-test', archive)
      mounted = true
    }
    function give(...how: string[]): void {
      unmount(...how, archive)
      mounted = false
    }

    /** One night over two of the sites; `disturb` runs when the city has answered so often. */
    async function night(
      into: string,
      at: Date,
      answers = Number.POSITIVE_INFINITY,
      disturb = () => {},
    ): Promise<Error | null> {
      served.show(city.at(localMinute(at)))
      const from = served.log.length
      const watch = setInterval(() => {
        if (served.log.length - from < answers) return
        clearInterval(watch)
        disturb()
      }, 1)
      const context = await openNight({ folder: into, city, port: served.port, at })
      try {
        await refresh(context, SITES, () => {})
        return null
      } catch (error) {
        return error as Error
      } finally {
        clearInterval(watch)
        await context.project.close()
      }
    }

    /** What is held of each page, and the panel; every byte of it is read again. */
    async function held(of: string): Promise<{ pages: string[]; panel: string[] }> {
      const context = await openNight({ folder: of, city, port: served.port, at: SECOND })
      const { db, archive } = context.project
      const snapshots = await db.selectFrom('snapshot').selectAll().execute()
      const pages: string[] = []
      for (const { url, payload_sha256, warc_file, warc_offset, warc_length } of snapshots) {
        const ref = { file: warc_file!, offset: Number(warc_offset), length: Number(warc_length) }
        expect((await archive.read(ref)).payload_sha256).toBe(payload_sha256)
        pages.push(`${url} ${payload_sha256}`)
      }
      const panel = (await cells(db)).map(
        (cell) => `${cell.unit_id} ${cell.index} ${cell.reference_year} ${cell.property} ${cell.value}`,
      )
      await context.project.close()
      return { pages: pages.sort(), panel: panel.sort() }
    }

    /** The next night brings everything that an undisturbed one brings; nothing that was acknowledged is lost. */
    async function isWhole(): Promise<void> {
      expect(await night(folder, SECOND)).toBeNull()
      expect(await held(folder)).toEqual(await control)
      expect((await verifyArchive(archive)).damaged).toEqual([])
      let theirs = 0
      for (const file of readdirSync(archive).filter((name) => name.endsWith('.warc.gz'))) {
        const bytes = Readable.toWeb(createReadStream(join(archive, file))) as ReadableStream<Uint8Array>
        for await (const record of new WARCParser(bytes)) {
          await record.readFully(false)
          if (record.warcType === 'response') theirs++
        }
      }
      expect(theirs).toBeGreaterThan(20)
    }

    it('says so in one sentence, loses nothing that it said was kept, and the next night goes on', {
      timeout: 240_000,
    }, async () => {
      take('64m')
      const away = scratch()
      const gone = await night(folder, FIRST, 12, () => {
        mount('--bind', archive, away)
        give('-l')
      })
      expect(gone).toBeInstanceOf(EnvironmentError)
      expect(gone!.message).toMatch(/unmounted/)
      // Nothing was put under the mount point in the meantime.
      expect(readdirSync(archive)).toEqual([])
      mount('--bind', away, archive)
      mounted = true
      unmount('-l', away)

      mount('-o', 'remount,ro', archive)
      const readOnly = await night(folder, FIRST)
      expect(readOnly).toBeInstanceOf(EnvironmentError)
      expect(readOnly!.message).toMatch(/^The archive .*EROFS.*writable, and run again\.$/)

      mount('-o', 'remount,rw,size=36k', archive)
      const full = await night(folder, FIRST)
      expect(full).toBeInstanceOf(EnvironmentError)
      expect(full!.message).toMatch(/^The archive .*ENOSPC.*make room.*run again\.$/)

      mount('-o', 'remount,size=64m', archive)
      await isWhole()
    })
  },
)
