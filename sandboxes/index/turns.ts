/** Lets a few work at a time, the others wait their turn, and too many not at all. */
export class Turns {
  readonly #atOnce: number;
  readonly #longest: number;
  readonly #queue: (() => void)[] = [];
  #working = 0;

  constructor(atOnce: number, longest: number) {
    this.#atOnce = atOnce;
    this.#longest = longest;
  }

  /** Resolves and rejects as `work` does, or to null at once when too many wait. */
  async take<Result>(work: () => Promise<Result>): Promise<Result | null> {
    if (this.#working >= this.#atOnce) {
      if (this.#queue.length >= this.#longest) return null;
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    }
    this.#working++;
    try {
      return await work();
    } finally {
      this.#working--;
      this.#queue.shift()?.();
    }
  }
}
