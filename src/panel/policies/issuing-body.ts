import { onlyOneWith, type Policy, standing } from './policy.ts'

/** A decision with a number, else the portal of the body that computes the index, outranks whoever reports about it. */
export const issuingBody: Policy = {
  id: 'issuing-body',
  version: 1,
  because: 'the body that issues the index says so itself',
  rule(ballot) {
    for (const source of ['decision', 'issuer'] as const) {
      const found = onlyOneWith(ballot, (r) => r.voice.article.source_class === source)
      if (found) return standing(found, 'resolved')
    }
    return null
  },
}
