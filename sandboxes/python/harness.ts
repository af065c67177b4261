import { Worker } from "node:worker_threads";
import type { RuntimeAssets } from "../container/process/assets.ts";
import { errno } from "../container/protocol/errno.ts";
import { type FromProcess, fromProcess, type ToProcess } from "../container/protocol/process.ts";
import { workerScripts } from "../node/worker-scripts.ts";

interface Running {
  readonly worker: Worker;
  readonly interrupt: Uint8Array;
  readonly exit: Promise<number>;
  output: string;
}

export interface ProcessOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: { readonly columns: number; readonly rows: number };
  readonly cwd?: string;
}

/**
 * One process in a Node worker with the least of a kernel around it: loopback ports of that one process.
 * For tests of the Python half; the real kernel has tests of its own.
 */
export class TestProcess {
  readonly #running: Running;
  readonly #bound = new Set<number>();
  readonly #ports = new Set<number>();
  readonly #watchers = new Set<() => void>();
  readonly reloads: { directories: readonly string[]; suffixes: readonly string[] }[] = [];
  marks: readonly (readonly [string, number])[] = [];

  private constructor(running: Running) {
    this.#running = running;
  }

  /** Boots an interpreter and resolves when it is ready; `memory` bounds its memory, in bytes. */
  static async boot(assets: RuntimeAssets, memory = 2 ** 30): Promise<TestProcess> {
    const worker = new Worker(workerScripts().process);
    const interrupt = new SharedArrayBuffer(4);
    const ready = Promise.withResolvers<void>();
    const exit = Promise.withResolvers<number>();
    exit.promise.catch(() => undefined);
    const made = new TestProcess({
      worker,
      interrupt: new Uint8Array(interrupt),
      exit: exit.promise,
      output: "",
    });
    worker.on("message", (data) => {
      const message = fromProcess.parse(data);
      if (message.type === "loaded")
        made.#post({ type: "boot", assets, files: null, interrupt, memory, programs: [] });
      else if (message.type === "ready") {
        made.marks = message.marks;
        ready.resolve();
      } else if (message.type === "exit") exit.resolve(message.code);
      else if (message.type === "failed") {
        const error = new Error(`${message.name}: ${message.message}\n${made.output}`);
        ready.reject(error);
        exit.reject(error);
      } else made.#answer(message);
      for (const watcher of made.#watchers) watcher();
    });
    worker.on("error", (error) => {
      ready.reject(error);
      exit.reject(error);
    });
    await ready.promise;
    return made;
  }

  /** Starts the main thread. */
  run(argv: string[], { env = {}, terminal, cwd = "/home/project" }: ProcessOptions = {}): void {
    const on = terminal !== undefined;
    const tty: [boolean, boolean, boolean] = [on, on, on];
    const identity = { pid: 1, parent: 0, group: 1 };
    this.#post({ type: "run", argv, cwd, env, terminal: terminal ?? null, tty, umask: 0o022, ...identity });
  }

  get output(): string {
    return this.#running.output;
  }

  /** Resolves to the exit code, after the worker was stopped. */
  async exited(): Promise<number> {
    try {
      return await this.#running.exit;
    } finally {
      await this.#running.worker.terminate();
    }
  }

  input(text: string | null): void {
    this.#post({ type: "input", bytes: text === null ? null : new TextEncoder().encode(text) });
  }

  resize(columns: number, rows: number): void {
    this.#post({ type: "resize", terminal: { columns, rows } });
  }

  signal(number: number): void {
    this.#running.interrupt[0] = number;
    this.#post({ type: "signal", signal: number });
  }

  /** Resolves once `condition` holds; it is looked at after each message. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!condition()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      this.#running.exit.then((code) => {
        look();
        reject(new Error(`The process ended with ${code}:\n${this.output}`));
      }, reject);
      look();
    });
  }

  listening(port: number): Promise<void> {
    return this.until(() => this.#ports.has(port));
  }

  /** One end of a new connection to `port`. */
  connect(port: number): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#post({ type: "accept", port, peerPort: 50_000, connection: port2 }, [port2]);
    return port1;
  }

  async terminate(): Promise<void> {
    await this.#running.worker.terminate();
  }

  #post(message: ToProcess, transfer: MessagePort[] = []): void {
    this.#running.worker.postMessage(message, transfer as never);
  }

  #answer(message: FromProcess): void {
    switch (message.type) {
      case "output":
        this.#running.output += new TextDecoder().decode(message.bytes);
        break;
      case "bind": {
        const { ticket } = message;
        const port = message.port || 49_152 + this.#bound.size;
        const taken = this.#bound.has(port);
        this.#bound.add(port);
        this.#post({
          type: "bound",
          ticket,
          errno: taken ? errno.EADDRINUSE : 0,
          port: taken ? 0 : port,
        });
        break;
      }
      case "listen":
        this.#ports.add(message.port);
        break;
      case "turn":
        // Nothing ran this command before.
        this.#post({ type: "turn", ticket: message.ticket });
        break;
      case "unbind":
        this.#bound.delete(message.port);
        this.#ports.delete(message.port);
        break;
      case "connect": {
        if (!this.#ports.has(message.port)) {
          this.#post({
            type: "connected",
            ticket: message.ticket,
            errno: errno.ECONNREFUSED,
            connection: null,
          });
          break;
        }
        const connection = this.connect(message.port);
        this.#post({ type: "connected", ticket: message.ticket, errno: 0, connection }, [connection]);
        break;
      }
      case "reload":
        this.reloads.push(message);
        break;
      default:
    }
  }
}
