import { bundles, type Format } from '../format.ts'

/** One JSON object a line, in the order of the schema's fields; nested as the record is. */
export const jsonl: Format = {
  id: 'jsonl',
  extension: '.jsonl',
  media_type: 'application/jsonl',
  async *write(dataset, rows) {
    for await (const bundle of bundles(rows)) {
      yield bundle.map((row) => `${JSON.stringify(dataset.publish(row))}\n`).join('')
    }
  },
}
