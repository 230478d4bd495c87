import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/article/index.ts'
import { bodyScore } from './shingles.ts'

const CORPUS = join(import.meta.dirname, '../../../shared/corpus')
const here = existsSync(CORPUS)

interface Gold {
  readonly file: string
  readonly kind: 'article' | 'listing'
  readonly url: string
  readonly date: string
  readonly author: string
  readonly title: string
  readonly lead: string
  readonly body: string
}

const gold: Gold[] = here ? JSON.parse(readFileSync(join(CORPUS, 'pages-vi/gold.json'), 'utf8')) : []

/** Blocks but the title, as the public scorer counts them. */
function bodyOf(reading: ReturnType<typeof readPage>): string {
  if (reading.kind !== 'article') return ''
  const { text, blocks } = reading.article
  return blocks
    .filter((block) => block.kind !== 'title')
    .map((block) => text.slice(block.start, block.end))
    .join('\n')
}

describe.skipIf(!here)(`real pages of ../shared/corpus${here ? '' : ' (SKIPPED: the folder is not there)'}`, () => {
  for (const withUrl of [true, false])
    it.each(gold.map((page) => [page.file, page] as const))(
      `%s, ${withUrl ? 'with' : 'without'} its address`,
      (file, page) => {
        const bytes = gunzipSync(readFileSync(join(CORPUS, 'pages-vi', file)))
        const reading = readPage({ bytes, url: withUrl ? page.url : null })
        if (page.kind === 'listing') {
          expect(reading.kind).toBe('not_article')
          return
        }
        if (reading.kind !== 'article') throw new Error(`read as ${reading.kind}`)
        const { article } = reading
        expect(article.title).toBe(page.title)
        expect(article.authors).toEqual([page.author])
        expect(article.published_at).toBe(page.date.slice(0, 16))
        expect(article.lead).toBe(page.lead)
        expect(article.warnings).toEqual([])
        expect(bodyScore(page.body, bodyOf(reading))).toBeGreaterThanOrEqual(0.98)
      },
    )

  it('the public benchmark: 181 pages, mean body score over the floor', () => {
    const folder = join(CORPUS, 'article-extraction-benchmark')
    const truth: Record<string, { articleBody: string }> = JSON.parse(
      readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
    )
    const scores = Object.entries(truth).map(([id, { articleBody }]) =>
      bodyScore(
        articleBody,
        bodyOf(readPage({ bytes: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))) })),
      ),
    )
    expect(scores).toHaveLength(181)
    // The mean of the pages' F1; the scorer of the benchmark takes F1 of the means, which is a little higher (0.980).
    expect(scores.reduce((sum, score) => sum + score, 0) / 181).toBeGreaterThan(0.97)
  })
})
