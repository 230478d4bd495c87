import type { Observation } from '../../schemas/index.ts'
import type { Decision, FullVoice, VoiceArticle } from '../../src/panel/index.ts'

let made = 0

/** A claim of Quận Đống Đa, PAR_INDEX 2023, unless told otherwise; every figure here is made up. */
export function observation(given: Partial<Observation> = {}): Observation {
  made += 1
  return {
    observation_id: `o${String(made).padStart(5, '0')}`,
    article_id: `a${made}`,
    unit_id: 'vn-hn-dong-da',
    unit: 'Quận Đống Đa',
    unit_level: 'district',
    index: 'PAR_INDEX',
    index_name: null,
    component: null,
    reference_year: 2023,
    period: null,
    score: null,
    score_raw: null,
    score_unit: null,
    rank: null,
    rank_of: null,
    is_last: false,
    tied: false,
    peer_group: null,
    grade: null,
    change_ranks: null,
    change_points: null,
    baseline_year: null,
    status: 'achieved',
    certainty: 'stated',
    evidence: { quote: 'chỉ số CCHC của quận', start: 0, end: 20 },
    rules: [{ id: 'score.reaches', version: 1 }],
    confidence: 0.9,
    extractor_version: 'x1',
    recorded_from: '2024-04-05T02:00:00Z',
    recorded_to: null,
    first_seen: '2024-04-04T09:00:00Z',
    last_seen: '2024-04-04T09:00:00Z',
    withdrawn_at: null,
    said_on: '2024-04-04',
    ...given,
  }
}

export function voice(said: Partial<Observation>, by: Partial<VoiceArticle> = {}): FullVoice {
  const o = observation(said)
  return {
    observation: { ...o, article_id: by.article_id ?? o.article_id },
    article: {
      article_id: o.article_id,
      site: `paper-${o.article_id}.vn`,
      source_class: 'national',
      url: `https://paper.vn/${o.article_id}`,
      title: null,
      published_at: '2024-04-04',
      echo_of: null,
      ...by,
    },
  }
}

/** A score as written: `score('96,38')`. */
export function score(raw: string, by: Partial<VoiceArticle> = {}, said: Partial<Observation> = {}): FullVoice {
  return voice({ score: Number(raw.replace(',', '.')), score_raw: raw, score_unit: '%', ...said }, by)
}

export function rank(place: number, by: Partial<VoiceArticle> = {}, said: Partial<Observation> = {}): FullVoice {
  return voice({ rank: place, ...said }, by)
}

/** A decision of somebody who does not exist; it was taken down when it was taken. */
export function decision(given: Partial<Decision> & Pick<Decision, 'key' | 'action'>): Decision {
  const decided_at = given.decided_at ?? '2024-05-15T00:00:00Z'
  return {
    decision_id: `de_${given.action}_${decided_at}`,
    value: null,
    value_unit: null,
    observation_ids: [],
    into_key: null,
    claim: null,
    revokes: null,
    expect: null,
    by: 'L. T. Mai',
    reason: 'made for this test',
    decided_at,
    recorded_from: decided_at,
    ...given,
  }
}
