/**
 * Runs a command with a PostgreSQL and a Redis of its own: on free loopback ports, with data in a temporary folder, stopped
 * at the end. The command finds them in CHISO_TEST_DATABASE_URL and CHISO_TEST_REDIS_URL. Needs the Debian packages
 * postgresql and redis-server; as root PostgreSQL runs as the user `postgres`, since it refuses to run as root.
 *
 *   node scripts/with-servers.ts npm test
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const [command, ...args] = process.argv.slice(2)
if (command === undefined) throw new Error('usage: node scripts/with-servers.ts COMMAND [ARG…]')

const folder = mkdtempSync(join(tmpdir(), 'chiso-servers-'))
chmodSync(folder, 0o755)
const servers: ChildProcess[] = []
let status = 1
try {
  const databaseUrl = await startPostgres()
  const redisUrl = await startRedis()
  status = await runCommand({ CHISO_TEST_DATABASE_URL: databaseUrl, CHISO_TEST_REDIS_URL: redisUrl })
} finally {
  for (const server of servers) server.kill('SIGINT')
  await Promise.all(
    servers.map(
      (server) => new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null))),
    ),
  )
  rmSync(folder, { recursive: true, force: true })
}
process.exit(status)

async function startPostgres(): Promise<string> {
  const bin = join(
    '/usr/lib/postgresql',
    readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))[0]!,
    'bin',
  )
  const data = join(folder, 'postgres')
  // Started as that user itself, not through su or runuser, so that our signal reaches the server.
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  mkdirSync(data)
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'chiso', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    stdio: 'ignore',
    cwd: data,
    ...user,
  })
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${data}`, 'fsync=off']
  const flags = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  servers.push(spawn(join(bin, 'postgres'), flags, { stdio: 'ignore', cwd: data, ...user }))
  await until(() => execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' }))
  return `postgres://chiso@127.0.0.1:${port}/postgres`
}

function idOf(flag: string): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
}

async function startRedis(): Promise<string> {
  const port = await freePort()
  servers.push(
    spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder], {
      stdio: 'ignore',
    }),
  )
  await until(() => execFileSync('redis-cli', ['-p', String(port), 'ping'], { stdio: 'ignore' }))
  return `redis://127.0.0.1:${port}/0`
}

function runCommand(env: Record<string, string>): Promise<number> {
  const child = spawn(command!, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

async function until(probe: () => unknown): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      probe()
      return
    } catch (error) {
      if (tries > 100) throw error
      await sleep(100)
    }
  }
}
