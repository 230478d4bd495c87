import type { Format } from '../format.ts'

/** One JSON object a line, in the order of the schema's fields; nested as the record is. */
export const jsonl: Format = {
  id: 'jsonl',
  extension: '.jsonl',
  media_type: 'application/jsonl',
  binary: false,
  encode: () => ({
    begin: () => '',
    rows: ({ records }) => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    end: () => '',
  }),
}
