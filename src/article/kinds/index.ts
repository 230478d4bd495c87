export { interstitial } from './interstitial.ts'
export { linksOf, listing, type Prose } from './listing.ts'
