import type { FilesMemory } from "../files/channel.ts";
import type { FilesClient } from "../files/client.ts";
import type { RuntimeAssets } from "../process/assets.ts";
import { SandboxError } from "./errors.ts";
import { Interpreter } from "./interpreter.ts";
import type { Platform } from "./platform.ts";
import { Slots } from "./slots.ts";
import type { StatusBoard } from "./status.ts";

export interface InterpretersParts {
  readonly platform: Platform;
  readonly files: FilesClient;
  readonly memory: FilesMemory;
  readonly status: StatusBoard;
  /** Bytes of memory that an interpreter may have. */
  readonly memoryLimit: number;
  /** When the files have an owner; an interpreter is restored before, and waits for it. */
  readonly opened: Promise<void>;
}

/** Starts interpreters: each takes a slot of the files' memory and gives it back when it has ended. */
export class Interpreters {
  readonly #parts: InterpretersParts;
  readonly #slots = new Slots();
  readonly #retired = new WeakSet<Interpreter>();
  readonly #attached = new WeakMap<Interpreter, Promise<void>>();
  #installed: Promise<readonly string[]> | null = null;
  #assets: Promise<RuntimeAssets> | null = null;
  #nextClient = 1;

  constructor(parts: InterpretersParts) {
    this.#parts = parts;
  }

  /**
   * Commands of the packages in the image, when the interpreter that was begun last is ready; null when none was.
   * Rejects when it cannot start.
   */
  get installed(): Promise<readonly string[]> | null {
    return this.#installed;
  }

  /** Rejects with SandboxError "unavailable" or "too-many-processes". */
  start(): Promise<Interpreter> {
    const started = this.#start();
    this.#installed = started.then(async (interpreter) => {
      await interpreter.ready;
      return interpreter.installed;
    });
    this.#installed.catch(() => undefined);
    return started;
  }

  async #start(): Promise<Interpreter> {
    const { platform, files, memory, status, memoryLimit, opened } = this.#parts;
    const slot = this.#slots.take();
    if (slot === null) throw new SandboxError("too-many-processes", "No more processes can be started.");
    const client = this.#nextClient++;
    // Its script, the image and the owner of the files are on their way side by side.
    const worker = platform.startWorker("process");
    const interpreter = new Interpreter({ worker, files: memory, slot, client, memoryLimit });
    const attached = opened.then(() => files.attach(slot, client));
    this.#attached.set(interpreter, attached);
    attached.catch(() => undefined);
    interpreter.ready.then(
      () => status.set({ stage: "ready" }),
      (error: Error) => status.set({ stage: "failed", message: error.message }),
    );
    // A spare that dies unused is nobody's process: its slot is given back all the same.
    interpreter.ended.then(() => this.retire(interpreter));
    try {
      interpreter.boot(await this.#fetchAssets(), attached);
    } catch (error) {
      interpreter.fail(error);
      throw error;
    }
    return interpreter;
  }

  /** Frees what is held for an interpreter that ended; more than once does no harm. */
  retire(interpreter: Interpreter): void {
    if (this.#retired.has(interpreter)) return;
    this.#retired.add(interpreter);
    const { slot, client } = interpreter;
    Promise.resolve(this.#attached.get(interpreter))
      .then(() => this.#parts.files.release(slot, client))
      .then(
        () => this.#slots.giveBack(slot),
        () => undefined,
      );
  }

  async #fetchAssets(): Promise<RuntimeAssets> {
    const { platform, status } = this.#parts;
    if (!this.#assets) {
      status.set({ stage: "download", loaded: 0 });
      this.#assets = platform.assets((progress) => status.set({ stage: "download", ...progress }));
    }
    try {
      const assets = await this.#assets;
      status.set({ stage: "restore" });
      return assets;
    } catch (error) {
      // Not kept: the next start tries anew.
      this.#assets = null;
      const message = error instanceof Error ? error.message : String(error);
      status.set({ stage: "failed", message });
      throw new SandboxError("unavailable", `Python cannot be had: ${message}`, { cause: error });
    }
  }
}
