/** What kind of source it is, in words. */
export const CLASS_WORDS = {
  decision: 'official decision',
  issuer: 'issuing body',
  national: 'national paper',
  local: 'local paper',
  aggregator: 'aggregator or translation',
} as const
