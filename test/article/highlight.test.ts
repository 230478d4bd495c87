import { describe, expect, it } from 'vitest'
import { highlight } from '../../src/article/index.ts'

describe('words marked in an archived page', () => {
  it('are found over tags, entities and line ends, and never reach over a tag', () => {
    const page = '<p>Quận&nbsp;Đống <b>Đa</b>\n đạt 96,38&#37; năm 2023.</p>'
    const { html, found } = highlight(page, ['Quận Đống Đa đạt 96,38%'])
    expect(found).toEqual([true])
    expect(html).toBe(
      '<p><mark>Quận</mark>&nbsp;<mark>Đống</mark> <b><mark>Đa</mark></b>\n <mark>đạt 96,38&#37;</mark> năm 2023.</p>',
    )
  })

  it('are the same words however the page composes its letters', () => {
    expect(highlight(`<td>${'Quận Tây Hồ'.normalize('NFD')}</td><td>92,87</td>`, ['Quận Tây Hồ 92,87']).found).toEqual([
      true,
    ])
  })

  it('are not found in what nobody sees, and scripts do not come along', () => {
    const page = '<script>var s = "đạt 96,38%"</script><!-- đạt 96,38% --><p title="đạt 96,38%">đạt 95%</p>'
    const { html, found } = highlight(page, ['đạt 96,38%', 'đạt 95%', ''])
    expect(found).toEqual([false, true, false])
    expect(html).not.toContain('script')
  })

  it('take time in proportion to the page, whatever is left open in it', () => {
    for (const bait of ['<', '<a "', '<!--', '<script', '&#', '<p title="\'">'])
      expect(highlight(bait.repeat(5_000), ['đạt']).found).toEqual([false])
  })
})
