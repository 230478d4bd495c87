import type { ObservationReading, RuleRef } from '../../../schemas/index.ts'
import { COORDINATE } from './linkers/coordinate.ts'
import { CLAUSE as PEER_CLAUSE, STATED as PEER_STATED } from './linkers/peer.ts'
import { RESPECTIVE } from './linkers/respective.ts'
import { CORRECTED, DENIED, TARGET } from './linkers/status.ts'
import { APPOSED, BACKWARD, BRACKETS, FORWARD, IMPLICIT, PREPOSED } from './linkers/subject.ts'
import { SUCCESSOR } from './linkers/successor.ts'
import { BEFORE, BEHIND, REMEMBERED } from './linkers/topic.ts'
import { AFTER_BASELINE, CLAUSE, CONTEXT, FOLLOWING, NONE, OWN } from './linkers/year.ts'
import { INFER_YEAR } from './refiners/infer-year.ts'
import { MERGE } from './refiners/merge.ts'
import { TABLE } from './tables/read-table.ts'

/** One reading an example expects: the «marked» words are its evidence. */
export interface LinkExample {
  readonly text: string
  readonly published_at?: string
  readonly reads: Partial<ObservationReading>
}

/** A linker or refiner, told like a rule: one idea, examples that are its tests, and texts from which nothing may come. */
export interface Link {
  readonly ref: RuleRef
  readonly idea: string
  readonly finds: readonly LinkExample[]
  readonly refuses: readonly string[]
}

const P = 'Chỉ số CCHC năm 2023: '

/** Everything that joins and decides, in the order of the work. A new linker is one file and one entry. */
export const LINKS: readonly Link[] = [
  {
    ref: BRACKETS,
    idea: "what stands in brackets right behind a unit is the unit's own",
    finds: [{ text: `${P}quận Tây Hồ (95,8%), «quận Ba Đình (94,1%)».`, reads: { unit: 'Quận Ba Đình', score: 94.1 } }],
    refuses: [`${P}trung bình khối (92,1%).`],
  },
  {
    ref: APPOSED,
    idea: "a place put beside a name by a dash or a comma is the name's own, and not of who is compared with it",
    finds: [
      {
        text: 'Chỉ số CCHC năm 2023: quận Tây Hồ đạt 95,8%, kém «quận Ba Đình, đơn vị dẫn đầu», 0,4%.',
        reads: { unit: 'Quận Ba Đình', rank: 1 },
      },
    ],
    refuses: [],
  },
  {
    ref: FORWARD,
    idea: 'a rank with "là" or "thuộc về" looks for its owner behind it',
    finds: [
      {
        text: '«Chỉ số CCHC năm 2023: đứng thứ tư là quận Ba Đình với 94,1%».',
        reads: { unit: 'Quận Ba Đình', rank: 4, score: 94.1 },
      },
    ],
    refuses: [`${P}đứng đầu là đồng chí Phạm Văn Khoa.`],
  },
  {
    ref: PREPOSED,
    idea: 'a clause of figures alone belongs to the subject behind its comma',
    finds: [
      {
        text: `Theo Chỉ số CCHC năm 2023, kết quả như sau. Với «94,1%, quận Ba Đình đứng thứ 4».`,
        reads: { unit: 'Quận Ba Đình', rank: 4, score: 94.1 },
      },
    ],
    refuses: [],
  },
  {
    ref: BACKWARD,
    idea: 'a figure belongs to the nearest subject before it',
    finds: [
      {
        text: `«Năm 2023, Chỉ số CCHC của quận Ba Đình đạt 94,1%», kém quận Tây Hồ 1,7%.`,
        reads: { unit: 'Quận Ba Đình', score: 94.1 },
      },
    ],
    refuses: ['Năm 2023, Chỉ số CCHC kém quận Tây Hồ 1,7%.'],
  },
  {
    ref: IMPLICIT,
    idea: 'with nobody named, the unit of the title or the only unit of the text',
    finds: [
      {
        text: 'Quận Ba Đình họp bàn\n\nHội nghị nghe báo cáo. «Chỉ số CCHC năm 2023 đạt 94,1%, xếp thứ 4».',
        reads: { unit: 'Quận Ba Đình', rank: 4 },
      },
    ],
    refuses: ['Chỉ số CCHC năm 2023 đạt 94,1%, xếp thứ 4.'],
  },
  {
    ref: BEHIND,
    idea: '"thứ 21 về SIPAS": the index right behind a figure governs it',
    finds: [{ text: '«Năm 2023, quận Ba Đình xếp thứ 9 về SIPAS».', reads: { index: 'SIPAS', rank: 9 } }],
    refuses: ['Năm 2023, theo báo cáo về SIPAS, quận Ba Đình đứng thứ 2 về giải ngân.'],
  },
  {
    ref: BEFORE,
    idea: 'the last head before a figure governs it; a part of an index, a budget or an exam is no index',
    finds: [{ text: '«Chỉ số CCHC năm 2023 của quận Ba Đình đạt 94,1%».', reads: { index: 'PAR_INDEX' } }],
    refuses: [
      'Chỉ số CCHC năm 2023: điểm thẩm định của quận Ba Đình đạt 58,2 điểm.',
      'Nâng Chỉ số CCHC, quận Ba Đình thu ngân sách đạt 94,1% dự toán.',
    ],
  },
  {
    ref: REMEMBERED,
    idea: 'without an index of its own a figure belongs to the one spoken of, while that is near',
    finds: [
      {
        text: 'Thành phố công bố Chỉ số CCHC năm 2023.\nỞ «khối huyện, quận Ba Đình xếp thứ 4».',
        reads: { index: 'PAR_INDEX', rank: 4 },
      },
    ],
    refuses: ['Thành phố công bố Chỉ số CCHC năm 2023.\nĐội bóng quận Ba Đình xếp thứ 4 giải bóng đá.'],
  },
  {
    ref: OWN,
    idea: "a year right behind a figure, in its brackets or attached to its index, is the figure's own",
    finds: [
      {
        text: 'PCI của TP.HCM xếp hạng 14 (năm 2019), «hạng 10 (năm 2018)».',
        reads: { reference_year: 2018, rank: 10 },
      },
    ],
    refuses: [],
  },
  {
    ref: CLAUSE,
    idea: 'the last reference year before the figure; never a baseline, a plan or an announcement',
    finds: [
      {
        text: '«Năm 2022, Chỉ số CCHC của quận Ba Đình đạt 91,7%».',
        published_at: '2024-05-01',
        reads: { reference_year: 2022 },
      },
    ],
    refuses: [],
  },
  {
    ref: FOLLOWING,
    idea: 'else the first reference year behind it',
    finds: [
      {
        text: '«Quận Ba Đình đứng thứ 4, đạt 94,1% trong năm 2023 theo Chỉ số CCHC».',
        reads: { reference_year: 2023 },
      },
    ],
    refuses: [],
  },
  {
    ref: AFTER_BASELINE,
    idea: 'a baseline alone: the year after it (Y5)',
    finds: [
      {
        text: '«Chỉ số CCHC của quận Ba Đình tăng 2 bậc so với năm 2021».',
        published_at: '2024-05-01',
        reads: { reference_year: 2022, baseline_year: 2021 },
      },
    ],
    refuses: [],
  },
  {
    ref: CONTEXT,
    idea: 'the year of the index spoken of: of this paragraph, else the latest',
    finds: [
      {
        text: 'Thành phố công bố Chỉ số CCHC năm 2023.\nỞ «khối huyện, quận Ba Đình xếp thứ 4».',
        reads: { reference_year: 2023 },
      },
      {
        // A sum is about what its own paragraph spoke of.
        text: 'Ban Chỉ đạo CCHC huyện Ứng Hòa họp phiên cuối năm 2022.\nChỉ số CCHC năm 2021 của huyện đạt 90,9%. Như vậy, «huyện đứng thứ 12/30 quận, huyện, thị xã».',
        published_at: '2023-01-05',
        reads: { reference_year: 2021, rank: 12 },
      },
    ],
    refuses: [],
  },
  {
    ref: NONE,
    idea: 'no year is known: null, never the year of publication (Y6)',
    finds: [
      {
        text: '«Chỉ số CCHC của quận Ba Đình xếp thứ 4».',
        published_at: '2024-05-01',
        reads: { reference_year: null },
      },
    ],
    refuses: [],
  },
  {
    ref: PEER_STATED,
    idea: 'the group right behind a rank is the one it is counted in',
    finds: [
      {
        text: '«Chỉ số CCHC năm 2025: xã Gia Lâm đứng thứ 8 trong 75 xã».',
        published_at: '2026-02-01',
        reads: { rank_of: 75, peer_group: 'xã' },
      },
    ],
    refuses: ['Chỉ số CCHC năm 2023: Hà Nội đứng thứ 8 trong 30 quận, huyện.'],
  },
  {
    ref: PEER_CLAUSE,
    idea: 'else the block that its clause opened with',
    finds: [
      {
        text: '«Chỉ số CCHC năm 2023: khối sở, ban, ngành, Sở Nội vụ thành phố Hà Nội xếp thứ 2».',
        reads: { peer_group: 'sở, ban, ngành', rank: 2 },
      },
    ],
    refuses: [],
  },
  {
    ref: TARGET,
    idea: 'what a word of wanting governs is a target, never achieved',
    finds: [{ text: '«Năm 2024, quận Ba Đình phấn đấu Chỉ số CCHC đạt 95%».', reads: { status: 'target', score: 95 } }],
    refuses: ['Năm 2024, quận Ba Đình phấn đấu vào tốp đầu Chỉ số CCHC.'],
  },
  {
    ref: DENIED,
    idea: 'what is denied, asked or rumoured is not read',
    finds: [],
    refuses: [
      'Năm 2023, quận Ba Đình chưa đứng thứ 4 về Chỉ số CCHC.',
      'Quận nào đứng đầu Chỉ số CCHC năm 2023?',
      'Tin đồn quận Ba Đình xếp cuối Chỉ số CCHC năm 2023 lan nhanh.',
    ],
  },
  {
    ref: CORRECTED,
    idea: '"không phải A mà là B": only B',
    finds: [],
    refuses: ['Đính chính: do sơ suất, bài trước viết nhầm quận Ba Đình xếp thứ 4 về Chỉ số CCHC năm 2023.'],
  },
  {
    ref: RESPECTIVE,
    idea: '"lần lượt", "tương ứng": two lists of one length pair by position; of unlike length they give nothing',
    finds: [
      {
        text: '«Chỉ số CCHC năm 2023 của quận Ba Đình và quận Tây Hồ lần lượt đạt 94,1% và 95,8%».',
        reads: { unit: 'Quận Tây Hồ', score: 95.8 },
      },
    ],
    refuses: ['Chỉ số CCHC năm 2023 của quận Ba Đình, quận Tây Hồ và huyện Gia Lâm lần lượt đạt 94,1% và 95,8%.'],
  },
  {
    ref: SUCCESSOR,
    idea: '"tiếp đến là": the next ranks in the order of the list; ties take several',
    finds: [
      {
        text: `${P}đứng đầu là quận Tây Hồ, «tiếp đến là quận Ba Đình», quận Hà Đông.`,
        reads: { unit: 'Quận Ba Đình', rank: 2 },
      },
    ],
    refuses: [],
  },
  {
    ref: COORDINATE,
    idea: '"tăng 1 bậc và 2,89%": one verb, two changes',
    finds: [
      {
        text: '«Chỉ số CCHC năm 2023 của quận Ba Đình xếp thứ 4, tăng 1 bậc và 2,89%».',
        reads: { rank: 4, change_ranks: 1, change_points: 2.89, score: null },
      },
    ],
    refuses: [],
  },
  {
    ref: TABLE,
    idea: 'rows of a table, real or flattened: columns by their headings, a running number is no rank',
    finds: [
      {
        text: 'Bảng tổng hợp Chỉ số CCHC năm 2023\nTT\nĐơn vị\nĐiểm\nHạng\n1\n«Quận Ba Đình\n94,1\n4»\n2\nQuận Tây Hồ\n95,8\n2',
        reads: { unit: 'Quận Ba Đình', rank: 4, score: 94.1 },
      },
    ],
    refuses: [],
  },
  {
    ref: INFER_YEAR,
    idea: '"vừa công bố" from January to July: the year before (Y4); the only year of the text',
    finds: [
      {
        text: '«Chỉ số CCHC vừa công bố của quận Ba Đình đạt 94,1%».',
        published_at: '2024-04-04',
        reads: { reference_year: 2023, certainty: 'inferred' },
      },
    ],
    refuses: [],
  },
  {
    ref: MERGE,
    idea: 'the same fact told twice is one observation with the richest evidence (C14)',
    finds: [
      {
        text: 'Quận Ba Đình đứng thứ 4 Chỉ số CCHC\n\n«Năm 2023, Chỉ số CCHC của quận Ba Đình đạt 94,1%, đứng thứ 4/30 quận, huyện, thị xã».',
        reads: { rank: 4, rank_of: 30, score: 94.1 },
      },
    ],
    refuses: [],
  },
]
