/** English pages (guide, section 20): what orders, who orders, who is ordered. Everything folded and without marks. */
import { ending } from '../../../text/index.ts'
export const VERBS: ReadonlySet<string> = new Set([
  'asked',
  'requested',
  'urged',
  'directed',
  'assigned',
  'instructed',
  'ordered',
  'told',
  'tasked',
  'required',
  'reminded',
  'asks',
  'requests',
  'urges',
  'directs',
  'assigns',
  'instructs',
  'orders',
  'tells',
  'requires',
])

/** Heads of an office, longest first where one begins another. */
export const OFFICE =
  /\b(?:(?:standing |permanent |acting |first )*(?:vice[- ]|deputy[- ])?(?:chairman|chairwoman|chairperson|chair|president|secretary|director|head|chief|mayor|inspector))\b/

/** A body of Party, government or council, as the end of what it is called. */
export const ORGAN =
  /\b(?:people's (?:committee|council)|party committee|(?:city|municipal|district|ward|commune) (?:authorities|administration|government|leaders?)|department|inspectorate|steering committee|working group|inspection team|ministry|city|district|office)\b/

/** Nouns that can take an order. */
export const ADDRESSEE =
  /\b(?:departments?|districts?|wards?|communes?|towns?|agenc(?:y|ies)|units?|authorit(?:y|ies)|localit(?:y|ies)|committees?|councils?|officials?|officers?|leaders?|heads?|chair(?:man|men|woman|person|persons)|secretar(?:y|ies)|directors?|police|inspectorate|inspectors?|offices?|bod(?:y|ies)|sectors?|staff|civil servants|cadres|organi[sz]ations?|boards?|city|authority|employees|investors|contractors|centres?|centers?|schools?|members|them|hanoi|ha noi|saigon)\b/

/** Who may demand, but not order. */
export const OTHERS = ending(
  /\b(?:residents?|citizens?|people|businesses|business|enterprises?|firms?|compan(?:y|ies)|experts?|voters?|delegates?|deputies|associations?|investors?|parents|traders|households|chamber|media|lawyers?|economists?|analysts?|tourists)$/,
)

/** Right before the verb these make it passive, planned, supposed or no verb at all. */
export const NOT_GIVEN =
  /^(?:was|were|been|be|being|is|are|get|got|to|will|would|could|may|might|should|if|when|not|never|as|and\/or|the|a|an|of|by|in|for)$/

/** Between subject and verb. */
export const ADVERBS =
  /^(?:also|has|have|had|further|then|again|strongly|yesterday|recently|earlier|just|later|additionally)$/

/** Behind an order these words go on with the next of the same issuer. */
export const JOINS = /^(?:and|then|also|while|,|;)$/

const PLACES: ReadonlyArray<readonly [RegExp, number]> = [
  [/\b(?:prime minister|government|ministry|minister|national assembly)\b/, 6],
  [/\b(?:wards?|communes?)\b/, 2],
  [/\b(?:districts?|towns?|thu duc)\b/, 3],
  [/\b(?:departments?|inspectorate|home affairs)\b/, 4],
  [/\b(?:city|hanoi|ha noi|hcm|ho chi minh|municipal)\b/, 5],
]

/** Level of a body by its narrowest place: a committee of a district of the city is of the district. null: unknown. */
export function levelOf(ascii: string): number | null {
  if (PLACES[0]![0].test(ascii)) return 6
  if (/\b(?:divisions?|bureaus?|staff|inspectors)\b/.test(ascii)) return 1
  return PLACES.slice(1).find(([pattern]) => pattern.test(ascii))?.[1] ?? null
}
