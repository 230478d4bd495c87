export { type DateEvidence, type PublishedReading, readPublished } from './published.ts'
export { minutesBetween, readStamp } from './stamp.ts'
