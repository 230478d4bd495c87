import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/program.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../fixtures/pages/onecms/longform/article.html'), 'utf8')
const moved = PAGE.replaceAll(/https?:\/\/[^"/]+/g, 'http://baomoidung.vn')

async function chiso(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const io: Io = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    drained: () => Promise.resolve(),
    colour: false,
    columns: 100,
    lively: false,
  }
  return { code: await run(['node', 'chiso', ...args], io), out, err }
}

describe('chiso scaffold site', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chiso-scaffold-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('writes a declaration and the pair of its fixture from a saved page that says where it came from', async () => {
    writeFileSync(join(folder, 'page.html'), moved)
    const { code, out } = await chiso('scaffold', 'site', join(folder, 'page.html'), '--out', folder)
    expect(code).toBe(1)
    expect(out).toContain('to do: ')
    expect(readdirSync(folder).sort()).toEqual([
      'baomoidung.expected.json',
      'baomoidung.html',
      'baomoidung.ts',
      'page.html',
    ])
    expect(readFileSync(join(folder, 'baomoidung.html'), 'utf8')).toBe(moved)
    expect(JSON.parse(readFileSync(join(folder, 'baomoidung.expected.json'), 'utf8'))).toMatchObject({
      layout: 'baomoidung@longform',
      title: 'Quận Tây Hồ rút ngắn một nửa thời gian cấp phép xây dựng nhà ở riêng lẻ',
    })
  })

  it('asks robots.txt before it fetches the page, and takes no for an answer', async () => {
    const asked: string[] = []
    let robots = 'User-agent: *\nDisallow:\n'
    const server = createServer((request, response) => {
      asked.push(request.url!)
      const isPage = request.url !== '/robots.txt'
      response.setHeader('content-type', isPage ? 'text/html' : 'text/plain')
      response.end(isPage ? moved : robots)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    try {
      const { port } = server.address() as AddressInfo
      const config = join(folder, 'config.json')
      writeFileSync(config, JSON.stringify({ allow_private: true, resolve: { 'baomoidung.vn': `127.0.0.1:${port}` } }))
      const page = 'http://baomoidung.vn/bai-dung-thu-660001.html'
      const made = await chiso('--config', config, '--json', 'scaffold', 'site', page, '--out', folder)
      expect(asked).toEqual(['/robots.txt', '/bai-dung-thu-660001.html'])
      expect(JSON.parse(made.out)).toMatchObject({ id: 'baomoidung', files: { length: 3 } })

      robots = 'User-agent: *\nDisallow: /\n'
      const refused = await chiso('--config', config, 'scaffold', 'site', page, '--out', folder)
      expect(refused).toMatchObject({ code: 3, out: '' })
      expect(refused.err).toMatch(/was not given: .*robots/)
      expect(asked).toEqual(['/robots.txt', '/bai-dung-thu-660001.html', '/robots.txt'])
    } finally {
      server.close()
    }
  })

  it('says in one sentence what is missing', async () => {
    writeFileSync(join(folder, 'page.html'), moved.replaceAll(/ (?:href|content)="http[^"]*"/g, ''))
    const { code, err } = await chiso('scaffold', 'site', join(folder, 'page.html'), '--out', folder)
    expect(code).toBe(2)
    expect(err).toBe('chiso: the page does not say its address: give it with --url.\n')
  })
})
