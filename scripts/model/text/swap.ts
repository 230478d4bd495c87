import { type Dice, INDICES, SLOTS } from './slots.ts'

const NAMED = /(?<type>[Qq]uận|QUẬN|[Hh]uyện|[Pp]hường|[Xx]ã) (?:\d{1,2}|\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*){0,2})/gu
const INDEX =
  /chỉ số cải cách hành chính|chỉ số cchc|par[ -]index|chỉ số hài lòng[^,.;]{0,30}?(?=,|\.|;| năm| của)|sipas|ddci|papi|pci|dti/giu

/** The same sentence with other districts and another index. Figures stay: the tokenizer sees their shape only. */
export function swapNames(text: string, dice: Dice): string {
  const named = text.replace(
    NAMED,
    (whole, type: string) => `${type}${SLOTS.unit!(dice).replace(/^\S+/, '') || whole.slice(type.length)}`,
  )
  if (dice.chance(0.5)) return named
  const index = dice.pick(INDICES)
  return named.replace(INDEX, () => index)
}
