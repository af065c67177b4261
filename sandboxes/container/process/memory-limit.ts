type Resize = (bytes: number) => number | boolean;

/**
 * Bounds the WebAssembly memory of one interpreter. Where C asks for more it is refused, which Python turns into
 * MemoryError; without a bound the browser would end the whole tab.
 *
 * Known limit: Emscripten grows ahead of need, so that a memory ends up to 96 MB above the bound.
 */
export class MemoryLimit {
  readonly #bytes: number;
  readonly #say: (notice: string) => void;
  #refused = false;

  /** @param say told once, at the first refusal */
  constructor(bytes: number, say: (notice: string) => void) {
    this.#bytes = bytes;
    this.#say = say;
  }

  /** Call it on the `env` imports before the interpreter is instantiated. */
  wrap(env: Record<string, unknown>): void {
    const stock = env.emscripten_resize_heap as Resize;
    env.emscripten_resize_heap = (requested: number): number => {
      // As C's unsigned numbers arrive: negative from 2 GB on.
      if (requested >>> 0 <= this.#bytes && stock(requested)) return 1;
      if (!this.#refused) this.#say(`${this.description}.`);
      this.#refused = true;
      return 0;
    };
  }

  /** Whether an allocation was refused: whatever breaks down afterwards did so for that. */
  get refused(): boolean {
    return this.#refused;
  }

  get description(): string {
    return `Python asked for more memory than a process may have (${Math.round(this.#bytes / 1024 ** 2)} MB)`;
  }
}
