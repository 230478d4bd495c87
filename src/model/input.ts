/**
 * The text that the bundled model sees of one sentence: the sentence, the one before it, and the title. Ranks of a football
 * league and of a PAR Index read alike; what the article is about tells them apart. Training and running share this function.
 */
export function inputOf(sentence: string, before: string, title: string): string {
  return `${short(sentence, 900)} ¶ ${short(before, 200)} ¶ ${short(title, 160)}`
}

/** Bounded, so that a line of a megabyte costs no more than a paragraph; white space as single spaces. */
function short(text: string, most: number): string {
  return text
    .slice(0, most * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
}
