import { describe, expect, it } from 'vitest'
import { decodePage, readPage } from '../../src/article/index.ts'

const TEXT =
  'Ủy ban nhân dân thành phố Hà Nội công bố chỉ số cải cách hành chính của các quận, huyện năm 2009. Đơn vị đứng đầu là những nơi đã làm tốt việc tiếp dân.'

/** The tables the other way round, letter by letter as the standards print them. */
const TCVN3 = new Map([...'ĂÂÊÔƠƯĐăâêôơưđ'].map((c, i) => [c, 0xa1 + i]))
for (const [from, letters] of [
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
] as const)
  for (const [i, c] of [...letters].entries()) TCVN3.set(c, from + i)
const tcvn3 = (text: string) =>
  Buffer.from([...text].map((c) => TCVN3.get(c) ?? TCVN3.get(c.toLowerCase()) ?? c.charCodeAt(0)))

const TONES: Record<string, string> = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' }
const ROOF: Record<string, string> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
}
const BREVE: Record<string, string> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
}
const I: Record<string, string> = { '\u0301': 'í', '\u0300': 'ì', '\u0309': 'æ', '\u0303': 'ó', '\u0323': 'ò' }
/** VNI spells a letter with its mark behind it. */
function vni(text: string): Buffer {
  let out = ''
  for (const c of text) {
    const small = c.toLowerCase()
    const parts = small.normalize('NFD')
    const base = parts[0]!
    const tone = [...parts].find((mark) => mark in TONES) ?? ''
    const up = (s: string) => (c === small ? s : s.toUpperCase())
    if (small === 'đ') out += up('ñ')
    else if (parts.includes('\u0302')) out += up(base + ROOF[tone])
    else if (parts.includes('\u0306')) out += up(base + BREVE[tone])
    else if (parts.includes('\u031b')) out += up((base === 'o' ? 'ô' : 'ö') + (TONES[tone] ?? ''))
    else if (base === 'i' && tone) out += up(I[tone]!)
    else if (base === 'y' && tone === '\u0323') out += up('î')
    else if (tone) out += up(base + TONES[tone])
    else out += c
  }
  return Buffer.from(out, 'latin1')
}

describe('decodePage', () => {
  it('reads the byte order mark first', () => {
    expect(decodePage(Buffer.from(`\uFEFF${TEXT}`)).text).toBe(TEXT)
    expect(decodePage(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))).toMatchObject({ text: TEXT, encoding: 'utf-16le' })
  })

  it('takes UTF-8 for UTF-8 whatever the header says', () => {
    expect(decodePage(Buffer.from(TEXT), { charset: 'iso-8859-1' })).toMatchObject({
      text: TEXT,
      encoding: 'utf-8',
      warnings: [],
    })
  })

  it('keeps a page whose last letter was cut, and says so', () => {
    const whole = Buffer.from(`${TEXT.repeat(5)}ệ`)
    const cut = decodePage(whole.subarray(0, whole.length - 1))
    expect(cut.encoding).toBe('utf-8')
    expect(cut.text.startsWith(TEXT)).toBe(true)
    expect(cut.warnings[0]).toMatch(/^encoding\.damaged/)
  })

  it('composes windows-1258, from the header and from the page', () => {
    // ơ and ư are letters there, tones are combining bytes behind them.
    const bytes = Buffer.from([0x48, 0xe0, 0x20, 0x4e, 0xf4, 0xf2, 0x69, 0x20, 0xf0, 0xfd, 0xf5, 0xf2, 0x63])
    expect(decodePage(bytes, { charset: 'windows-1258' })).toMatchObject({
      text: 'Hà Nội được',
      encoding: 'windows-1258',
    })
    const page = Buffer.concat([
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">'),
      bytes,
    ])
    expect(decodePage(page).text).toContain('Hà Nội được')
  })

  it.each([
    ['tcvn3', tcvn3],
    ['vni', vni],
  ] as const)('converts %s that passes for Latin-1', (encoding, encode) => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="iso-8859-1"><body><p>'),
      encode(TEXT),
      Buffer.from('</p>'),
    ])
    const decoded = decodePage(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.warnings).toEqual([`encoding.converted: ${encoding}`])
    // Capitals of TCVN3 are another font with the same codes.
    const fold = (s: string) => (encoding === 'tcvn3' ? s.toLowerCase() : s)
    expect(fold(decoded.text)).toContain(fold(TEXT))
  })

  it('converts an old font inside UTF-8 and leaves the menu beside it alone', () => {
    const old = tcvn3(TEXT).toString('latin1')
    const page = `<body><div>Trang chủ Đời sống</div><font face=".VnTime"><p>${old}</p></font></body>`
    const { text, encoding } = decodePage(Buffer.from(page))
    expect(encoding).toBe('utf-8+tcvn3')
    expect(text.toLowerCase()).toContain(TEXT.toLowerCase())
    expect(text).toContain('Trang chủ Đời sống')
  })

  it('leaves French and English in peace', () => {
    const french = Buffer.from(
      'Le maire a été réélu à Genève; où sont les élèves? « Déjà vu », dit-il, près du café. '.repeat(5),
      'latin1',
    )
    const decoded = decodePage(french, { charset: 'iso-8859-1' })
    expect(decoded.text).toContain('réélu à Genève')
    expect(decoded.warnings).toEqual([])
  })

  it('reads windows-1252 quotes under the name of Latin-1', () => {
    expect(decodePage(Buffer.from([0x93, 0x61, 0xe9, 0x94]), { charset: 'iso-8859-1' }).text).toBe('“aé”')
  })

  it('never throws', () => {
    for (let seed = 0; seed < 200; seed++) {
      const bytes = Uint8Array.from({ length: 300 }, (_, i) => ((seed + 1) * 2654435761 * (i + 7)) >>> 24)
      expect(typeof decodePage(bytes, { charset: seed % 2 ? 'x-unknown-9' : 'shift_jis' }).text).toBe('string')
    }
  })
})

describe('entities', () => {
  it('read as Vietnamese letters', () => {
    const html = `<html lang="vi"><title>T&ocirc;i</title><body><h1>Chỉ số cải c&aacute;ch h&agrave;nh ch&iacute;nh</h1><p>${'Qu&#7853;n T&acirc;y H&#x1ED3; x&#7871;p th&#7913; 5&nbsp;trong s&#7889; 30 qu&#7853;n. '.repeat(5)}</p>`
    const reading = readPage({ bytes: Buffer.from(html) })
    expect(reading.kind === 'article' && reading.article.text).toContain('Quận Tây Hồ xếp thứ 5 trong số 30 quận.')
    expect(reading.kind === 'article' && reading.article.title).toBe('Chỉ số cải cách hành chính')
  })
})
