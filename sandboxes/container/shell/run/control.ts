import { Interrupted, ShellExit } from "../problems.ts";
import type { Job } from "./job.ts";

const interrupt = 2;
/** Milliseconds for which commands of the shell's own may keep others waiting. */
const slice = 10;

/**
 * What stops a command line: Ctrl-C ends it, other signals end the shell. A signal goes to the processes that
 * run in front, and the line ends when they have.
 */
export class Control {
  readonly #jobs = new Set<Job>();
  readonly #stopped = Promise.withResolvers<void>();
  #pending: number | null = null;
  #rested = performance.now();

  /** Resolves at a signal, for commands of the shell's own that wait. */
  get stopped(): Promise<void> {
    return this.#stopped.promise;
  }

  /** A signal that has not been met yet; null for none. */
  get pending(): number | null {
    return this.#pending;
  }

  /** Sends a signal to what runs in front; returns whether anything does. */
  signal(number: number): boolean {
    this.#pending = number;
    this.#stopped.resolve();
    for (const job of this.#jobs) job.signal(number);
    return this.#jobs.size > 0;
  }

  /** Throws what an earlier signal asks for: {@link Interrupted} or {@link ShellExit}. */
  check(): void {
    if (this.#pending === interrupt) throw new Interrupted();
    if (this.#pending !== null) throw new ShellExit(128 + this.#pending);
  }

  /** Between the turns of a loop: lets others have theirs, too. Throws as `check`. */
  async rest(): Promise<void> {
    if (performance.now() - this.#rested > slice) {
      await new Promise((resolve) => setTimeout(resolve));
      this.#rested = performance.now();
    }
    this.check();
  }

  /** A job runs in front until `left` is called with it. */
  entered(job: Job): void {
    this.#jobs.add(job);
  }

  /**
   * @param code with which it ended: a program that dealt with Ctrl-C and ended as it liked does not end the line
   */
  left(job: Job, code: number): void {
    this.#jobs.delete(job);
    if (this.#pending === interrupt && code !== 128 + interrupt) this.#pending = null;
  }
}
