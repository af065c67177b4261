import { type Answer, fromLine, type PreviewRequest, type ToHeadless } from "../protocol/preview.ts";

/** A request that was sent over a line. */
interface Exchange {
  /** Says that the page gave up. */
  abort(): void;
  /** An answer that still comes goes nowhere. */
  forget(): void;
}

/**
 * The HTTP exchanges of one line, told apart by number. A port of its own for each would have to be handed to another
 * process, which costs as much as the rest of a request.
 */
export class Exchanges {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #last = 0;

  /** @param port of the line, on which nothing else comes from now on */
  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }) => {
      const message = fromLine.safeParse(data);
      if (message.success) this.#waiting.get(message.data.id)?.(message.data.answer);
      else this.#refuse(data);
    };
  }

  /** Sends a request; `answered` is called at most once. */
  begin(request: Omit<PreviewRequest, "type" | "id">, answered: (answer: Answer) => void): Exchange {
    this.#last += 1;
    const id = this.#last;
    this.#waiting.set(id, answered);
    this.#send({ type: "request", id, ...request });
    return {
      abort: () => this.#send({ type: "abort", id }),
      forget: () => void this.#waiting.delete(id),
    };
  }

  #send(message: ToHeadless): void {
    this.#port.postMessage(message);
  }

  /** What does not parse is still an answer to somebody, who must not wait for ever. */
  #refuse(data: unknown): void {
    const id: unknown = typeof data === "object" && data !== null && "id" in data ? data.id : null;
    if (typeof id !== "number") return;
    this.#waiting.get(id)?.({ type: "blocked", message: "The sandbox sent an answer that cannot be read." });
  }
}
