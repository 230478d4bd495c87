import type { Cell } from '../../../schemas/index.ts'
import { UsageError } from '../../errors.ts'
import type { Kind } from '../../review/index.ts'
import { indexCodeOf, unitMeant } from '../names.ts'
import { oneOf, wholeNumber } from '../options.ts'
import type { Call } from '../verb.ts'

const DECIDING = ['accept', 'reject', 'correct', 'merge', 'revoke'] as const
const ACTIONS = ['list', 'show', ...DECIDING, 'decisions', 'export', 'import'] as const

/** What a person wants of the list. */
export interface Listing {
  readonly action: 'list'
  readonly index: Cell['index'] | undefined
  readonly kind: Kind | undefined
  readonly limit: number
}

/** What a person decides, as far as it can be told without the store. */
export interface Deciding {
  readonly action: (typeof DECIDING)[number]
  /** An id of the list, a claim key, a claim or a decision. */
  readonly subject: string
  readonly by: string
  readonly reason: string
  readonly value: number | null
  readonly value_unit: '%' | 'điểm' | null
  readonly claims: readonly string[]
  readonly into: string | null
  readonly unit_id: string | null
  readonly reference_year: number | null
  /** Ascending. */
  readonly expect: readonly number[] | null
}

export type ReviewAsked =
  | Listing
  | Deciding
  | { readonly action: 'show'; readonly subject: string }
  | { readonly action: 'decisions' }
  | { readonly action: 'export'; readonly file: string }
  | { readonly action: 'import'; readonly text: string }

/** @throws UsageError for whatever is wrong with the command line, before anything is opened */
export async function reviewAsked({ args, options }: Pick<Call, 'args' | 'options'>): Promise<ReviewAsked> {
  const [first = 'list', subject] = args as [string?, string?]
  // `chiso review PAR_INDEX` lists that index.
  if (isIndex(first)) return listing(options, first)
  const action = oneOf('review', first, ACTIONS)
  if (action === 'list') return listing(options, subject)
  if (action === 'decisions') return { action }
  if (subject === undefined) throw new UsageError(`review ${action} needs to know what: see \`chiso review --help\`.`)
  if (action === 'show') return { action, subject }
  if (action === 'export') return { action, file: subject }
  if (action === 'import') return { action, text: await textOf(subject) }
  return deciding(action, subject, options)
}

function isIndex(text: string): boolean {
  try {
    indexCodeOf(text)
    return true
  } catch {
    return false
  }
}

async function listing(options: Call['options'], index: string | undefined): Promise<Listing> {
  const { KINDS } = await import('../../review/index.ts')
  return {
    action: 'list',
    index: index === undefined ? undefined : indexCodeOf(index),
    kind: options.kind === undefined ? undefined : oneOf('--kind', options.kind, KINDS),
    limit: wholeNumber('--limit', options.limit, 1, 1_000_000),
  }
}

async function textOf(file: string): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(file, 'utf8').catch(() => {
    throw new UsageError(`There is no file ${file}: check the path.`)
  })
}

function deciding(action: Deciding['action'], subject: string, options: Call['options']): Deciding {
  const text = (name: string): string | null => {
    const given = options[name]
    return given === undefined ? null : String(given).trim()
  }
  const [by, reason] = [text('by') ?? '', text('reason') ?? '']
  if (by === '' || reason === '') throw new UsageError('A decision has a name and a reason: give --by and --reason.')
  const [value, unitOfValue, into, unit, year] = ['value', 'valueUnit', 'into', 'unit', 'year'].map(text) as [
    string | null,
    string | null,
    string | null,
    string | null,
    string | null,
  ]
  if (action === 'merge' && into === null) throw new UsageError('Name the key that goes on with --into.')
  const reference_year = year === null ? null : wholeNumber('--year', year, 1990, 2100)
  return {
    action,
    subject,
    by,
    reason,
    value: value === null ? null : numberIn('--value', value),
    value_unit: unitOfValue === null ? null : oneOf('--value-unit', unitOfValue, ['%', 'điểm']),
    claims: (options.claim as string[] | undefined) ?? [],
    into,
    unit_id: unit === null ? null : unitMeant(unit, reference_year ?? 2025, () => false).unit_id,
    reference_year,
    expect: options.expect === undefined ? null : valuesIn(String(options.expect)),
  }
}

const valuesIn = (text: string): number[] =>
  text
    .split(',')
    .map((part) => numberIn('--expect', part))
    .sort((a, b) => a - b)

function numberIn(flag: string, text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new UsageError(`${flag} takes a number with a decimal point, as 96.38, not "${text}".`)
}
