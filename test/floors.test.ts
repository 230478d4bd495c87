import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Six floors, every arrow down or level; the higher the number the higher the floor (design, section 3). */
const FLOORS: Readonly<Record<string, number>> = {
  'src/cli': 6,
  pipelines: 5,
  'src/evaluate': 5,
  'src/review': 5,
  'src/web': 5,
  'src/report': 5,
  'src/extract': 4,
  'src/panel': 4,
  'src/article': 3,
  'src/gazetteer': 3,
  'src/crawl': 3,
  'src/export': 3,
  'src/project.ts': 3,
  'src/text': 2,
  'src/sites': 2,
  'src/indices': 2,
  'src/model': 2,
  'src/archive': 2,
  'src/queue': 2,
  'src/store': 2,
  schemas: 1,
  data: 1,
  // Small things without a room of their own, that every floor may use.
  'src/errors.ts': 0,
  'src/config.ts': 0,
  'src/log.ts': 0,
  'src/root.ts': 0,
}

/** Values in, values out: no clock, no network, no environment, no randomness. */
const PURE = [
  'src/text',
  'src/gazetteer',
  'src/indices',
  'src/extract',
  'src/article',
  'src/panel',
  'src/sites',
  'schemas',
]

/** Rims of pure rooms: the one file each that touches the machine, and why. */
const RIMS: Readonly<Record<string, string>> = {
  'src/article/html/select.ts': 'loads the selector library at the first selector, not at start-up',
  'src/article/pdf/scan/tesseract-js.ts': 'loads the recogniser and its language data from the installed packages',
  'src/article/pdf/isolate.ts': 'reads a PDF in a worker that can be ended: a bomb must not take the process with it',
  'src/article/pdf/worker.ts': 'the other side of isolate.ts',
}

/** Built-in modules that only compute. */
const COMPUTES = new Set(['node:buffer', 'node:zlib'])

const ROOT = resolve(import.meta.dirname, '..')

interface Import {
  from: string
  to: string
}

const files = ['src', 'schemas', 'pipelines'].flatMap((folder) => sources(join(ROOT, folder)))
const code = new Map(files.map((file) => [relative(ROOT, file), readFileSync(file, 'utf8')]))
const imports: Import[] = [...code].flatMap(([from, text]) => importsOf(text).map((to) => ({ from, to })))
const inner = imports.flatMap(({ from, to }) =>
  to.startsWith('.') ? [{ from, to: relative(ROOT, resolve(ROOT, dirname(from), to)) }] : [],
)

describe('the house', () => {
  it('has a floor for every room', () => {
    const homeless = [...code.keys()].filter((file) => roomOf(file) === null && file !== 'src/index.ts')
    expect(homeless).toEqual([])
  })

  it('has no arrow that points up', () => {
    const up = inner
      .filter(({ from, to }) => (floorOf(from) ?? 9) < (floorOf(to) ?? 0))
      .map(({ from, to }) => `${from} → ${to}`)
    expect(up).toEqual([])
  })

  it('is entered through the front door: another room is known by its index.ts only', () => {
    const inside = inner
      .filter(({ from, to }) => roomOf(from) !== roomOf(to) && roomOf(to) !== null && !isDoor(to))
      .map(({ from, to }) => `${from} → ${to}`)
    expect(inside).toEqual([])
  })

  it('keeps the pure rooms pure', () => {
    const impure = [...code].filter(([file]) => PURE.some((room) => file.startsWith(`${room}/`)) && !(file in RIMS))
    const found = impure.flatMap(([file, text]) => [
      ...importsOf(text)
        .filter((to) => to.startsWith('node:') && !COMPUTES.has(to))
        .map((to) => `${file} imports ${to}`),
      ...IMPURE.filter(([pattern]) => pattern.test(withoutComments(text))).map(([, what]) => `${file} uses ${what}`),
    ])
    expect(found).toEqual([])
  })

  it('has no circle of imports between files', () => {
    expect(circles(inner)).toEqual([])
  })

  it('opens adapters in one place only', () => {
    const openers = [...code]
      .filter(([, text]) => /\bPGlite\.create\(|new pg\.Pool\(|\bopenQueues\(\{|\bopenArchive\(\{/.test(text))
      .map(([file]) => file)
      .filter((file) => file !== 'src/project.ts')
    expect(openers).toEqual([])
  })
})

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\(|\bnew Date\(\s*\)/, 'the clock'],
  [/\bprocess\.(?!emitWarning)/, 'the process'],
  [/\bMath\.random\(/, 'randomness'],
  [/(?<![.\w])fetch\(/, 'the network'],
  [/\bperformance\.now\(/, 'the clock'],
]

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Static and dynamic imports and re-exports; type imports too, since a type is knowledge. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm)].map((match) => match[1]!)
}

const rooms = Object.keys(FLOORS).sort((a, b) => b.length - a.length)

function roomOf(file: string): string | null {
  return rooms.find((room) => file === room || file.startsWith(`${room}/`)) ?? null
}

function floorOf(file: string): number | undefined {
  const room = roomOf(file)
  return room === null ? undefined : FLOORS[room]
}

/**
 * `index.ts` of a room, or of a sub-room that has one; the contract of a room, types alone. Data files are facts and every
 * pipeline is a door of its own.
 */
function isDoor(file: string): boolean {
  return /\/(?:index|contract)\.ts$/.test(file) || /^(?:data|pipelines)\//.test(file) || roomOf(file) === file
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
}

function circles(edges: readonly Import[]): string[] {
  const next = Map.groupBy(edges, (edge) => edge.from)
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
