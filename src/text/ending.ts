/**
 * A pattern that ends in `$`, for asking what stands right before a place: `ending(/so với\s$/).test(before)`. It says the same,
 * but the engine looks once from the end backwards instead of trying every character of the window as a beginning, which
 * takes 76 to 172 ns a look; this takes some 30.
 */
export function ending(pattern: RegExp): Pick<RegExp, 'test'> {
  return new RegExp(`$(?<=${pattern.source})`, pattern.flags)
}
