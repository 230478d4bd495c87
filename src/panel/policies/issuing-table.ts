import { onlyOneWith, type Policy, standing } from './policy.ts'

const readFromTable = (id: string): boolean => /(^|[.-])table([.-]|$)/.test(id)

/** The annex of a decision or a table on the issuing body's own page: no journalist has touched it. */
export const issuingTable: Policy = {
  id: 'issuing-table',
  version: 1,
  because: 'it stands in a table published by the issuing body itself',
  rule(ballot) {
    for (const source of ['decision', 'issuer'] as const) {
      const found = onlyOneWith(
        ballot,
        (r) => r.voice.article.source_class === source && r.voice.observation.rules.some(({ id }) => readFromTable(id)),
      )
      if (found) return standing(found, 'resolved')
    }
    return null
  },
}
