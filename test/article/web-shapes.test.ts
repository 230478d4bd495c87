import { describe, expect, it } from 'vitest'
import { COMMENTS, STRAY } from '../../fixtures/pages/web/pieces.ts'
import { second } from '../../fixtures/pages/web/second.ts'
import { shapes } from '../../fixtures/pages/web/shapes.ts'
import { readPage } from '../../src/article/index.ts'
import { bodyScore } from './shingles.ts'

const strays = [
  STRAY.consent,
  STRAY.consentMore,
  STRAY.blurb,
  STRAY.newsletter,
  STRAY.bio,
  STRAY.paywall,
  ...STRAY.teaser,
]

/** Shapes of the open web, made: no site of ours, nothing but the generic reader. */
describe('the generic reader', () => {
  it.each([...shapes, ...second])('$name', ({ name, html, title, body, published }) => {
    const reading = readPage({ bytes: Buffer.from(html) })
    if (reading.kind !== 'article') throw new Error(JSON.stringify(reading).slice(0, 300))
    const { article } = reading
    // Outside Viet Nam a standfirst counts to the headline: it is the record's lead, and no sentence of the body.
    const lead = /<meta property="og:description" content="([^"]+)"/.exec(html)?.[1]
    if (lead !== undefined) expect(article.lead).toBe(lead)
    const read = article.blocks
      .filter((block) => block.kind !== 'title' && block.kind !== 'caption')
      .map((block) => article.text.slice(block.start, block.end))
      .filter((text) => text !== lead)
      .join('\n')
    expect(article.title).toBe(title)
    if (published !== undefined) expect(article.published_at).toBe(published)
    for (const stray of [...strays, ...COMMENTS].filter((one) => !body.includes(one))) expect(read).not.toContain(stray)
    expect(
      bodyScore(body.filter((text) => text !== lead).join('\n'), read),
      `${name}:\n${read}`,
    ).toBeGreaterThanOrEqual(0.97)
  })
})
