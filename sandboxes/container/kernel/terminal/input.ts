/** Who reads: an interpreter, or a command of the kernel's own. */
export interface InputReader {
  /** What was asked for once; null is the end of the input. */
  take(bytes: Uint8Array | null): void;
}

export interface InputOptions {
  /**
   * Whether what was pushed at once is read at once, as lines of a terminal are; otherwise a read takes
   * all there is, as from a pipe.
   */
  readonly byUnit?: boolean;
}

/**
 * Input that several processes may share, as a terminal or an inherited pipe is shared: bytes wait here
 * until one of them reads, and go to that one alone.
 *
 * Known limit: it is never full; whoever writes does not wait for whoever reads.
 */
export class Input {
  readonly #byUnit: boolean;
  /** Null: an end that is met once, as by Ctrl-D on a terminal. */
  #units: (Uint8Array | null)[] = [];
  #readers: InputReader[] = [];
  #ended = false;

  constructor({ byUnit = false }: InputOptions = {}) {
    this.#byUnit = byUnit;
  }

  push(bytes: Uint8Array): void {
    if (this.#ended || bytes.length === 0) return;
    this.#units.push(bytes);
    this.#serve();
  }

  /** One read meets the end; what is pushed later is read by later ones. */
  pushEnd(): void {
    if (this.#ended) return;
    this.#units.push(null);
    this.#serve();
  }

  /** No more will come. */
  end(): void {
    this.#ended = true;
    this.#serve();
  }

  /** Forgets what nobody has read. */
  clear(): void {
    this.#units = [];
  }

  /** Gives `reader` the next bytes once, now or when they come. */
  want(reader: InputReader): void {
    if (!this.#readers.includes(reader)) this.#readers.push(reader);
    this.#serve();
  }

  /** It does not wait any more. */
  unwant(reader: InputReader): void {
    this.#readers = this.#readers.filter((other) => other !== reader);
  }

  #serve(): void {
    while (this.#readers.length > 0 && (this.#units.length > 0 || this.#ended)) {
      const bytes = this.#next();
      this.#readers.shift()?.take(bytes);
    }
  }

  #next(): Uint8Array | null {
    const [first = null] = this.#units;
    if (this.#byUnit || first === null) {
      this.#units.shift();
      return first;
    }
    const stop = this.#units.indexOf(null);
    const units = this.#units.splice(0, stop < 0 ? this.#units.length : stop) as Uint8Array[];
    return joined(units);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
