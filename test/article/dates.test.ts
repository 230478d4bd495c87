import { describe, expect, it } from 'vitest'
import { readPublished, readStamp } from '../../src/article/dates/index.ts'

const none = { jsonLd: null, meta: null, dom: [], url: null, modified: [], captured: null }

describe('readStamp', () => {
  it.each([
    ['2024-03-20T14:27:00+07:00', '2024-03-20T14:27'],
    ['2026-09-07T17:52:56+0700', '2026-09-07T17:52'],
    ['2024-03-20T07:27:00Z', '2024-03-20T14:27'],
    ['2024-03-20T18:00:00.000Z', '2024-03-21T01:00'],
    ['2019-11-18T20:30:00-05:00', '2019-11-19T08:30'],
    ['2024-03-20 14:27', '2024-03-20T14:27'],
    ['2024-02-31', null],
    ['Wed, 20 Mar 2024 07:27:00 GMT', '2024-03-20T14:27'],
    ['20/03/2024 - 14:27', '2024-03-20T14:27'],
    ['20 Tháng Năm 2022 8:30:00 SA', '2022-05-20T08:30'],
    ['không có ngày', null],
  ])('%s', (text, iso) => expect(readStamp(text)?.iso ?? null).toBe(iso))
})

describe('readPublished', () => {
  it('trusts the data, then the meta tag, then the page, then the address', () => {
    const all = {
      ...none,
      jsonLd: '2024-03-20T14:27+07:00',
      meta: '2024-03-20T14:30+07:00',
      dom: ['20/03/2024 15:00'],
      url: '2024-03-20T14:00',
    }
    expect(readPublished(all)).toMatchObject({
      published_at: '2024-03-20T14:27',
      published_at_source: 'json-ld',
      warnings: [],
    })
    expect(readPublished({ ...all, jsonLd: null })).toMatchObject({ published_at_source: 'meta' })
    expect(readPublished({ ...all, jsonLd: null, meta: null })).toMatchObject({
      published_at: '2024-03-20T15:00',
      published_at_source: 'dom',
    })
    expect(readPublished({ ...none, url: '2024-03-20T14:00' })).toMatchObject({ published_at_source: 'url' })
    expect(readPublished(none)).toMatchObject({ published_at: null, published_at_source: null })
  })

  it('flags two that differ by more than a day', () => {
    const { published_at, warnings } = readPublished({ ...none, meta: '2024-03-20', url: '2023-03-20T10:00' })
    expect(published_at).toBe('2024-03-20')
    expect(warnings).toEqual(['date.conflict: meta says 2024-03-20, url says 2023-03-20T10:00'])
  })

  it('takes the visible clock where the data give the day only, or call Vietnam time UTC', () => {
    expect(readPublished({ ...none, meta: '2024-03-20', dom: ['20/03/2024 14:27'] }).published_at).toBe(
      '2024-03-20T14:27',
    )
    expect(readPublished({ ...none, jsonLd: '2024-03-20T14:27:00Z', dom: ['20/03/2024 14:27'] })).toMatchObject({
      published_at: '2024-03-20T14:27',
      published_at_source: 'dom',
    })
  })

  it('believes no date after the capture or before the web', () => {
    expect(
      readPublished({ ...none, meta: '2031-01-01', dom: ['05/12/2022 10:00'], captured: '2023-01-01T00:00:00Z' })
        .published_at,
    ).toBe('2022-12-05T10:00')
    expect(readPublished({ ...none, meta: '1970-01-01T00:00:00Z' }).published_at).toBeNull()
  })

  it('keeps the time of the last change apart', () => {
    expect(readPublished({ ...none, meta: '2024-03-20T10:00', modified: [null, '2024-03-22T08:00'] })).toMatchObject({
      published_at: '2024-03-20T10:00',
      modified_at: '2024-03-22T08:00',
    })
    expect(readPublished({ ...none, meta: '2024-03-20T10:00', modified: ['2024-03-20T10:00'] }).modified_at).toBeNull()
    expect(readPublished({ ...none, modified: ['2024-03-22T08:00'] }).published_at).toBeNull()
  })
})
