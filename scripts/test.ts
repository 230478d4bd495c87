/**
 * `npm test`: runs every test, names what was skipped and why, and ends in one line `N passed, N failed, N skipped`. Further
 * arguments go to vitest (`npm test -- test/panel`). Exit code 1 when a test failed or none ran.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Report {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

const root = join(fileURLToPath(import.meta.url), '../..')
const folder = mkdtempSync(join(tmpdir(), 'chiso-test-'))
const file = join(folder, 'report.json')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const args = [
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...process.argv.slice(2),
]

const code = await new Promise<number>((resolve) => {
  const child = spawn(process.execPath, args, { stdio: 'inherit', cwd: root })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.once('exit', (status) => resolve(status ?? 1))
})

process.exit(conclude(readReport(), code))

function readReport(): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return { testResults: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function conclude(report: Report, status: number): number {
  const tests = report.testResults.flatMap((suite) =>
    suite.assertionResults.map((test) => ({ ...test, file: relative(root, suite.name) })),
  )
  const count = (wanted: readonly string[]) => tests.filter((test) => wanted.includes(test.status)).length
  const skipped = tests.filter((test) => ['skipped', 'pending', 'todo'].includes(test.status))
  // A file that does not load has no test to fail: it counts as one.
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
  if (skipped.length > 0) {
    console.log('\nSkipped:')
    for (const test of skipped) console.log(`  ${test.file}: ${test.fullName}`)
    console.log(
      'PostgreSQL and Redis tests run under `node scripts/with-servers.ts npm test` (Debian packages postgresql and redis-server);\n' +
        'corpus tests run where the shared corpus lies beside the project.\n',
    )
  }
  const passed = count(['passed'])
  const failed = count(['failed']) + broken.length
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
  return status === 0 && failed === 0 && passed > 0 ? 0 : 1
}
