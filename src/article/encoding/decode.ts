import { isAscii, isUtf8 } from 'node:buffer'
import { fromLegacy, sniffLegacy } from './legacy.ts'

/** What the transport said about the bytes. */
export interface DecodeHints {
  readonly charset?: string | null
  readonly media_type?: string | null
}

export interface DecodedPage {
  readonly text: string
  /** `utf-8`, `windows-1258`, `tcvn3`, `utf-8+vni` … : how the text was made. */
  readonly encoding: string
  readonly warnings: readonly string[]
}

/**
 * Bytes to text: byte order mark, then UTF-8 if the bytes are UTF-8 (eight-bit Vietnamese never is, by chance), then the
 * header, then the page's own declaration. What passes for Latin-1 is read for TCVN3 and VNI. Never throws; bytes that are
 * wrong in their encoding are shown as U+FFFD and named in `warnings`.
 */
export function decodePage(bytes: Uint8Array, hints: DecodeHints = {}): DecodedPage {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return { text: decoder(marked)!.decode(bytes), encoding: marked, warnings: [] }
  const strict = utf8(bytes)
  if (strict !== null)
    return isAscii(bytes) ? { text: strict, encoding: 'utf-8', warnings: [] } : unmasked(strict, 'utf-8')
  const declared = [hints.charset, charsetOf(hints.media_type), declaredCharset(bytes)]
    .map(label)
    .filter((l) => l !== null)
  const other = declared.find((name) => name !== 'utf-8')
  const lax = decoder('utf-8')!.decode(bytes)
  // A cut or a few bad bytes in UTF-8: far fewer replacements than letters that did decode.
  const bad = count(lax, '\ufffd')
  const good = count8bit(lax)
  if (bad <= 3 ? good >= bad : good > bad * 20)
    return { text: lax, encoding: 'utf-8', warnings: [`encoding.damaged: ${bad} bytes are not UTF-8`] }
  const name = other ?? 'windows-1252'
  const text = decoder(name)!.decode(bytes)
  if (name === 'windows-1258') {
    const legacy = sniffLegacy(text)
    if (legacy === null) return { text: text.normalize('NFC'), encoding: name, warnings: [] }
  }
  if (/^(?:windows-125[028]|iso-8859-\d+|x-user-defined)$/.test(name)) return unmasked(latin1(bytes), name)
  return { text, encoding: name, warnings: [] }
}

/** Latin-1 looking text that is Vietnamese in an old encoding, or windows-1258 under a wrong name, is made Unicode. */
function unmasked(text: string, encoding: string): DecodedPage {
  if (encoding === 'utf-8' && !namesOldFont(text)) return { text, encoding, warnings: [] }
  const legacy = sniffLegacy(text)
  if (legacy === null) return { text: encoding === 'utf-8' ? text : windows1252(text), encoding, warnings: [] }
  return {
    text: fromLegacy(text, legacy),
    encoding: encoding === 'utf-8' ? `utf-8+${legacy}` : legacy,
    warnings: [`encoding.converted: ${legacy}`],
  }
}

/** `.VnTime`, `VNI-Times`. Looked for by the letter, not by the full stop, which stands everywhere. */
function namesOldFont(text: string): boolean {
  for (let i = text.indexOf('Vn'); i !== -1; i = text.indexOf('Vn', i + 2)) if (text[i - 1] === '.') return true
  return text.includes('VNI-')
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** isUtf8 and Buffer's decoder take a third of the time of a fatal TextDecoder. */
function utf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : null
}

function decoder(name: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(name)
  } catch {
    return null
  }
}

/** The standard's name of a label; null when nobody knows it. */
function label(name: string | null | undefined): string | null {
  if (!name) return null
  return decoder(name.trim().replace(/^["']|["']$/g, ''))?.encoding ?? null
}

function charsetOf(mediaType: string | null | undefined): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType ?? '')?.[1] ?? null
}

function declaredCharset(bytes: Uint8Array): string | null {
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(latin1(bytes.subarray(0, 4096)))?.[1] ?? null
}

function latin1(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 8192) out += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return out
}

/** ISO 8859-1 as browsers read it: the control range holds the quotes and dashes of windows-1252. */
function windows1252(text: string): string {
  if (!/[\u0080-\u009f]/.test(text)) return text
  return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS.decode(new Uint8Array([c.charCodeAt(0)])))
}

const WINDOWS = new TextDecoder('windows-1252')

function count(text: string, letter: string): number {
  let n = 0
  for (let i = text.indexOf(letter); i !== -1; i = text.indexOf(letter, i + 1)) n++
  return n
}

function count8bit(text: string): number {
  return text.match(/[\u0080-\ufffc]/g)?.length ?? 0
}
