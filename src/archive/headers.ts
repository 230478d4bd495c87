import type { HeaderList } from './types.ts'

/** Values of all fields of that name, joined as HTTP joins them; null when there is none. */
export function headerValue(headers: HeaderList, name: string): string | null {
  let value: string | null = null
  for (const [field, text] of headers)
    if (field.toLowerCase() === name) value = value === null ? text : `${value}, ${text}`
  return value
}

/** Media type without parameters, lower case; `-` when there is none, as indexes write it. */
export function mimeOf(headers: HeaderList): string {
  const type = (headerValue(headers, 'content-type') ?? '').split(/[;,]/)[0]!.trim().toLowerCase()
  return type === '' ? '-' : type
}
