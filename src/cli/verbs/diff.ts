import { existsSync } from 'node:fs'
import type { Side } from '../../../pipelines/diff.ts'
import { UsageError } from '../../errors.ts'
import type { PanelDiff } from '../../panel/index.ts'
import type { Db } from '../../store/index.ts'
import { instantOf } from '../moment.ts'
import { unitNameOf } from '../names.ts'
import { wholeNumber } from '../options.ts'
import type { Call, Verb } from '../verb.ts'
import { lookingInto } from '../with-project.ts'

export const diff: Verb = {
  usage: 'diff <before> <after>',
  summary: 'what changed between two releases or two instants, in counts, shares and reasons',
  description:
    'Each side is the folder of a release, an instant of the store (2026-06-30, 2026-06-30T00:00:00Z) or "now". The reasons: source ' +
    '(articles came, went or were corrected), rule (the same articles read otherwise), policy (settled otherwise), person, and ' +
    'neighbours (a flag of the edition).',
  options: (command) => command.option('--limit <n>', 'changes to list; --json gives all', '50'),
  act: async (call) => {
    const { diff: compare } = await import('../../../pipelines/diff.ts')
    const sides = [await sideOf(String(call.args[0])), await sideOf(String(call.args[1]))] as const
    const limit = wholeNumber('--limit', call.options.limit, 0, 1_000_000)
    const inStore = sides.some((side) => !('folder' in side))
    const found = inStore
      ? await lookingInto(call, async ({ project }) => compare(...sides, async () => project.db))
      : await compare(...sides, withoutStore)
    await show(call, found, limit)
    return 0
  },
}

const withoutStore = (): Promise<Db> => Promise.reject(new RangeError('a comparison of two folders asks no store'))

async function sideOf(text: string): Promise<Side> {
  const { isRelease } = await import('../../export/index.ts')
  if (text === 'now') return { asOf: null }
  if (existsSync(text)) {
    if (isRelease(text)) return { folder: text }
    throw new UsageError(`${text} holds no release of chiso: name the folder that \`chiso release --out\` wrote.`)
  }
  if (/^\d{4}-/.test(text)) return { asOf: instantOf('diff', text) }
  throw new UsageError(`There is no folder ${text}: name a release, an instant as 2026-06-30T00:00:00Z, or "now".`)
}

async function show({ io, global }: Call, found: PanelDiff, limit: number): Promise<void> {
  const { renderDiff, renderDiffJson } = await import('../render/index.ts')
  const width = process.stdout.isTTY ? io.columns : null
  io.out(global.json === true ? renderDiffJson(found) : renderDiff(found, unitNameOf, { width }, limit))
}
