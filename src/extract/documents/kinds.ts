/** Kinds of documents as news names them, with the code their numbers carry. The longest name first. */
export const KINDS: ReadonlyArray<readonly [name: string, codes: string]> = [
  ['Thông tư liên tịch', 'ttlt'],
  ['Văn bản hợp nhất', 'vbhn'],
  ['Quyết định', 'qđ qd'],
  ['Kế hoạch', 'kh'],
  ['Kết luận', 'kl kltt'],
  ['Chỉ thị', 'ct'],
  ['Nghị quyết', 'nq'],
  ['Nghị định', 'nđ nd'],
  ['Thông tư', 'tt'],
  ['Công điện', 'cđ'],
  ['Công văn', 'cv'],
  ['Thông báo', 'tb tbkl'],
  ['Báo cáo', 'bc'],
  ['Tờ trình', 'ttr'],
  ['Chương trình', 'ctr ctrh'],
  ['Hướng dẫn', 'hd'],
  ['Quy định', 'qyđ'],
  ['Quy chế', 'qc'],
  ['Đề án', 'đa'],
  ['Phương án', 'pa'],
  ['Giấy mời', 'gm'],
  ['Thông tri', 'ttri'],
  ['Pháp lệnh', 'pl'],
  ['Biên bản', 'bb'],
  ['Văn bản', 'vb'],
  ['Luật', 'lu'],
  ['Lệnh', 'l lctn'],
]

/** As English pages call them, before "No.". */
const IN_ENGLISH: ReadonlyArray<readonly [word: string, name: string]> = [
  ['decision', 'Quyết định'],
  ['plan', 'Kế hoạch'],
  ['conclusion', 'Kết luận'],
  ['directive', 'Chỉ thị'],
  ['resolution', 'Nghị quyết'],
  ['decree', 'Nghị định'],
  ['circular', 'Thông tư'],
  ['official dispatch', 'Công điện'],
  ['official letter', 'Công văn'],
  ['dispatch', 'Công văn'],
  ['notice', 'Thông báo'],
  ['report', 'Báo cáo'],
]

/** A notice that passes on a conclusion is a notice by its code (TB). */
const COMPOUND: ReadonlyArray<readonly [word: string, name: string]> = [['thông báo kết luận', 'Thông báo']]

const BY_NAME = new Map([...KINDS.map(([name]) => [name.toLowerCase(), name] as const), ...IN_ENGLISH, ...COMPOUND])
const BY_CODE = new Map(KINDS.flatMap(([name, codes]) => codes.split(' ').map((code) => [code, name])))

/** `quyết định` → `Quyết định`. */
export function kindNamed(folded: string): string | undefined {
  return BY_NAME.get(folded)
}

/** `qđ` → `Quyết định`. */
export function kindOfCode(code: string): string | undefined {
  return BY_CODE.get(code)
}

export const KIND_WORDS = [...BY_NAME.keys()].join('|')

/**
 * Bodies whose letters go without a kind: `1284/UBND-SNV`, `9595/VPCP-KSTT`. Behind a kind word any code is taken; without one
 * only these and the codes above are, so that plates, models and rooms are not.
 */
export const BODIES =
  /^(?:ubnd|hđnd|vp|vpcp|vpub|vptu|vpubnd|ttg|cp|bnv|btc|bca|byt|bxd|bct|btp|bkhđt|bkhcn|btttt|bgdđt|bnnptnt|btnmt|bldtbxh|snv|stc|stp|sxd|sct|sgtvt|sgdđt|syt|skhcn|stttt|svhtt|sdl|sngv|sqhkt|sldtbxh|stnmt|snnptnt|skhđt|tu|tw|tư|qu|hu|thu|đu|đutu|tctctnn|tct|qh\d{1,2}|ubtvqh\d{1,2}|mttq|btg|btgtu|btctu|bdvtu|ubkttu|tttp|ttr|ca|catp|bql|bqlkcn|bhxh)$/
