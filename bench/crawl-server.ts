import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** Serves made pages of some 60 kB, packed as real servers pack them, in a process of its own. Prints its port; ends with its input. */
const WORDS =
  'quận huyện thị xã chỉ số cải cách hành chính năm xếp thứ điểm phần trăm thành phố ủy ban nhân dân kết quả công bố'.split(
    ' ',
  )

function page(n: number): string {
  let state = n * 2654435761
  let text = ''
  while (text.length < 45_000) {
    state = (state * 1103515245 + 12345) >>> 0
    text += `${WORDS[state % WORDS.length]} ${state % 997} `
    if (state % 17 === 0) text += '</p>\n<p class="cms-body">'
  }
  return `<!DOCTYPE html><html lang="vi"><head><title>Trang ${n}</title></head><body><h1>Trang ${n}</h1><p>${text}</p></body></html>`
}

const bodies = Array.from({ length: 50 }, (_, n) => gzipSync(page(n)))
const server = createServer((request, response) => {
  const n = Number(/\/page\/(\d+)/.exec(request.url ?? '')?.[1] ?? Number.NaN)
  if (Number.isNaN(n)) {
    response.statusCode = 404
    response.end()
    return
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', etag: `"${n}"` })
  response.end(bodies[n % bodies.length])
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
process.stdin.on('end', () => process.exit(0)).resume()
