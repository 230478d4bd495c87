/**
 * A sliding look at a byte stream: ask for at least so many bytes, look, drop what is done. Holds no more than what was
 * asked for plus one chunk.
 */
export class ByteWindow {
  /** Offset of the first byte of `bytes` in the stream. */
  offset = 0
  bytes: Buffer = Buffer.alloc(0)
  ended = false
  readonly #source: AsyncIterator<Uint8Array>

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Reads on until the window holds `length` bytes or the stream ends; says whether it does. */
  async fill(length: number): Promise<boolean> {
    if (this.bytes.length >= length) return true
    const parts: Uint8Array[] = [this.bytes]
    let size = this.bytes.length
    while (size < length && !this.ended) {
      const next = await this.#source.next()
      if (next.done) this.ended = true
      else {
        parts.push(next.value)
        size += next.value.length
      }
    }
    this.bytes = Buffer.concat(parts, size)
    return size >= length
  }

  drop(length: number): void {
    this.bytes = this.bytes.subarray(length)
    this.offset += length
  }

  async close(): Promise<void> {
    await this.#source.return?.()
  }
}
