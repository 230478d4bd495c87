import type { Exchange, HeaderList } from './types.ts'

/** The block of a request record: request line and header fields as sent, by the URL's own path. */
export function requestBlock(exchange: Exchange): Buffer {
  const url = new URL(exchange.url)
  const headers = exchange.requestHeaders.some(([name]) => name.toLowerCase() === 'host')
    ? exchange.requestHeaders
    : [['Host', url.host] as const, ...exchange.requestHeaders]
  return head(`${exchange.method} ${url.pathname}${url.search} HTTP/1.1`, headers)
}

/** Status line and header fields of a response, without its body. */
export function responseHead(exchange: Exchange): Buffer {
  // The body lies here with its transfer encoding undone; a reader that trusted the field would look for chunks in vain.
  const headers = exchange.responseHeaders.map(([name, value]): readonly [string, string] =>
    name.toLowerCase() === 'transfer-encoding' ? [`X-Archive-Orig-${name}`, value] : [name, value],
  )
  return head(`HTTP/1.1 ${exchange.status} ${exchange.statusText}`.trimEnd(), headers)
}

function head(firstLine: string, headers: HeaderList): Buffer {
  let text = `${firstLine}\r\n`
  for (const [name, value] of headers) text += `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`
  return Buffer.from(`${text}\r\n`, 'latin1')
}

export interface HttpResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: HeaderList
  readonly body: Uint8Array
}

/** Reads the block of a response record, ours or a foreign one; null when it does not begin like HTTP. */
export function parseHttpResponse(block: Uint8Array): HttpResponse | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength)
  const [end, bodyAt] = headEnd(bytes)
  const lines = bytes.toString('latin1', 0, end).split(/\r?\n/)
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\s*(.*)$/.exec(lines[0] ?? '')
  if (status === null) return null
  const headers: Array<readonly [string, string]> = []
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()])
    else if (/^[ \t]/.test(line) && headers.length > 0) {
      const [name, value] = headers.pop()!
      headers.push([name, `${value} ${line.trim()}`])
    }
  }
  const body = bytes.subarray(bodyAt)
  const chunked = headers.some(([name, value]) => name.toLowerCase() === 'transfer-encoding' && /chunked/i.test(value))
  return {
    status: Number(status[1]),
    statusText: status[2]!,
    headers,
    body: chunked ? (unchunk(body) ?? body) : body,
  }
}

function headEnd(bytes: Buffer): [end: number, bodyAt: number] {
  const strict = bytes.indexOf('\r\n\r\n', 0, 'latin1')
  if (strict >= 0) return [strict, strict + 4]
  const loose = bytes.indexOf('\n\n', 0, 'latin1')
  return loose >= 0 ? [loose, loose + 2] : [bytes.length, bytes.length]
}

/** Foreign archives keep the chunks; null when the bytes are not chunked after all, as some tools undo them and keep the field. */
function unchunk(body: Buffer): Buffer | null {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf('\r\n', at, 'latin1')
    if (lineEnd < 0) return null
    const size = /^\s*([0-9a-f]+)\s*(?:;.*)?$/i.exec(body.toString('latin1', at, lineEnd))
    if (size === null) return null
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) return Buffer.concat(parts)
    if (lineEnd + 2 + length > body.length) return null
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + length))
    at = lineEnd + 2 + length + 2
  }
  return parts.length > 0 ? Buffer.concat(parts) : null
}
