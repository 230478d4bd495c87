import { join } from 'node:path'
import { makeCity } from '../../../fixtures/made-city/index.ts'
import { openContext } from '../../../pipelines/open.ts'
import { backfillFromSitemaps } from '../../../pipelines/sitemap-history.ts'
import { loadConfig } from '../../../src/config.ts'
import { createLog } from '../../../src/log.ts'

/** Reads the past of one made paper in a process of its own, to be killed: FOLDER PORT FROM TO. Says what it did when it gets that far. */
const [folder = '', port = '', from = '', to = ''] = process.argv.slice(2)
const base = loadConfig({ data: join(folder, 'data'), allowPrivate: true }, {})
const config = { ...base, resolve: { '*.chiso.example': `127.0.0.1:${port}` } }
const sites = makeCity().sites.map((site) => ({ ...site, delay_s: 0.01, night: 'any' as const }))
const now = () => new Date('2025-05-01T20:00:00Z')
const context = await openContext(config, createLog('silent'), sites, { now })
const source = sites.find(({ sources }) => sources.some(({ kind }) => kind === 'monthly'))!.id
const report = await backfillFromSitemaps(context, { source, from, to }, () => {})
await context.project.close()
process.stdout.write(JSON.stringify(report))
