import type { Family } from '../contract.ts'
import { idDate, pathDate } from '../url-date.ts'

/** No CMS known: structured data and the generic reader. Its sites are never "layout unknown". */
export const generic: Family = {
  id: 'generic',
  name: 'Đọc chung',
  marks: [],
  layouts: [],
  urlDate: (url) => idDate(url, null) ?? pathDate(url),
}
