import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/store/index.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'chiso-lock-'))

describe('the lock of an embedded folder', () => {
  it('says who holds it, and is free again after its release', () => {
    const at = folder()
    const lock = lockFolder(at)
    expect(() => lockFolder(at)).toThrow(`is held by process ${process.pid}`)
    lock.release()
    lockFolder(at).release()
    expect(existsSync(join(at, 'lock'))).toBe(false)
  })

  it('is taken over from a process that died', () => {
    const at = folder()
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    writeFileSync(
      join(at, 'lock'),
      JSON.stringify({ pid: dead, born: null, host: hostname(), command: 'demo', since: '' }),
    )
    const lock = lockFolder(at)
    expect(JSON.parse(readFileSync(join(at, 'lock'), 'utf8')).pid).toBe(process.pid)
    lock.release()
  })

  it('is not mistaken when the pid of a dead holder was given to somebody else', () => {
    const at = folder()
    const other = { pid: process.ppid, born: 'another start', host: hostname(), command: 'demo', since: '' }
    writeFileSync(join(at, 'lock'), JSON.stringify(other))
    // Where the kernel tells no start times the pid alone decides, and the holder counts as alive.
    if (existsSync('/proc/self/stat')) lockFolder(at).release()
    else expect(() => lockFolder(at)).toThrow('is held by')
  })

  it('of another machine is respected: its processes cannot be seen from here', () => {
    const at = folder()
    writeFileSync(
      join(at, 'lock'),
      JSON.stringify({ pid: 1, born: null, host: 'elsewhere', command: 'work', since: 'x' }),
    )
    expect(() => lockFolder(at)).toThrow('is held by process 1 (chiso work, since x)')
  })
})
