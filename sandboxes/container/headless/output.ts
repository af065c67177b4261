import { CharacterBoundary } from "./utf8.ts";

/** Bytes that may wait for the page before what follows is joined to them. */
const CHUNK = 256 * 1024;

/**
 * Sends a process's output to the page, one message at a time: what is printed meanwhile is joined, so
 * that a program that prints without end costs the page few messages, and never more than it takes.
 */
export class OutputPump {
  readonly #deliver: (bytes: Uint8Array | null) => Promise<unknown>;
  readonly #boundary = new CharacterBoundary();
  #waiting: Uint8Array[] = [];
  #running: Promise<void> | null = null;

  /** @param deliver resolves when the page has taken the chunk; null ends the stream */
  constructor(deliver: (bytes: Uint8Array | null) => Promise<unknown>) {
    this.#deliver = deliver;
  }

  push(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#running ??= this.#run();
  }

  /** Resolves when everything was taken. */
  async end(): Promise<void> {
    await this.#running;
    const rest = this.#boundary.flush();
    if (rest.length) await this.#send(rest);
    await this.#send(null);
  }

  async #run(): Promise<void> {
    while (this.#waiting.length) {
      const bytes = this.#boundary.push(this.#take());
      if (bytes.length) await this.#send(bytes);
    }
    this.#running = null;
  }

  #take(): Uint8Array {
    let size = 0;
    let count = 0;
    for (const chunk of this.#waiting) {
      if (count && size + chunk.length > CHUNK) break;
      size += chunk.length;
      count++;
    }
    const joined = new Uint8Array(size);
    let at = 0;
    for (const chunk of this.#waiting.splice(0, count)) {
      joined.set(chunk, at);
      at += chunk.length;
    }
    return joined;
  }

  async #send(bytes: Uint8Array | null): Promise<void> {
    try {
      await this.#deliver(bytes);
    } catch {
      // The page that wanted the output is gone; the process goes on.
    }
  }
}
