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
}

/** Starts interpreters: each takes a slot of the files' memory and gives it back when it has ended. */
export class Interpreters {
  readonly #parts: InterpretersParts;
  readonly #slots = new Slots();
  readonly #retired = new WeakSet<Interpreter>();
  #assets: Promise<RuntimeAssets> | null = null;
  #nextClient = 1;

  constructor(parts: InterpretersParts) {
    this.#parts = parts;
  }

  /** Rejects with SandboxError "unavailable" or "too-many-processes". */
  async start(): Promise<Interpreter> {
    const { platform, files, memory, status, memoryLimit } = this.#parts;
    const assets = await this.#fetchAssets();
    const slot = this.#slots.take();
    if (slot === null) throw new SandboxError("too-many-processes", "No more processes can be started.");
    const client = this.#nextClient++;
    await files.attach(slot, client);
    const worker = platform.startWorker("process");
    const interpreter = new Interpreter({ worker, assets, files: memory, slot, client, memoryLimit });
    interpreter.ready.then(
      () => status.set({ stage: "ready" }),
      (error: Error) => status.set({ stage: "failed", message: error.message }),
    );
    // A spare that dies unused is nobody's process: its slot is given back all the same.
    interpreter.ended.then(() => this.retire(interpreter));
    return interpreter;
  }

  /** Frees what is held for an interpreter that ended; more than once does no harm. */
  retire(interpreter: Interpreter): void {
    if (this.#retired.has(interpreter)) return;
    this.#retired.add(interpreter);
    this.#parts.files.release(interpreter.slot, interpreter.client).then(
      () => this.#slots.giveBack(interpreter.slot),
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
