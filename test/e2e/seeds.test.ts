import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cell, Directive } from '../../schemas/index.ts'
import { CORPUS, chiso, scratch } from './chiso.ts'

const seeds = join(CORPUS, 'seeds')

describe.skipIf(!existsSync(seeds))('five real articles', () => {
  const data = join(scratch(), 'data')

  it('give five cells and no sixth', async () => {
    const { code, err } = await chiso(['ingest', '--data', data, '--quiet', seeds])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const cells: Cell[] = JSON.parse((await chiso(['panel', 'PAR_INDEX', '--data', data, '--format', 'json'])).out)
    const short = cells.map((c) => [c.unit_id, c.reference_year, c.property, c.value, c.rank_of, c.state === 'derived'])
    expect(short).toEqual([
      ['vn-hn-dong-da', 2022, 'rank', 18, null, true],
      ['vn-hn-dong-da', 2023, 'rank', 1, null, false],
      ['vn-hn-dong-da', 2023, 'score', 96.38, null, false],
      ['vn-hn-hoan-kiem', 2020, 'rank', 4, null, true],
      ['vn-hn-hoan-kiem', 2021, 'rank', 2, 30, false],
    ])
    const all = JSON.parse((await chiso(['panel', '--data', data, '--format', 'json'])).out)
    expect(all).toHaveLength(5)
  })

  it('say what the leaders ordered, by whom and to whom', async () => {
    const { out } = await chiso(['export', 'jsonl', '--data', data, '--dataset', 'directives'])
    const directives: Directive[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const found = directives.map((d) => `${d.issuer} ${d.verb} ${d.addressee ?? '–'}`)
    expect(found).toContain('Vũ Đăng Định đề nghị các đơn vị chức năng')
    expect(found).toContain('Võ Đăng Dũng yêu cầu các phòng chuyên môn, UBND các phường')
    expect(directives.find((d) => d.announced_count === 6)?.issuer_role).toBe(
      'Bí thư Quận ủy, Chủ tịch HĐND quận Hoàn Kiếm',
    )
  })

  it('change nothing but when they were last seen, when they are taken in again', async () => {
    // One after the other: a data folder has one owner.
    const dump = async () => {
      let text = ''
      for (const dataset of ['cells', 'observations', 'directives', 'documents']) {
        text += (await chiso(['export', 'jsonl', '--data', data, '--dataset', dataset])).out
      }
      return text
    }
    const before = await dump()
    const { out } = await chiso(['ingest', '--data', data, '--quiet', seeds])
    expect(out).toBe('0 new, 5 known, 0 refused\n')
    const after = await dump()
    const withoutClock = (text: string) => text.replace(/"last_seen":"[^"]+"/g, '')
    expect(after).not.toBe(before)
    expect(withoutClock(after)).toBe(withoutClock(before))
  })

  it('answer who says so, where, in which words, with the archived bytes rehashed', async () => {
    const { out, code } = await chiso(['why', 'Đống Đa', 'PAR_INDEX', '2023', 'score', '--data', data])
    expect(code).toBe(0)
    expect(out).toContain('«Chỉ số cải cách hành chính năm 2023 đạt 96,38%, dẫn đầu khối')
    expect(out.replace(/\s+/g, ' ')).toContain('rehashed, intact')
  })
})
