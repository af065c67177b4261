/** SIGALRM, as Emscripten and Linux number it. */
const SIGALRM = 14;
/** Says that a slice of time is over; a number without a meaning of its own (`slices.py`). */
const sliceSignal = 63;

/**
 * What the interpreter polls while it is busy: the kernel's byte in shared memory, and this process's own
 * alarm and slices of time. Pyodide reads and clears index 0 only, so that an accessor can stand in for a
 * byte of memory; a busy worker's timers do not fire, but a clock can be read.
 */
export class Interrupts {
  readonly #shared: Uint8Array;
  #alarm = Number.POSITIVE_INFINITY;
  #slice = Number.POSITIVE_INFINITY;
  #sliceEnd = Number.POSITIVE_INFINITY;
  /** What the last poll read. */
  #seen = 0;

  constructor(shared: Uint8Array) {
    this.#shared = shared;
  }

  /** Asks for SIGALRM after `milliseconds`; 0 takes the request back. */
  setAlarm(milliseconds: number): void {
    this.#alarm = milliseconds > 0 ? performance.now() + milliseconds : Number.POSITIVE_INFINITY;
  }

  /** Tells a busy interpreter every so many milliseconds. */
  setSlice(milliseconds: number): void {
    this.#slice = milliseconds;
    this.#sliceEnd = performance.now() + milliseconds;
  }

  get 0(): number {
    this.#seen = Atomics.load(this.#shared, 0);
    if (this.#seen !== 0) return this.#seen;
    const now = performance.now();
    if (now >= this.#alarm) {
      this.#alarm = Number.POSITIVE_INFINITY;
      return SIGALRM;
    }
    if (now < this.#sliceEnd) return 0;
    this.#sliceEnd = now + this.#slice;
    return sliceSignal;
  }

  /** Pyodide clears after every poll, so that a signal written since it read must not be cleared with it. */
  set 0(value: number) {
    if (this.#seen !== 0) Atomics.compareExchange(this.#shared, 0, this.#seen, value);
  }
}
