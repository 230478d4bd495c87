import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import { openArchive, readWarc, verifyArchive } from '../../src/archive/index.ts'

const SCRIPT = fileURLToPath(new URL('./support/append-forever.ts', import.meta.url))

interface Acknowledged {
  readonly n: number
  readonly file: string
  readonly offset: number
  readonly length: number
  readonly type: string
  readonly payload_sha256: string
}

/** Lets a process append until it has acknowledged `count` records, then kills it without warning. */
async function killedAfter(dir: string, writer: string, count: number): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [SCRIPT, dir, writer], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: Acknowledged[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    // The last line may be torn by the kill; what was not printed whole was not acknowledged to anybody.
    if (!line.endsWith('}')) continue
    acknowledged.push(JSON.parse(line))
    if (acknowledged.length === count) child.kill('SIGKILL')
  }
  return acknowledged
}

it('keeps every acknowledged record through kill -9, for us and for warcio, while two processes share the folder', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'chiso-kill-'))
  try {
    const runs = await Promise.all([killedAfter(dir, 'first', 37), killedAfter(dir, 'second', 120)])
    const archive = await openArchive({ dir, writer: 'after', software: 'chiso/test' })
    for (const [run, writer] of [runs[0]!, runs[1]!].map((list, i) => [list, i === 0 ? 'first' : 'second'] as const)) {
      expect(run.length).toBeGreaterThanOrEqual(37)
      for (const place of run) {
        const read = await archive.read(place)
        expect(read.url).toBe(`http://a.example/${writer}/${place.n}`)
        expect(read.payload_sha256).toBe(place.payload_sha256)
        expect(place.file).toContain(writer)
      }
    }
    await archive.close()

    const acknowledged = new Set(runs.flat().map((place) => `${place.file}@${place.offset}`))
    const ours = new Set<string>()
    const theirs = new Set<string>()
    for (const file of (await readdir(dir)).filter((name) => name.endsWith('.warc.gz'))) {
      const urls: string[] = []
      for await (const record of readWarc(join(dir, file)))
        if (record.type === 'response') {
          ours.add(`${file}@${record.offset}`)
          urls.push(record.url!)
        }
      try {
        const blob = new Blob([await readFile(join(dir, file))])
        for await (const record of new WARCParser(blob.stream()))
          if (record.warcType === 'response') theirs.add(record.warcTargetURI!)
      } catch {
        // warcio stops at a torn tail; what comes before it must be there.
      }
      for (const url of urls.slice(0, -1)) expect(theirs).toContain(url)
    }
    for (const place of acknowledged) expect(ours).toContain(place)

    const report = await verifyArchive(dir)
    expect(report.ok).toBe(report.records)
    // At most the record under way at the end of each writer's last file.
    expect(report.damaged.length).toBeLessThanOrEqual(2)
    for (const damage of report.damaged) expect(damage.reason).toBe('the file ends inside this record')
  } finally {
    await rm(dir, { recursive: true })
  }
})
