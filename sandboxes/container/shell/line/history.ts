/** Lines that are remembered. */
const limit = 500;

/** What was typed before; arrow up and down go through it, and come back to what is being typed. */
export class History {
  readonly lines: string[] = [];
  #at = 0;
  #draft = "";

  /** Remembers a line, unless it is empty or the same as the one before it. */
  add(line: string): void {
    if (line.trim() !== "" && line !== this.lines.at(-1)) this.lines.push(line);
    if (this.lines.length > limit) this.lines.shift();
    this.#at = this.lines.length;
    this.#draft = "";
  }

  /** The line before, or null; `current` is what is typed now. */
  up(current: string): string | null {
    if (this.#at === 0) return null;
    if (this.#at === this.lines.length) this.#draft = current;
    this.#at--;
    return this.lines[this.#at] ?? null;
  }

  /** The line behind, in the end what was being typed; or null. */
  down(): string | null {
    if (this.#at >= this.lines.length) return null;
    this.#at++;
    return this.#at === this.lines.length ? this.#draft : (this.lines[this.#at] ?? null);
  }

  /** A new line begins. */
  leave(): void {
    this.#at = this.lines.length;
  }
}
