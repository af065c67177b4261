import { type Confined, startConfined } from "./confined.ts";
import type { Ground } from "./ground.ts";
import type { Limits } from "./limits.ts";

/**
 * Containers that stand ready, each for one job and then gone: what a job left behind cannot meet the next.
 * A spare that could not be made shows when it is taken.
 */
export class Spares {
  readonly #ground: Ground;
  readonly #limits: Limits;
  readonly #keep: number;
  readonly #ready: Promise<Confined>[] = [];
  #closed = false;

  /** @param keep how many stand ready; 0 makes each when it is wanted */
  constructor(ground: Ground, limits: Limits, keep: number) {
    this.#ground = ground;
    this.#limits = limits;
    this.#keep = keep;
    this.#refill();
  }

  /** A container of one's own, ready; whoever takes it ends it. Rejects when none can be made. */
  async take(): Promise<Confined> {
    if (this.#closed) throw new Error("The grader is closing.");
    for (let next = this.#ready.shift(); next; next = this.#ready.shift()) {
      this.#refill();
      const spare = await next.catch(() => null);
      if (spare) return spare;
    }
    return this.#make();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(
      this.#ready.splice(0).map((spare) => spare.then((made) => made.end()).catch(() => undefined)),
    );
  }

  #refill(): void {
    while (!this.#closed && this.#ready.length < this.#keep) {
      const spare = this.#make();
      spare.catch(() => undefined);
      this.#ready.push(spare);
    }
  }

  async #make(): Promise<Confined> {
    const made = await startConfined(this.#ground, this.#limits);
    try {
      await made.ready;
      return made;
    } catch (error) {
      await made.end();
      throw new Error(`No container could be made: ${String(error)} ${made.diagnosis()}`, { cause: error });
    }
  }
}
