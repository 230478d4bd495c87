import { fromTcvn3, TCVN3_SIGNS } from './tcvn3.ts'
import { fromVni, VNI_SIGNS } from './vni.ts'

/** Old Vietnamese encodings that pass themselves off as Latin-1. */
export type Legacy = 'tcvn3' | 'vni'

/** The commonest words of Vietnamese with a letter outside ASCII: one text in five words holds one of them. */
const COMMON =
  /(?<![\p{L}\p{M}])(?:và|của|các|được|là|những|với|không|có|cho|đã|một|này|để|về|người|từ|ở|đến|tại|năm|ủy|thành phố|công|việc|số)(?![\p{L}\p{M}])/giu

/** Which encoding makes Vietnamese of a Latin-1 looking text, or null when none does or it reads well as it is. */
export function sniffLegacy(source: string): Legacy | null {
  const sample = visible(source)
  if (!TCVN3_SIGNS.test(sample) && !VNI_SIGNS.test(sample)) return null
  const asIs = words(sample)
  const tcvn3 = words(fromTcvn3(sample))
  const vni = words(fromVni(sample))
  const best = Math.max(tcvn3, vni)
  // Three words more than as it stands, and at least twice as many: a quotation of French does not reach that.
  if (best < 3 || best < asIs * 2) return null
  return tcvn3 >= vni ? 'tcvn3' : 'vni'
}

/** Converts what stands between tags, segment by segment: menus in Unicode beside a body in an old font stay as they are. */
export function fromLegacy(source: string, legacy: Legacy): string {
  const convert = legacy === 'tcvn3' ? fromTcvn3 : fromVni
  const signs = legacy === 'tcvn3' ? TCVN3_SIGNS : VNI_SIGNS
  const mixed = /[\u0100-\u01b0\u1ea0-\u1ef9]/.test(source)
  const segment = (text: string): string => {
    if (!/[\u00a1-\u00fe]/.test(text) || /[\u0100-\u01b0\u1ea0-\u1ef9]/.test(text)) return text
    return mixed && !signs.test(text) ? text : convert(text)
  }
  return source
    .replace(/(^|>)([^<]+)/g, (_, edge: string, text: string) => edge + segment(text))
    .replace(/(\s(?:content|title|alt)=")([^"]+)(?=")/gi, (_, edge: string, text: string) => edge + segment(text))
}

function visible(source: string): string {
  const body = source.search(/<body[\s>]/i)
  return source
    .slice(body === -1 ? 0 : body, (body === -1 ? 0 : body) + 200_000)
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
}

function words(text: string): number {
  return text.match(COMMON)?.length ?? 0
}
