/** Codes below this can be stepped over: Vietnamese, its punctuation and the signs of the web lie there. */
export const CODES = 1 << 14
const CODE_BITS = 14
/** Nodes from here on have no key. */
export const MAX_NODES = 1 << (31 - CODE_BITS)

/**
 * The steps of an automaton, (node, code) → node, in one open-addressed table: key and target of a step share a cache line.
 * Nodes are small integers that the caller names.
 */
export class Steps {
  #slots = new Int32Array(2048).fill(-1)
  #mask = 1023
  #held = 0

  get size(): number {
    return this.#held
  }

  /** Where the step leads, or -1 if it was never set. */
  get(node: number, code: number): number {
    const slots = this.#slots
    const key = (node << CODE_BITS) | code
    for (let slot = spread(key) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const held = slots[slot * 2]!
      if (held === key) return slots[slot * 2 + 1]!
      if (held === -1) return -1
    }
  }

  set(node: number, code: number, target: number): void {
    if (++this.#held * 2 > this.#mask) this.#grow()
    this.#put((node << CODE_BITS) | code, target)
  }

  #put(key: number, target: number): void {
    let slot = spread(key) & this.#mask
    while (this.#slots[slot * 2] !== -1 && this.#slots[slot * 2] !== key) slot = (slot + 1) & this.#mask
    this.#slots[slot * 2] = key
    this.#slots[slot * 2 + 1] = target
  }

  #grow(): void {
    const old = this.#slots
    this.#mask = this.#mask * 2 + 1
    this.#slots = new Int32Array(old.length * 2).fill(-1)
    for (let at = 0; at < old.length; at += 2) if (old[at] !== -1) this.#put(old[at]!, old[at + 1]!)
  }
}

function spread(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
