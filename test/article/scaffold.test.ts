import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/article/index.ts'
import { scaffoldSite } from '../../src/article/scaffold/index.ts'
import type { Site } from '../../src/sites/index.ts'

const PAGES = join(import.meta.dirname, '../../fixtures/pages')
const moved = (file: string, host: string) =>
  Buffer.from(readFileSync(join(PAGES, file), 'utf8').replaceAll(/https?:\/\/[^"/]+/g, `https://${host}`))

/** The written file, run as a module. */
async function declared(file: string): Promise<Site> {
  const code = stripTypeScriptTypes(file)
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return Object.values(module)[0] as Site
}

describe('scaffoldSite', () => {
  it('makes a dozen lines of a portal on a known CMS', async () => {
    const bytes = moved('epi/zce/article.html', 'baomoitinh.vn')
    const { id, file, expected, todo } = scaffoldSite({ bytes }, 'https://baomoitinh.vn/bai-dung-thu-post730001.html')
    expect(id).toBe('baomoitinh')
    expect(file.split('\n').length).toBeLessThan(20)
    const site = await declared(file)
    expect(site).toMatchObject({ id: 'baomoitinh', family: 'epi', hosts: ['baomoitinh.vn', 'www.baomoitinh.vn'] })
    expect(expected).toMatchObject({
      layout: 'baomoitinh@zce',
      published_at: '2024-09-07T17:52',
      authors: ['Minh Thảo'],
    })
    expect(todo.length).toBeGreaterThan(0)
  })

  it('finds a layout on a page of no known CMS, and the layout reads the page', async () => {
    const bytes = moved('generic/generic/article.html', 'congthongtin.hanoi.gov.vn')
    const url = 'https://congthongtin.hanoi.gov.vn/tin/bai-dung-thu'
    const { file, expected } = scaffoldSite({ bytes }, url)
    const site = await declared(file)
    expect(site).toMatchObject({ city: 'hanoi', sourceClass: 'issuer', delay_s: 10, family: 'generic' })
    expect(site.layouts).toHaveLength(1)
    const reading = readPage({ bytes, url, sites: [site] })
    if (reading.kind !== 'article') throw new Error(reading.kind)
    expect(reading.article.layout).toBe(`${site.id}@v1`)
    expect(reading.article).toMatchObject({ title: expected.title, published_at: '2023-08-21T09:33' })
    expect(expected.body.length).toBeGreaterThan(5)
  })

  it('says when the host is declared already, and refuses what is no article', () => {
    const bytes = readFileSync(join(PAGES, 'epi/zce/article.html'))
    expect(scaffoldSite({ bytes }, 'https://www.sggp.org.vn/a-post1.html').todo.join()).toContain('"sggp"')
    expect(() => scaffoldSite({ bytes }, 'không phải')).toThrow(RangeError)
    const listing = readFileSync(join(PAGES, 'epi/_/listing.html'))
    expect(() => scaffoldSite({ bytes: listing }, 'https://baomoitinh.vn/')).toThrow(/no article/)
  })
})
