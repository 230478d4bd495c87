import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReleaseLimits } from '../../config.ts'
import { ChisoError } from '../../errors.ts'
import { contentId } from '../../store/index.ts'
import type { Dataset } from '../dataset.ts'
import { FORMATS } from '../formats/index.ts'
import type { Release, ReleaseAbout } from './about.ts'
import { type Assertion, checkDigests, checkTables } from './assertions.ts'
import { citation } from './citation.ts'
import { codebookJson, codebookMarkdown } from './codebook.ts'
import { dataPackage } from './datapackage.ts'
import { datasetteMetadata } from './datasette.ts'
import { fileOf, type WrittenFile, type WrittenTable, writeTable } from './files.ts'
import { MANIFEST_FILE, releaseFolder } from './folder.ts'
import { LICENCE_NOTES } from './licence.ts'
import { pythonLoader } from './loaders/python.ts'
import { rLoader } from './loaders/r.ts'
import { stataLoader } from './loaders/stata.ts'
import { checksums, manifest } from './manifest.ts'
import { readme } from './readme.ts'
import { SQLITE_FILE, SqliteFile } from './sqlite.ts'

export type { ReleaseAbout } from './about.ts'
export type { Assertion } from './assertions.ts'
export { isRelease } from './folder.ts'

/** A release that breaks an assertion does not leave the house. */
export class BadRelease extends ChisoError {
  readonly broken: readonly Assertion[]
  constructor(broken: readonly Assertion[]) {
    const [first, ...more] = broken
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`
    super(
      `The release was refused: ${first!.id}, ${first!.found}${others}. Repair the data, or move the limits in release.assertions of the config.`,
    )
    this.broken = broken
  }
}

export interface ReleaseSummary {
  readonly release_id: string
  readonly about: ReleaseAbout
  readonly tables: Readonly<Record<string, number>>
  readonly files: number
  readonly bytes: number
  readonly assertions: readonly Assertion[]
}

/** A release in the making. Whoever opened it finishes or discards it. */
export class ReleaseWriter {
  readonly #folder: ReturnType<typeof releaseFolder>
  readonly #sqlite: SqliteFile
  readonly #tables: WrittenTable[] = []

  /** @throws UsageError when the folder holds something that is no release */
  constructor(out: string) {
    this.#folder = releaseFolder(out)
    this.#sqlite = new SqliteFile(join(this.#folder.temporary, SQLITE_FILE))
  }

  /** One table in all formats; answers its number of rows. */
  async add<Row>(dataset: Dataset<Row>, rows: AsyncIterable<Row> | Iterable<Row>): Promise<number> {
    const written = await writeTable(this.#folder.temporary, FORMATS, this.#sqlite, dataset, rows)
    this.#tables.push(written)
    return written.rows
  }

  /** The articles that the tables written so far point to, in order, a page at a time. */
  *articleIds(page = 500): Generator<string[]> {
    const pointing = this.#tables.filter(({ table }) => table.references?.some((r) => r.dataset === 'articles'))
    if (pointing.length === 0) return
    const all = pointing.map(({ table }) => `SELECT article_id FROM "${table.id}"`).join(' UNION ')
    let ids: string[] = []
    // One walk, not a question a page: nothing is indexed yet, and each question would read the claims from the beginning.
    for (const id of this.#sqlite.each(`${all} ORDER BY 1`)) {
      ids.push(id)
      if (ids.length < page) continue
      yield ids
      ids = []
    }
    if (ids.length > 0) yield ids
  }

  /** The last instant at which a claim came in. */
  get #dataUntil(): string | null {
    const columns = this.#tables.filter(({ columns }) => columns.some((c) => c.name === 'recorded_from'))
    const instants = columns.flatMap(({ table }) =>
      this.#sqlite.texts(`SELECT max(recorded_from) FROM "${table.id}" HAVING max(recorded_from) IS NOT NULL`),
    )
    return instants.sort().at(-1) ?? null
  }

  /**
   * Writes what stands around the tables, asserts, and puts the folder in its place.
   * @throws BadRelease naming what does not hold; the goal is then as it was
   */
  finish(about: Omit<ReleaseAbout, 'data_until'>, order: readonly string[], limits?: ReleaseLimits): ReleaseSummary {
    const place = (written: WrittenTable): number => order.indexOf(written.table.id)
    const tables = this.#tables.toSorted((a, b) => place(a) - place(b))
    const release: Release = { about: { ...about, data_until: this.#dataUntil }, tables }
    this.#sqlite.finish()
    const asserted = checkTables(release, this.#sqlite, limits)
    this.#sqlite.close()
    const files = [...tables.flatMap((t) => Object.values(t.files)), fileOf(this.#folder.temporary, SQLITE_FILE)]
    const release_id = contentId('re', [about.as_of, about.published_by, about.boundaries, ...digestsOf(tables)])
    files.push(...this.#writeTexts(textsOf(release, release_id, files.at(-1)!)))
    files.sort((a, b) => (a.path < b.path ? -1 : 1))
    const assertions = [...asserted, checkDigests(this.#folder.temporary, files)]
    const broken = assertions.filter((assertion) => !assertion.holds)
    if (broken.length > 0) throw new BadRelease(broken)
    const [last] = this.#writeTexts([[MANIFEST_FILE, manifest(release, release_id, files, assertions)]])
    this.#writeTexts([['SHA256SUMS', checksums([...files, last!])]])
    this.#folder.commit()
    return {
      release_id,
      about: release.about,
      tables: Object.fromEntries(tables.map(({ table, rows }) => [table.id, rows])),
      files: files.length + 2,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      assertions,
    }
  }

  discard(): void {
    this.#sqlite.close()
    this.#folder.discard()
  }

  #writeTexts(texts: readonly (readonly [path: string, text: string])[]): WrittenFile[] {
    return texts.map(([path, text]) => {
      const file = join(this.#folder.temporary, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text, { flag: 'wx' })
      return fileOf(this.#folder.temporary, path)
    })
  }
}

const digestsOf = (tables: readonly WrittenTable[]): string[] => tables.map(({ files }) => files.jsonl!.sha256)

function textsOf(release: Release, release_id: string, sqlite: WrittenFile): (readonly [string, string])[] {
  return [
    ['README.md', readme(release, release_id)],
    ['LICENCE.md', LICENCE_NOTES],
    ['CITATION.cff', citation(release.about, release_id)],
    ['codebook.md', codebookMarkdown(release)],
    ['codebook.json', codebookJson(release)],
    ['datapackage.json', dataPackage(release, sqlite)],
    ['metadata.json', datasetteMetadata(release)],
    ['loaders/load.py', pythonLoader()],
    ['loaders/load.R', rLoader(release)],
    ['loaders/load.do', stataLoader(release)],
  ]
}
