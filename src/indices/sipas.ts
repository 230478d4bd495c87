import { defineIndex, forms } from './types.ts'

const WHO = [
  '',
  'của người dân',
  'của người dân, tổ chức',
  'của người dân và tổ chức',
  'của tổ chức, cá nhân',
  'của cá nhân, tổ chức',
  'của người dân, doanh nghiệp',
  'của người dân và doanh nghiệp',
  'của người dân, tổ chức, doanh nghiệp',
  'người dân',
  'người dân, doanh nghiệp',
  'của công dân',
]
const OF_WHAT = ['đối với sự phục vụ', 'với sự phục vụ', 'về sự phục vụ', 'đối với việc phục vụ', 'về việc phục vụ']
const SERVICE = [
  'hành chính',
  'của cơ quan hành chính',
  'của các cơ quan hành chính',
  'của cơ quan hành chính nhà nước',
  'của các cơ quan hành chính nhà nước',
  'hành chính công',
  'hành chính nhà nước',
]

/** Chỉ số hài lòng (SIPAS): national per province, and the city's own survey of departments and districts (4.3). */
export const SIPAS = defineIndex({
  code: 'SIPAS',
  id: 'SIPAS',
  name: 'Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước',
  name_en: 'Satisfaction Index of Public Administration Services',
  index_name: null,
  scales: [100],
  issuer: 'Bộ Nội vụ (tỉnh, thành phố); UBND Thành phố (sở, quận, huyện)',
  levels: ['province', 'city', 'department', 'district', 'ward'],
  surfaces: {
    name: [
      ...forms(
        [
          'chỉ số hài lòng',
          'chỉ số đánh giá sự hài lòng',
          'chỉ số sự hài lòng',
          'chỉ số đo lường sự hài lòng',
          'chỉ số về sự hài lòng',
          'chỉ số mức độ hài lòng',
        ],
        WHO,
      ),
      ...forms(
        ['chỉ số hài lòng', 'chỉ số đo lường sự hài lòng', 'chỉ số về sự hài lòng', 'chỉ số đánh giá sự hài lòng'],
        WHO,
        OF_WHAT,
        SERVICE,
      ),
      ...forms(['', 'chỉ số', 'điểm', 'xếp hạng'], ['sipas', 'si pas']),
      'satisfaction index of public administration services',
      'satisfaction index of public administrative services',
      'satisfaction index',
    ],
    needs_value: [...forms(['sự hài lòng', 'mức độ hài lòng'], WHO.slice(1), OF_WHAT, SERVICE)],
  },
})
