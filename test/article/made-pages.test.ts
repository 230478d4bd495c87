import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMENTS, TEASERS } from '../../fixtures/pages/stories.ts'
import { checkTable, columnsOf, gridOf, readPage } from '../../src/article/index.ts'
import { families, siteById } from '../../src/sites/index.ts'
import { bodyScore } from './shingles.ts'

const ROOT = join(import.meta.dirname, '../../fixtures/pages')

interface Expected {
  readonly url: string
  readonly site?: string
  readonly layout?: string
  readonly reason?: string
  readonly title: string
  readonly lead: string
  readonly published_at: string
  readonly author: string
  readonly body: readonly string[]
  readonly table: { readonly caption: string; readonly rows: readonly (readonly string[])[] } | null
}

const pages = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => {
    const path = join(ROOT, file)
    return {
      name: relative(ROOT, path).replace(/\.json$/, ''),
      expected: JSON.parse(readFileSync(path, 'utf8')) as Expected,
      bytes: readFileSync(path.replace(/json$/, 'html')),
    }
  })
const articles = pages.filter(({ expected }) => expected.reason === undefined)
const others = pages.filter(({ expected }) => expected.reason !== undefined)

function articleOf(bytes: Uint8Array, url: string | null) {
  const reading = readPage({ bytes, url })
  if (reading.kind !== 'article') throw new Error(`read as ${JSON.stringify(reading).slice(0, 200)}`)
  return reading.article
}

function captionOf(bytes: Uint8Array): string | null {
  return /(?:<figcaption|ck_legend caption")[^>]*>([^<]+)</.exec(Buffer.from(bytes).toString('utf8'))?.[1] ?? null
}

describe('made pages', () => {
  it('cover every layout of every family', () => {
    const covered = new Set(articles.map(({ name }) => name.split('/').slice(0, 2).join('/')))
    const layouts = families.flatMap((family) => family.layouts.map((layout) => `${family.id}/${layout.id}`))
    expect(layouts.filter((layout) => !covered.has(layout))).toEqual([])
  })

  it.each(articles)('$name is read by its layout', ({ expected, bytes }) => {
    const article = articleOf(bytes, expected.url)
    expect(article.layout).toBe(expected.layout)
    expect(article.site).toBe(expected.site)
    expect(article.title).toBe(expected.title)
    expect(article.published_at).toBe(expected.published_at)
    expect(article.authors).toEqual(
      article.layout.endsWith('gazette') || article.layout.endsWith('record') || article.layout.endsWith('@page')
        ? []
        : [expected.author],
    )
    expect(article.warnings).toEqual([])
  })

  it.each(articles)('$name gives its body and nothing else', ({ expected, bytes }) => {
    const article = articleOf(bytes, expected.url)
    const lines = [expected.lead, ...expected.body]
    if (expected.table) {
      const header = 'STT Đơn vị Điểm thành phần Chỉ số (%) Xếp hạng Điểm thẩm định Điểm điều tra XHH'
      lines.splice(-1, 0, expected.table.caption, header, ...expected.table.rows.map((row) => row.join(' ')))
    }
    const body = article.blocks
      .filter((block) => block.kind !== 'title' && block.kind !== 'caption')
      .map((block) => article.text.slice(block.start, block.end))
      .join('\n')
    expect(bodyScore(lines.join('\n'), body)).toBeGreaterThanOrEqual(0.98)
    for (const { title, text } of TEASERS) {
      expect(body).not.toContain(title)
      expect(body).not.toContain(text)
    }
    for (const comment of COMMENTS) expect(body).not.toContain(comment)
  })

  it.each(articles.filter(({ name, bytes }) => !name.startsWith('generic') && captionOf(bytes) !== null))(
    '$name keeps the caption of its picture as one',
    ({ expected, bytes }) => {
      const { text, blocks } = articleOf(bytes, expected.url)
      const captions = blocks.filter((block) => block.kind === 'caption')
      expect(captions.map((block) => text.slice(block.start, block.end))).toEqual([captionOf(bytes)])
    },
  )

  it.each(articles)('$name has exact offsets', ({ expected, bytes }) => {
    const { text, blocks, title } = articleOf(bytes, expected.url)
    expect(text.slice(blocks[0]!.start, blocks[0]!.end)).toBe(title)
    for (const [i, block] of blocks.entries()) {
      expect(block.start).toBe(i === 0 ? 0 : blocks[i - 1]!.end + 1)
      expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end))
      for (const cell of block.table?.cells ?? []) {
        expect(cell.start).toBeGreaterThanOrEqual(block.start)
        expect(cell.end).toBeLessThanOrEqual(block.end)
      }
    }
  })

  it.each(articles.filter(({ expected }) => expected.table))('$name keeps its table as data', ({ expected, bytes }) => {
    const { text, blocks } = articleOf(bytes, expected.url)
    const table = blocks.find((block) => block.table)!.table!
    const grid = gridOf(table, text)!
    const columns = columnsOf(grid)
    expect(columns.map((column) => column.kind)).toEqual(['ordinal', 'unit', 'component', 'component', 'score', 'rank'])
    expect(grid.rows.map((row) => row.cells.map((cell) => cell?.text))).toEqual(expected.table!.rows)
    const checks = checkTable(grid, columns)
    expect([...checks.sums.values()]).toEqual([true, true, true, true])
    expect(checks).toMatchObject({ ranks: true, order: true })
  })

  it.each(articles.filter(({ name }) => !name.startsWith('generic')))(
    '$name is recognised on an unknown host',
    ({ expected, bytes, name }) => {
      const html = Buffer.from(bytes)
        .toString('utf8')
        .replaceAll(/https?:\/\/[^"/]+/g, 'https://portal.example.vn')
      const article = articleOf(Buffer.from(html), null)
      expect(article.layout).toBe(`${name.split('/')[0]}@${name.split('/')[1]}`)
      expect(article.title).toBe(expected.title)
      expect(article.published_at).toBe(expected.published_at)
    },
  )

  it.each(others)('$name is no article', ({ expected, bytes }) => {
    const reading = readPage({ bytes, url: expected.url })
    expect(reading).toMatchObject({ kind: 'not_article', reason: expected.reason })
    if (expected.reason === 'listing' || expected.reason === 'tag')
      expect(reading.kind === 'not_article' ? (reading.links ?? []).length : 0).toBeGreaterThan(10)
  })

  it('an unknown design of a known site is a result of its own, never a guess', () => {
    const page = articles.find(({ name }) => name === 'epi/zce/article')!
    const html = Buffer.from(page.bytes)
      .toString('utf8')
      .replaceAll('article__', 'bai-')
      .replaceAll('cms-', 'x-')
      .replaceAll('zce-', 'y-')
    const reading = readPage({ bytes: Buffer.from(html), url: page.expected.url })
    expect(reading).toMatchObject({ kind: 'layout_unknown', site: 'sggp' })
    expect(siteById('sggp')?.family).toBe('epi')
  })
})
