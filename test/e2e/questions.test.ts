import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../schemas/index.ts'
import { createDatabase } from '../contracts/backends.ts'
import { scratch } from './chiso.ts'
import { ingest, json, run } from './support/command.ts'

/** Made pages; every figure is invented. */
const page = (n: number, published_at: string | undefined, text: string) => ({
  url: `https://bao-${n}.example/bai`,
  site: `bao-${n}`,
  ...(published_at === undefined ? {} : { published_at }),
  text,
})
const PAGES = [
  page(1, '2024-04-02', 'Chỉ số PAR INDEX năm 2023 của quận Đống Đa đạt 96,38%, xếp thứ 1/30 quận, huyện, thị xã.'),
  page(2, '2026-03-02', 'Chỉ số PAR INDEX năm 2025 của phường Đống Đa, Hà Nội đạt 91,4%, xếp thứ 5/126 xã, phường.'),
  page(3, '2023-04-02', 'Chỉ số cải cách hành chính năm 2022 của thành phố Thủ Đức, Thành phố Hồ Chí Minh đạt 88,2%.'),
  page(4, undefined, 'Chỉ số PAR INDEX của quận Ba Đình đạt 85,11%.'),
  page(5, '2026-04-05', 'Năm 2025, xã Đông Anh xếp thứ 3/75 xã về Chỉ số cải cách hành chính.'),
  page(6, '2026-04-06', 'UBND xã Đông Anh xếp thứ 3 về Chỉ số PAR INDEX năm 2025.'),
  page(7, '2024-04-09', 'Hội nghị cải cách hành chính của quận Hoàn Kiếm diễn ra sáng nay.'),
]
const SIGNED = ['--by', 'L. T. Mai', '--reason', 'Đối chiếu với quyết định công bố']
const COMMUNES = 'PAR_INDEX||vn-hn-xa-dong-anh-2025|2025|||communes|rank'
const UNSAID = 'PAR_INDEX||vn-hn-xa-dong-anh-2025|2025||||rank'
const told = (cells: readonly Cell[]) => cells.map((c) => `${c.unit_id} ${c.reference_year} ${c.property} ${c.value}`)

const DATABASE_URL = process.env.CHISO_TEST_DATABASE_URL
const BACKENDS = [
  { name: 'PGlite', available: true, database: async () => ({ env: {}, drop: async () => {} }) },
  {
    name: 'PostgreSQL',
    available: DATABASE_URL !== undefined,
    database: async () => {
      const { url, drop } = await createDatabase()
      return { env: { DATABASE_URL: url }, drop }
    },
  },
]

for (const backend of BACKENDS) {
  describe.skipIf(!backend.available)(`questions to a panel, on ${backend.name}`, { timeout: 240_000 }, () => {
    let data: string
    let env: Record<string, string>
    let drop: () => Promise<void>
    let filled: string
    beforeAll(async () => {
      data = join(scratch(), 'questions')
      ;({ env, drop } = await backend.database())
      await ingest(data, env, PAGES)
      filled = new Date().toISOString()
    }, 240_000)
    afterAll(() => drop())
    const ask = (...args: string[]) => run(data, args, env)

    it('tells the panel in the units of another day, and what stays behind, long and wide', async () => {
      const after = await ask('panel', 'PAR_INDEX', '--boundaries', '2025', '--format', 'json')
      expect(told(JSON.parse(after.out))).toEqual([
        'vn-hn-phuong-dong-da-2025 2025 rank 5',
        'vn-hn-phuong-dong-da-2025 2025 score 91.4',
        'vn-hn-xa-dong-anh-2025 2025 rank 3',
        'vn-hn-xa-dong-anh-2025 2025 rank 3',
      ])
      expect(after.err).toContain('3 values stay behind in the boundaries of 2025:')
      expect(after.err).toMatch(
        /2 × Quận Đống Đa ended on 2025-06-30; its area is in \d units?|2 × Quận Đống Đa ended on 2025-06-30; its area is in vn-hn-/,
      )
      expect(after.err).toMatch(/1 × Thành phố Thủ Đức ended on 2025-06-30/)
      const before = await ask('panel', 'PAR_INDEX', '--boundaries', '2020', '--wide', '--format', 'csv')
      const [head, ...rows] = before.out.trimEnd().split('\n')
      expect(head).toMatch(/^unit_id,unit_name,.*score_2023,score_2023_state,rank_2023,rank_2023_state,rank_of_2023$/)
      expect(rows.map((row) => row.split(',')[0])).toEqual(['vn-hn-dong-da'])
      expect(rows[0]).toMatch(/,96\.38,single,1,single,30$/)
      expect(before.err).toMatch(/1 × Thành phố Thủ Đức began on 2021-01-01; its area came from/)
      const native = await ask('panel', 'PAR_INDEX', '--boundaries', 'native', '--wide', '--format', 'json')
      expect(
        JSON.parse(native.out)
          .map((row: { unit_id: string }) => row.unit_id)
          .sort(),
      ).toEqual([
        'vn-hcm-thanh-pho-thu-duc',
        'vn-hn-dong-da',
        'vn-hn-phuong-dong-da-2025',
        'vn-hn-xa-dong-anh-2025',
        'vn-hn-xa-dong-anh-2025',
      ])
      expect(native.err).toBe('')
    })

    it('a ward never answers for the district whose name it took, and says so', async () => {
      const ward = await ask('why', 'phường Đống Đa', 'PAR_INDEX', '2023')
      expect(ward.code).toBe(1)
      const words = ward.out.replace(/\s+/g, ' ')
      expect(words).toContain('Phường Đống Đa began on 2025-07-01; its area came from')
      expect(words).toContain('Nothing is inherited from one unit to another.')
      expect(words).toContain('The panel knows 1 other unit in PAR_INDEX 2023; this unit in PAR_INDEX 2025.')
      // One name, two units: the year says which is meant.
      const [score] = await json<{ cell: Cell }[]>(data, ['why', 'Đống Đa', 'PAR_INDEX', '2025', 'score'], env).then(
        (one) => [one].flat(),
      )
      expect(score!.cell).toMatchObject({ unit_id: 'vn-hn-phuong-dong-da-2025', value: 91.4 })
    })

    it('a cell that is not there says where it was looked for, and which articles name the unit', async () => {
      const missing = await ask('why', 'Hoàn Kiếm', 'PAR_INDEX', '2023', 'rank')
      expect(missing.code).toBe(1)
      expect(missing.out.replace(/\s+/g, ' ')).toContain(
        'Nothing we hold says anything of the rank of Quận Hoàn Kiếm in Chỉ số cải cách hành chính 2023. It was looked for in 2 articles of 2 sources, published 2023-10-01 to 2025-06-30',
      )
      expect(missing.out).toContain('2024-04-09  bao-7: untitled  https://bao-7.example/bai')
      const { answer, looked_for } = await json<{ answer: null; looked_for: { naming: unknown[]; others: number } }>(
        data,
        ['why', 'vn-hn-hoan-kiem', 'PAR_INDEX', '2023', '--published-by', '2024-04-05'],
        env,
      )
      expect([answer, looked_for.naming, looked_for.others]).toEqual([null, [], 1])
      const ahead = await ask('why', 'phường Đống Đa', 'PAR_INDEX', '2090')
      expect(ahead.out).toContain('Results of that year come out from 2090-10-01 on.')
      const namesakes = await ask('why', 'Sở Nội vụ', 'PAR_INDEX', '2023')
      expect([namesakes.code, namesakes.err]).toEqual([
        2,
        'chiso: "Sở Nội vụ" can mean 2 units; name one by its id: vn-hcm-so-noi-vu (Sở Nội vụ, TP. Hồ Chí Minh), vn-hn-so-noi-vu (Sở Nội vụ, Hà Nội).\n',
      ])
      const never = await ask('why', 'Ba Đình', 'PAR_INDEX', '2008')
      expect(never.out).toContain('It was not looked for')
      expect(never.out.replace(/\s+/g, ' ')).toContain(
        'One claim on it names no year: `chiso review --kind incomplete`.',
      )
    })

    it('a person completes a claim, and merges two keys that mean the same', async () => {
      const [item] = await json<{ subject: string; message: string }[]>(data, ['review', '--kind', 'incomplete'], env)
      expect(item!.message).toContain('Quận Ba Đình')
      const refused = await ask('review', 'correct', item!.subject, ...SIGNED)
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('correct it with --unit and --year')])
      expect((await ask('review', 'correct', item!.subject, '--year', '2023', ...SIGNED)).code).toBe(0)
      expect(await json(data, ['review', '--kind', 'incomplete'], env)).toEqual([])
      expect((await ask('review', 'merge', UNSAID, '--into', COMMUNES, ...SIGNED)).code).toBe(0)
      const cells = await json<Cell[]>(data, ['panel', 'PAR_INDEX'], env)
      expect(cells.find((c) => c.unit_id === 'vn-hn-ba-dinh')).toMatchObject({
        value: 85.11,
        reference_year: 2023,
        state: 'single',
      })
      expect(cells.filter((c) => c.unit_id === 'vn-hn-xa-dong-anh-2025')).toMatchObject([
        { value: 3, rank_of: 75, peer_group: 'xã', state: 'agreed', sources: 2 },
      ])
      const story = await ask('why', 'Ba Đình', 'PAR_INDEX', '2023', '--verify')
      expect([story.code, story.out]).toEqual([0, expect.stringContaining('read by   review.claim@1')])
      // The past is as it was before anybody decided, in every verb that looks at it.
      const past = await json<Cell[]>(data, ['panel', 'PAR_INDEX', '--as-of', filled], env)
      expect(past.filter((c) => c.unit_id === 'vn-hn-ba-dinh')).toEqual([])
      expect(past.filter((c) => c.unit_id === 'vn-hn-xa-dong-anh-2025')).toHaveLength(2)
      const exported = await ask('export', 'jsonl', '--as-of', filled)
      const rows = exported.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Cell)
      expect(told(rows)).toEqual(told(await json<Cell[]>(data, ['panel', '--as-of', filled], env)))
      expect((await ask('why', 'Ba Đình', 'PAR_INDEX', '2023', '--as-of', filled)).code).toBe(1)
      expect((await ask('history', 'Ba Đình', 'PAR_INDEX', '2023', '--as-of', filled)).err).toContain(
        'No claim on Quận Ba Đình, PAR_INDEX 2023 counted then.',
      )
      const [ever] = await json<{ chapters: { cell: Cell }[] }[]>(
        data,
        ['history', 'Ba Đình', 'PAR_INDEX', '2023'],
        env,
      )
      expect(ever!.chapters.map((chapter) => chapter.cell.value)).toEqual([85.11])
      // Both are in the file that lives in git, and taking them back restores what was.
      const file = join(scratch(), 'decisions.jsonl')
      await ask('review', 'export', file)
      const signed = readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(signed.map((d) => d.action)).toEqual(['claim', 'merge'])
      for (const { decision_id } of signed) await ask('review', 'revoke', decision_id, ...SIGNED)
      expect(told(await json<Cell[]>(data, ['panel'], env))).toEqual(told(rows))
    })
  })
}

describe('what is wrong with a command line', () => {
  it.each([
    [['why', 'Đống Đa', 'PAR_INDEX', '23'], 'the year takes a whole number from 1990 to 2100, not "23".'],
    [['why', 'Đống Đa', 'PARR', '2023'], 'There is no index "PARR"'],
    [['why', 'Đống Đaa', 'PAR_INDEX', '2023'], 'There is no unit "Đống Đaa"'],
    [['why', 'Đống Đa', 'PAR_INDEX', '2023', 'place'], 'the property takes score or rank, not "place".'],
    [['history', 'Đống Đa', 'PAR_INDEX', '2023', '--as-of', 'May'], '--as-of takes an instant with its zone'],
    [['history', 'Đống Đa', 'PAR_INDEX', '2023', '--published-by', '2024-02-30'], '--published-by takes a day'],
    [['conflicts', 'PAR_INDEX', '--year', 'x'], '--year takes a whole number'],
    [['conflicts', 'XYZ'], 'There is no index "XYZ"'],
    [['panel', '--boundaries', '2024'], '--boundaries takes native, 2025 or 2020, not "2024".'],
    [['export', 'xlsx'], 'xlsx'],
    [['export', 'csv', '--dataset', 'panels'], 'panels'],
    [['export', 'parquet'], 'Parquet is for files: name a folder with --out.'],
    [['export', 'csv', '--as-of', '2024-13-01'], '--as-of takes an instant'],
    [['release', '--out', '/tmp/x', '--as-of', 'yesterday'], '--as-of takes an instant'],
    [['review', 'approve', 'x'], 'review takes list, show, accept'],
    [['review', '--kind', 'odd'], '--kind takes stale, '],
    [['review', 'accept', 'rv_1', '--value', '96,38', ...SIGNED], '--value takes a number with a decimal point'],
    [['review', 'accept', 'rv_1'], 'A decision has a name and a reason: give --by and --reason.'],
    [['review', 'merge', UNSAID, ...SIGNED], 'Name the key that goes on with --into.'],
    [['review', 'correct', 'ob_1', '--year', '23', ...SIGNED], '--year takes a whole number'],
    [['review', 'import', '/nowhere/decisions.jsonl'], 'There is no file /nowhere/decisions.jsonl: check the path.'],
  ])('is said in one sentence before anything is opened: %j', async (args, sentence) => {
    const data = join(scratch(), 'never-made')
    const { code, out, err } = await run(data, args)
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(err).toContain(sentence)
    expect(existsSync(data)).toBe(false)
  })
})
