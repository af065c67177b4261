import { slotCount } from "../files/channel.ts";

/** Slots of the shared memory that no process holds; the one given back longest ago is given out first. */
export class Slots {
  readonly #free = Array.from({ length: slotCount - 1 }, (_, index) => index + 1);

  take(): number | null {
    return this.#free.shift() ?? null;
  }

  giveBack(slot: number): void {
    this.#free.push(slot);
  }
}
