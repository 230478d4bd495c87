import { describe, expect, it } from 'vitest'
import { checkTable, columnsOf, type Grid, gridOf, isRanking, numberOf, readPage } from '../../src/article/index.ts'

const PROSE = `<p>${'Ủy ban nhân dân thành phố công bố kết quả xác định chỉ số của các đơn vị trong năm. '.repeat(4)}</p>`

/** The first table of a page that holds this markup. */
function gridIn(table: string): Grid {
  const html = `<html lang="vi"><title>Bảng</title><body><h1>Kết quả xác định chỉ số</h1>${PROSE}${table}${PROSE}</body></html>`
  const reading = readPage({ bytes: Buffer.from(html) })
  if (reading.kind !== 'article') throw new Error(reading.kind)
  const { text, blocks } = reading.article
  const grid = gridOf(blocks.find((block) => block.table)!.table!, text)!
  for (const row of grid.rows)
    for (const cell of row.cells) if (cell) expect(text.slice(cell.start, cell.end)).toBe(cell.text)
  return grid
}

const kinds = (grid: Grid) => columnsOf(grid).map((column) => column.kind)
const cells = (grid: Grid) => grid.rows.map((row) => row.cells.map((cell) => cell?.text ?? null))

describe('tables of pages', () => {
  it('types two ranks for two years apart from the ordinal', () => {
    const grid =
      gridIn(`<table><tr><th>TT<th>Quận, huyện<th>Chỉ số năm 2022 (%)<th>Xếp hạng 2022<th>Chỉ số năm 2023 (%)<th>Xếp hạng 2023
      <tr><td>1<td>Quận Đống Đa<td>94,01<td>2<td>96,38<td>1<tr><td>2<td>Huyện Gia Lâm<td>95,20<td>1<td>95,10<td>2</table>`)
    const columns = columnsOf(grid)
    expect(columns.map(({ kind, year }) => [kind, year])).toEqual([
      ['ordinal', null],
      ['unit', null],
      ['score', 2022],
      ['rank', 2022],
      ['score', 2023],
      ['rank', 2023],
    ])
    expect(columns[2]!.unit).toBe('%')
    expect(checkTable(grid, columns)).toMatchObject({ ranks: true, order: true })
  })

  it('drops headers repeated on every page and numbered columns, and tells totals and sections from units', () => {
    const head = '<tr><td>STT<td>Đơn vị<td>Tổng điểm<td>Xếp loại</tr>'
    const grid = gridIn(`<table>${head}<tr><td>(1)<td>(2)<td>(3)<td>(4)</tr><tr><td colspan=4>I. Khối quận</tr>
      <tr><td>1<td>Quận Ba Đình<td>88,5<td>Tốt</tr>${head}<tr><td colspan=4>II. Khối huyện</tr><tr><td>2<td>Huyện Ba Vì<td>80<td>Khá</tr>
      <tr><td colspan=2>Trung bình chung<td>84,25<td></tr></table>`)
    expect(kinds(grid)).toEqual(['ordinal', 'unit', 'score', 'grade'])
    expect(grid.rows.map(({ section, total }) => [section?.text, total])).toEqual([
      ['I. Khối quận', false],
      ['II. Khối huyện', false],
      ['II. Khối huyện', true],
    ])
    expect(cells(grid)[1]).toEqual(['2', 'Huyện Ba Vì', '80', 'Khá'])
  })

  it('resolves rowspans in the body: a score shared by two units', () => {
    const grid =
      gridIn(`<table><tr><th>Đơn vị<th>Chỉ số<th>Hạng</tr><tr><td>Quận A Đông<td rowspan=2>91,5<td rowspan=2>1</tr>
      <tr><td>Quận B Tây</tr><tr><td>Quận C Nam<td>90<td>3</tr></table>`)
    expect(cells(grid)).toEqual([
      ['Quận A Đông', '91,5', '1'],
      ['Quận B Tây', '91,5', '1'],
      ['Quận C Nam', '90', '3'],
    ])
    expect(checkTable(grid, columnsOf(grid)).ranks).toBe(true)
  })

  it('reads through the frames that Word and portals put around a table', () => {
    const grid = gridIn(`<table><tr><td><table><tbody><tr><td><p><span><b>Đơn vị</b></span></p></td><td>Chỉ số</td></tr>
      <tr><td><p><span>Quận Tây&nbsp;Hồ</span></p></td><td>92,87</td></tr></tbody></table></td></tr></table>`)
    expect(cells(grid)).toEqual([['Quận Tây Hồ', '92,87']])
    expect(kinds(grid)).toEqual(['unit', 'score'])
  })

  it('knows the unit by its names where no header says so, and never takes STT for a rank', () => {
    const grid = gridIn('<table><tr><td>1<td>Quận Ba Đình<td>91,20</tr><tr><td>2<td>Quận Tây Hồ<td>90,11</tr></table>')
    expect(kinds(grid)).toEqual(['ordinal', 'unit', 'other'])
  })

  it('does not take a frame around text, or a picture with its legend, for data', () => {
    for (const table of [
      `<table><tr><td>${PROSE}${PROSE}${PROSE}</td><td>Bên lề</td></tr></table>`,
      '<table><tr><td><img src="a.jpg"></td></tr><tr><td>Quang cảnh buổi lễ. Ảnh: D.T</td></tr></table>',
    ])
      expect(() => gridIn(table)).toThrow()
  })
})

describe('checks', () => {
  it.each([
    [[1, 2, 3], true],
    [[3, 1, 2], true],
    [[1, 1, 3, 4], true],
    [[1, 1, 2, 3], true],
    [[1, 3, 4], false],
    [[2, 3], false],
    [[1, 2, null], false],
    [[], false],
  ])('%j is a ranking: %s', (ranks, is) => expect(isRanking(ranks)).toBe(is))

  it.each([
    ['96,38', 96.38],
    ['1.234,5', 1234.5],
    ['1.284', 1284],
    ['0.727', 0.727],
    ['(0,727)', 0.727],
    ['92.5 %', 92.5],
    ['-1,5', -1.5],
    ['Tốt', null],
    ['2/30', null],
    ['', null],
  ])('%s → %s', (text, value) => expect(numberOf({ text, start: 0, end: text.length })).toBe(value))

  it('finds the row whose components do not add up', () => {
    const grid = gridIn(`<table><tr><th>Đơn vị<th>Điểm thẩm định<th>Điểm điều tra XHH<th>Điểm trừ<th>Chỉ số (%)</tr>
      <tr><td>Quận Ba Đình<td>60,1<td>33,2<td>0,5<td>92,8</tr><tr><td>Quận Tây Hồ<td>60,0<td>33,0<td>0<td>39,0</tr></table>`)
    expect([...checkTable(grid, columnsOf(grid)).sums.values()]).toEqual([true, false])
  })
})
