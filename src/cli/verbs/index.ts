import type { Verb } from '../verb.ts'

/**
 * In the order of `chiso --help`: look around, put in, ask, run. Each stands behind an import of its own, so that a command
 * pays for what it needs: `chiso read` of one page loads 160 modules instead of 730.
 */
export const verbs: Readonly<Record<string, () => Promise<Verb>>> = {
  demo: async () => (await import('./demo.ts')).demo,
  extract: async () => (await import('./extract.ts')).extract,
  read: async () => (await import('./read.ts')).read,
  explain: async () => (await import('./explain.ts')).explain,
  ingest: async () => (await import('./ingest.ts')).ingest,
  refresh: async () => (await import('./refresh.ts')).refresh,
  backfill: async () => (await import('./backfill.ts')).backfill,
  panel: async () => (await import('./panel.ts')).panel,
  why: async () => (await import('./why.ts')).why,
  history: async () => (await import('./history.ts')).history,
  conflicts: async () => (await import('./conflicts.ts')).conflicts,
  review: async () => (await import('./review.ts')).review,
  export: async () => (await import('./export.ts')).exportVerb,
  release: async () => (await import('./release.ts')).release,
  diff: async () => (await import('./diff.ts')).diff,
  status: async () => (await import('./status.ts')).status,
  units: async () => (await import('./units.ts')).units,
  sources: async () => (await import('./sources.ts')).sources,
  retry: async () => (await import('./retry.ts')).retry,
  archive: async () => (await import('./archive.ts')).archive,
  work: async () => (await import('./work.ts')).work,
  schedule: async () => (await import('./schedule.ts')).schedule,
  evaluate: async () => (await import('./evaluate.ts')).evaluate,
  model: async () => (await import('./model.ts')).model,
  scaffold: async () => (await import('./scaffold.ts')).scaffold,
  doctor: async () => (await import('./doctor.ts')).doctor,
}
