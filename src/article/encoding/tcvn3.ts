/**
 * TCVN 5712:1993 VN3 ("ABC"), the encoding of the `.VnTime` fonts: one byte a letter, shown as Latin-1 symbols by anybody
 * without the font (`Hµ Néi` is Hà Nội). Capitals with tones come from a second font whose name ends in H and uses the
 * same codes, so they arrive here as small letters.
 */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...run(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...run(0xb5, 'àảãáạ'),
  ...run(0xbb, 'ằẳẵắ'),
  ...run(0xc6, 'ặầẩẫấậè'),
  ...run(0xce, 'ẻẽéẹềểễếệìỉ'),
  ...run(0xdc, 'ĩíịò'),
  ...run(0xe1, 'ỏõóọồổỗốộờởỡớợù'),
  ...run(0xf1, 'ủũúụừửữứựỳỷỹýỵ'),
])

export function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (letter) => LETTERS.get(letter) ?? letter)
}

/** Signs that stand for letters here and hardly ever stand in a Unicode text: `µ ¶ ¸ ¹ » ¼ ½ ¾ ¨ © ª « ¬ ®`. */
export const TCVN3_SIGNS = /[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be]/

function run(from: number, letters: string): [string, string][] {
  return [...letters].map((letter, i) => [String.fromCharCode(from + i), letter])
}
