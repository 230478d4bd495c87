import { makeCity } from '../../../fixtures/made-city/index.ts'
import { spendNight } from './made-year.ts'

/** One night in a process of its own, to be killed: FOLDER PORT INSTANT [DATABASE_URL]. Says what the panel holds when it gets that far. */
const [folder = '', port = '', at = '', databaseUrl] = process.argv.slice(2)
const { truth, report } = await spendNight({
  folder,
  city: makeCity(),
  port: Number(port),
  at: new Date(at),
  ...(databaseUrl !== undefined && { databaseUrl }),
})
process.stdout.write(`${JSON.stringify({ ...truth, gaveUp: report.gaveUp })}\n`)
