import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { MEANINGS, meanings, RECORD_DOCS, recordDocs } from '../scripts/build-record-docs.ts'
import { verbs as verbList } from '../src/cli/verbs/index.ts'
import { ConfigFile } from '../src/config.ts'
import { FORMATS } from '../src/export/index.ts'
import { POLICIES } from '../src/panel/index.ts'

/** Documents are held against the code they speak of: what they name exists, and what must be told is told. */
const ROOT = resolve(import.meta.dirname, '..')
const verbs = await Promise.all(Object.values(verbList).map((load) => load()))
const SKIPPED = new Set(['node_modules', 'dist', '.git', 'chiso-data', 'chiso-demo', 'coverage'])

const FENCE = /^```[^\n]*\n([\s\S]*?)^```/gm
const INLINE = /`([^`\n]+)`/g

const GLOBAL = ['--data', '--config', '--json', '--quiet', '--verbose', '--help', '--version']

interface Page {
  readonly name: string
  readonly text: string
  /** What stands in fences and between backticks. */
  readonly code: string
}

const pages = markdownIn(ROOT).map((file): Page => {
  const text = readFileSync(file, 'utf8')
  return { name: relative(ROOT, file), text, code: codeOf(text) }
})
const page = (name: string): Page => pages.find((one) => one.name === name)!

describe.each(pages.map((one) => [one.name, one] as const))('%s', (_, { name, text, code }) => {
  it('names only commands and flags that exist', () => {
    expect(commandsIn(code).flatMap(faultsOf)).toEqual([])
  })

  it('links only to what is there', () => {
    const links = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!)
    const inside = links.filter((link) => !/^[a-z]+:/.test(link))
    const broken = inside.filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? join(ROOT, name) : resolve(ROOT, dirname(name), decodeURI(path))
      if (!existsSync(target)) return true
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(readFileSync(target, 'utf8')).has(anchor)
    })
    expect(broken).toEqual([])
  })

  it('names only paths that are there', () => {
    const named = /(?<![\w./<>-])(?:src|schemas|pipelines|test|scripts|data|fixtures|bench|docs|bin)\/[\w./-]*/g
    const paths = [...code.matchAll(named)].map((match) => match[0].replace(/[.]+$/, ''))
    const missing = paths.filter(
      (path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, dirname(name), path)),
    )
    expect([...new Set(missing)]).toEqual([])
  })

  it('keeps to itself where it was written', () => {
    expect(text).not.toMatch(/(?<![\w.])\/(?:work|root|tmp\/helpers)\//)
  })
})

describe('docs/records.md', () => {
  it('is fresh: `node scripts/build-record-docs.ts` would change nothing', () => {
    expect(readFileSync(RECORD_DOCS, 'utf8')).toBe(recordDocs())
    expect(readFileSync(MEANINGS, 'utf8')).toBe(meanings())
  })
})

describe('docs/operations.md', () => {
  it('tells of every field of the config file', () => {
    const { code } = page('docs/operations.md')
    expect(Object.keys(ConfigFile.shape).filter((field) => !code.includes(field))).toEqual([])
  })

  it('tells of every environment variable that the program reads', () => {
    const read = ['src', 'pipelines'].flatMap((folder) => [
      ...sourcesIn(join(ROOT, folder)).flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(/\benv\.([A-Z][A-Z_]+)/g),
      ]),
    ])
    const names = new Set(read.map((match) => match[1]!))
    names.delete('CHISO_LAUNCHED') // between bin/chiso and the process it starts
    const { code } = page('docs/operations.md')
    expect([...names].filter((name) => !code.includes(name))).toEqual([])
  })
})

describe('docs/conventions.md', () => {
  it('has C1 to C16, each once and in order', () => {
    const heads = [...page('docs/conventions.md').text.matchAll(/^\*\*(C\d+)\b/gm)].map((match) => match[1])
    expect(heads).toEqual(Array.from({ length: 16 }, (_, i) => `C${i + 1}`))
  })
})

describe('ARCHITECTURE.md', () => {
  it('names every policy, in the order in which they are asked', () => {
    const { text } = page('ARCHITECTURE.md')
    const places = POLICIES.map(({ id }) => text.indexOf(`\`${id}\``))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('has a line for every room', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const { code } = page('ARCHITECTURE.md')
    expect(rooms.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([])
  })
})

describe('README.md and the verbs', () => {
  it('agree on the export formats that exist', () => {
    const wanted = pages.flatMap(({ code }) => [...code.matchAll(/\bchiso export ([a-z]+)/g)].map((match) => match[1]!))
    expect(wanted.filter((format) => !FORMATS.some(({ id }) => id === format))).toEqual([])
  })
})

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return markdownIn(path)
      return entry.name.endsWith('.md') ? [path] : []
    })
    .sort()
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

function codeOf(text: string): string {
  const fenced = [...text.matchAll(FENCE)].map((match) => match[1]!)
  const inline = [...text.replace(FENCE, '').matchAll(INLINE)].map((match) => match[1]!)
  return [...fenced, ...inline].join('\n')
}

function withoutCode(text: string): string {
  return text.replace(FENCE, '').replace(INLINE, '')
}

/** As GitHub makes them: lower case, no punctuation, hyphens for spaces. */
function anchorsOf(text: string): Set<string> {
  const heads = [...text.replace(FENCE, '').matchAll(/^#+ (.+)$/gm)].map((match) => match[1]!)
  return new Set(
    heads.map((head) =>
      head
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  )
}

interface Named {
  readonly line: string
  readonly verb: string
  readonly flags: readonly string[]
}

/** `chiso VERB …` with its flags, global options before the verb or behind it. */
function commandsIn(code: string): Named[] {
  const call = /\bchiso(?:[ \t]+--(?:data|config)[ \t=]\S+|[ \t]+--[a-z-]+)*[ \t]+([a-z][a-z-]*)([^\n|#;&]*)/g
  return [...code.matchAll(call)].map(([line, verb, rest]) => ({
    line,
    verb: verb!,
    flags: [...`${line} ${rest}`.matchAll(/(?<=\s)--[a-z][a-z-]*/g)].map((match) => match[0]),
  }))
}

function faultsOf({ line, verb, flags }: Named): string[] {
  const known = verbs.find(({ usage }) => usage.split(' ')[0] === verb)
  if (known === undefined) return [`there is no verb ${verb}: ${line}`]
  const command = new Command(verb)
  known.options?.(command)
  const own = command.options.map((option) => option.long)
  return flags.filter((flag) => !GLOBAL.includes(flag) && !own.includes(flag)).map((flag) => `no ${flag}: ${line}`)
}
