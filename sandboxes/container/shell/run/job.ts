import type { Program, Started, Streams, System } from "../system.ts";

/** The processes of one pipeline. They form a group, which signals reach together. */
export class Job {
  /** As it was typed. */
  readonly text: string;
  /** Resolves when its first process runs, or when it has ended without one. */
  readonly begun: Promise<void>;
  readonly #system: Pick<System, "start" | "kill">;
  readonly #begun = Promise.withResolvers<void>();
  readonly #onGroup: (group: number) => void;
  #group: number | null = null;
  #last = 0;

  /** @param onGroup hears the number of its group, once there is one */
  constructor(text: string, system: Pick<System, "start" | "kill">, onGroup: (group: number) => void) {
    this.text = text;
    this.#system = system;
    this.#onGroup = onGroup;
    this.begun = this.#begun.promise;
  }

  /** The number of its first process, and of its group; null until one runs. */
  get group(): number | null {
    return this.#group;
  }

  /** The number of the process that was started last; 0 before. */
  get pid(): number {
    return this.#last;
  }

  /** Null when as many processes run as may. */
  start(program: Program, streams: Streams): Started | null {
    const started = this.#system.start(program, streams, this.#group);
    if (!started) return null;
    this.#last = started.pid;
    if (this.#group === null) {
      this.#group = started.pid;
      this.#onGroup(started.pid);
      this.#begun.resolve();
    }
    return started;
  }

  signal(number: number): void {
    if (this.#group !== null) this.#system.kill(-this.#group, number);
  }

  /** No more processes follow. */
  ended(): void {
    this.#begun.resolve();
  }
}
