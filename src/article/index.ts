export { decodePage } from './encoding/index.ts'
export { readPage } from './read-page.ts'
export * from './tables/index.ts'
export type { ArticleReading, NotArticleReason, PageInput, PageReading } from './types.ts'
