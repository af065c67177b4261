import type { Ticket } from "./host-api.ts";

/** `setTimeout` takes no more (2^31 - 1 ms, 24 days); a longer wait wakes early and Python parks again. */
const longest = 2_147_483_647;

/** Timers by ticket, and turns of the event loop that no clamp delays. */
export class Timers {
  readonly #wake: (ticket: Ticket) => void;
  readonly #timers = new Map<Ticket, ReturnType<typeof setTimeout>>();
  readonly #turns: Ticket[] = [];
  readonly #channel = new MessageChannel();

  constructor(wake: (ticket: Ticket) => void) {
    this.#wake = wake;
    this.#channel.port1.onmessage = () => this.#turn();
    if (typeof setImmediate === "function") this.#channel.port1.close();
  }

  start(ticket: Ticket, milliseconds: number): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(ticket);
        this.#wake(ticket);
      },
      Math.min(milliseconds, longest),
    );
    this.#timers.set(ticket, timer);
  }

  cancel(ticket: Ticket): void {
    clearTimeout(this.#timers.get(ticket));
    this.#timers.delete(ticket);
  }

  nextTurn(ticket: Ticket): void {
    this.#turns.push(ticket);
    // setTimeout(0) costs 4 ms when nested in a browser; a message is a task of its own at once. In Node a
    // message takes longer than an immediate, which comes after the messages that wait as well.
    if (typeof setImmediate === "function") setImmediate(() => this.#turn());
    else this.#channel.port2.postMessage(null);
  }

  #turn(): void {
    const ticket = this.#turns.shift();
    if (ticket !== undefined) this.#wake(ticket);
  }
}
