import type { SiteFamily } from './types.ts'

/** Collections of law: a metadata table above the document. */
export const law: SiteFamily = {
  id: 'law',
  signs: [],
  headerPrefixes: [
    'số hiệu:',
    'người ký:',
    'nơi ban hành:',
    'loại văn bản:',
    'ngày ban hành:',
    'tình trạng:',
    'ngày công báo',
  ],
  endPrefixes: ['bản dịch này thuộc quyền sở hữu'],
}
