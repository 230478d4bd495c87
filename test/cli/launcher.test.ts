import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VERSION } from '../../src/root.ts'

const BIN = resolve(import.meta.dirname, '../../bin/chiso')

describe('bin/chiso', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chiso launcher '))
    symlinkSync(BIN, join(folder, 'absolute'))
    symlinkSync(relative(folder, BIN), join(folder, 'relative'))
    symlinkSync('relative', join(folder, 'link of a link'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(['absolute', 'relative', 'link of a link'])('starts through a link: %s', (name) => {
    expect(execFileSync(join(folder, name), ['--version'], { encoding: 'utf8' })).toBe(`${VERSION}\n`)
  })

  it('starts by the name of a Node as well', () => {
    expect(execFileSync(process.execPath, [BIN, '--version'], { encoding: 'utf8' })).toBe(`${VERSION}\n`)
  })

  it('hands arguments on as they are, and the exit code back', () => {
    expect(() => execFileSync(BIN, ['read', 'no such file $HOME *.html'], { stdio: 'pipe' })).toThrow(
      expect.objectContaining({
        status: 2,
        stderr: Buffer.from('chiso: There is no file no such file $HOME *.html: check the path.\n'),
      }),
    )
  })

  it('is the process that a signal ends', async () => {
    const child = spawn(BIN, ['read', '-'], { stdio: ['pipe', 'ignore', 'inherit'] })
    await once(child, 'spawn')
    child.kill('SIGTERM')
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGTERM')
  })
})
