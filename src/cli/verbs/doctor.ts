import { statfsSync } from 'node:fs'
import { loadConfig } from '../../config.ts'
import { messageOf } from '../../errors.ts'
import { VERSION } from '../../root.ts'
import type { Verb } from '../verb.ts'
import { withProject } from '../with-project.ts'

interface Finding {
  ok: boolean
  what: string
  found: string
}

export const doctor: Verb = {
  usage: 'doctor',
  summary: 'check the runtime, the disk, the servers, the archive and the data, and say what to do',
  act: async (call) => {
    const findings: Finding[] = [
      { ok: Number(process.versions.node.split('.')[0]) >= 24, what: 'Node', found: process.version },
      { ok: true, what: 'chiso', found: VERSION },
    ]
    const config = loadConfig(call.global, process.env)
    findings.push({ ok: true, what: 'data folder', found: config.data })
    if (config.contact === null) {
      findings.push({
        ok: false,
        what: 'contact',
        found: 'none: set CHISO_CONTACT or "contact" in the config before fetching live sites',
      })
    }
    try {
      await withProject(call, async ({ project }) => {
        const { closedHosts, totals } = await import('../../store/index.ts')
        const { verifyArchive } = await import('../../archive/index.ts')
        const { bavail, bsize } = statfsSync(config.data)
        findings.push({ ok: true, what: 'disk', found: `${Math.floor((bavail * bsize) / 2 ** 30)} GB free` })
        findings.push({ ok: true, what: 'store and queue', found: `${project.mode}, both answer` })
        const counts = await totals(project.db)
        const left = counts['unresolved keys'] ?? 0
        findings.push({
          ok: true,
          what: 'cells',
          found: `${counts.cells} (${counts.disputed} disputed) from ${counts.observations} observations`,
        })
        findings.push({
          ok: left === 0,
          what: 'unresolved keys',
          found: left === 0 ? 'none' : `${left}: run \`chiso work --until-idle\``,
        })
        const closed = [...(await closedHosts(project.db, new Date()))]
        findings.push({
          ok: closed.length === 0,
          what: 'closed hosts',
          found:
            closed.length === 0
              ? 'none'
              : `${closed.map(([host, { until, reason }]) => `${host} until ${until.toISOString()} (${reason})`).join('; ')}: leave them alone until then; when it goes on for days, ask the host, run from a network it serves, or \`chiso backfill\``,
        })
        const report = await verifyArchive(`${config.data}/archive`, () => {})
        const damaged = report.damaged.map((d) => `${d.file} at ${d.offset}: ${d.reason}`)
        findings.push({
          ok: damaged.length === 0,
          what: 'archive',
          found: `${report.records} records, ${damaged.length === 0 ? 'all intact' : damaged.slice(0, 3).join('; ')}`,
        })
      })
    } catch (error) {
      findings.push({ ok: false, what: 'data', found: messageOf(error) })
    }
    if (call.global.json === true) call.io.out(`${JSON.stringify(findings)}\n`)
    else for (const { ok, what, found } of findings) call.io.out(`${ok ? 'ok ' : '!! '} ${what.padEnd(16)} ${found}\n`)
    return findings.every((finding) => finding.ok || finding.what === 'contact') ? 0 : 1
  },
}
