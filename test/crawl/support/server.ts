import http from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse, body: string) => void

/** A real server on loopback whose paths misbehave as told. `log` has one line a request, with the time it came in. */
export interface TestServer {
  readonly port: number
  readonly address: string
  readonly log: {
    method: string
    host: string
    path: string
    at: number
    headers: http.IncomingHttpHeaders
    body: string
  }[]
  readonly connections: () => number
  on(path: string, handler: Handler): void
  close(): Promise<void>
}

export async function startServer(fallback?: Handler): Promise<TestServer> {
  const routes = new Map<string, Handler>()
  const sockets = new Set<Socket>()
  const log: TestServer['log'] = []
  let opened = 0
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const host = request.headers.host ?? ''
      const path = request.url ?? '/'
      const body = Buffer.concat(chunks).toString()
      log.push({ method: request.method ?? '', host, path, at: performance.now(), headers: request.headers, body })
      const handler = routes.get(`${host}${path}`) ?? routes.get(path) ?? routes.get(path.split('?')[0]!) ?? fallback
      if (handler !== undefined) return handler(request, response, body)
      response.statusCode = 404
      response.end('nothing here')
    })
  })
  server.on('connection', (socket) => {
    opened++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    address: `127.0.0.1:${port}`,
    log,
    connections: () => opened,
    on: (path, handler) => void routes.set(path, handler),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function send(status: number, body: string | Buffer, headers: http.OutgoingHttpHeaders = {}): Handler {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }
}
