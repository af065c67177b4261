const limit = 3;
const period = 60_000;

/** Allows a few restarts a minute, so that a server that hangs at once is not started for ever. */
export class RestartBudget {
  #times: number[] = [];

  allow(now: number = Date.now()): boolean {
    this.#times = this.#times.filter((time) => now - time < period);
    if (this.#times.length >= limit) return false;
    this.#times.push(now);
    return true;
  }
}
