export { type LinkedArticle, linkedArticles } from './json-ld.ts'
export { isVietnamese } from './language.ts'
export { type Metadata, readMetadata } from './read.ts'
export { key, readTitle, type TitleReading } from './title.ts'
