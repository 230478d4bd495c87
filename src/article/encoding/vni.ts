/**
 * VNI for Windows: a base letter and a second byte that carries circumflex, breve and tone (`Haø Noäi` is Hà Nội); ơ, ư, đ, i
 * and ỵ have bytes of their own.
 */
const TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const CIRCUMFLEX = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
}
const BREVE = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const SINGLE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

const PAIRS = pairs()
const PAIR = /[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ôöñíìæóòîÔÖÑÍÌÆÓÒÎ]/g

export function fromVni(text: string): string {
  return text.replace(PAIR, (pair) => PAIRS.get(pair) ?? single(pair[0]!) + pair.slice(1))
}

/** A vowel followed by a letter that no Vietnamese syllable has there. */
export const VNI_SIGNS = /[aeouôö][ùøûõïåäëü]|[AEOUÔÖ][ÙØÛÕÏÅÄËÜ]|ñ[aeiouôö]/

function single(letter: string): string {
  const small = letter.toLowerCase()
  const to = SINGLE[small]
  return to === undefined ? letter : letter === small ? to : to.toUpperCase()
}

function pairs(): Map<string, string> {
  const table = new Map<string, string>()
  const add = (base: string, second: string, marks: string): void => {
    const plain = SINGLE[base] ?? base
    const small = (plain + marks).normalize('NFC')
    const [first, big] = [base.toUpperCase(), second.toUpperCase()]
    table.set(base + second, small)
    // A capital may carry a small or a capital mark: headlines mix them.
    table.set(first + big, small.toUpperCase())
    table.set(first + second, small.toUpperCase())
  }
  for (const [second, marks] of Object.entries(TONES)) for (const base of 'aeouyôö') add(base, second, marks)
  for (const [second, marks] of Object.entries(CIRCUMFLEX)) for (const base of 'aeo') add(base, second, marks)
  for (const [second, marks] of Object.entries(BREVE)) add('a', second, marks)
  return table
}
