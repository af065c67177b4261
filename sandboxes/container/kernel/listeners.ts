/** Those who want to hear of one kind of event. */
export class Listeners<Values extends readonly unknown[]> {
  readonly #all = new Set<(...values: Values) => void>();

  /** Returns how to stop. */
  add(listener: (...values: Values) => void): () => void {
    this.#all.add(listener);
    return () => {
      this.#all.delete(listener);
    };
  }

  /** Calls those who listened when it began. */
  emit(...values: Values): void {
    for (const listener of [...this.#all]) listener(...values);
  }
}
