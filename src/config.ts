import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { messageOf, UsageError } from './errors.ts'

/** Limits that a release is held to; the defaults stand beside the assertions. */
export const ReleaseLimits = z.strictObject({
  /** Least rows by table. */
  min_rows: z.record(z.string(), z.number().int().nonnegative()).optional(),
  /** Most rows by table. */
  max_rows: z.record(z.string(), z.number().int().nonnegative()).optional(),
  /** Largest share of cells in dispute, 0 to 1. */
  max_disputed_share: z.number().min(0).max(1).optional(),
  /** Largest share of scores outside the scale of their index and ranks beyond the size of their field, 0 to 1. */
  max_out_of_bounds_share: z.number().min(0).max(1).optional(),
})
export type ReleaseLimits = z.infer<typeof ReleaseLimits>

const Hours = z.union([
  z.literal('any'),
  z
    .string()
    .regex(/^(?:1?\d|2[0-3])-(?:1?\d|2[0-4])$/, 'give the hours as "22-6", or "any"')
    .transform((text) => {
      const [from, to] = text.split('-').map(Number) as [number, number]
      return { from, to }
    })
    .refine(({ from, to }) => from !== to, 'give the hours as "22-6", or "any"'),
])

/** What `--config FILE` may say; flags and environment variables win over it. */
export const ConfigFile = z.strictObject({
  data: z.string().optional(),
  database_url: z.string().optional(),
  redis_url: z.string().optional(),
  /** A URL or an e-mail address for the user agent: whoever sees our requests must be able to write to us. */
  contact: z.string().optional(),
  /** Ids of the sources to refresh when none is named; default: every live one. */
  sources: z.array(z.string()).optional(),
  /** Hours in which a source may be asked, by its id (`*`: every other): `22-6` in Viet Nam time, or `any`. */
  night: z.record(z.string(), Hours).optional(),
  /** Host patterns (`host` or `*.suffix`) to `address:port`, as in `curl --resolve`; only together with `allow_private`. */
  resolve: z.record(z.string(), z.string()).optional(),
  /** Lets the crawler speak to private and loopback addresses: for made cities and tests, never for the open web. */
  allow_private: z.boolean().optional(),
  /** Where the Wayback Machine answers (`<base>/cdx/search/cdx`, `<base>/web/…`): for a mirror or a service of one's own. */
  wayback_url: z.url({ protocol: /^https?$/ }).optional(),
  /** Where Common Crawl answers (`<base>/collinfo.json` and the files it names): likewise. */
  commoncrawl_url: z.url({ protocol: /^https?$/ }).optional(),
  /** What `chiso release` writes on the cover, and what a release must hold to leave the house (src/export/release/assertions.ts). */
  release: z
    .strictObject({
      title: z.string().optional(),
      authors: z.array(z.string()).min(1).optional(),
      homepage: z.url({ protocol: /^https?$/ }).optional(),
      assertions: ReleaseLimits.optional(),
    })
    .optional(),
  /** The second reader, when it is not the bundled one: any transformers.js model of one of these tasks. */
  model: z
    .strictObject({
      /** `owner/name` as its hub knows it, or a name of your own beside `path`. */
      id: z.string().regex(/^[\w.-]+(\/[\w.-]+)?$/),
      /** A folder with the model's files; default: the downloads in `<data>/models`. */
      path: z.string().optional(),
      revision: z
        .string()
        .regex(/^[\w.-]+$/)
        .default('main'),
      task: z
        .enum(['text-classification', 'zero-shot-classification', 'feature-extraction'])
        .default('text-classification'),
    })
    .optional(),
  /** Whether refresh and work let the second reader read what is new when everything else is done; default: yes. */
  scan: z.boolean().optional(),
  /** Where models are downloaded from (`<base>/<id>/resolve/<revision>/<file>`); default: the Hugging Face hub. */
  model_url: z.url({ protocol: /^https?$/ }).optional(),
})
export type ConfigFile = z.infer<typeof ConfigFile>

/** A sentence model by configuration; `path` null: a download in `<data>/models`. */
export interface ModelSpec {
  readonly id: string
  readonly path: string | null
  readonly revision: string
  readonly task: 'text-classification' | 'zero-shot-classification' | 'feature-extraction'
}

export interface Config {
  /** Absolute path of the data folder. */
  readonly data: string
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
  readonly contact: string | null
  readonly sources: readonly string[] | null
  /** By source id or `*`. */
  readonly night: Readonly<Record<string, { readonly from: number; readonly to: number } | 'any'>>
  readonly resolve: Readonly<Record<string, string>>
  readonly allowPrivate: boolean
  /** Bases without a slash at the end; null: the public services. */
  readonly waybackUrl: string | null
  readonly commoncrawlUrl: string | null
  readonly release: NonNullable<ConfigFile['release']>
  /** Null: the bundled sentence model. */
  readonly model: ModelSpec | null
  readonly modelUrl: string | null
  /** Whether the second reader reads what is new at the end of a run. */
  readonly scan: boolean
}

export interface Flags {
  data?: string | undefined
  config?: string | undefined
  allowPrivate?: boolean | undefined
}

/** @throws UsageError naming the file and the field when the configuration cannot be meant */
export function loadConfig(flags: Flags, env: Readonly<Record<string, string | undefined>>): Config {
  const file = flags.config === undefined ? {} : readConfigFile(flags.config)
  const databaseUrl = env.DATABASE_URL || file.database_url || null
  const redisUrl = env.REDIS_URL || file.redis_url || null
  checkUrl('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:'])
  checkUrl('REDIS_URL', redisUrl, ['redis:', 'rediss:'])
  const resolveMap = file.resolve ?? {}
  const allowPrivate = flags.allowPrivate ?? file.allow_private ?? false
  if (Object.keys(resolveMap).length > 0 && !allowPrivate) {
    throw new UsageError(
      '"resolve" in the config needs "allow_private": true, since it sends requests to chosen addresses.',
    )
  }
  return {
    data: resolve(flags.data ?? (env.CHISO_DATA || file.data || 'chiso-data')),
    databaseUrl,
    redisUrl,
    contact: env.CHISO_CONTACT || file.contact || null,
    sources: file.sources ?? null,
    night: file.night ?? {},
    resolve: resolveMap,
    allowPrivate,
    waybackUrl: withoutSlash(file.wayback_url),
    commoncrawlUrl: withoutSlash(file.commoncrawl_url),
    release: file.release ?? {},
    model: file.model === undefined ? null : { ...file.model, path: file.model.path ?? null },
    modelUrl: withoutSlash(file.model_url),
    scan: file.scan ?? true,
  }
}

function withoutSlash(url: string | undefined): string | null {
  return url?.replace(/\/+$/, '') ?? null
}

function readConfigFile(path: string): ConfigFile {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`The config file ${path} cannot be read: check the path given to --config.`, { cause: error })
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`The config file ${path} is not JSON: ${messageOf(error)}`, { cause: error })
  }
  const parsed = ConfigFile.safeParse(json)
  if (!parsed.success) {
    const first = parsed.error.issues[0]!
    throw new UsageError(
      `The config file ${path} has a fault at "${first.path.join('.') || '(top)'}": ${first.message}.`,
    )
  }
  return parsed.data
}

function checkUrl(name: string, value: string | null, protocols: readonly string[]): void {
  if (value === null) return
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !protocols.includes(url.protocol)) {
    throw new UsageError(
      `${name} must be a URL that starts with ${protocols[0]}//, for example ${protocols[0]}//localhost/chiso.`,
    )
  }
}
