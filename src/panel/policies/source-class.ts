import { onlyOneWith, type Policy, standing } from './policy.ts'

/** A paper that was there outweighs sites that only collect or translate (language guide, section 14). */
export const sourceClass: Policy = {
  id: 'source-class',
  version: 1,
  because: 'only aggregators or translations say otherwise',
  rule(ballot) {
    const found = onlyOneWith(ballot, (r) => {
      const { source_class } = r.voice.article
      return source_class !== null && source_class !== 'aggregator'
    })
    const onlyCopies = ballot.candidates.every(
      (c) => c === found || c.witnesses.every((r) => r.voice.article.source_class === 'aggregator'),
    )
    return found && onlyCopies ? standing(found, 'resolved') : null
  },
}
