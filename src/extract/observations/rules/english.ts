import { ending } from '../../../text/index.ts'
import { defineRule, refuse, vi } from '../../engine/index.ts'
import type { ChangeValue, CueValue, PeerValue, RankValue, YearValue } from '../values.ts'

/** English pages (language guide 20): the same ideas in the words of translated reports. */
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
]
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const RANKED = ending(
  /(?<![a-zà-ỹ])(?:ranked|ranking|ranks|rank|placed|came|coming|comes|finished|stood|stands|standing|sitting|sits|placing|to|in|at|(?:up|down|\d(?:st|nd|rd|th)) from|placed it|placing it|position|the|taking|took|was|jointly|joint|tied for|tied at|tied in|level in)\s(?:in\s|at\s|the\s|overall\s)?$/,
)

/** "came second and third": an ordinal that goes on from another one. */
const LISTED = new RegExp(
  `(?:came|finished|ranked|placed|stood|took)\\s(?:(?:${ORDINALS.join('|')})(?:,|\\sand|,\\sand)\\s)+$`,
)

export const englishRank = defineRule({
  id: 'rank.english',
  version: 1,
  kind: 'rank',
  idea: '"ranked first among 30 districts", "third out of 63", "dropped to sixth", "in 5th place"',
  starts: [...ORDINALS, '#', 'last', 'bottom'],
  pattern: vi`(?:(?<word>${ORDINALS.join('|')})|(?<n>\d{1,3}(?=st|nd|rd|th|,? (?:out of|among|of|in) the(?: city's)? \d)|(?<=(?:ranked|ranking|ranks|placed|places to|position|no\.)\s)\d{1,3})(?:st|nd|rd|th)?|(?<last>last|bottom))(?<noun> (?:place|position|spot|rank))?(?:,? (?:out of|among|of|in)(?: the| all| a total of)?(?: city's)? (?<of>\d{1,3}))?`,
  read(hit) {
    const { word, n, last, noun, of } = hit.groups
    const before = hit.before(32)
    const marked = RANKED.test(before) || (word !== undefined && LISTED.test(before))
    if (!marked && noun === undefined && of === undefined) return refuse('no verb of ranking')
    if (
      /(?:quarter|half|phase|year|time|session|month|week|day|six|nine)\s*$/.test(before) ||
      /^\s(?:quarter|half|phase|year|time|session|month|week|day|six|nine|secretary|and foremost|consecutive|straight|successive)/.test(
        hit.after(12),
      )
    )
      return refuse('counts time')
    if (last !== undefined && !/(?:ranked|came|placed|finished|in|at the|ranking)\s(?:the\s)?$/.test(before))
      return refuse('not of a ranking')
    const rank = word !== undefined ? ORDINALS.indexOf(word) + 1 : n !== undefined ? Number(n) : null
    const total = of === undefined ? null : Number(of)
    if (rank !== null && (rank === 0 || (total !== null && rank > total)))
      return refuse('the place is beyond the total')
    const value: RankValue = {
      rank,
      of: total,
      fromEnd: last === undefined ? null : 0,
      tied: /(?:joint(?:ly)?|tied (?:for|at|in)|level in)\s(?:the\s)?$/.test(before),
      strong: true,
      held: /(?:remain(?:ed|ing|s)|maintain(?:ed|ing|s)|retain(?:ed|ing|s)|kept|keeping)\s(?:[a-z]+\s){0,2}$/.test(
        before,
      ),
    }
    return { value }
  },
  examples: {
    finds: [
      ['Dong Da district ranked «first among 30» districts', { rank: 1, of: 30 }],
      ['ranking «third out of 63»', { rank: 3, of: 63 }],
      ['dropped two places to «sixth»', { rank: 6 }],
      ['jumped two places to «24»', { rank: 24 }],
      ['came second and «third» with 96% and 95%', { rank: 3 }],
      ['ranked third, up from «49th»', { rank: 49 }],
    ],
    ignores: [
      'in the first quarter of 2024',
      'for the second time',
      'for the second consecutive year',
      'since 24 districts',
    ],
  },
})

export const englishTop = defineRule({
  id: 'rank.english-top',
  version: 1,
  kind: 'rank',
  idea: '"topped the ranking", "leads the list", "took the lead"',
  starts: ['topped', 'tops', 'topping', 'led', 'leads', 'leading', 'took', 'tops'],
  pattern: vi`(?:topped|tops|topping|(?:led|leads|leading)(?= (?:\d{1,3} (?:urban |rural |city )?(?:districts|departments|wards|communes|provinces|localities|units)|with \d|the (?:\d{4} )?(?:ranking|list|table|group|city|index|country|nation|public administration|department and|provincial|digital|satisfaction|par|sipas|ddci|dti|pci|papi|pgi)|in |\w+ (?:par|sipas|ddci|dti|pci)))|took the (?:lead|top))`,
  read(hit) {
    if (/(?:group|one of the|among the)\s(?:[a-z]+\s){0,2}$/.test(hit.before(24)))
      return refuse('one of a group at the top')
    const value: RankValue = { rank: 1, of: null, fromEnd: null, tied: false, strong: true, held: false }
    return { value }
  },
  examples: {
    finds: [
      ["Dong Da «tops» Hanoi's PAR Index", { rank: 1 }],
      ['District 7 «led» the 2022 DDCI', { rank: 1 }],
      ['the Department of Home Affairs «led» with 93.52%', { rank: 1 }],
    ],
    ignores: ['he led the delegation', 'he led 3 teams'],
  },
})

const UP =
  'climbing|climbed|climbs|climb|up|rose|rising|rises|jumping|jumped|jumps|gaining|gained|improving|improved|moving up|moved up|advancing|advanced'
const DOWN = 'dropping|dropped|drops|down|fell|falling|falls|slipping|slipped|slips|losing|lost|declining|declined'

const PLACES = '(?:places|place|spots|spot|positions|position|ranks|notches|rungs)'

export const englishPlaces = defineRule({
  id: 'change.english-places',
  version: 1,
  kind: 'change',
  idea: '"climbing 17 places", "dropped two places"',
  starts: ['#', ...CARDINALS, ...new Set(`${UP}|${DOWN}`.split('|').map((phrase) => phrase.split(' ')[0]!))],
  pattern: vi`(?:(?:(?<up>${UP})|(?<down>${DOWN}))(?: by)? (?:(?<n>\d{1,2})|(?<word>${CARDINALS.join('|')})) ${PLACES}|(?:(?<m>\d{1,2})|(?<said>${CARDINALS.join('|')})) ${PLACES} (?:(?<higher>higher|up)|(?:lower|down)))`,
  read(hit) {
    const n = hit.groups.n ?? hit.groups.m
    const word = hit.groups.word ?? hit.groups.said
    const up = hit.groups.up ?? hit.groups.higher
    const count = n === undefined ? CARDINALS.indexOf(word!) + 1 : Number(n)
    const value: ChangeValue = { what: 'ranks', by: up === undefined ? -count : count, unit: null }
    return { value }
  },
  examples: {
    finds: [
      ['«climbing 17 places» from 2022', { by: 17 }],
      ['«dropped two places» to sixth', { by: -2 }],
      ['«three places higher» than in 2023', { by: 3 }],
    ],
    ignores: ['up 5 per cent'],
  },
})

export const englishUnchanged = defineRule({
  id: 'change.english-none',
  version: 1,
  kind: 'change',
  idea: '"unchanged from 2022", "the same as in 2022", "retained its position": change 0 of a place',
  starts: [
    'unchanged',
    'same',
    'the',
    'retained',
    'retaining',
    'kept',
    'keeping',
    'maintained',
    'maintaining',
    'no',
    'remaining',
    'remained',
  ],
  pattern: vi`(?:(?:remain(?:ed|ing) )?unchanged|(?:the )?same (?:rank|place|position|as)|(?:retain(?:ed|ing)|kept|keeping|maintain(?:ed|ing)) (?:its|their|the) (?:rank|ranking|place|position|spot)|no change)`,
  read(hit) {
    const own = hit.folded.slice(hit.start, hit.end)
    const noun = /(?:rank|ranking|place|position|spot)$/.test(own)
    if (
      !noun &&
      !/(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|place|position|out of \d{1,3}|\d{1,3} (?:[a-z]+,? ?){1,4})[,(;]?\s\(?(?:and\s)?$/.test(
        hit.before(60),
      )
    )
      return refuse('not said of a place')
    if (/same as$/.test(own) && !/^\s(?:in\s)?(?:20\d\d|the (?:previous|year))/.test(hit.after(24)))
      return refuse('compared with something else')
    const value: ChangeValue = { what: 'ranks', by: 0, unit: null }
    return { value }
  },
  examples: {
    finds: [
      ['ranked 33rd out of 63, «unchanged» from 2022', { by: 0 }],
      ['the city «kept its position» at third', { by: 0 }],
    ],
    ignores: ['The criteria remained unchanged', 'scored 86.97 points, the same as Hanoi'],
  },
})

export const englishPoints = defineRule({
  id: 'change.english-points',
  version: 1,
  kind: 'change',
  idea: '"up 1.26%", "down 0.4 points", "an increase of 2.15 percentage points": points won or lost',
  starts: [
    ...new Set(
      `${UP}|${DOWN}|increase|decrease|increased|decreased|increasing`
        .split('|')
        .map((phrase) => phrase.split(' ')[0]!),
    ),
  ],
  pattern: vi`(?:(?<up>${UP}|increase of|increased|increasing)|(?<down>${DOWN}|decrease of|decreased))(?: by)? (?<n>\d{1,2}(?:\.\d{1,4})?)(?:\s?(?<pct>%|per cent|percentage points|percent)|\s?points?)`,
  read(hit) {
    const { n, up, pct } = hit.groups
    const value: ChangeValue = {
      what: 'points',
      by: up === undefined ? -Number(n) : Number(n),
      unit: pct === undefined ? 'điểm' : '%',
    }
    return { value }
  },
  examples: {
    finds: [
      ['was 89.58%, «up 1.26%» from 2021', { by: 1.26, unit: '%' }],
      ['«down 0.4 points» against 2022', { by: -0.4, unit: 'điểm' }],
    ],
    ignores: ['rose to 91.43%', 'climbing 10 places'],
  },
})

/** "up from 49th in 2022": the year of the place that was left. */
const LEFT_BEHIND = ending(/from (?:the )?(?:\d{1,3}(?:st|nd|rd|th)|[a-z]{4,9})(?: (?:place|position|spot))? in $/)

export const englishYear = defineRule({
  id: 'year.english',
  version: 1,
  kind: 'year',
  idea: '"in 2023", "the 2023 PAR Index", "compared with 2022", "from 2022"',
  starts: ['#'],
  pattern: /(?:19|20)\d\d(?![a-zà-ỹ\d/-])/y,
  read(hit) {
    const before = hit.before(28)
    const words =
      /(?<![a-zà-ỹ])(?:(?<base>from|over|against|compared (?:to|with)(?: that of)?|than(?: in)?|as in|versus)|(?<ref>in|for|of|the|year))\s$/.exec(
        before,
      )
    if (words === null) return refuse('no English preposition')
    if (
      words.groups!.ref !== undefined &&
      /(?:announced|issued|released|published|since|by)\s(?:in|for|of)\s$/.test(before)
    )
      return refuse('when it was announced')
    const value: YearValue = {
      years: [Number(hit.folded.slice(hit.start, hit.end))],
      role: words.groups!.base === undefined && !LEFT_BEHIND.test(before) ? 'reference' : 'baseline',
      relative: false,
    }
    return { value }
  },
  examples: {
    finds: [
      ['in the «2023» PAR Index', { role: 'reference' }],
      ['climbing 17 places from «2022»', { role: 'baseline' }],
      ['up from 49th in «2022»', { role: 'baseline' }],
    ],
    ignores: ['announced in 2024', 'năm 2023'],
  },
})

export const englishPeer = defineRule({
  id: 'peer.english',
  version: 1,
  kind: 'peer',
  idea: '"30 districts and towns", "63 provinces and cities", "departments and agencies", "126 wards and communes"',
  starts: ['#', 'districts', 'provinces', 'departments', 'wards', 'communes', 'nationwide', 'all'],
  pattern: vi`(?:all )?(?:(?<n>\d{1,3}) )?(?:(?<district>(?:urban |rural )?districts(?:,? (?:and )?(?:towns?|thu duc city))*)|(?<province>provinces and (?:centrally run |centrally-run |municipal )?cities|provinces(?:, cities)?|cities and provinces|nationwide)|(?<department>departments(?:,? (?:and )?(?:agencies|sectors|equivalent bodies|branches))*)|(?<commune>(?:wards and communes|communes and wards|wards, communes and (?:the )?special zones?))|(?<ward>wards)|(?<rural>communes))`,
  read(hit) {
    const g = hit.groups
    const group =
      g.district !== undefined
        ? 'district'
        : g.province !== undefined
          ? 'province'
          : g.department !== undefined
            ? 'department'
            : g.commune !== undefined
              ? 'commune'
              : g.ward !== undefined
                ? 'ward'
                : 'rural-commune'
    const value: PeerValue = { group, surface: '', total: g.n === undefined ? null : Number(g.n) }
    return { value }
  },
  examples: {
    finds: [
      ['among «30 districts and towns»', { group: 'district', total: 30 }],
      ['of «63 provinces and cities»', { group: 'province', total: 63 }],
    ],
    ignores: ['district 11'],
  },
})

export const englishSuccessor = defineRule({
  id: 'cue.english-successor',
  version: 1,
  kind: 'successor',
  idea: '"followed by", "next came": the next ranks in the order of the list',
  starts: ['followed', 'next'],
  pattern: vi`(?:followed by|next (?:came|come|is|was|were|are))`,
  read() {
    const value: CueValue = { cue: 'successor' }
    return { value }
  },
  examples: { finds: [['«followed by» Cau Giay']], ignores: ['the next year'] },
})

export const englishTarget = defineRule({
  id: 'cue.english-target',
  version: 1,
  kind: 'target',
  idea: '"aims to", "targets", "strives for": wanted, not reached',
  starts: [
    'aims',
    'aim',
    'aiming',
    'targets',
    'target',
    'strives',
    'strive',
    'striving',
    'plans',
    'expects',
    'expected',
    'set',
  ],
  pattern: vi`(?:aims? (?:to|for)|aiming (?:to|for)|targets?|striv(?:es?|ing) (?:to|for)|plans to|expects to|expected to|set (?:a|the) (?:target|goal))`,
  read() {
    const value: CueValue = { cue: 'target' }
    return { value }
  },
  examples: { finds: [['the district «aims to» reach 95 per cent']], ignores: ['ranked first'] },
})
