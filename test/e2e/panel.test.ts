import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../schemas/index.ts'
import { createDatabase } from '../contracts/backends.ts'
import { scratch } from './chiso.ts'
import { ingest, json, run } from './support/command.ts'

const DATABASE_URL = process.env.CHISO_TEST_DATABASE_URL

/** Made pages: a paper that edits its figure, another that contradicts it, and a claim whose district cannot be told. */
const page = (url: string, day: string, text: string) => ({ url, published_at: day, text })
const PAPER = 'https://bao-dat-ra.example/cchc-2023'
const BEFORE = page(PAPER, '2024-04-01', 'Chỉ số PAR INDEX năm 2023 của quận Đống Đa đạt 96,38%.')
const AFTER = page(PAPER, '2024-04-01', 'Chỉ số PAR INDEX năm 2023 của quận Đống Đa đạt 95,11%.')
const OTHER = page(
  'https://bao-khac.example/1',
  '2024-05-02',
  'Theo công bố, quận Đống Đa đạt 93,68% Chỉ số PAR INDEX năm 2023.',
)

const scores = (cells: readonly Cell[]) =>
  cells.filter((c) => c.property === 'score').map((c) => [c.value, c.state, c.decided_by])

async function story(env: Record<string, string>, again: Record<string, string>): Promise<void> {
  const data = join(scratch(), 'panel')
  await ingest(data, env, [BEFORE])
  const instant = new Date().toISOString()
  const then = (await run(data, ['panel', '--format', 'json'], env)).out
  await ingest(data, env, [AFTER, OTHER])

  // As of now and as of the instant; the past is what a folder built from the pages of then shows, to the byte.
  const now = (await run(data, ['panel', '--format', 'json'], env)).out
  expect(scores(JSON.parse(now))).toEqual([[null, 'disputed', 'none@1']])
  expect((await run(data, ['panel', '--format', 'json', '--as-of', new Date().toISOString()], env)).out).toBe(now)
  expect((await run(data, ['panel', '--format', 'json', '--as-of', instant], env)).out).toBe(then)
  const rebuilt = join(scratch(), 'rebuilt')
  await ingest(rebuilt, again, [BEFORE])
  const fresh = (await run(rebuilt, ['panel', '--format', 'json'], again)).out
  expect(fresh).toBe(then)
  expect(scores(JSON.parse(then))).toEqual([[96.38, 'single', 'unanimous@1']])

  // By the end of April the second paper had not spoken, and the first had not yet edited its page.
  const april = await json<Cell[]>(data, ['panel', '--published-by', '2024-04-30'], env)
  expect(scores(april)).toEqual([[96.38, 'single', 'unanimous@1']])

  const history = await json<{ chapters: { cell: Cell; came: string[]; went: string[] }[] }[]>(
    data,
    ['history', 'Đống Đa', 'PAR_INDEX', '2023', 'score'],
    env,
  )
  expect(history[0]!.chapters[0]!.cell.value).toBe(96.38)
  expect(history[0]!.chapters.at(-1)!.cell.state).toBe('disputed')
  const conflicts = await json<{ says: number; quote: string }[]>(data, ['conflicts'], env)
  expect(conflicts.map((c) => c.says).sort()).toEqual([93.68, 95.11])

  // A person decides; the decision is shown, exported, imported elsewhere, and outrun by its sources.
  const [item] = await json<{ id: string; kind: string; subject: string }[]>(data, ['review'], env)
  expect(item).toMatchObject({ kind: 'dispute' })
  const signed = ['--by', 'L. T. Mai', '--reason', 'Phụ lục của quyết định ghi 95,11']
  const refused = await run(
    data,
    ['review', 'accept', item!.id, '--value', '95.11', '--expect', '96.38', ...signed],
    env,
  )
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('You expected the sources to say 96.38')])
  expect((await run(data, ['review', 'accept', item!.id, '--value', '95.11', ...signed], env)).code).toBe(0)
  const decided = await json<Cell[]>(data, ['panel'], env)
  expect(scores(decided)).toEqual([[95.11, 'resolved', 'human-review@1']])
  const why = (await run(data, ['why', 'Đống Đa', 'PAR_INDEX', '2023', 'score', '--verify'], env)).out
  expect(why).toMatch(/L\. T\. Mai accepted\s+95\.11\s+%/)
  expect(why).toContain('the words stand in the archived page')
  expect((await run(data, ['panel', '--format', 'json', '--as-of', instant], env)).out).toBe(then)

  const file = join(scratch(), 'decisions.jsonl')
  await run(data, ['review', 'export', file], env)
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1)
  expect((await run(data, ['review', 'import', file], env)).out).toBe('0 new, 1 known\n')
  // There the sources say something else, and that is said loudly.
  const elsewhere = await run(rebuilt, ['review', 'import', file], again)
  expect([elsewhere.code, elsewhere.err]).toEqual([1, expect.stringContaining('no longer fits what the sources say')])
  await ingest(rebuilt, again, [AFTER, OTHER])
  expect(scores(await json<Cell[]>(rebuilt, ['panel'], again))).toEqual(scores(decided))

  const [decision] = await json<{ decision_id: string }[]>(data, ['review', 'decisions'], env)
  await run(data, ['review', 'revoke', decision!.decision_id, ...signed], env)
  expect((await run(data, ['panel', '--format', 'json'], env)).out).toBe(now)
}

describe('a panel in time', () => {
  it('shows the past as it was, what had been said, and what people decided', { timeout: 240_000 }, async () => {
    await story({}, {})
  })

  it.skipIf(DATABASE_URL === undefined)('on PostgreSQL as well', { timeout: 240_000 }, async () => {
    const [one, two] = [await createDatabase(), await createDatabase()]
    try {
      await story({ DATABASE_URL: one.url }, { DATABASE_URL: two.url })
    } finally {
      await one.drop()
      await two.drop()
    }
  })
})
