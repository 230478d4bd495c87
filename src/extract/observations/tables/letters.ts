/** How many letters a folded text has: what is left of a row beside its figures and marks. */
export function lettersIn(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) if (isLetter(text.charCodeAt(at))) letters++
  return letters
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0x1ef9)
}
