import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chiso, scratch, start } from './chiso.ts'

const ONE_GOOD = 'Chỉ số cải cách hành chính năm 2022 của quận Tây Hồ đạt 92,15%, xếp thứ 12/30 quận, huyện, thị xã.'

/** One sentence on stderr, and no stack. */
function sentence(err: string): string {
  expect(err).not.toMatch(/\n\s+at /)
  expect(err.trim().split('\n')).toHaveLength(1)
  return err.trim()
}

describe('bad input to `ingest`', () => {
  it('is named, one sentence each, and the rest of the batch is done', { timeout: 90_000 }, async () => {
    const folder = join(scratch(), 'in')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a-empty.txt'), '')
    writeFileSync(join(folder, 'b-binary.txt'), Buffer.from([1, 0, 2, 0, 255, 254, 0, 7]))
    writeFileSync(join(folder, 'c-huge.txt'), '')
    truncateSync(join(folder, 'c-huge.txt'), 100 * 1024 * 1024)
    writeFileSync(join(folder, 'd-broken.json'), '{"title": "no end')
    writeFileSync(join(folder, 'e-blank.html'), '<html><body></body></html>')
    writeFileSync(join(folder, 'f-good.txt'), ONE_GOOD)
    writeFileSync(
      join(folder, 'g-utf16.txt'),
      Buffer.from(`\ufeff${ONE_GOOD.replace('Tây Hồ', 'Long Biên')}`, 'utf16le'),
    )
    const data = join(scratch(), 'data')
    const { code, err, out } = await chiso(['ingest', '--quiet', '--data', data, folder])
    expect(code).toBe(1)
    expect(out).toMatch(/^5 new, 0 known, 2 refused/)
    expect(err).toMatch(/a-empty\.txt is empty/)
    expect(err).toMatch(/c-huge\.txt has 100 MB/)
    expect(err).not.toMatch(/\n\s+at /)
    const issues = JSON.parse((await chiso(['status', '--json', '--data', data])).out).issues
    const subjects = issues.map((issue: { subject: string }) => issue.subject)
    expect(subjects).toEqual(expect.arrayContaining(['a-empty.txt', 'b-binary.txt', 'c-huge.txt', 'd-broken.json']))
    const cells = JSON.parse((await chiso(['panel', '--format', 'json', '--data', data])).out)
    expect(cells.map((c: { unit_id: string; property: string }) => `${c.unit_id} ${c.property}`)).toEqual([
      'vn-hn-long-bien rank',
      'vn-hn-long-bien score',
      'vn-hn-tay-ho rank',
      'vn-hn-tay-ho score',
    ])
  })

  it('a path that does not exist is a usage error', async () => {
    const { code, err } = await chiso(['ingest', '--quiet', '--data', join(scratch(), 'data'), '/nowhere/at-all.txt'])
    expect(code).toBe(2)
    expect(sentence(err)).toMatch(/no file or folder/)
  })
})

describe('bad input to `extract`', () => {
  it('gives every document its place, and exit code 1', async () => {
    const lines = [{ id: 'a', text: ONE_GOOD }, '{"id": "b"', { id: 'c' }, { id: 'd', text: ONE_GOOD }]
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    const file = join(scratch(), 'in.jsonl')
    writeFileSync(file, input)
    const { code, out, err } = await chiso(['extract', file])
    expect(code).toBe(1)
    const results = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(results.map((r) => [r.id, r.observations.length])).toEqual([
      ['a', 1],
      ['in.jsonl:2', 0],
      ['in.jsonl:3', 0],
      ['d', 1],
    ])
    expect(err).toMatch(/in\.jsonl:2: it is not JSON/)
    expect(err).toMatch(/in\.jsonl:3: .*"text" or "html"/)
  })
})

describe('what a caller must fix', () => {
  it.each([
    ['an unknown verb', ['frobnicate'], /unknown command/],
    ['an unknown flag', ['panel', '--colour', 'red'], /unknown option/],
    ['a format that is not there', ['extract', '--format', 'xml'], /--format takes jsonl, json or pretty/],
    ['an index that is not there', ['panel', 'GDP'], /no index "GDP"/],
    ['a config that is not there', ['--config', '/nowhere.json', 'status'], /cannot be read/],
    ['a day that no calendar has', ['units', 'Thủ Đức', '--at', '2024-02-30'], /--at takes a day/],
    ['a sentence that is empty', ['explain', '--text', ' '], /sentence is empty/],
    ['a city that is not there', ['explain', '--text', ONE_GOOD, '--city', 'saigon'], /--city takes hanoi or hcmc/],
    ['a review that is not there', ['review', 'approve'], /review takes list, show, accept/],
    ['a cron pattern that is none', ['schedule', 'set', 'refresh', 'tonight'], /no cron pattern/],
  ])('%s: exit code 2', async (_name, args, pattern) => {
    const { code, err } = await chiso(['--data', join(scratch(), 'data'), ...args])
    expect(code).toBe(2)
    expect(err).toMatch(pattern)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('a config with a fault says which field', async () => {
    const file = join(scratch(), 'config.json')
    writeFileSync(file, '{"contact": 7}')
    const { code, err } = await chiso(['--config', file, 'status'])
    expect(code).toBe(2)
    expect(sentence(err)).toMatch(/at "contact"/)
  })

  it.each([
    ['PostgreSQL', { DATABASE_URL: 'postgres://chiso@127.0.0.1:9/none' }, /PostgreSQL does not answer at postgres:/],
    ['Redis', { REDIS_URL: 'redis://127.0.0.1:9/0' }, /Redis does not answer at redis:/],
  ])('%s that is down: one sentence, exit code 3', async (_name, env, pattern) => {
    const { code, err } = await chiso(['--data', join(scratch(), 'data'), 'status'], env)
    expect(code).toBe(3)
    expect(sentence(err)).toMatch(pattern)
  })

  it('a data folder that is a file: one sentence, exit code 3', async () => {
    const file = join(scratch(), 'data')
    writeFileSync(file, '')
    const { code, err } = await chiso(['--data', file, 'status'])
    expect(code).toBe(3)
    expect(sentence(err)).toMatch(/is not a folder/)
  })

  it.skipIf(!existsSync('/proc/self'))('a data folder that cannot be made: one sentence, exit code 3', async () => {
    const { code, err } = await chiso(['--data', '/proc/chiso', 'status'])
    expect(code).toBe(3)
    expect(sentence(err)).toMatch(/cannot be made/)
  })

  it('whoever looks into a folder that nothing was read into is told so', async () => {
    const data = join(scratch(), 'data')
    const { code, out, err } = await chiso(['--data', data, 'panel', '--json'])
    expect([code, out.trim()]).toEqual([0, '[]'])
    expect(sentence(err)).toMatch(/Nothing has been read into .*, or name another folder with --data/)
  })

  it('a second process on an embedded folder is told who holds it', { timeout: 90_000 }, async () => {
    const data = join(scratch(), 'data')
    const first = start(['--data', data, 'work'])
    await first.until(/Working on/)
    const { code, err } = await chiso(['--data', data, 'status'])
    expect(code).toBe(3)
    expect(sentence(err)).toMatch(new RegExp(`held by process ${first.pid} \\(chiso --data .* work, since `))
    first.kill('SIGTERM')
    await first.done
    expect((await chiso(['--data', data, 'status'])).code).toBe(0)
  })
})
