import type { Waiting } from "../network/connection.ts";

export interface WatchdogOptions {
  /** Milliseconds of silence until the interpreter is interrupted. */
  readonly patience: number;
  /** Milliseconds after a question in which what it prints begins the patience anew. */
  readonly printing: number;
  /** Milliseconds more until it is ended. */
  readonly grace: number;
  /** Milliseconds between an answer and the next question. */
  readonly interval: number;
}

export interface Watched {
  /** The exchange that has waited longest for an answer, or null when nobody waits. */
  waiting(): Waiting | null;
  ping(sequence: number): void;
  interrupt(request: string): void;
  /** Takes the interrupt back, if the interpreter has not met it. */
  calm(): void;
  end(request: string): void;
}

type State = "idle" | "resting" | "asked" | "interrupted" | "ended";

/**
 * Sees to it that a server's endless loop ends. While somebody waits for an answer it asks the process's
 * worker for a sign of life; a worker whose Python waits gives one, a worker whose Python computes cannot.
 *
 * Known limit: honest computing that takes longer than `patience`, or prints for longer than `printing`, looks the same.
 */
export class Watchdog {
  readonly #watched: Watched;
  readonly #options: WatchdogOptions;
  #state: State = "idle";
  #sequence = 0;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(watched: Watched, options: WatchdogOptions) {
    this.#watched = watched;
    this.#options = options;
  }

  /** Somebody sent something and awaits an answer. */
  activity(): void {
    if (this.#state === "idle") this.#rest();
  }

  pong(sequence: number): void {
    if (sequence !== this.#sequence || (this.#state !== "asked" && this.#state !== "interrupted")) return;
    if (this.#state === "interrupted") this.#watched.calm();
    this.#rest();
  }

  /** It printed: work, or an endless loop that prints, and so a sign of life for a while only. */
  printed(): void {
    if (this.#state !== "asked") return;
    const { patience, printing } = this.#options;
    const left = this.#asked + printing - Date.now();
    // The patience that it has is longer than what printing may add.
    if (left < patience) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#interrupt(), patience);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#state = "ended";
  }

  #rest(): void {
    clearTimeout(this.#timer);
    if (!this.#watched.waiting()) {
      this.#state = "idle";
      return;
    }
    this.#state = "resting";
    this.#timer = setTimeout(() => this.#ask(), this.#options.interval);
  }

  #ask(): void {
    if (!this.#watched.waiting()) {
      this.#state = "idle";
      return;
    }
    this.#state = "asked";
    this.#asked = Date.now();
    this.#watched.ping(++this.#sequence);
    this.#timer = setTimeout(() => this.#interrupt(), this.#options.patience);
  }

  #interrupt(): void {
    this.#state = "interrupted";
    this.#watched.interrupt(this.#culprit());
    this.#timer = setTimeout(() => {
      this.#state = "ended";
      this.#watched.end(this.#culprit());
    }, this.#options.grace);
  }

  #culprit(): string {
    return this.#watched.waiting()?.label ?? "a request";
  }
}
