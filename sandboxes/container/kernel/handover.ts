import type { FromProcess } from "../protocol/process.ts";
import type { Interpreter } from "./interpreter.ts";
import type { Listener, Loopback } from "./loopback.ts";

/**
 * Two interpreters of one command: the old one shuts down while its heir imports the program, so that neither waits
 * for the other. Nobody hears the heir before the old one's last word: what it prints, opens or starts is kept until
 * then, in order. One thing it is granted at once: to bind a port that was the old one's, because a server may bind
 * before it imports (`uvicorn --reload`).
 */
export class Handover {
  readonly old: Interpreter;
  /** Null until it runs the command. */
  heir: Interpreter | null = null;
  /** A file that changed after the heir may have read it. */
  missed: string | null = null;
  readonly #loopback: Loopback;
  readonly #listener: Listener;
  /** On which the old one listened. */
  readonly #ports: ReadonlySet<number>;
  /** Those of them that the heir has not bound yet. */
  readonly #inherited: Set<number>;
  readonly #kept: FromProcess[] = [];
  readonly #granted = new Set<FromProcess>();

  constructor(old: Interpreter, loopback: Loopback, listener: Listener) {
    this.old = old;
    this.#loopback = loopback;
    this.#listener = listener;
    this.#ports = new Set(loopback.portsOf(listener));
    this.#inherited = new Set(this.#ports);
  }

  /** Whether `message` is not to be heard now. */
  keeps(from: Interpreter, message: FromProcess): boolean {
    // Closed by the old one, but not free: its heir comes, and nobody may come between.
    if (from === this.old) return message.type === "unbind" && this.#ports.has(message.port);
    this.#kept.push(message);
    if (message.type === "bind" && this.#inherited.delete(message.port)) {
      this.#granted.add(message);
      from.post({ type: "bound", ticket: message.ticket, errno: 0, port: message.port });
    }
    return true;
  }

  changed(path: string): void {
    if (this.heir) this.missed = path;
  }

  /** The old one has ended, and its ports are free: `hear` what its heir has said. */
  complete(hear: (message: FromProcess) => void): void {
    for (const message of this.#kept) {
      if (message.type === "bind" && this.#granted.has(message))
        this.#loopback.bind(this.#listener, message.port);
      else hear(message);
    }
  }

  /** Neither goes on. */
  end(signal: number): void {
    this.old.terminate(signal);
    this.heir?.terminate(signal);
  }
}
