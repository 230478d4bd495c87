import { writeSync } from 'node:fs'
import { openArchive } from '../../../src/archive/index.ts'

/** Appends pages until it is killed, and prints each place once it is acknowledged. Arguments: folder, name of the writer. */
const [dir, writer] = process.argv.slice(2)
const archive = await openArchive({ dir: dir!, writer: writer!, software: 'chiso/test', maxBytes: 200_000 })
for (let i = 0; ; i += 4) {
  const batch = [i, i + 1, i + 2, i + 3].map(async (n) => {
    const place = await archive.append({
      url: `http://a.example/${writer}/${n}`,
      method: 'GET',
      requestHeaders: [],
      status: 200,
      statusText: 'OK',
      responseHeaders: [['Content-Type', 'text/html']],
      body: Buffer.from(`page ${n} `.repeat(50 + (n % 700))),
      at: new Date(),
    })
    writeSync(1, `${JSON.stringify({ n, ...place })}\n`)
  })
  await Promise.all(batch)
}
