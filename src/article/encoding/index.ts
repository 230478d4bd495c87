export { type DecodedPage, type DecodeHints, decodePage } from './decode.ts'
