/** At most so many steps under way under one name; the others wait in the order they came. */
export class Slots {
  readonly #size: number
  readonly #free = new Map<string, number>()
  readonly #waiting = new Map<string, Array<() => void>>()

  constructor(size: number) {
    this.#size = size
  }

  async run<T>(name: string, step: () => Promise<T>): Promise<T> {
    await this.#take(name)
    try {
      return await step()
    } finally {
      this.#release(name)
    }
  }

  async #take(name: string): Promise<void> {
    const free = this.#free.get(name) ?? this.#size
    if (free > 0) {
      this.#free.set(name, free - 1)
      return
    }
    const queue = this.#waiting.get(name) ?? []
    this.#waiting.set(name, queue)
    await new Promise<void>((resolve) => queue.push(resolve))
  }

  #release(name: string): void {
    const next = this.#waiting.get(name)?.shift()
    if (next !== undefined) next()
    else this.#free.set(name, this.#free.get(name)! + 1)
  }
}
