import type { OutputListener, OutputStream } from "./process.ts";

export interface OutputLimits {
  /** Bytes that may come at once. */
  readonly burst: number;
  /** Bytes a second that may come on average. */
  readonly rate: number;
}

/** For output that a program takes. */
export const unlimited: OutputLimits = {
  burst: Number.POSITIVE_INFINITY,
  rate: Number.POSITIVE_INFINITY,
};

/**
 * Passes a process's output on, but not more of it than somebody could read: a loop that prints must not
 * drown the page. What is left out is counted and said, in its place.
 */
export class OutputBound {
  readonly #listener: OutputListener;
  readonly #limits: OutputLimits;
  #allowance: number;
  #measured: number;
  #cut = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(listener: OutputListener, limits: OutputLimits) {
    this.#listener = listener;
    this.#limits = limits;
    this.#allowance = limits.burst;
    this.#measured = Date.now();
  }

  push(stream: OutputStream, bytes: Uint8Array): void {
    this.#refill();
    // Once cut, a good deal must be allowed again, lest notices and crumbs alternate.
    if (bytes.length > this.#allowance || (this.#cut > 0 && this.#allowance < this.#limits.burst / 5)) {
      const fits = this.#cut === 0 ? Math.max(0, Math.floor(this.#allowance)) : 0;
      if (fits > 0) this.#listener(stream, bytes.subarray(0, fits));
      this.#allowance -= fits;
      this.#cut += bytes.length - fits;
      this.#timer ??= setTimeout(() => this.#resume(), (this.#limits.burst / 5 / this.#limits.rate) * 1000);
      return;
    }
    this.#sayCut();
    this.#allowance -= bytes.length;
    this.#listener(stream, bytes);
  }

  /** Says what was left out; call when the process ends. */
  finish(): void {
    this.#sayCut();
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #resume(): void {
    this.#timer = null;
    this.#refill();
    this.#sayCut();
  }

  #refill(): void {
    const now = Date.now();
    const { burst, rate } = this.#limits;
    this.#allowance = Math.min(burst, this.#allowance + ((now - this.#measured) / 1000) * rate);
    this.#measured = now;
  }

  #sayCut(): void {
    if (this.#cut === 0) return;
    const amount =
      this.#cut < 1e6 ? `${Math.ceil(this.#cut / 1000)} kB` : `${(this.#cut / 1e6).toFixed(1)} MB`;
    this.#cut = 0;
    this.#listener(
      "stderr",
      new TextEncoder().encode(`\n[sandbox] ${amount} of output left out here: it came too fast.\n`),
    );
  }
}
