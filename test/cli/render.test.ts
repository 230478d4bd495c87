import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  COLOUR,
  conflictsJson,
  conflictsText,
  conflictText,
  coverageLines,
  coverageTable,
  cutToWidth,
  displayWidth,
  rankingTable,
  renderDiff,
  renderHistory,
  renderWhy,
  type SearchedEdition,
  table,
  wrapToWidth,
} from '../../src/cli/render/index.ts'
import {
  claimKeysOf,
  conflictsOf,
  diffPanels,
  historyOf,
  keyText,
  type PageFacts,
  rankingOf,
  resolve,
  whyOf,
} from '../../src/panel/index.ts'
import { rank, score, voice } from '../panel/voices.ts'

describe('width on a terminal', () => {
  it('counts letters as people see them, composed or not, and colours as nothing', () => {
    const name = 'Quận Thủ Đức — Huyện Nhà Bè'
    expect(displayWidth(name)).toBe(27)
    expect(displayWidth(name.normalize('NFD'))).toBe(27)
    expect(displayWidth(COLOUR.strong(name))).toBe(27)
    expect(displayWidth('漢字🙂')).toBe(6)
    expect(displayWidth('\u200B\u00AD')).toBe(0)
  })

  it('cuts and wraps by columns, never inside a letter', () => {
    expect(cutToWidth('Huyện Thường Tín'.normalize('NFD'), 9).normalize('NFC')).toBe('Huyện Th…')
    expect(cutToWidth('Quận 1', 6)).toBe('Quận 1')
    expect(cutToWidth('Quận 1', 0)).toBe('')
    expect(wrapToWidth('một hai  ba\nbốn năm', 7)).toEqual(['một hai', 'ba bốn', 'năm'])
    expect(wrapToWidth('https://hanoimoi.vn/dai 1', 5)).toEqual(['https://hanoimoi.vn/dai', '1'])
  })
})

describe('tables', () => {
  const rows = [
    { name: 'Quận Đống Đa', rank: 1 },
    { name: 'Thị xã Sơn Tây', rank: 12 },
    { name: 'Huyện\nMê Linh', rank: null },
  ]
  const columns = [
    { header: 'rank', align: 'right' as const, value: (r: (typeof rows)[number]) => r.rank },
    { header: 'unit', value: (r: (typeof rows)[number]) => r.name, shrinksTo: 6 },
  ]

  it('align by what is seen, also when the text comes decomposed', () => {
    const expected = [
      'rank  unit',
      '────  ──────────────',
      '   1  Quận Đống Đa',
      '  12  Thị xã Sơn Tây',
      '      Huyện Mê Linh',
      '',
    ].join('\n')
    expect(table(rows, columns)).toBe(expected)
    expect(
      table(
        rows.map((r) => ({ ...r, name: r.name.normalize('NFD') })),
        columns,
      ),
    ).toBe(expected)
  })

  it('shrink what may shrink to the width of the terminal, and no further', () => {
    const narrow = table(rows, columns, { width: 14 })
    expect(Math.max(...narrow.split('\n').map(displayWidth))).toBe(14)
    expect(narrow.split('\n')[2]).toBe('   1  Quận Đố…')
    expect(Math.max(...table(rows, columns, { width: 3 }).split('\n').map(displayWidth))).toBe(12)
  })

  it('print a ranking: place, score, move against the year before, standing', () => {
    const cells = resolve([
      voice({
        rank: 1,
        rank_of: 30,
        score: 96.38,
        score_raw: '96,38',
        score_unit: '%',
        change_ranks: 17,
        baseline_year: 2022,
      }),
      rank(2, {}, { unit_id: 'vn-hn-hoan-kiem', rank_of: 30 }),
      rank(2, {}, { unit_id: 'vn-hn-hoan-kiem', rank_of: 30, reference_year: 2022 }),
      score('90,1', {}, { unit_id: 'vn-hn-tay-ho' }),
      score('90,7', {}, { unit_id: 'vn-hn-tay-ho' }),
    ])
    expect(rankingTable(rankingOf(cells, 2023), (id) => id.slice('vn-hn-'.length)).split('\n')).toEqual([
      'rank  unit         score  change  sources  state',
      '────  ─────────  ───────  ──────  ───────  ────────',
      '1/30  dong-da    96.38 %     +17        1  single',
      '2/30  hoan-kiem                =        1  single',
      '      tay-ho           ?                2  disputed',
      '',
    ])
  })
})

describe('coverage on a terminal', () => {
  const missing = Array.from({ length: 28 }, (_, i) => `vn-hn-${i}`)
  const edition: SearchedEdition = {
    index: 'PAR_INDEX',
    index_name: null,
    reference_year: 2023,
    city: 'hanoi',
    level: 'district',
    units: 30,
    with_score: 2,
    with_rank: 1,
    derived_only: 0,
    disputed: 0,
    missing,
    searched_articles: 1,
    searched_sources: 1,
    searched_from: '2023-10-01',
    searched_to: '2025-06-30',
    named: [
      { unit_id: 'vn-hn-7', articles: 4 },
      { unit_id: 'vn-hn-3', articles: 2 },
      { unit_id: 'vn-hn-5', articles: 1 },
    ],
  }
  const name = (id: string) => `Quận ${id.slice('vn-hn-'.length)}`

  it('names the missing units that articles name, counts the others, and fits without a terminal', () => {
    const lines = coverageTable([edition], name).split('\n')
    expect(lines[0]).toBe('index      year  city   level     units  scores  ranks  missing  searched  missing units')
    expect(lines[2]).toBe(
      'PAR_INDEX  2023  hanoi  district     30       2      1       28         1  Quận 7 (named in 4), Quận 3 (named in 2); 1 more that are named; 25 never named',
    )
    expect(Math.max(...lines.map(displayWidth))).toBeLessThan(160)
    expect(coverageLines([edition], name)).toBe(
      'Coverage (hanoi district): 1 of 30 have a rank, 2 a score. Missing 28: Quận 7 (named in 4), Quận 3 (named in 2), Quận 5 (named in 1); 25 never named. Looked for in 1 article of 1 source, published 2023-10-01 to 2025-06-30.\n',
    )
  })

  it('names every one of them on demand, and keeps every column', () => {
    const told = coverageTable([edition], name, {}, true)
    expect(told.split('\n')[0]).toContain('derived  disputed')
    for (const id of missing) expect(told).toMatch(new RegExp(`${name(id)}\\b`))
    expect(coverageTable([{ ...edition, derived_only: 3 }], name)).toMatch(/derived.*\n.*\n.* 3 /)
  })
})

describe('why on a terminal', () => {
  // Made for this test.
  const text =
    'Hội nghị đánh giá kết quả. Chỉ số cải cách hành chính năm 2023 của quận đạt 96,38%, đứng đầu khối. Quận tiếp tục.'
  const quote = 'Chỉ số cải cách hành chính năm 2023 của quận đạt 96,38%, đứng đầu khối'
  const start = text.indexOf(quote)
  const page: PageFacts = {
    text,
    captured_at: '2024-04-04T09:00:00Z',
    archived: {
      warc_file: 'warc/a.warc.gz',
      warc_offset: 7,
      warc_length: 90,
      payload_sha256: 'cd'.repeat(32),
      verdict: 'intact',
    },
  }
  const voices = [
    score(
      '96,38',
      { article_id: 'p', site: 'nguoihanoi.vn', published_at: '2024-04-04T15:43' },
      {
        evidence: { quote, start, end: start + quote.length },
      },
    ),
    score('93,68', { source_class: 'aggregator', site: 'vietnam.vn' }),
  ]
  const why = (verdict: NonNullable<PageFacts['archived']>['verdict'] = 'intact') =>
    whyOf(resolve(voices)[0]!, {
      unit_name: 'Quận Đống Đa',
      index_name: 'PAR Index',
      voices,
      pages: new Map([[voices[0]!.observation.observation_id, { ...page, archived: { ...page.archived!, verdict } }]]),
    })

  it('tells the story in order, in lines that fit, with the words in guillemets', () => {
    const told = renderWhy(why(), { width: 72 })
    expect(told.split('\n').slice(0, 10)).toEqual([
      'Quận Đống Đa scored 96.38 % in PAR Index 2023.',
      'One source says so against one reading. Decided by source-class@1: only',
      'aggregators or translations say otherwise.',
      '',
      'Who says so',
      '',
      '  nguoihanoi.vn · national paper · published 2024-04-04 15:43',
      '    Hội nghị đánh giá kết quả. «Chỉ số cải cách hành chính năm 2023 của',
      '    quận đạt 96,38%, đứng đầu khối». Quận tiếp tục.',
      '    says      96,38 %',
    ])
    expect(told).toContain('    archive   warc/a.warc.gz at 7, 90 bytes: rehashed, intact\n    sha256    cdcd')
    expect(told.indexOf('Who disagrees')).toBeGreaterThan(told.indexOf('Who says so'))
    const long = told.split('\n').filter((line) => displayWidth(line) > 72 && !line.includes('cdcd'))
    expect(long).toEqual([])
  })

  it('marks the words in colour on every line they run over, and says the same without colour', () => {
    const colour = renderWhy(why(), { width: 72, style: COLOUR })
    const marked = [...colour.matchAll(/\u001B\[1;33m(.*?)\u001B\[22;39m/gu)].map((m) => m[1])
    expect(marked.slice(0, 2).join(' ')).toBe(quote)
    expect(stripVTControlCharacters(colour)).toBe(renderWhy(why(), { width: 72 }).replaceAll(/[«»]/gu, ''))
  })

  it('alarms when the archived bytes are not what was stored', () => {
    expect(renderWhy(why('damaged'), { style: COLOUR })).toContain('\u001B[31m')
    expect(renderWhy(why('damaged'))).toContain('NOT WHAT WAS STORED')
  })

  it('lets no control character of a page steer the terminal', () => {
    const evil = voices.map((v) => ({
      ...v,
      article: { ...v.article, title: 'a\u001B[2Jb\u0007', site: '\u001B]0;x\u0007' },
    }))
    const told = renderWhy(
      whyOf(resolve(evil)[0]!, { unit_name: 'Quận', index_name: 'PAR', voices: evil, pages: new Map() }),
    )
    expect(told).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/u)
  })
})

describe('conflicts, history and differences on a terminal', () => {
  const [right, wrong] = [
    score('96,38', { site: 'hanoi.gov.vn', source_class: 'issuer', published_at: '2024-04-01' }),
    score('93,68', { site: 'vietnam.vn', source_class: 'aggregator', published_at: null }),
  ]
  const name = () => 'Quận Đống Đa'

  const cellsOf = async function* (...cells: ReturnType<typeof conflictsOf>[]) {
    yield* cells
  }
  const whole = async (chunks: AsyncIterable<string>) => {
    let text = ''
    for await (const chunk of chunks) text += chunk
    return text
  }

  it('show both sides of a contested cell, cut to the terminal, and count at the end', async () => {
    const rows = conflictsOf(resolve([right, wrong]), [right, wrong])
    const told = [
      'Quận Đống Đa, PAR_INDEX 2023, score: 96.38 % stands, since the body that issues the index says so itself (issuing-body@1)',
      '  ✓ 96.38 %  hanoi.gov.vn (issuing body), 2024-04-01: «chỉ số CCHC của quận»',
      '  ✗ 93.68 %  vietnam.vn (aggregator or translation), undated: «chỉ số CCHC của quận»',
      '',
    ].join('\n')
    expect(conflictText(rows, name)).toBe(told)
    expect(conflictText(rows, name, { width: 30 }).split('\n')[1]).toBe('  ✓ 96.38 %  hanoi.gov.vn (is…')
    const equals = [
      score('96,38', { site: 'a.vn', source_class: null }),
      score('93,68', { site: 'b.vn', source_class: null }),
    ]
    const disputed = conflictsOf(resolve(equals), equals)
    expect(conflictText(disputed, name).split('\n').slice(0, 3)).toEqual([
      'Quận Đống Đa, PAR_INDEX 2023, score: disputed, since no policy decides between the values (none@1)',
      '  ? 96.38 %  a.vn, 2024-04-04: «chỉ số CCHC của quận»',
      '  ? 93.68 %  b.vn, 2024-04-04: «chỉ số CCHC của quận»',
    ])
    expect(await whole(conflictsText(cellsOf(rows, disputed), name))).toBe(
      `${told}\n${conflictText(disputed, name)}\n2 cells are contested: 1 disputed, 1 settled by a policy or a person. \`chiso review\` takes decisions.\n`,
    )
    expect(await whole(conflictsText(cellsOf(), name))).toBe('No source contradicts another.\n')
    expect(await whole(conflictsJson(cellsOf(rows, disputed)))).toBe(
      `${JSON.stringify([...rows, ...disputed], null, 2)}\n`,
    )
    expect(await whole(conflictsJson(cellsOf()))).toBe('[]\n')
  })

  it('tell a cell through time', () => {
    const later = { ...wrong, observation: { ...wrong.observation, recorded_from: '2024-06-01T02:00:00Z' } }
    const key = keyText(claimKeysOf(right.observation)[0]!)
    const voices = new Map([right, later].map((v) => [v.observation.observation_id, v]))
    const [, , , first, , second] = renderHistory('Đống Đa', historyOf(key, [right, later]), voices).split('\n')
    expect(first).toMatch(/^ {2}\+ hanoi\.gov\.vn, 2024-.*: «.*»$/)
    expect(second).toMatch(/^ {2}\+ /)
    expect(renderHistory('Đống Đa', historyOf(key, [right, later])).split('\n')).toEqual([
      'Đống Đa',
      '',
      '2024-04-05 02:00 UTC  96.38 % (single, one source), since no source states anything else (unanimous@1)',
      `  + ${right.observation.observation_id}`,
      '2024-06-01 02:00 UTC  96.38 % (resolved, one source), since the body that issues the index says so itself (issuing-body@1)',
      `  + ${later.observation.observation_id}`,
      '',
    ])
  })

  it('count what changed and why', () => {
    const diff = diffPanels(resolve([wrong]), resolve([right, rank(1)]), () => null)
    const told = renderDiff(diff, name)
    expect(told).toContain('1 cells before, 2 after; 0.0 % unchanged.')
    expect(told).toContain('added   source          1  50.0 %')
    expect(told).toContain('93.68 %  96.38 %')
    expect(
      renderDiff(
        diffPanels([], [], () => null),
        name,
      ),
    ).toContain('Nothing changed.')
  })
})
