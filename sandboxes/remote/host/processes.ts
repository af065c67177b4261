import type { Output, runProcess } from "../../container/headless/process.ts";
import { toBase64 } from "../../container/protocol/base64.ts";
import type { FromNodeHost, ToNodeHost } from "../../container/protocol/node-host.ts";

type Running = ReturnType<typeof runProcess>;
type ProcessMessage = Extract<ToNodeHost, { readonly process: number }>;

/** The commands that the page started, by the numbers that it gave them. */
export class Processes {
  readonly #send: (message: FromNodeHost) => void;
  readonly #running = new Map<number, Running>();
  /** Wakes the process's output: the page took what was sent last. */
  readonly #taken = new Map<number, () => void>();

  constructor(send: (message: FromNodeHost) => void) {
    this.#send = send;
  }

  /** @param run starts the command, with where its output goes; what it throws is thrown here. */
  start(process: number, run: (output: Output) => Running): void {
    const running = run((bytes) => this.#deliver(process, bytes));
    this.#running.set(process, running);
    // Resolves after the last output was taken.
    void running.onExit.then((code) => {
      this.#running.delete(process);
      this.#send({ type: "exit", process, code });
    });
  }

  /** A message about one that has ended is late, not wrong. */
  receive(message: ProcessMessage): void {
    const { type, process } = message;
    if (type === "taken") {
      this.#taken.get(process)?.();
      return;
    }
    const running = this.#running.get(process);
    if (!running) return;
    if (type === "input") running.write(message.data);
    else if (type === "kill") running.kill();
    else running.resize({ cols: message.cols, rows: message.rows });
  }

  async #deliver(process: number, bytes: Uint8Array | null): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#taken.set(process, resolve);
    this.#send({ type: "output", process, data: bytes && toBase64(bytes) });
    await promise;
    this.#taken.delete(process);
  }
}
