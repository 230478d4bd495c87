/** A page to its body, or null when only the tree was built. */
type Reader = (bytes: Uint8Array) => string | null

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Each reader loads what it needs and nothing else, so that start-up is its own. */
export const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  'floor: htmlparser2 tree': async () => {
    const { parseDocument } = await import('htmlparser2')
    return (bytes) => {
      parseDocument(decode(bytes))
      return null
    }
  },
  'chiso tree': async () => {
    const { parseHtml } = await import('../../src/article/html/index.ts')
    return (bytes) => {
      parseHtml(decode(bytes))
      return null
    }
  },
  'readability on linkedom': async () => {
    const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')])
    return (bytes) => {
      const { document } = parseHTML(decode(bytes))
      // linkedom's document is the DOM's in all that Readability asks for.
      return (
        new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()?.textContent ?? ''
      )
    }
  },
  'defuddle on linkedom': async () => {
    const [defuddle, { parseHTML }] = await Promise.all([import('defuddle'), import('linkedom')])
    // The package is CommonJS and says so wrongly in its types: its default export is the class.
    const Defuddle = defuddle.default as unknown as new (document: unknown) => { parse(): { content: string } }
    return (bytes) => {
      const { document } = parseHTML(decode(bytes))
      try {
        const { content } = new Defuddle(document).parse()
        return parseHTML(`<html><body>${content}</body></html>`).document.body.textContent ?? ''
      } catch {
        return ''
      }
    }
  },
  chiso: async () => {
    const { readPage } = await import('../../src/article/index.ts')
    return (bytes) => {
      const reading = readPage({ bytes })
      const article =
        reading.kind === 'article' ? reading.article : reading.kind === 'layout_unknown' ? reading.generic : null
      if (article === null) return ''
      return article.blocks
        .filter((block) => block.kind !== 'title')
        .map((block) => article.text.slice(block.start, block.end))
        .join('\n')
    }
  },
}
