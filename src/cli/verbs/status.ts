import { STAGES } from '../../queue/index.ts'
import type { LedgerRow } from '../../store/index.ts'
import { ledgerDays, outcomesOf } from '../render/ledger.ts'
import type { Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

/** Each source's latest day in the ledger; all days stand in `chiso sources coverage`. A source that is missing was not asked. */
function lastDays(rows: readonly LedgerRow[]) {
  const seen = new Set<string>()
  return ledgerDays(rows).filter(({ source }) => !seen.has(source) && seen.add(source))
}

export const status: Verb = {
  usage: 'status',
  summary: 'what the data folder holds, what is under way, what needs a look',
  act: (call) =>
    lookingInto(call, async ({ project, sites, now }) => {
      const { closedHosts, coverage, issues, lastRuns, totals } = await import('../../store/index.ts')
      const { asleep } = await import('../../../pipelines/hours.ts')
      const { table } = await import('../render/index.ts')
      const { db, queues } = project
      const state = {
        mode: project.mode,
        data: project.config.data,
        totals: await totals(db),
        queues: await queues.counts(),
        schedules: await queues.schedules(),
        runs: await lastRuns(db, 5),
        coverage: await coverage(db),
        closed: [...(await closedHosts(db, new Date()))].map(([host, closed]) => ({ host, ...closed })),
        asleep: asleep(
          sites.filter(({ policy }) => policy !== 'archive'),
          now(),
        ),
        issues: await issues(db),
      }
      if (call.global.json === true) {
        call.io.out(`${JSON.stringify(state, null, 2)}\n`)
        return 0
      }
      const width = process.stdout.isTTY ? call.io.columns : null
      call.io.out(`${state.data} (${state.mode})\n\n`)
      call.io.out(
        table(
          Object.entries(state.totals),
          [
            { header: 'holds', value: ([name]) => name },
            { header: '', align: 'right', value: ([, count]) => count },
          ],
          { width },
        ),
      )
      const moving = STAGES.filter((stage) => Object.values(state.queues[stage]).some((n) => n > 0))
      call.io.out(
        moving.length === 0
          ? '\nNothing is under way.\n'
          : `\n${table(
              moving,
              [
                { header: 'stage', value: (stage) => stage },
                { header: 'waiting', align: 'right', value: (stage) => state.queues[stage].waiting },
                { header: 'active', align: 'right', value: (stage) => state.queues[stage].active },
                { header: 'later', align: 'right', value: (stage) => state.queues[stage].delayed },
              ],
              { width },
            )}`,
      )
      for (const s of state.schedules)
        call.io.out(`schedule ${s.name} ${s.pattern}, next ${s.next?.toISOString() ?? 'never'}\n`)
      if (state.runs.length > 0) {
        call.io.out(
          `\n${table(
            state.runs,
            [
              { header: 'run', value: (run) => run.kind },
              { header: 'started', value: (run) => run.started_at.toISOString().slice(0, 19) },
              {
                header: 'took',
                align: 'right',
                value: (run) =>
                  run.finished_at === null
                    ? 'unfinished'
                    : `${Math.round((run.finished_at.getTime() - run.started_at.getTime()) / 100) / 10} s`,
              },
              {
                header: 'came of it',
                value: (run) =>
                  Object.entries(run.counts ?? {})
                    .map(([kind, n]) => `${n} ${kind}`)
                    .join(', '),
              },
            ],
            { width },
          )}`,
        )
      }
      if (state.coverage.length > 0) {
        call.io.out(
          `\n${table(
            lastDays(state.coverage),
            [
              { header: 'source', value: ({ source }) => source },
              { header: 'day', value: ({ day }) => day },
              {
                header: 'feeds',
                align: 'right',
                value: ({ feeds, silent }) => (silent === 0 ? feeds : `${feeds}, ${silent} failed`),
              },
              { header: 'came of it', value: outcomesOf },
            ],
            { width },
          )}`,
        )
      }
      for (const { host, until, reason } of state.closed)
        call.io.out(
          `${host} is left alone until ${until.toISOString()} (${reason}): its pages stay due, the next run after that asks again.\n`,
        )
      for (const [hours, list] of Map.groupBy(state.asleep, ({ hours }) => hours))
        call.io.out(
          `Asked from ${hours} only, next at ${list[0]!.until.toISOString()}: ${list.map(({ source }) => source).join(', ')}.\n`,
        )
      const byCode = Map.groupBy(state.issues, (issue) => issue.code)
      if (byCode.size > 0) {
        call.io.out(
          `\n${table(
            [...byCode],
            [
              { header: 'issue', value: ([code]) => code },
              { header: 'places', align: 'right', value: ([, list]) => list.length },
              { header: 'for example', shrinksTo: 30, value: ([, list]) => `${list[0]!.subject}: ${list[0]!.message}` },
            ],
            { width: width ?? 160 },
          )}`,
        )
      }
      return 0
    }),
}
