import type { Interpreter } from "./interpreter.ts";

/** Milliseconds until a spare is begun for a process that asked for one. */
const usualDelay = 1_500;

export interface PoolOptions {
  /** Starts an interpreter; rejects with SandboxError when none can be had. */
  readonly start: () => Promise<Interpreter>;
  /** Milliseconds after a start until the next spare is begun, so that it does not compete; null: none. */
  readonly spareAfter: number | null;
}

/** Keeps a restored interpreter ready, so that a command starts at once. */
export class InterpreterPool {
  readonly #options: PoolOptions;
  #spare: Promise<Interpreter> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** An interpreter of one's own, perhaps still on its way to `ready`. */
  async take(): Promise<Interpreter> {
    const spare = this.#spare;
    this.#spare = null;
    clearTimeout(this.#timer);
    const interpreter = await this.#usable(spare);
    interpreter.ready.then(
      () => {
        if (this.#options.spareAfter !== null) this.#scheduleSpare(this.#options.spareAfter);
      },
      () => undefined,
    );
    return interpreter;
  }

  /** Begins a spare now, if there is none. A failure shows when one is taken. */
  prepare(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    const spare = this.#spare ?? this.#options.start();
    this.#spare = spare;
    const ready = spare.then((interpreter) => interpreter.ready);
    // One that failed is not kept: the next call tries anew.
    ready.catch(() => {
      if (this.#spare === spare) this.#spare = null;
    });
    return ready;
  }

  /**
   * Begins a spare some seconds from now, when the process that will want it has started: beside it, on two
   * cores, either takes twice as long. Done for one process even where spares are not kept otherwise.
   */
  prepareSoon(): void {
    this.#scheduleSpare(this.#options.spareAfter ?? usualDelay);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#spare?.then(
      (interpreter) => interpreter.terminate(9),
      () => undefined,
    );
    this.#spare = null;
  }

  async #usable(spare: Promise<Interpreter> | null): Promise<Interpreter> {
    const ready = await spare?.catch(() => null);
    return ready && !ready.over ? ready : this.#options.start();
  }

  #scheduleSpare(delay: number): void {
    if (this.#closed || this.#spare) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.prepare().catch(() => undefined), delay);
  }
}
